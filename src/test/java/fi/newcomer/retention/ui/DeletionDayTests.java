package fi.newcomer.retention.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.Received;
import fi.newcomer.retention.Retention;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.HtmlText;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever opens a closed request with code and PIN reads on which day it is deleted. */
@PortalTest
class DeletionDayTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    CaseRequests cases;

    @Autowired
    StaffMembers staff;

    @Autowired
    Retention retention;

    @Test
    void theDayStandsInEveryLanguageOnceItIsClosed() {
        Received received = SentRequest.to("korsnas-kommun", "Testperson")
            .promised(LocalDate.now().plusDays(3)).sendTo(this.portal);
        assertThat(opened("sv", received)).doesNotContain("När raderas begäran?");
        StaffMember who = this.staff.find("caseworker-korsnas").orElseThrow();
        this.cases.close(who, received.id(),
                this.cases.open(who, received.id()).orElseThrow().summary().version(), Outcome.GUIDANCE_GIVEN, "");
        LocalDate day = this.retention.dueOn(received.id()).orElseThrow();
        Map.of("sv", "Begäran raderas från webbplatsen den ", "fi", "Pyyntö poistetaan tältä sivustolta ", "en",
                "The request is deleted from this site on ", "uk", "Звернення буде видалено з цього сайту ", "ar",
                "يُحذف الطلب من هذا الموقع في ", "ru", "Обращение будет удалено с этого сайта ")
            .forEach((language, words) -> {
                String text = opened(language, received);
                int at = text.indexOf(words);
                assertThat(at).as(language).isPositive();
                assertThat(text.substring(at, text.indexOf('\n', at))).as(language)
                    .contains(Integer.toString(day.getYear()))
                    .contains(Integer.toString(day.getDayOfMonth()));
            });
    }

    private String opened(String language, Received received) {
        return HtmlText.of(new Browsing(this.port)
            .post("/" + language + "/korsnas/status", Map.of("code", received.code(), "pin", received.pin()))
            .body());
    }
}

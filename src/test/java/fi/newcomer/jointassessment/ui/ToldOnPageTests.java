package fi.newcomer.jointassessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.jointassessment.Invitation;
import fi.newcomer.jointassessment.JointInvitations;
import fi.newcomer.jointassessment.Minimum;
import fi.newcomer.jointassessment.NewInvitation;
import fi.newcomer.jointassessment.Shared;
import fi.newcomer.request.Ground;
import fi.newcomer.request.Received;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.HtmlText;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever opens a request with code and PIN reads which other authority was told what. */
@PortalTest
class ToldOnPageTests {

    private static final String COUNTY = "osterbottens-valfardsomrade";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JointInvitations invitations;

    @Autowired
    StaffMembers staff;

    @Test
    void whatWasToldIsSaidInEveryLanguageAndThatItEnded() {
        StaffMember who = this.staff.find("caseworker-korsnas").orElseThrow();
        Received received = SentRequest.to("korsnas-kommun", "Prov Delad").writing("phone", "0401234567").sendTo(this.portal);
        assertThat(opened("sv", received)).contains("Myndigheten ovan kan läsa dina svar.")
            .doesNotContain("Andra som har fått veta något om dig");
        Set<Shared> fields = EnumSet.of(Shared.TOPIC, Shared.PHONE, Shared.SENTENCE);
        this.invitations.invite(who, received.id(), new NewInvitation(COUNTY, fields,
                Minimum.of(this.invitations.current(who, received.id()), fields), "", "Behöver stöd hemma", Ground.CONSENT,
                "Per telefon med tolk", LocalDate.of(2026, 3, 4)));
        assertThat(opened("sv", received)).contains("Andra som har fått veta något om dig", "Österbottens välfärdsområde",
                "Den kan läsa:", "vad du vill ha hjälp med", "ditt telefonnummer",
                "något som handläggaren har skrivit om ärendet", "Du gick med på det den 4 mars 2026.")
            .doesNotContain("ditt namn", "om du behöver tolk", "Behöver stöd hemma", "Per telefon med tolk");
        Map.of("fi", "Annoit tähän luvan 4. maaliskuuta 2026.", "en", "You agreed to this on 4 March 2026.", "uk",
                "Ви погодилися на це 4 березня 2026", "ar", "وافقت على ذلك في 4 مارس 2026.", "ru",
                "Вы согласились на это 4 марта 2026")
            .forEach((language, words) -> assertThat(opened(language, received)).contains(words));
        Invitation sent = this.invitations.of(who, received.id()).getFirst();
        this.invitations.withdraw(who, sent.id(), sent.version());
        assertThat(opened("sv", received)).contains("Österbottens välfärdsområde",
                "Den kunde läsa detta, men kan inte göra det längre:", "ditt telefonnummer")
            .doesNotContain("Den kan läsa:");
    }

    private String opened(String language, Received received) {
        return HtmlText.of(new Browsing(this.port)
            .post("/" + language + "/korsnas/status", Map.of("code", received.code(), "pin", received.pin()))
            .body());
    }
}

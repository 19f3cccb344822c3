package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.drafting.KeptTexts;
import fi.newcomer.drafting.Publishing;
import fi.newcomer.drafting.TextChange;
import fi.newcomer.language.Languages;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.StaffBrowser;
import fi.newcomer.text.ChangeOfMeaning;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views of publications in a real browser: without barriers. Everything is put back. */
@PortalTest
class PublicationJourneyTests {

    private static final String PLAN = "programme/korsnas/plan";

    @LocalServerPort
    int port;

    @Autowired
    Publishing publishing;

    @Autowired
    StaffMembers members;

    @Autowired
    Languages languages;

    @Autowired
    Stamps stamps;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    KeptTexts kept;

    @BeforeEach
    void publish() {
        this.kept = new KeptTexts(this.sql, PLAN, "what-6");
        StaffMember author = this.members.find("editor-korsnas").orElseThrow();
        StaffMember second = this.members.find("editor").orElseThrow();
        this.publishing.publish(second, PLAN, List.of(change("en", "services in English", ChangeOfMeaning.SAME)));
        this.publishing.schedule(author, PLAN, List.of(change("ru", "услуги позже", ChangeOfMeaning.SAME)),
                this.clock.instant().plus(Duration.ofDays(2)));
        this.publishing.requestSecondPerson(author, PLAN,
                List.of(change("sv", "tjänster på kvällen", ChangeOfMeaning.NEW_MEANING),
                        change("ar", "خدمات في المساء", ChangeOfMeaning.CATCH_UP)),
                Optional.empty(), "Kvällsöppet från mars.");
    }

    @AfterEach
    void restore() {
        this.kept.restore(this.languages, this.stamps);
    }

    @Test
    void theViewsHaveNoBarriers() {
        for (int width : List.of(390, 1024)) {
            try (Browser browser = Browser.with(this.port, width, width == 390)) {
                StaffBrowser.signIn(browser, "editor");
                for (String view : List.of("publications", "publishing")) {
                    browser.open("/staff/" + view);
                    StaffBrowser.waitFor(browser, view.equals("publishing") ? "vaadin-checkbox" : ".staff-difference ins");
                    assertThat(browser.violations()).as(view).isEmpty();
                    assertThat(browser.scrollsSideways()).as(view).isFalse();
                }
            }
        }
    }

    private TextChange change(String language, String text, ChangeOfMeaning change) {
        return new TextChange(this.languages.get(language), this.kept.draft(language, text, change, false));
    }
}

package fi.newcomer.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queue.Kind;
import fi.newcomer.queue.Queues;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.HtmlText;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.W3cValidator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The privacy page says what is settled for the queues; the rules hold on the day of the clock. */
@PortalTest
class QueuePrivacyTests {

    @LocalServerPort
    int port;

    @Autowired
    Queues queues;

    @Autowired
    RuleTable table;

    Browsing reader;

    @BeforeEach
    void open() {
        this.reader = new Browsing(this.port);
    }

    @Test
    void thePrivacyPageNamesControllerAndDaysOfEachStaffedQueue() {
        for (String address : List.of("/sv/korsnas/privacy", "/ar/korsnas/privacy")) {
            String page = this.reader.get(address).body();
            assertThat(page).as(address)
                .contains("<dl class=\"answers\">", "Demo – Korsnäs kommun", "Demo – Österbottens sysselsättningsområde")
                .doesNotContain("Demo – Raseborgs");
            assertThat(W3cValidator.errors(page)).as(address).isEmpty();
        }
        assertThat(text("/sv/korsnas/privacy")).contains("90 dagar efter", "Det här är en demonstration",
                "Ska fyllas i av kommunen: kontaktuppgifter till dataskyddsombudet")
            .doesNotContain("Ska fyllas i av kommunen: personuppgiftsansvarig", "Ska fyllas i av kommunen: exakt");
        assertThat(text("/ar/korsnas/privacy")).contains("90 يوماً", "هذا عرض تجريبي");
        assertThat(text("/sv/privacy")).doesNotContain("Demo –").contains("Ska fyllas i av kommunen: exakt");
    }

    @Test
    void afterSettlingThePageIsMadeAnew() {
        String municipality = "korsnas-kommun";
        String area = "osterbottens-sysselsattningsomrade";
        text("/ar/korsnas/privacy");
        Queue before = this.queues.get(municipality);
        Queue other = this.queues.get(area);
        Queue now = this.queues.settle("test", new Queue(municipality, Kind.STAFFED, "Nämnden <b>1</b>", 1, 5,
                Map.of("sv", "Så här", "fi", "Näin"), null, before.version()));
        Queue otherNow = other;
        try {
            assertThat(this.reader.get("/ar/korsnas/privacy").body()).contains("<bdi lang=\"sv\">Så här</bdi>",
                    "<bdi dir=\"auto\">Nämnden &lt;b&gt;1&lt;/b&gt;</bdi>");
            assertThat(text("/sv/korsnas/privacy")).contains("1 dag efter");
            now = this.queues.settle("test", now.as(Kind.CLOSED));
            otherNow = this.queues.settle("test", other.as(Kind.CLOSED));
            assertThat(text("/sv/korsnas/privacy")).contains("Ska fyllas i av kommunen: personuppgiftsansvarig",
                    "Ska fyllas i av kommunen: exakt")
                .doesNotContain("Vem tar emot en begäran här", "Nämnden");
        }
        finally {
            restore(before, now);
            restore(other, otherNow);
        }
        assertThat(text("/sv/korsnas/privacy")).contains("Demo – Korsnäs kommun");
    }

    @Test
    void aClockBeforeTheOldestRuleIsAWrongSetting() {
        List<Responsibility> rules = this.table.of("korsnas");
        assertThatCode(() -> RuleImport.checkDay(LocalDate.of(2025, 1, 1), rules)).doesNotThrowAnyException();
        assertThatThrownBy(() -> RuleImport.checkDay(LocalDate.of(2024, 12, 31), rules))
            .isInstanceOf(WrongSetting.class)
            .hasMessageContainingAll("2024-12-31", "korsnas", "2025-01-01", "PORTAL_CLOCK");
    }

    private String text(String address) {
        return HtmlText.of(this.reader.get(address).body());
    }

    private void restore(Queue before, Queue now) {
        this.queues.settle("test", new Queue(before.slug(), before.kind(), before.controller(),
                before.retentionDays(), before.promiseDays(), before.privacy(), before.mailbox(), now.version()));
    }
}

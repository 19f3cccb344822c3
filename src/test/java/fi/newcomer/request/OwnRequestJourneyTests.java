package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.responsibility.Topic;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import fi.newcomer.testing.W3cValidator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A newcomer corrects and withdraws the own request with code and PIN, without JavaScript. */
@PortalTest
class OwnRequestJourneyTests {

    private static final StaffMember OWN = new StaffMember("tester", "Tester",
            Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, "korsnas-kommun")));

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    CaseRequests cases;

    @Autowired
    OwnRequest own;

    @Autowired
    RequestStatus status;

    @Autowired
    JdbcClient sql;

    private Received send() {
        return SentRequest.to("korsnas-kommun", "Testa Testsson").about(Topic.PLAN).sendTo(this.portal);
    }

    /** What was recorded of the newcomer's own steps. */
    private List<String> audited(Received received) {
        return this.sql.sql("""
                SELECT concat(who, ' ', action) FROM audit WHERE subject = :id
                    AND (action LIKE 'case.withdrawn%' OR action = 'case.corrected') ORDER BY id
                """).param("id", received.id().toString()).query(String.class).list();
    }

    private Newcomer open(String language, Received received) {
        return new Newcomer(this.port).open("/" + language + "/korsnas/status")
            .send("code", received.code(), "pin", received.pin());
    }

    private RequestCase read(UUID id) {
        return this.cases.open(OWN, id).orElseThrow();
    }

    @Test
    void aWrongNumberIsCorrectedAndTheCaseworkerSeesIt() {
        Received received = send();
        RequestSummary seen = read(received.id()).summary();
        Newcomer newcomer = open("sv", received).send("go", "correct");
        assertThat(newcomer.html()).contains("value=\"040 123 4567\"", "value=\"Testa Testsson\"");
        newcomer.send("go", "correct-save", "name", "Testa Testsson", "channel", "phone", "phone", "fel", "message",
                "<b>hej</b>");
        assertThat(newcomer.text()).contains("Ett svar behöver rättas", "5–20 siffror");
        assertThat(newcomer.html()).as("typed text is kept").contains("value=\"fel\"", "&lt;b&gt;hej&lt;/b&gt;");
        assertThat(read(received.id()).words()).containsEntry("phone", "040 123 4567");
        // Enter in a field presses no button of the page.
        newcomer.send("name", "Testa Testsson", "channel", "phone", "phone", "+358 50 765 4321", "ownPhone", "shared",
                "safeToLeaveMessage", "no", "message", "<b>hej</b>");
        assertThat(newcomer.text()).contains("Dina uppgifter är sparade", "+358 50 765 4321", "<b>hej</b>")
            .doesNotContain("040 123 4567");
        RequestCase now = read(received.id());
        assertThat(now.phoneToDial()).contains("+358507654321");
        assertThat(now.messagesAllowed()).isFalse();
        HistoryEntry line = now.history().getLast();
        assertThat(line.kind()).isEqualTo("newcomer.corrected");
        assertThat(audited(received)).containsExactly("portal case.corrected");
        assertThat(line.subject()).isEqualTo("phone,ownPhone,safeToLeaveMessage,message");
        assertThat(line.words()).contains("040 123 4567");
        assertThatThrownBy(() -> this.cases.take(OWN, received.id(), seen.version()))
            .isInstanceOfSatisfying(ChangedMeanwhile.class, (changed) -> assertThat(changed.since())
                .extracting(HistoryEntry::kind).containsExactly("newcomer.corrected"));
        assertThat(this.sql.sql("SELECT count(*) FROM request_history WHERE words LIKE '%040 123%'")
            .query(Long.class).single()).isZero();
    }

    @Test
    void aLanguageChosenWhileCorrectingSavesNothingAndKeepsWhatWasTyped() {
        Received received = send();
        Newcomer newcomer = open("sv", received).send("go", "correct");
        newcomer.post("/ar/korsnas/status", Map.of("code", received.code(), "pin", received.pin(), "at", "correct",
                "language", "ar", "name", "Testa Andra", "channel", "phone", "phone", "040 999 8888"));
        assertThat(newcomer.html()).contains("lang=\"ar\"", "value=\"040 999 8888\"", "value=\"Testa Andra\"");
        assertThat(read(received.id()).words()).containsEntry("phone", "040 123 4567");
    }

    @Test
    void withdrawnBeforeAnybodyBeganItIsAsIfItHadNeverBeen() {
        Received received = send();
        Newcomer newcomer = open("sv", received).send("go", "withdraw");
        assertThat(newcomer.text()).contains("raderar vi allt", "Ja, dra tillbaka begäran");
        assertThat(read(received.id()).summary().state()).as("asked first").isEqualTo(RequestState.RECEIVED);
        newcomer.send("go", "withdraw-yes");
        assertThat(newcomer.text()).contains("Din begäran är raderad");
        assertThat(this.cases.open(OWN, received.id())).isEmpty();
        assertThat(audited(received)).containsExactly("portal case.withdrawn-deleted");
        for (String table : new String[] { "request WHERE id", "request_history WHERE request" }) {
            assertThat(this.sql.sql("SELECT count(*) FROM " + table + " = :id").param("id", received.id().toString())
                .query(Long.class).single()).as(table).isZero();
        }
        String gone = open("sv", received).text();
        String never = new Newcomer(this.port).open("/sv/korsnas/status").send("code", received.code(), "pin", "000000").text();
        assertThat(gone).isEqualTo(never).contains("Vi hittar ingen begäran");
        assertThatThrownBy(() -> this.cases.take(OWN, received.id(), 1)).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void withdrawnLaterItIsClosedAndThePageSaysHowLongItIsKept() {
        Received received = send();
        this.cases.take(OWN, received.id(), 1);
        Newcomer newcomer = open("sv", received).send("go", "withdraw");
        assertThat(newcomer.text()).contains("Myndigheten bestämmer hur länge").doesNotContain("raderar vi allt");
        newcomer.send("go", "withdraw-yes");
        assertThat(newcomer.text()).contains("Du har dragit tillbaka", "Avslutad", "bestämmer hur länge",
                "Begäran raderas från webbplatsen den")
            .doesNotContain("Rätta dina uppgifter");
        RequestCase closed = read(received.id());
        assertThat(closed.outcome()).contains(Outcome.WITHDRAWN);
        assertThat(audited(received)).containsExactly("portal case.withdrawn");
        assertThat(closed.history().getLast().kind()).isEqualTo("newcomer.withdrawn");
        assertThatThrownBy(() -> this.cases.close(OWN, received.id(), 2, Outcome.GUIDANCE_GIVEN, ""))
            .isInstanceOfSatisfying(ChangedMeanwhile.class, (changed) -> assertThat(changed.since())
                .extracting(HistoryEntry::kind).containsExactly("newcomer.withdrawn"));
        newcomer.send("go", "withdraw-yes");
        assertThat(newcomer.text()).contains("redan avslutad");
        assertThat(newcomer.send("go", "correct-save", "at", "correct", "name", "Annan").text()).contains("redan avslutad");
        assertThat(read(received.id()).history()).hasSize(3);
    }

    @Test
    void whoeverWasToldItWouldBeDeletedIsAskedAgainWhenSomebodyBegan() {
        Received received = send();
        Newcomer newcomer = open("sv", received).send("go", "withdraw");
        this.cases.take(OWN, received.id(), 1);
        newcomer.send("go", "withdraw-yes");
        assertThat(newcomer.text()).contains("Någon har just börjat arbeta med din begäran", "Ja, dra tillbaka begäran");
        assertThat(read(received.id()).summary().state()).isEqualTo(RequestState.IN_HANDLING);
        newcomer.send("go", "withdraw-yes");
        assertThat(read(received.id()).outcome()).contains(Outcome.WITHDRAWN);
    }

    @Test
    void takenAndWithdrawnAtOnceOneOfTheTwoWins() throws Exception {
        for (int i = 0; i < 8; i++) {
            Received received = send();
            // One each, since finding nothing eight times and more would look like guessing.
            StaffMember own = new StaffMember("tester-" + i, OWN.function(), OWN.grants());
            Thread taking = Thread.ofVirtual().unstarted(() -> {
                try {
                    this.cases.take(own, received.id(), 1);
                }
                catch (NoSuchCase | ChangedMeanwhile late) {
                    // The newcomer was first.
                }
            });
            taking.start();
            OwnRequest.Withdrawal withdrawn = this.own.withdraw(received.id(), true);
            taking.join();
            Optional<RequestCase> left = this.cases.open(own, received.id());
            if (withdrawn == OwnRequest.Withdrawal.DELETED) {
                assertThat(left).isEmpty();
            }
            else {
                assertThat(withdrawn).isEqualTo(OwnRequest.Withdrawal.BEGUN_MEANWHILE);
                assertThat(left.orElseThrow().summary().owner()).contains(own.username());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "sv", "ar" })
    void everyPageIsValid(String language) {
        Received received = send();
        for (String[] pressed : new String[][] { { "go", "correct" }, { "go", "withdraw" },
                { "go", "correct-save", "at", "correct", "phone", "x", "channel", "phone" } }) {
            assertThat(W3cValidator.errors(open(language, received).send(pressed).html())).as(pressed[1]).isEmpty();
        }
        assertThat(W3cValidator.errors(open(language, received).html())).isEmpty();
    }

    @Test
    void onASmallPhoneInArabicThereIsNoBarrier() {
        Received received = send();
        try (Browser browser = Browser.phone(this.port)) {
            browser.open("/ar/korsnas/status").enter("code", received.code()).enter("pin", received.pin()).goOn();
            free(browser);
            for (String go : new String[] { "correct", "withdraw" }) {
                browser.open("/ar/korsnas/status").enter("code", received.code()).enter("pin", received.pin()).goOn();
                browser.leaveBy(browser.find("button[value=" + go + "]"));
                free(browser);
            }
        }
    }

    private static void free(Browser browser) {
        assertThat(browser.scrollsSideways()).as(browser.heading()).isFalse();
        assertThat(browser.violations()).as(browser.heading()).isEmpty();
    }
}

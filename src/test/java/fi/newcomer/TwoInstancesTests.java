package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browser;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.CallMe;
import fi.newcomer.testing.Caseworker;
import fi.newcomer.testing.PortalInstance;
import fi.newcomer.testing.StaffBrowser;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * Two instances of the portal on one database; the second is killed at random moments (kill −9) and started again, while
 * newcomers send requests through both and a caseworker at each takes and closes them. Nothing is lost, nothing doubled,
 * and work that is done by the clock is done once. With more:
 * {@code ./portal test -Dtest=TwoInstancesTests -Dday.submissions=500 -Dday.kills=20}.
 */
class TwoInstancesTests {

    private static final int SUBMISSIONS = Integer.getInteger("day.submissions", 24);

    private static final int KILLS = Integer.getInteger("day.kills", 1);

    private static final Duration PATIENCE = Duration.ofMinutes(10L + SUBMISSIONS / 20 + KILLS);

    private static final Path LOG = Path.of("target/two.log");

    private final Random random = new Random();

    private final Map<Integer, String> codes = new ConcurrentHashMap<>();

    private final AtomicBoolean over = new AtomicBoolean();

    private final Instant patience = Instant.now().plus(PATIENCE);

    private PortalInstance first;

    private PortalInstance second;

    private DeskDatabase database;

    @Test
    void nothingIsLostOrDoubledWhenOneIsKilled() throws Exception {
        open();
        List<String> overEarly = this.database.addOver(7);
        List<String> overLate;
        try (Caseworker anna = new Caseworker(this.first.port(), "anna");
                Caseworker bo = new Caseworker(this.second.port(), "bo");
                ExecutorService people = Executors.newFixedThreadPool(SUBMISSIONS > 100 ? 8 : 4);
                ExecutorService desks = Executors.newFixedThreadPool(2)) {
            List<Future<?>> newcomers = newcomers(people);
            List<Future<?>> caseworkers = List.of(desks.submit(() -> work(anna)), desks.submit(() -> work(bo)));
            waitFor("the first sign-in at the second", () -> bo.signIns() > 0);
            overLate = killAtRandom();
            for (Future<?> newcomer : newcomers) {
                newcomer.get();
            }
            waitFor("cases that were closed", () -> anna.closed().size() + bo.closed().size() >= SUBMISSIONS / 4);
            this.over.set(true);
            for (Future<?> caseworker : caseworkers) {
                caseworker.get();
            }
            theSecondOfTwoIsTold(anna, bo);
            aChangeAtTheFirstShowsAtTheSecond();
            everyAcknowledgedRequestIsThereExactlyOnce();
            everyAcknowledgedStepIsThereExactlyOnce(anna);
            everyAcknowledgedStepIsThereExactlyOnce(bo);
            assertThat(bo.signIns()).as("sign-ins at the instance that was killed").isGreaterThan(1);
        }
        everyMessageWentOutOnce();
        List<String> gone = new ArrayList<>(overEarly);
        gone.addAll(overLate);
        whatIsOverWasDeletedOnce(gone);
        theAlarmWasRaisedOnce();
    }

    @AfterEach
    void end() throws Exception {
        for (PortalInstance instance : new PortalInstance[] { this.second, this.first }) {
            if (instance != null) {
                instance.close();
            }
        }
    }

    private void open() throws Exception {
        this.first = new PortalInstance(Path.of("target/two-first"), LOG);
        this.first.open();
        this.database = new DeskDatabase(this.first);
        this.database.settle();
        this.second = new PortalInstance(Path.of("target/two-second"), LOG).beside(this.first);
        this.second.open();
        // What was settled is heard by the first as if another instance had settled it.
        waitFor("the open queue", () -> shows(this.first, DeskDatabase.CONTROLLER));
    }

    private List<Future<?>> newcomers(ExecutorService people) {
        CallMe newcomer = new CallMe(this.first.port(), this.second.port());
        List<Future<?>> sent = new ArrayList<>();
        for (int number = 0; number < SUBMISSIONS; number++) {
            int person = number;
            sent.add(people.submit(() -> newcomer.sendUntilAcknowledged(person, this.patience)
                .ifPresent((code) -> this.codes.put(person, code))));
        }
        return sent;
    }

    private void work(Caseworker who) {
        // Both often reach for the same case, as people do who begin with the one that waits for the longest time.
        who.work(() -> this.database.waitingFor(who.username()),
                () -> this.over.get() || Instant.now().isAfter(this.patience));
    }

    /** @return requests that were over while the second instance was down for the last time */
    private List<String> killAtRandom() throws Exception {
        List<String> over = List.of();
        for (int kill = 1; kill <= KILLS; kill++) {
            TimeUnit.MILLISECONDS.sleep(3000 + this.random.nextInt(5000));
            this.second.kill();
            if (kill == KILLS) {
                over = this.database.addOver(7);
            }
            this.second.open();
        }
        return over;
    }

    private void everyAcknowledgedRequestIsThereExactlyOnce() throws SQLException {
        assertThat(this.codes).as("newcomers with a receipt; see " + LOG).hasSize(SUBMISSIONS);
        Set<String> told = new HashSet<>();
        this.codes.values().forEach((code) -> told.add(code.replace("-", "")));
        assertThat(told).hasSize(SUBMISSIONS);
        List<String> stored = this.database.texts("SELECT code FROM request WHERE code NOT LIKE 'OVER%'");
        // One more was sent for the two who opened the same case.
        assertThat(stored).as("stored requests").doesNotHaveDuplicates().containsAll(told).hasSize(SUBMISSIONS + 1);
        assertThat(this.database.texts("SELECT HEX(name_digest) FROM request WHERE code NOT LIKE 'OVER%'"))
            .as("people with a request")
            .doesNotHaveDuplicates();
    }

    private void everyAcknowledgedStepIsThereExactlyOnce(Caseworker who) throws SQLException {
        assertThat(this.database.texts("SELECT request FROM request_history WHERE kind = 'case.taken' AND actor = '"
                + who.username() + "'")).doesNotHaveDuplicates().containsAll(who.taken());
        assertThat(this.database.texts("SELECT request FROM request_history WHERE kind = 'case.closed' AND actor = '"
                + who.username() + "'")).doesNotHaveDuplicates().containsAll(who.closed());
        assertThat(this.database.texts("SELECT id FROM request WHERE state = 'CLOSED'")).containsAll(who.closed());
        assertThat(this.database.texts("SELECT id FROM request WHERE code NOT LIKE 'OVER%' AND version <> ("
                + "SELECT max(version) FROM request_history WHERE request = request.id)"))
            .as("requests whose history ends at another version")
            .isEmpty();
        // A line for each version from the first to the last, none twice.
        assertThat(this.database.texts("SELECT request FROM request_history GROUP BY request "
                + "HAVING count(*) <> max(version) OR count(DISTINCT version) <> max(version) OR min(version) <> 1"))
            .as("requests whose history has a gap or a double")
            .isEmpty();
        // Each line has its line in the audit.
        assertThat(this.database.texts("SELECT subject FROM audit WHERE action = 'case.taken' AND who = '"
                + who.username() + "'")).hasSameElementsAs(this.database
                    .texts("SELECT request FROM request_history WHERE kind = 'case.taken' AND actor = '" + who.username()
                            + "'"));
    }

    /** Both have a case open; one takes it at the first instance, the other one presses at the second. */
    private void theSecondOfTwoIsTold(Caseworker anna, Caseworker bo) throws SQLException {
        String code = new CallMe(this.first.port()).sendUntilAcknowledged(SUBMISSIONS, this.patience).orElseThrow();
        String id = this.database.texts("SELECT id FROM request WHERE code = '" + code.replace("-", "") + "'").getFirst();
        anna.open(id);
        bo.open(id);
        int before = bo.conflicts();
        assertThat(anna.take(id)).isTrue();
        assertThat(bo.take(id)).isFalse();
        assertThat(bo.conflicts()).as("told in words").isEqualTo(before + 1);
        assertThat(this.database.texts("SELECT owner FROM request WHERE id = '" + id + "'")).containsExactly("anna");
        // Whoever was told goes on with the case as it is now.
        bo.open(id);
        bo.close(id);
        assertThat(bo.closed()).contains(id);
    }

    private void aChangeAtTheFirstShowsAtTheSecond() throws Exception {
        assertThat(shows(this.second, "Prövostyrelsen")).isFalse();
        try (Browser browser = Browser.desk(this.first.port())) {
            StaffBrowser.signIn(browser, "administrator");
            browser.open("/staff/queues");
            WebElement edit = StaffBrowser.waitFor(browser, "vaadin-grid vaadin-button[aria-label='Ändra Korsnäs kommun']");
            browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", edit);
            edit.click();
            StaffBrowser.waitFor(browser, "vaadin-dialog vaadin-text-area textarea").sendKeys(Keys.END, " / Prövostyrelsen", Keys.TAB);
            StaffBrowser.press(browser, "Spara");
            waitFor("the notice that it is saved", () -> browser.text().contains("Kön är sparad."));
        }
        assertThat(shows(this.first, "Prövostyrelsen")).isTrue();
        waitFor("the change at the other instance", () -> shows(this.second, "Prövostyrelsen"));
    }

    private void everyMessageWentOutOnce() throws Exception {
        // What a killed instance had just claimed waits for five minutes; nobody has to watch that here.
        this.database.change("UPDATE outbox SET next_attempt = created_at WHERE state = 'WAITING'");
        waitFor("the messages that wait",
                () -> this.database.texts("SELECT id FROM outbox WHERE state <> 'SENT'").isEmpty());
        assertThat(this.database.texts("SELECT id FROM outbox")).as("a notice for each request, and the alarm")
            .hasSize(SUBMISSIONS + 2);
        assertThat(this.first.delivered()).isNotEmpty();
        assertThat(this.second.delivered()).isNotEmpty();
        List<String> delivered = new ArrayList<>(this.first.delivered());
        delivered.addAll(this.second.delivered());
        assertThat(delivered).containsAll(this.database.texts("SELECT id FROM outbox"));
        // Doubled only where an instance was killed between the delivery and the word about it.
        List<String> twice = new ArrayList<>(this.first.delivered());
        twice.retainAll(this.second.delivered());
        assertThat(this.database.texts("SELECT id FROM outbox WHERE attempts > 1")).hasSizeLessThanOrEqualTo(KILLS)
            .containsAll(twice);
    }

    private void whatIsOverWasDeletedOnce(List<String> gone) throws Exception {
        waitFor("what is over to be deleted",
                () -> this.database.texts("SELECT id FROM request WHERE code LIKE 'OVER%'").isEmpty());
        assertThat(this.database.texts("SELECT subject FROM audit WHERE action = 'case.deleted'"))
            .as("deletions in the audit")
            .containsExactlyInAnyOrderElementsOf(gone);
        // Which of the two comes first depends on when each was started.
        List<String> noted = new ArrayList<>(this.first.deleted());
        noted.addAll(this.second.deleted());
        assertThat(noted).as("deletions noted by both").containsExactlyInAnyOrderElementsOf(gone);
    }

    private void theAlarmWasRaisedOnce() throws SQLException {
        assertThat(this.database.texts("SELECT subject FROM audit WHERE action = 'queue.unattended'"))
            .containsExactly(DeskDatabase.UNATTENDED);
    }

    private static boolean shows(PortalInstance instance, String words) {
        return new Browsing(instance.port()).get("/sv/korsnas/privacy").body().contains(words);
    }

    private void waitFor(String what, Callable<Boolean> there) throws Exception {
        while (!there.call()) {
            assertThat(Instant.now()).as("Waiting for " + what).isBefore(this.patience);
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }
}

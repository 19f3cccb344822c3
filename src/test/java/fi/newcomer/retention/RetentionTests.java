package fi.newcomer.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.protection.FieldCipher;
import fi.newcomer.protection.SealedFields;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import fi.newcomer.request.CaseFile;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.ClosedRequests;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.Received;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestIntake;
import fi.newcomer.request.RequestRemoval;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Responsibilities;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.setting.Settings;
import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.testing.Dump;
import fi.newcomer.testing.MadeUpRows;
import fi.newcomer.testing.MovedClock;
import fi.newcomer.testing.PortalOfItsOwnTest;
import fi.newcomer.testing.SentRequest;
import fi.newcomer.testing.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** Every copy of a request is deleted when its time is over, and not before, also after a restore. */
@PortalOfItsOwnTest
class RetentionTests {

    private static final String QUEUE = "korsnas-kommun";

    @Autowired
    RequestIntake intake;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    CaseRequests cases;

    @Autowired
    ClosedRequests requests;

    @Autowired
    StaffMembers staff;

    @Autowired
    Queues queues;

    @Autowired
    Retention retention;

    @Autowired
    RequestsOver over;

    @Autowired
    DeletionAlerts alerts;

    @Autowired
    UntransferredAlert untransferred;

    @Autowired
    CaseFile file;

    @Autowired
    RequestRemoval removal;

    @Autowired
    DeletionLedger ledger;

    @Autowired
    FieldCipher cipher;

    @Autowired
    List<SealedFields> sealed;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovedClock clock;

    private Queue asItWas;

    private StaffMember caseworker;

    @BeforeEach
    void remember() {
        this.asItWas = this.queues.get(QUEUE);
        this.caseworker = this.staff.find("caseworker-korsnas").orElseThrow();
    }

    @AfterEach
    void asBefore() {
        this.clock.goAhead(Duration.ZERO);
        settle(this.asItWas.kind(), this.asItWas.retentionDays());
    }

    @Test
    void nothingOfARequestIsLeftAfterItsTime() throws IOException {
        String mark = "Mark" + UUID.randomUUID().toString().substring(0, 8);
        Received received = receive(mark);
        String id = received.id().toString();
        RequestCase request = open(received.id());
        this.cases.take(this.caseworker, received.id(), request.summary().version());
        this.cases.note(this.caseworker, received.id(), mark + " note");
        this.cases.attempt(this.caseworker, received.id(), "phone", false, mark + " attempt");
        assertThat(rows().about(id, mark)).contains("request_history", "outbox");
        UUID sent = delivered(id, mark);
        close(received.id());
        Dump dump = new Dump(this.jdbc, this.cipher, this.sealed);
        assertThat(dump.tablesWith(mark)).as("tables that tell about it before")
            .contains("request", "request_history", "outbox");
        assertThat(dump.rowsOf(id)).as("rows that refer to it before").allSatisfy((table, rows) -> {
            if (!table.startsWith("check_")) {
                assertThat(rows).as(table).isPositive();
            }
        });
        Duration kept = Duration.ofDays(this.asItWas.retentionDays());
        this.clock.goAhead(kept.minusHours(2));
        this.over.removeOver();
        assertThat(dump.tablesWith(mark)).as("two hours before the limit").contains("request", "outbox");
        this.clock.goAhead(kept.plusHours(1));
        this.over.removeOver();
        assertThat(dump.tablesWith(mark)).as("tables that still tell what it said").isEmpty();
        assertThat(dump.tablesWith(id)).as("tables that still know its id").isEqualTo(Set.of("audit"));
        assertThat(dump.tablesWith(received.code())).as("tables that still know its code").isEmpty();
        assertThat(TestData.MAIL.resolve(sent + ".eml")).doesNotExist();
        assertThat(files(TestData.FOLDER, id)).as("files that know its id")
            .allMatch((it) -> it.getFileName().toString().matches("deletions(-\\d+)?\\.log"))
            .hasSize(1);
        assertThat(files(TestData.FOLDER, mark)).as("files that tell what it said").isEmpty();
        assertThat(this.jdbc.queryForList("SELECT who FROM audit WHERE action = 'case.deleted' AND subject = ?",
                String.class, id))
            .containsExactly("portal");
    }

    @Test
    void theNumberOfTodayCountsAndAClosedQueueKeepsItsLast() {
        UUID id = closed();
        LocalDate closedOn = open(id).closedAt().orElseThrow().atZone(Helsinki.ZONE).toLocalDate();
        assertThat(this.retention.dueOn(open(id))).contains(closedOn.plusDays(this.asItWas.retentionDays()));
        settle(Queue.Kind.STAFFED, 10);
        assertThat(this.retention.dueOn(open(id))).contains(closedOn.plusDays(10));
        settle(Queue.Kind.CLOSED, null);
        assertThat(this.retention.dueOn(id)).as("the number that held last").contains(closedOn.plusDays(10));
        this.clock.goAhead(Duration.ofDays(10).minusHours(2));
        this.over.removeOver();
        assertThat(there(id)).isTrue();
        this.clock.goAhead(Duration.ofDays(10).plusHours(1));
        this.over.removeOver();
        assertThat(there(id)).isFalse();
    }

    @Test
    void whereNobodySettledItNothingIsDeletedAndItIsSaid() {
        UUID id = closed();
        this.jdbc.update("UPDATE queue SET retention_days = NULL, last_retention_days = NULL WHERE slug = ?", QUEUE);
        this.clock.goAhead(Duration.ofDays(4000));
        this.over.removeOver();
        assertThat(there(id)).isTrue();
        assertThat(this.retention.dueOn(id)).isEmpty();
        assertThat(this.retention.unsettled()).contains(QUEUE);
        StaffMember administrator = this.staff.find("admin").orElseThrow();
        assertThat(this.alerts.to(administrator)).get().extracting(StaffAlert.Said::sentence).asString()
            .contains("Korsnäs");
        assertThat(this.alerts.to(this.caseworker)).isEmpty();
        this.clock.goAhead(Duration.ZERO);
        settle(this.asItWas.kind(), this.asItWas.retentionDays());
        assertThat(this.retention.unsettled()).doesNotContain(QUEUE);
    }

    @Test
    void aWeekBeforeAMessageThatNeverArrivedIsDeletedTheQueueHearsOfIt() {
        UUID id = closed();
        this.jdbc.update("""
                INSERT INTO outbox (id, message_id, state, next_attempt, created_at, failed_at, request, queue)
                VALUES (?, ?, 'FAILED', now(), now(), now(), ?, ?)
                """, UUID.randomUUID().toString(), "<" + UUID.randomUUID() + "@test>", id.toString(), QUEUE);
        UUID open = receive("Öppen").id();
        this.jdbc.update("""
                INSERT INTO outbox (id, message_id, state, next_attempt, created_at, failed_at, request, queue)
                VALUES (?, ?, 'FAILED', now(), now(), now(), ?, ?)
                """, UUID.randomUUID().toString(), "<" + UUID.randomUUID() + "@test>", open.toString(), QUEUE);
        Duration kept = Duration.ofDays(this.asItWas.retentionDays());
        assertThat(this.requests.undelivered(QUEUE, Instant.now().plus(kept), 500)).contains(id).doesNotContain(open);
        this.clock.goAhead(kept.minusDays(9));
        assertThat(this.alerts.to(this.caseworker)).isEmpty();
        this.clock.goAhead(kept.minusDays(6));
        assertThat(this.alerts.to(this.caseworker)).get().extracting(StaffAlert.Said::path).isEqualTo("cases/" + id);
        assertThat(this.alerts.to(this.staff.find("caseworker-jakobstad").orElseThrow())).isEmpty();
        this.clock.goAhead(kept.plusHours(1));
        this.over.removeOver();
        assertThat(this.alerts.to(this.caseworker)).isEmpty();
    }

    @Test
    void whatCannotBeDeletedKeepsNothingElse() throws IOException {
        // More than are deleted at once.
        Map<UUID, Path> stuck = new LinkedHashMap<>();
        for (int i = 0; i <= RequestsOver.AT_ONCE; i++) {
            UUID id = closed();
            // A folder with something in it in place of the message's file.
            Path inTheWay = TestData.MAIL.resolve(delivered(id.toString(), "Fast") + ".eml");
            Files.delete(inTheWay);
            stuck.put(id, Files.createDirectories(inTheWay.resolve("full")));
        }
        UUID other = closed();
        this.clock.goAhead(Duration.ofDays(this.asItWas.retentionDays()).plusHours(1));
        this.over.removeOver();
        assertThat(there(other)).isFalse();
        assertThat(stuck.keySet()).allMatch(this::there);
        assertThat(this.ledger.deleted()).contains(other).doesNotContainAnyElementsOf(stuck.keySet());
        for (Path full : stuck.values()) {
            Files.delete(full);
        }
        this.over.removeOver();
        assertThat(stuck.keySet()).noneMatch(this::there);
    }

    @Test
    void aWeekBeforeAnAssessedCaseIsDeletedThatNobodyTransferredItsQueueHearsOfIt() {
        UUID first = assessed();
        UUID second = assessed();
        UUID guided = closed();
        UUID transferred = assessed();
        this.transaction.executeWithoutResult((status) -> this.file.transferred(this.caseworker, transferred,
                open(transferred).summary().version(), "A-TMT"));
        UUID open = receive("Öppen").id();
        this.jdbc.update("UPDATE request SET closed_at = closed_at - INTERVAL 1 DAY WHERE id = ?", first.toString());
        Duration kept = Duration.ofDays(this.asItWas.retentionDays());
        assertThat(this.requests.untransferred(QUEUE, Instant.now().plus(kept), 500)).contains(first, second)
            .doesNotContain(guided, transferred, open);
        this.clock.goAhead(kept.minusDays(10));
        assertThat(this.untransferred.to(this.caseworker)).isEmpty();
        this.clock.goAhead(kept.minusDays(8));
        assertThat(this.untransferred.to(this.caseworker)).get()
            .satisfies((said) -> assertThat(said.path()).isEqualTo("cases/" + first))
            .satisfies((said) -> assertThat(said.sentence()).startsWith("Ett bedömt ärende är inte märkt"));
        this.clock.goAhead(kept.minusDays(6));
        assertThat(this.untransferred.to(this.caseworker)).get()
            .satisfies((said) -> assertThat(said.path()).isEqualTo("cases/" + first))
            .satisfies((said) -> assertThat(said.sentence()).startsWith("2 bedömda ärenden"));
        assertThat(this.untransferred.to(this.staff.find("caseworker-jakobstad").orElseThrow())).isEmpty();
        assertThat(this.untransferred.to(this.staff.find("admin").orElseThrow())).isEmpty();
        for (UUID id : List.of(first, second)) {
            this.transaction.executeWithoutResult((status) -> this.file.transferred(this.caseworker, id,
                    open(id).summary().version(), "Koto-AJ"));
        }
        assertThat(this.untransferred.to(this.caseworker)).isEmpty();
    }

    private UUID assessed() {
        UUID id = receive("Testperson").id();
        this.cases.close(this.caseworker, id, open(id).summary().version(), Outcome.ASSESSED, "");
        return id;
    }

    @Test
    void anOpenRequestStays() {
        UUID id = receive("Öppen").id();
        this.clock.goAhead(Duration.ofDays(4000));
        this.over.removeOver();
        assertThat(there(id)).isTrue();
        assertThat(this.retention.dueOn(id)).isEmpty();
    }

    @Test
    void whatWasJoinedIsKeptAsLongAsTheOtherAndGoesWithIt() {
        UUID kept = receive("Kvar").id();
        UUID joined = closed();
        this.jdbc.update("UPDATE request SET merged_into = ? WHERE id = ?", kept.toString(), joined.toString());
        assertThat(this.retention.dueOn(joined)).as("the other is open").isEmpty();
        this.clock.goAhead(Duration.ofDays(4000));
        this.over.removeOver();
        assertThat(there(joined)).isTrue();
        this.clock.goAhead(Duration.ZERO);
        close(kept);
        assertThat(this.retention.dueOn(joined)).isEqualTo(this.retention.dueOn(kept)).isPresent();
        this.clock.goAhead(Duration.ofDays(4000));
        this.over.removeOver();
        assertThat(there(kept)).isFalse();
        assertThat(there(joined)).isFalse();
    }

    @Test
    void twoInstancesAtOnceDeleteEachRequestOnce() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ids.add(closed());
        }
        this.clock.goAhead(Duration.ofDays(4000));
        try (ExecutorService instances = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> runs = Stream.of(1, 2, 3).map((it) -> instances.submit(this.over::removeOver)).toList();
            for (Future<Integer> run : runs) {
                run.get();
            }
        }
        assertThat(ids).noneMatch(this::there);
        for (UUID id : ids) {
            assertThat(this.jdbc.queryForObject(
                    "SELECT count(*) FROM audit WHERE action = 'case.deleted' AND subject = ?", Long.class, id.toString()))
                .isEqualTo(1);
        }
    }

    @Test
    void whatARestoredBackupBringsBackIsDeletedAgain() throws IOException {
        UUID id = closed();
        Map<String, List<Map<String, Object>>> backup = new LinkedHashMap<>();
        backup.put("request", this.jdbc.queryForList("SELECT * FROM request WHERE id = ?", id.toString()));
        backup.put("request_history",
                this.jdbc.queryForList("SELECT * FROM request_history WHERE request = ?", id.toString()));
        this.clock.goAhead(Duration.ofDays(4000));
        this.over.removeOver();
        assertThat(there(id)).isFalse();
        this.clock.goAhead(Duration.ZERO);
        backup.forEach((table, rows) -> rows.forEach((row) -> putBack(table, row)));
        assertThat(there(id)).as("restored").isTrue();
        // As at a start: another portal reads the files anew.
        assertThat(new DeletionLedger(settings(TestData.FOLDER)).deleted()).contains(id);
        this.over.afterSingletonsInstantiated();
        assertThat(there(id)).isFalse();
        assertThat(this.jdbc.queryForObject("SELECT count(*) FROM request_history WHERE request = ?", Long.class,
                id.toString()))
            .isZero();
        for (Path file : files(TestData.FOLDER, id.toString())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            assertThat(Files.readAllLines(file)).allMatch((line) -> line.isEmpty()
                    || line.matches("\\S+Z [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}( kept)?"));
        }
    }

    @Test
    void whatIsNotDeletedInTheEndIsNotNoted() {
        UUID id = receive("Återtagen").id();
        this.transaction.executeWithoutResult((status) -> {
            this.removal.remove(id);
            status.setRollbackOnly();
        });
        assertThat(there(id)).isTrue();
        assertThat(this.ledger.deleted()).doesNotContain(id);
        this.over.removeAgain();
        assertThat(there(id)).isTrue();
    }

    @Test
    void withoutItsLineNothingIsDeleted(@TempDir Path folder) throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "in the way");
        DeletionLedger broken = new DeletionLedger(settings(noFolder));
        UUID id = receive("Kvar").id();
        assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
            this.removal.remove(id);
            broken.remove(id);
        })).isInstanceOf(UncheckedIOException.class);
        assertThat(there(id)).isTrue();
        // The other file had the line by then: it says itself that it does not count.
        assertThat(this.ledger.deleted()).doesNotContain(id);
    }

    @Test
    void aLineThatWasCutOffAndASecondInstanceHarmNothing(@TempDir Path folder) throws IOException {
        UUID whole = UUID.randomUUID();
        Files.writeString(folder.resolve("deletions.log"),
                "2026-11-22T10:00:00Z " + whole + "\n2026-11-22T10:00:01Z 0f0e0d0c-0b0a");
        DeletionLedger one = new DeletionLedger(settings(folder));
        DeletionLedger two = new DeletionLedger(settings(folder));
        UUID byOne = UUID.randomUUID();
        UUID byTwo = UUID.randomUUID();
        this.transaction.executeWithoutResult((status) -> one.remove(byOne));
        this.transaction.executeWithoutResult((status) -> two.remove(byTwo));
        assertThat(two.deleted()).containsExactlyInAnyOrder(whole, byOne, byTwo);
        assertThat(folder.resolve("deletions-2.log")).content().contains(byTwo.toString());
        one.destroy();
        two.destroy();
    }

    @Test
    void daysAreThoseOfFinland() {
        Instant closed = ZonedDateTime.of(2027, 3, 20, 12, 0, 0, 0, Helsinki.ZONE).toInstant();
        Instant limit = ZonedDateTime.of(2027, 3, 30, 12, 0, 0, 0, Helsinki.ZONE).toInstant();
        assertThat(Duration.between(closed, limit)).isEqualTo(Duration.ofHours(239));
        assertThat(Retention.over(limit, 10)).isEqualTo(closed);
    }

    private Received receive(String mark) {
        SentRequest sent = SentRequest.to(QUEUE, mark + " name");
        for (String field : List.of("nameLatin", "phone", "email", "bestTime", "message", "helperName", "helperContact",
                "contactLanguageOther")) {
            sent.writing(field, mark + " " + field);
        }
        return this.intake.receive(sent.under(
                this.responsibilities.today("korsnas", Topic.ASSESSMENT, Jobseeker.NO), LocalDate.now().plusDays(3)));
    }

    private UUID closed() {
        UUID id = receive("Testperson").id();
        close(id);
        return id;
    }

    private void close(UUID id) {
        this.cases.close(this.caseworker, id, open(id).summary().version(), Outcome.GUIDANCE_GIVEN, "");
    }

    private RequestCase open(UUID id) {
        return this.cases.open(this.caseworker, id).orElseThrow();
    }

    private boolean there(UUID id) {
        return this.jdbc.queryForObject("SELECT count(*) FROM request WHERE id = ?", Long.class, id.toString()) > 0;
    }

    private void settle(Queue.Kind kind, Integer days) {
        Queue now = this.queues.get(QUEUE);
        this.queues.settle("admin", new Queue(QUEUE, kind, now.controller(), days, now.promiseDays(), now.privacy(),
                now.mailbox(), now.contactTries(), now.version()));
    }

    private void putBack(String table, Map<String, Object> row) {
        List<String> generated = this.jdbc.queryForList("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = ? AND extra LIKE '%GENERATED%'
                """, String.class, table);
        Map<String, Object> stored = new LinkedHashMap<>(row);
        stored.keySet().removeAll(generated);
        stored.replaceAll((column, value) -> value instanceof UUID ? value.toString() : value);
        rows().insert(table, stored);
    }

    private MadeUpRows rows() {
        return new MadeUpRows(this.jdbc, this.cipher, this.sealed);
    }

    /** A message about a request that became a file. */
    private UUID delivered(String request, String mark) throws IOException {
        UUID id = UUID.randomUUID();
        this.jdbc.update("""
                INSERT INTO outbox (id, message_id, state, next_attempt, created_at, sent_at, request)
                VALUES (?, ?, 'SENT', now(), now(), now(), ?)
                """, id.toString(), "<" + id + "@newcomer-portal>", request);
        Files.createDirectories(TestData.MAIL);
        Files.writeString(TestData.MAIL.resolve(id + ".eml"), "Subject: x\r\n\r\n" + mark);
        return id;
    }

    /** The files below a folder that hold a text, without the database's own. */
    private static List<Path> files(Path folder, String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                .filter((it) -> !it.toString().contains("mariadb"))
                .filter((it) -> {
                    try {
                        return Files.readString(it, StandardCharsets.ISO_8859_1).contains(text);
                    }
                    catch (IOException e) {
                        return false;
                    }
                })
                .toList();
        }
    }

    private static Settings settings(Path data) {
        return new Settings(new MockEnvironment().withProperty("portal.data", data.toString()));
    }
}

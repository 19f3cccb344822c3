package fi.newcomer.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.mail.Concerning;
import fi.newcomer.mail.Outbox;
import fi.newcomer.mail.OutboxLine;
import fi.newcomer.reply.ReplyRefused.Reason;
import fi.newcomer.request.AnsweredMeanwhile;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.HistoryEntry;
import fi.newcomer.request.NewPins;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.Received;
import fi.newcomer.request.RequestRemoval;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.request.SamePerson;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Mailbox;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers from the desk to the newcomer, and what the newcomer and others get to know of them. */
@PortalTest
class ReplyDeskTests {

    private static final String QUEUE = "korsnas-kommun";

    /** The person knows what others did. */
    private static final int ALL_SEEN = Integer.MAX_VALUE;

    private static final StaffMember CASEWORKER = caseworker(QUEUE);

    private static final StaffMember OTHER = caseworker("jakobstadsregionens-integrationsenhet");

    @Autowired
    ReplyDesk desk;

    @Autowired
    OutboxDesk outboxDesk;

    @Autowired
    Outbox outbox;

    @Autowired
    NewPins pins;

    @Autowired
    ApplicationContext portal;

    @Autowired
    RequestRemoval removal;

    @Autowired
    CaseRequests cases;

    @Autowired
    SamePerson people;

    @Autowired
    Languages languages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @Test
    void aReplyWithAMissingFieldIsRefusedAndNamesIt() {
        UUID id = receive("channel", "visit").id();
        Map<String, String> values = new HashMap<>(meeting());
        values.put("place", " ");
        assertThat(refusal(id, draft("meeting", values, ""))).isEqualTo("FIELD_EMPTY place");
        values.put("place", "Kommunhuset");
        values.put("time", "25:00");
        assertThat(refusal(id, draft("meeting", values, ""))).isEqualTo("FIELD_WRONG time");
        values.put("time", "9.30");
        values.put("phone", "ring mig");
        assertThat(refusal(id, draft("meeting", values, ""))).isEqualTo("FIELD_WRONG phone");
        assertThat(refusal(id, draft("", Map.of(), " "))).isEqualTo("NOTHING ");
        assertThat(refusal(id, draft("nonsense", Map.of(), ""))).isEqualTo("TEMPLATE_GONE ");
        assertThat(refusal(id, draft("", Map.of(), "x".repeat(2_001)))).isEqualTo("TOO_LONG ");
        assertThat(refusal(id, new ReplyDraft(UUID.randomUUID(), "", arabic(), Map.of(), "Hej", "")))
            .isEqualTo("LANGUAGE_MISSING ");
        assertThat(this.desk.of(CASEWORKER, id)).isEmpty();
        assertThat(kinds(id)).containsExactly("case.received");
    }

    @Test
    void anAnswerIsStoredOnceSealedAndReadWithCodeAndPin() {
        Received received = receive("channel", "visit");
        ReplyDraft draft = draft("meeting", meeting(), "Hälsa <b>Åke</b>\nVi ses!");
        this.desk.send(CASEWORKER, received.id(), ALL_SEEN, draft);
        this.desk.send(CASEWORKER, received.id(), ALL_SEEN, draft);
        assertThat(this.desk.of(CASEWORKER, received.id())).hasSize(1);
        assertThat(kinds(received.id())).containsExactly("case.received", "reply.sent");
        assertThat(this.sql.sql("SELECT concat(text, own_words) FROM reply WHERE request = :id")
            .param("id", received.id().toString())
            .query(String.class)
            .single()).doesNotContain("Kommunhuset", "Hälsa", "field");

        Newcomer newcomer = new Newcomer(this.port);
        String page = status(newcomer, "sv", received, received.pin()).html();
        assertThat(page).contains("<div dir=\"rtl\" lang=\"ar\">", "<bdi dir=\"ltr\">9:30</bdi>",
                "<bdi dir=\"auto\">Kommunhuset, rum 2</bdi>", "24 نوفمبر 2026",
                "<bdi dir=\"auto\">Hälsa &lt;b&gt;Åke&lt;/b&gt;</bdi>", "Korsnäs kommun", "Svar till dig");
        assertThat(page).doesNotContain("{{", CASEWORKER.username(), CASEWORKER.function());
        status(newcomer, "fi", received, received.pin());
        assertThat(kinds(received.id())).containsExactly("case.received", "reply.sent", "reply.read");
        assertThat(this.desk.of(CASEWORKER, received.id()).getFirst().readAt()).isPresent();
        assertThat(status(newcomer, "sv", received, "").html()).doesNotContain("Kommunhuset", "Svar till dig");
        assertThat(status(newcomer, "sv", received, "000000").html()).doesNotContain("Kommunhuset", "Svar till dig");
    }

    @Test
    void anotherQueuesCaseworkerFindsNothing() {
        UUID id = receive("channel", "visit").id();
        for (UUID any : List.of(id, UUID.randomUUID())) {
            assertThatThrownBy(() -> this.desk.send(OTHER, any, ALL_SEEN, draft("received", Map.of(), "")))
                .isInstanceOf(NoSuchCase.class);
            assertThatThrownBy(() -> this.desk.of(OTHER, any)).isInstanceOf(NoSuchCase.class);
            assertThatThrownBy(() -> this.pins.renew(OTHER, any)).isInstanceOf(NoSuchCase.class);
        }
        assertThat(kinds(id)).containsExactly("case.received");
    }

    @Test
    void whoAnswersAfterAColleagueIsToldAndMayAnswerAllTheSame() {
        UUID id = receive("channel", "visit").id();
        int seen = this.cases.open(CASEWORKER, id).orElseThrow().seen();
        StaffMember colleague = new StaffMember("colleague", "Kollega", CASEWORKER.grants());
        this.desk.send(colleague, id, seen, draft("received", Map.of(), ""));
        ReplyDraft draft = draft("received", Map.of(), "");
        AnsweredMeanwhile told = catchThrowableOfType(AnsweredMeanwhile.class,
                () -> this.desk.send(CASEWORKER, id, seen, draft));
        assertThat(told.since()).singleElement()
            .matches((it) -> it.actor().equals("colleague") && it.kind().equals("reply.sent"));
        assertThat(this.desk.of(CASEWORKER, id)).hasSize(1);
        this.desk.send(CASEWORKER, id, told.seen(), draft);
        assertThat(this.desk.of(CASEWORKER, id)).hasSize(2);
        this.desk.send(CASEWORKER, id, told.seen(), draft("received", Map.of(), ""));
        assertThat(this.desk.of(CASEWORKER, id)).as("one's own answer is known").hasSize(3);
        this.people.merge(colleague, row(id), row(receive("channel", "visit").id()), true);
        assertThatThrownBy(() -> this.desk.send(CASEWORKER, id, told.seen(), draft("received", Map.of(), "")))
            .as("what was joined may bring answers").isInstanceOf(AnsweredMeanwhile.class);
    }

    @Test
    void inAJoinedCaseNobodyWouldReadIt() {
        UUID kept = receive("channel", "visit").id();
        Received merged = receive("channel", "email", "email", "x" + UUID.randomUUID() + "@example.fi");
        this.people.merge(CASEWORKER, row(kept), row(merged.id()), true);
        assertThatThrownBy(() -> this.desk.send(CASEWORKER, merged.id(), ALL_SEEN, draft("received", Map.of(), "")))
            .isInstanceOfSatisfying(CaseRefused.class, (it) -> assertThat(it.reason()).isEqualTo(CaseRefused.Reason.JOINED));
        assertThat(outboxRows(merged.id())).isZero();
        assertThat(kinds(merged.id())).endsWith("case.merged-into");
        this.desk.send(CASEWORKER, kept, ALL_SEEN, draft("received", Map.of(), ""));
        assertThat(this.desk.of(CASEWORKER, kept)).hasSize(1);
    }

    @Test
    void theWordThatAnAnswerWaitsSaysNothingElse() {
        String address = "x" + UUID.randomUUID() + "@example.fi";
        Received received = receive("channel", "email", "email", address);
        assertThat(this.desk.send(CASEWORKER, received.id(), ALL_SEEN, draft("meeting", meeting(), "")))
            .isEqualTo(NoticeWay.EMAIL);
        List<Mailbox.Mail> mails = Mailbox.of(address, this.sql);
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().subject()).isEqualTo("لديك رد");
        assertThat(mails.getFirst().text()).contains("/ar/korsnas/status").doesNotContain(received.code(),
                received.pin(), "Kommunhuset", "محمد", "نوفمبر", received.code().substring(0, 4));
        assertThat(outboxRows(received.id())).isEqualTo(1);
        this.transaction.executeWithoutResult((status) -> this.removal.remove(received.id()));
        assertThat(outboxRows(received.id())).isZero();
        assertThat(Mailbox.of(address, this.sql)).as("the file goes with the request").isEmpty();
        assertThat(this.sql.sql("SELECT count(*) FROM reply WHERE request = :id")
            .param("id", received.id().toString())
            .query(Long.class)
            .single()).isZero();
    }

    @Test
    void whereNoMessageMayBeLeftNothingIsSent() {
        assertThat(sent("channel", "email", "email", "no@example.fi", "safeToLeaveMessage", "no"))
            .isEqualTo("FORBIDDEN 0");
        assertThat(sent("channel", "email", "email", "no@example.fi", "ownPhone", "shared")).isEqualTo("FORBIDDEN 0");
        assertThat(sent("channel", "sms", "safeToLeaveMessage", "no")).isEqualTo("FORBIDDEN 0");
        assertThat(sent("channel", "email", "email", "yes@example.fi", "ownPhone", "shared", "safeToLeaveMessage",
                "yes")).isEqualTo("EMAIL 1");
    }

    @Test
    void theNewcomersWayIsTaken() {
        assertThat(sent("channel", "sms")).as("no gateway is set").isEqualTo("SMS_BY_HAND 0");
        assertThat(sent("channel", "phone", "email", "unused@example.fi")).isEqualTo("SMS_BY_HAND 0");
        assertThat(sent("channel", "visit", "email", "unused@example.fi")).isEqualTo("NONE 0");
        assertThat(sent("channel", "email", "email", "no address")).isEqualTo("NONE 0");
    }

    @Test
    void aNewPinOpensAndTheOldOneNoMore() {
        Received received = receive("channel", "visit");
        Newcomer newcomer = new Newcomer(this.port);
        for (int i = 0; i < 6; i++) {
            status(newcomer, "sv", received, "00000" + i);
        }
        String pin = this.pins.renew(CASEWORKER, received.id());
        assertThat(pin).matches("\\d{6}");
        assertThat(status(newcomer, "sv", received, pin).html()).as("at once").contains("محمد");
        if (!pin.equals(received.pin())) {
            assertThat(status(newcomer, "sv", received, received.pin()).html()).doesNotContain("محمد");
        }
        assertThat(kinds(received.id())).containsExactly("case.received", "pin.renewed");
        assertThat(this.sql.sql("SELECT count(*) FROM audit WHERE action = 'pin.renewed' AND subject = :id")
            .param("id", received.id().toString())
            .query(Long.class)
            .single()).isEqualTo(1);
    }

    @Test
    void theOutboxShowsEachOnlyTheOwnQueuesMessages() {
        StaffMember admin = new StaffMember("admin", "Admin", Set.of(Grant.everywhere(Role.ADMIN)));
        StaffMember editor = new StaffMember("editor", "Editor", Set.of(Grant.everywhere(Role.EDITOR)));
        this.transaction.executeWithoutResult((status) -> {
            status.setRollbackOnly();
            UUID request = UUID.randomUUID();
            this.outbox.put("secret@example.fi", "s", "b", new Concerning(request, QUEUE));
            this.sql.sql("UPDATE outbox SET state = 'FAILED', failure = 'ADDRESS_REFUSED' WHERE request = :id")
                .param("id", request.toString())
                .update();
            OutboxLine line = of(this.outboxDesk.open(CASEWORKER), request).getFirst();
            assertThat(line.toString()).doesNotContain("secret");
            assertThat(of(this.outboxDesk.open(admin), request)).hasSize(1);
            assertThat(of(this.outboxDesk.open(OTHER), request)).isEmpty();
            assertThat(this.outboxDesk.troubleOf(OTHER, request)).isEmpty();
            assertThat(this.outboxDesk.troubleOf(CASEWORKER, request)).hasSize(1);
            assertThatThrownBy(() -> this.outboxDesk.open(editor)).isInstanceOf(AccessDeniedException.class);
            assertThat(this.outboxDesk.failed(editor)).isZero();
            assertThat(this.outboxDesk.failed(CASEWORKER)).isPositive();
            assertThat(this.outboxDesk.retry(OTHER, line.id())).isFalse();
            assertThat(this.outboxDesk.retry(OTHER, UUID.randomUUID())).isFalse();
            assertThat(of(this.outboxDesk.open(admin), request).getFirst().failed()).isTrue();
            // The request is handed over: its messages are the other queue's now.
            this.outbox.moved(request, "jakobstadsregionens-integrationsenhet");
            assertThat(this.outboxDesk.retry(CASEWORKER, line.id())).isFalse();
            assertThat(this.outboxDesk.retry(OTHER, line.id())).isTrue();
            assertThat(of(this.outboxDesk.open(OTHER), request).getFirst().failed()).isFalse();
            assertThat(this.sql.sql("SELECT who FROM audit WHERE action = 'outbox.retried' AND subject = :id")
                .param("id", line.id().toString())
                .query(String.class)
                .list()).containsExactly(OTHER.username());
        });
    }

    private static List<OutboxLine> of(List<OutboxLine> lines, UUID request) {
        return lines.stream().filter((line) -> line.request().filter(request::equals).isPresent()).toList();
    }

    private String sent(String... fields) {
        UUID id = receive(fields).id();
        return this.desk.send(CASEWORKER, id, ALL_SEEN, draft("received", Map.of(), "")) + " " + outboxRows(id);
    }

    private long outboxRows(UUID request) {
        return this.sql.sql("SELECT count(*) FROM outbox WHERE request = :id")
            .param("id", request.toString())
            .query(Long.class)
            .single();
    }

    private Newcomer status(Newcomer newcomer, String language, Received received, String pin) {
        Map<String, String> form = new HashMap<>(Map.of("code", received.code()));
        if (!pin.isEmpty()) {
            form.put("pin", pin);
        }
        return newcomer.post("/" + language + "/korsnas/status", form);
    }

    private String refusal(UUID id, ReplyDraft draft) {
        ReplyRefused refused = catchThrowableOfType(ReplyRefused.class, () -> this.desk.send(CASEWORKER, id, ALL_SEEN, draft));
        Reason reason = refused.reason();
        return reason + " " + refused.field();
    }

    private RequestSummary row(UUID id) {
        return this.cases.open(CASEWORKER, id).orElseThrow().summary();
    }

    private List<String> kinds(UUID id) {
        return this.cases.open(CASEWORKER, id).orElseThrow().history().stream().map(HistoryEntry::kind).toList();
    }

    private static Map<String, String> meeting() {
        return Map.of("day", "2026-11-24", "time", "9.30", "place", "Kommunhuset, rum 2", "phone", "040 123 4567");
    }

    private ReplyDraft draft(String template, Map<String, String> values, String own) {
        return new ReplyDraft(UUID.randomUUID(), template, arabic(), values, own, "sv");
    }

    private Language arabic() {
        return this.languages.get("ar");
    }

    /** @param fields names and values of the form in turn; an e-mail address is typed, the others are chosen */
    private Received receive(String... fields) {
        SentRequest request = SentRequest.to(QUEUE, "محمد");
        for (int i = 0; i < fields.length; i += 2) {
            request = fields[i].equals("email") ? request.writing(fields[i], fields[i + 1])
                    : request.choosing(fields[i], fields[i + 1]);
        }
        return request.sendTo(this.portal);
    }

    private static StaffMember caseworker(String queue) {
        return new StaffMember("worker-" + queue.substring(0, 5), "Function of " + queue,
                Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, queue)));
    }
}

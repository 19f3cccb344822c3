package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Section;
import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.AppointmentDraft;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.casework.Refusals;
import fi.newcomer.incoming.Entered;
import fi.newcomer.incoming.Entry;
import fi.newcomer.incoming.IncomingRequests;
import fi.newcomer.incoming.ReceiptSheet;
import fi.newcomer.interpreting.InterpreterOrders;
import fi.newcomer.interpreting.InterpreterWish;
import fi.newcomer.jointassessment.Invitation;
import fi.newcomer.jointassessment.InvitationBox;
import fi.newcomer.jointassessment.JointInvitations;
import fi.newcomer.jointassessment.Minimum;
import fi.newcomer.jointassessment.NewInvitation;
import fi.newcomer.jointassessment.Shared;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.mail.EmailAddress;
import fi.newcomer.reply.ReplyDesk;
import fi.newcomer.reply.ReplyDraft;
import fi.newcomer.reply.SentReply;
import fi.newcomer.request.CameBy;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Ground;
import fi.newcomer.request.HistoryEntry;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.OwnRequest;
import fi.newcomer.request.Received;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.form.FilledIn;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Mailbox;
import fi.newcomer.testing.NaughtyStrings;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.Pdfs;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import fi.newcomer.testing.ShownAsTyped;
import fi.newcomer.testing.W3cValidator;
import fi.newcomer.transfer.TransferTarget;
import fi.newcomer.transfer.Transfers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/**
 * The Big List of Naughty Strings through the fields of the desk and of the newcomer's page: kept as typed or refused in
 * words, shown as typed, never executed; in no mail, audit or log.
 */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("caseworker-korsnas")
class NaughtyDeskTests extends SpringBrowserlessTest {

    private static final String QUEUE = "korsnas-kommun";

    private static final String OTHER_QUEUE = "jakobstadsregionens-integrationsenhet";

    private static final String COUNTY = "osterbottens-valfardsomrade";

    private static final StaffMember OTHER = caseworker("caseworker-jakobstad", OTHER_QUEUE);

    private static final StaffMember INVITED = caseworker("caseworker-ovph", COUNTY);

    private static final int LONGEST = 1_900;

    private static final LocalDate DAY = LocalDate.now().plusDays(9);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    CaseRequests cases;

    @Autowired
    OwnRequest own;

    @Autowired
    IncomingRequests incoming;

    @Autowired
    ReceiptSheet receipt;

    @Autowired
    Appointments appointments;

    @Autowired
    InterpreterOrders orders;

    @Autowired
    JointInvitations invitations;

    @Autowired
    InvitationBox box;

    @Autowired
    ReplyDesk replies;

    @Autowired
    Transfers transfers;

    @Autowired
    Refusals refusals;

    @Autowired
    Languages languages;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    JdbcClient sql;

    @Test
    void theHistoryKeepsAndShowsWhatCaseworkersWrote(CapturedOutput output) {
        StaffMember who = this.currentStaff.get();
        UUID id = receive().id();
        List<String> kept = new ArrayList<>();
        for (String text : NaughtyStrings.all()) {
            try {
                this.cases.note(who, id, text);
                kept.add(text.strip());
            }
            catch (CaseRefused refused) {
                assertThat(text).as("refused although something is written").matches("[\\p{Z}\\p{Cc}\\p{Cf}]*");
                assertThat(this.refusals.sentence(refused)).isNotBlank().doesNotContain("staff.");
            }
        }
        assertThat(kept).hasSizeGreaterThan(450);
        assertThat(words(read(id), "case.note")).isEqualTo(kept);
        assertNothingIsMade("cases/" + id, kept);

        UUID moved = receive().id();
        List<String> texts = NaughtyStrings.texts(LONGEST);
        for (String text : texts) {
            this.cases.attempt(who, moved, "phone", false, text);
            this.cases.handOver(who, moved, version(who, moved), OTHER_QUEUE, Ground.CONSENT, text);
            this.cases.sendBack(OTHER, moved, version(OTHER, moved), text);
        }
        this.cases.close(who, moved, version(who, moved), Outcome.GUIDANCE_GIVEN, texts.getFirst());
        RequestCase read = read(moved);
        assertThat(words(read, "case.not-reached")).isEqualTo(texts);
        assertThat(words(read, "case.handed-over.CONSENT")).isEqualTo(texts);
        assertThat(words(read, "case.sent-back")).isEqualTo(texts);
        assertThat(words(read, "case.closed")).containsExactly(texts.getFirst());
        assertNothingIsMade("cases/" + moved, texts);
        assertNothingIsTold(output, id, moved);
    }

    @Test
    void theNewcomersAnswersAreKeptAndShownAsTyped(CapturedOutput output) {
        Received received = receive();
        List<String> all = typed();
        for (String text : all) {
            for (String field : List.of("name", "nameLatin", "phone", "email", "bestTime", "message")) {
                Map<String, String> one = new HashMap<>(Map.of("name", "x", "channel", "phone", "ownPhone", "yes"));
                one.put(field, text);
                FilledIn filled = FilledIn.of(Entry.FIELDS, one);
                if (filled.mistakes().stream().anyMatch((it) -> it.field().equals(field))) {
                    assertThat(field).as("refuses " + text).isIn("phone", "email");
                }
                else {
                    assertThat(filled.words()).containsEntry(field, text);
                }
            }
        }
        for (int i = 0; i + 3 < all.size(); i += 4) {
            Map<String, String> answers = Map.of("name", all.get(i), "nameLatin", all.get(i + 1), "bestTime", all.get(i + 2),
                    "message", all.get(i + 3));
            Map<String, Optional<String>> typed = new HashMap<>();
            answers.forEach((field, text) -> typed.put(field, Optional.of(text)));
            this.own.correct(received.id(), typed);
            assertThat(read(received.id()).words()).containsAllEntriesOf(answers);
        }
        UUID id = received.id();
        assertNothingIsMade("cases/" + id, List.of(read(id).words().get("name"), read(id).words().get("message")));
        Newcomer newcomer = new Newcomer(this.port).open("/sv/korsnas/status")
            .send("code", received.code(), "pin", received.pin());
        for (String text : NaughtyStrings.texts(900)) {
            // Browsers put no line break into a field of one line.
            String name = text.substring(0, text.offsetByCodePoints(0, 150)).replaceAll("\\R", " ").strip();
            newcomer.post("/sv/korsnas/status", Map.of("code", received.code(), "pin", received.pin(), "at", "correct",
                    "go", "correct-save", "name", name, "channel", "phone",
                    "phone", "fel", "ownPhone", "yes", "message", text));
            assertEscaped(newcomer, text);
            newcomer.post("/sv/korsnas/status", Map.of("code", received.code(), "pin", received.pin(), "at", "correct",
                    "go", "correct-save", "name", name, "channel", "phone",
                    "phone", "040 123 4567", "ownPhone", "yes", "message", text));
            assertThat(newcomer.text()).contains("Dina uppgifter är sparade");
            assertThat(read(id).words().get("name")).isEqualTo(name);
            assertThat(read(id).words().get("message")).isEqualTo(text.replace("\r\n", "\n"));
            assertEscaped(newcomer, text);
        }
        assertNothingIsMade("cases/" + id, List.of());
        assertNothingIsTold(output, id);
    }

    @Test
    void whatStaffEntersIsKeptAndTheReceiptIsPrinted(CapturedOutput output) {
        List<String> all = typed();
        List<String> messages = NaughtyStrings.texts(990);
        for (int i = 0; i < messages.size(); i++) {
            Map<String, String> typed = new HashMap<>(Map.of("topic", "assessment", "jobseeker", "no", "age", "adult",
                    "contactLanguage", "other", "contactLanguageOther", all.get(i * 11 + 1), "interpreter", "yes", "name",
                    all.get(i * 11 + 2), "channel", "phone", "phone", "040 700 1000", "ownPhone", "yes"));
            typed.put("nameLatin", all.get(i * 11 + 3));
            typed.put("bestTime", all.get(i * 11 + 4));
            typed.put("message", messages.get(i));
            FilledIn filled = FilledIn.of(Entry.FIELDS, typed);
            assertThat(IncomingRequests.mistakes(filled, CameBy.VISIT)).isEmpty();
            Entered entered = this.incoming.enter(new Entry(UUID.randomUUID(), QUEUE, "korsnas", CameBy.VISIT,
                    Optional.empty(), filled, "ar", messages.get(i)));
            Map<String, String> words = read(entered.received().id()).words();
            for (String field : List.of("contactLanguageOther", "name", "nameLatin", "bestTime", "message")) {
                assertThat(words).as(field).containsEntry(field, typed.get(field).strip());
            }
            if (i < 3) {
                assertNothingIsMade("cases/" + entered.received().id(), List.copyOf(words.values()));
                assertThat(Pdfs.said(this.receipt.pdf(entered))).contains(entered.received().pin());
            }
            assertNothingIsTold(output, entered.received().id());
        }
    }

    @Test
    void meetingsAndOrdersKeepWhatWasTyped(CapturedOutput output) {
        StaffMember who = this.currentStaff.get();
        Received received = receive();
        UUID id = received.id();
        Map<UUID, List<String>> made = new HashMap<>();
        Map<UUID, InterpreterWish> ordered = new HashMap<>();
        List<String> all = typed();
        for (int i = 0; i + 8 < all.size(); i += 9) {
            UUID meeting = UUID.randomUUID();
            UUID order = UUID.randomUUID();
            List<String> texts = List.of(String.join("\n", all.subList(i, i + 3)), String.join("\n", all.subList(i + 3, i + 6)),
                    String.join("\n", all.subList(i + 6, i + 9)));
            this.appointments.make(who, id, meeting, Integer.MAX_VALUE, new AppointmentDraft(DAY, LocalTime.of(10, 0),
                    LocalTime.of(11, 0), null, texts.get(0), true, texts.get(1), texts.get(2)));
            InterpreterWish wish = new InterpreterWish("other", all.get(i), texts.get(1), InterpreterWish.Gender.NONE,
                    InterpreterWish.Way.PHONE, false, texts.get(2), texts.get(0), texts.get(1), true);
            this.orders.order(who, id, order, Optional.empty(), wish);
            made.put(meeting, texts);
            ordered.put(order, wish);
        }
        assertThat(this.appointments.of(who, id)).hasSize(made.size())
            .allSatisfy((it) -> assertThat(List.of(it.place(), it.participants(), it.bring())).isEqualTo(made.get(it.id())));
        assertThat(this.orders.of(who, id)).hasSize(ordered.size())
            .allSatisfy((it) -> assertThat(it.wish()).isEqualTo(ordered.get(it.id())));
        assertNothingIsMade("cases/" + id, List.of());
        assertNothingIsMade("day", List.of());
        Newcomer newcomer = new Newcomer(this.port).open("/ar/korsnas/status")
            .send("code", received.code(), "pin", received.pin());
        assertEscaped(newcomer, made.values().stream().map((it) -> String.join("\n", it)).collect(Collectors.joining("\n")));
        Appointment cancelled = this.appointments.of(who, id).getFirst();
        this.appointments.cancel(who, id, cancelled.id(), cancelled.version(), NaughtyStrings.texts(LONGEST).getFirst());
        assertThat(words(read(id), "appointment.cancelled")).containsExactly(NaughtyStrings.texts(LONGEST).getFirst());
        assertNothingIsTold(output, id);
    }

    @Test
    void answersAreReadAsTypedAndTheMailSaysNothingOfThem(CapturedOutput output) {
        StaffMember who = this.currentStaff.get();
        String mailbox = "naughty-" + System.nanoTime() + "@example.invalid";
        Received received = SentRequest.to(QUEUE, NaughtyStrings.all().getFirst())
            .choosing("channel", "email")
            .writing("email", mailbox)
            .writing("message", NaughtyStrings.texts(900).getFirst())
            .about(Topic.PLAN).sendTo(this.portal);
        Language swedish = this.languages.get("sv");
        List<String> texts = NaughtyStrings.texts(LONGEST);
        List<String> places = typed();
        for (int i = 0; i < texts.size(); i++) {
            this.replies.send(who, received.id(), Integer.MAX_VALUE, new ReplyDraft(UUID.randomUUID(), "meeting", swedish,
                    Map.of("day", "2026-11-24", "time", "9.30", "place", places.get(i * 7), "phone", "040 123 4567"), texts.get(i), "sv"));
        }
        RequestCase about = read(received.id());
        for (String field : List.of("day", "time", "phone")) {
            for (String text : places) {
                Map<String, String> values = new HashMap<>(Map.of("day", "2026-11-24", "time", "9.30", "place", "x", "phone",
                        "040 123 4567"));
                values.put(field, text);
                ReplyDraft draft = new ReplyDraft(UUID.randomUUID(), "meeting", swedish, values, "", "sv");
                String shown = this.replies.preview(about, draft, swedish).orElseThrow().text().values()
                    .getOrDefault(field, "");
                assertThat(shown).as(field + " " + text).matches("[\\p{L}\\p{N} .:+()/\\u00a0-]*");
            }
        }
        List<SentReply> sent = this.replies.of(who, received.id());
        assertThat(sent).extracting((it) -> it.ownWords().orElseThrow()).containsExactlyInAnyOrderElementsOf(texts);
        assertThat(sent.stream().map((it) -> it.text().values().get("place")).toList()).hasSize(texts.size())
            .allMatch(places::contains);
        assertNothingIsMade("cases/" + received.id(), List.of());
        Newcomer newcomer = new Newcomer(this.port).open("/sv/korsnas/status")
            .send("code", received.code(), "pin", received.pin());
        assertEscaped(newcomer, String.join("\n", texts));
        List<Mailbox.Mail> mails = Mailbox.of(mailbox, this.sql);
        assertThat(mails).isNotEmpty();
        assertThat(mails).extracting(Mailbox.Mail::subject).containsOnly(mails.getFirst().subject());
        assertThat(mails).extracting(Mailbox.Mail::text).containsOnly(mails.getFirst().text());
        assertThat(mails.getFirst().subject() + mails.getFirst().text()).doesNotContain("evil", "<", "{", received.code());
        assertThat(NaughtyStrings.all()).filteredOn(EmailAddress::possible)
            .allSatisfy((it) -> assertThat(it).matches("[^\\s<>,;\"]+@[^\\s<>,;\"]+"));
        assertNothingIsTold(output, received.id());
    }

    @Test
    void invitationsShareWhatWasTyped(CapturedOutput output) {
        StaffMember who = this.currentStaff.get();
        UUID id = receive().id();
        Set<Shared> fields = EnumSet.of(Shared.TOPIC, Shared.MEETING, Shared.SENTENCE);
        for (String text : NaughtyStrings.texts(LONGEST)) {
            this.invitations.invite(who, id, new NewInvitation(COUNTY, fields, Minimum.of(read(id), fields), text, text,
                    Ground.LAW, text, null));
            Invitation invitation = newest(who, id);
            assertThat(invitation.shared()).containsEntry("meeting", text).containsEntry("sentence", text);
            assertThat(invitation.groundWords()).isEqualTo(text);
            assertThat(this.box.open(INVITED, invitation.id()).orElseThrow().content().orElseThrow().shared())
                .containsEntry("sentence", text);
            this.box.decline(INVITED, invitation.id(), invitation.version(), text);
            assertThat(newest(who, id).answer()).contains(text);
            this.invitations.invite(who, id, new NewInvitation(COUNTY, fields, Minimum.of(read(id), fields), "x", "x",
                    Ground.LAW, "x", null));
            Invitation accepted = newest(who, id);
            this.box.accept(INVITED, accepted.id(), accepted.version(), text);
            assertThat(newest(who, id).answer()).contains(text);
            this.invitations.withdraw(who, accepted.id(), newest(who, id).version());
        }
        assertNothingIsMade("cases/" + id, List.of());
        assertNothingIsTold(output, id);
    }

    @Test
    void theTransferSheetIsShownAndPrinted(CapturedOutput output) {
        StaffMember who = this.currentStaff.get();
        Language swedish = this.languages.get("sv");
        List<String> texts = NaughtyStrings.texts(LONGEST);
        UUID id = SentRequest.to(QUEUE, "x<script>alert(1)</script> \u65e5\u672c")
            .writing("message", texts.getFirst())
            .about(Topic.PLAN).sendTo(this.portal).id();
        texts.forEach((text) -> this.cases.note(who, id, text));
        assertNothingIsMade("transfer/" + id, texts);
        byte[] pdf = this.transfers.pdf(this.transfers.printable(who, id, swedish).orElseThrow(), swedish);
        assertThat(Pdfs.text(pdf)).contains("<script>alert(1)</script>", "Alla tecken kan inte skrivas ut",
                "=HYPERLINK(\"http://evil.example\",\"x\")");
        Pdfs.open(pdf, (document) -> {
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            for (var page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
            return null;
        });
        this.transfers.mark(who, id, version(who, id), TransferTarget.values()[0], Outcome.GUIDANCE_GIVEN, texts.getLast());
        assertThat(words(read(id), "case.closed")).containsExactly(texts.getLast());
        assertNothingIsTold(output, id);
    }

    /** Those that fit into a short field, without the blanks around them that no field keeps. */
    private static List<String> typed() {
        return NaughtyStrings.all().stream().map(String::strip).filter((it) -> !it.isEmpty() && it.length() <= 200).toList();
    }

    /** The view shows the texts, and nothing in it was made of them. */
    private void assertNothingIsMade(String address, List<String> texts) {
        UI.getCurrent().navigate(address);
        roundTrip();
        // The view, and what its layout holds beside it.
        ShownAsTyped.assertIn(address, Stream.concat(Stream.of((Component) getCurrentView()), $(Section.class).all().stream())
            .map(Component::getElement)
            .toList(), texts);
    }

    /** The page is right HTML that shows the text, and has no element of it. */
    private static void assertEscaped(Newcomer newcomer, String text) {
        String html = newcomer.html();
        assertThat(W3cValidator.errors(html)).isEmpty();
        for (String line : text.lines().map(String::strip).filter((it) -> !it.isEmpty()).toList()) {
            if (line.length() > 3 && line.contains("<")) {
                assertThat(html).doesNotContain(line);
            }
            assertThat(html.contains(escaped(line, false)) || html.contains(escaped(line, true)))
                .as("shown: " + line).isTrue();
        }
        assertThat(html).doesNotContain("<iframe", "<img src=x", "<b>fet", "<svg on", "\u0007", "\u001b");
    }

    private static String escaped(String text, boolean inAttribute) {
        String some = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return (inAttribute ? some.replace("\"", "&quot;") : some)
            .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ufffe\\uffff]", "\ufffd");
    }

    /** Audit, the plain columns of the history and the log say nothing of what was typed. */
    private void assertNothingIsTold(CapturedOutput output, UUID... ids) {
        for (UUID id : ids) {
            List<String> plain = this.sql.sql("""
                    SELECT concat(who, ' ', action) FROM audit WHERE subject = :id
                    UNION ALL SELECT concat(actor, ' ', kind, ' ', subject) FROM request_history WHERE request = :id
                    """).param("id", id.toString()).query(String.class).list();
            assertThat(plain).isNotEmpty().allSatisfy((line) -> assertThat(line).matches("[A-Za-z0-9 .,:_-]*"));
        }
        assertThat(output.getAll()).doesNotContain("evil.example", "alert(", "HYPERLINK", "Bcc", "/etc/passwd");
    }

    private static List<String> words(RequestCase request, String kind) {
        return request.history()
            .stream()
            .filter((it) -> it.kind().equals(kind))
            .map((HistoryEntry it) -> it.words().orElse(""))
            .toList();
    }

    private Invitation newest(StaffMember who, UUID id) {
        return this.invitations.of(who, id).getLast();
    }

    private long version(StaffMember who, UUID id) {
        return this.cases.open(who, id).orElseThrow().summary().version();
    }

    private RequestCase read(UUID id) {
        return this.cases.open(this.currentStaff.get(), id).orElseThrow();
    }

    private Received receive() {
        return SentRequest.to(QUEUE, "Testa Provsson").about(Topic.GUIDANCE).sendTo(this.portal);
    }

    private static StaffMember caseworker(String username, String queue) {
        return new StaffMember(username, "Tester", Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, queue)));
    }
}

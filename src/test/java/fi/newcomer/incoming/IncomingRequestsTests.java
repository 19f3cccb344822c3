package fi.newcomer.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import fi.newcomer.queue.PromisedDay;
import fi.newcomer.queue.RegistrationDays;
import fi.newcomer.request.CameBy;
import fi.newcomer.request.CaseFilter;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.ChangedMeanwhile;
import fi.newcomer.request.Due;
import fi.newcomer.request.Ground;
import fi.newcomer.request.HistoryEntry;
import fi.newcomer.request.Received;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestStatus;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.request.form.FilledIn;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.Pdfs;
import fi.newcomer.testing.PortalTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;

/** Visits, calls and notices become requests like those of the web, and a promise after registration in person is kept apart. */
@PortalTest
class IncomingRequestsTests {

    private static final String AREA = "raseborgs-sysselsattningsregion";

    /** The Wednesday before an Easter: Good Friday and Easter Monday do not count. */
    private static final LocalDate REGISTERED = LocalDate.of(2025, 4, 16);

    @LocalServerPort
    int port;

    @Autowired
    IncomingRequests incoming;

    @Autowired
    CaseRequests cases;

    @Autowired
    RequestStatus status;

    @Autowired
    RegistrationDays registration;

    @Autowired
    PromisedDay promisedDay;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    ReceiptSheet sheet;

    @Autowired
    JdbcClient sql;

    private static FilledIn filled(String... namesAndValues) {
        Map<String, String> typed = new HashMap<>(Map.of("topic", "assessment", "jobseeker", "yes", "age", "adult",
                "contactLanguage", "ar", "interpreter", "yes", "name", "Provperson Besök", "channel", "phone", "phone",
                "040 700 1000", "ownPhone", "yes"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return FilledIn.of(Entry.FIELDS, typed);
    }

    private static Entry entry(String queue, String municipality, Optional<LocalDate> registered, FilledIn filled) {
        return new Entry(UUID.randomUUID(), queue, municipality, CameBy.VISIT, registered, filled, "ar", "");
    }

    private RequestCase read(Entered entered) {
        return this.cases.open(this.currentStaff.get(), entered.received().id()).orElseThrow();
    }

    @Test
    @WithUserDetails("caseworker-rsr")
    void afterRegistrationInPersonTheProgrammesFiveWorkingDaysArePromisedToBoth() {
        LocalDate registered = this.incoming.today().minusDays(3);
        LocalDate by = this.registration.promisedOn(AREA, registered).orElseThrow();
        Entered entered = this.incoming.enter(entry(AREA, "raseborg", Optional.of(registered), filled()));
        assertThat(entered.promisedOn()).contains(by);
        RequestCase request = read(entered);
        assertThat(request.summary().promisedOn()).contains(by);
        assertThat(request.registeredOn()).contains(registered);
        assertThat(request.summary().cameBy()).isEqualTo(CameBy.VISIT);
        HistoryEntry first = request.history().getFirst();
        assertThat(first.kind()).isEqualTo("incoming.entered");
        assertThat(first.actor()).isEqualTo("caseworker-rsr");
        Newcomer newcomer = new Newcomer(this.port).open("/sv/raseborg/status")
            .send("code", entered.received().code(), "pin", entered.received().pin());
        assertThat(newcomer.text()).contains("senast " + by.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("sv"))), "Provperson Besök", "En anställd vid myndigheten");
        assertThat(this.sql.sql("SELECT action FROM audit WHERE subject = :id ORDER BY id LIMIT 1")
            .param("id", entered.received().id().toString()).query(String.class).single()).isEqualTo("incoming.entered");
    }

    @Test
    @WithUserDetails("caseworker-rsr")
    void aWebRequestIsNeverPromisedIt() {
        this.registration.settle(AREA, 2);
        try {
            Entered visit = this.incoming.enter(entry(AREA, "raseborg", Optional.of(this.incoming.today()), filled()));
            assertThat(visit.promisedOn()).contains(this.promisedDay.after(Instant.now(), 2));
            Entered call = this.incoming.enter(entry(AREA, "raseborg", Optional.empty(), filled()));
            assertThat(call.promisedOn()).contains(this.promisedDay.after(Instant.now(), 5));
            String day = REGISTERED.toString();
            new Newcomer(this.port).open("/sv/raseborg/request/filled-by").send("filledBy", "self", "registeredOn", day)
                .send("lives", "here", "registered_on", day).send("topic", "assessment").send("jobseeker", "yes")
                .send("age", "adult").send("registeredOn", day).send("contactLanguage", "fi")
                .send("name", "Provperson Webb", "nameLatin", "").send("channel", "phone", "phone", "040 700 1001", "email", "")
                .send("ownPhone", "yes").send("bestTime", "").send("message", "").send("registeredOn", day);
            String web = this.sql.sql("SELECT id FROM request WHERE came_by = 'WEB' AND municipality = 'raseborg'"
                    + " ORDER BY received_at DESC LIMIT 1").query(String.class).single();
            StaffMember advice = new StaffMember("tester", "Tester",
                    Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, "raseborgs-integrationstjanster")));
            RequestCase sent = this.cases.open(advice, UUID.fromString(web)).orElseThrow();
            assertThat(sent.summary().name()).isEqualTo("Provperson Webb");
            assertThat(sent.registeredOn()).isEmpty();
            assertThat(sent.summary().promisedOn()).contains(this.promisedDay.after(Instant.now(), 5));
            this.cases.handOver(advice, sent.summary().id(), 1, AREA, Ground.LAW, "Arbetssökande.");
            RequestCase there = this.cases.open(this.currentStaff.get(), sent.summary().id()).orElseThrow();
            assertThat(there.registeredOn()).isEmpty();
            assertThat(there.summary().promisedOn()).isEqualTo(sent.summary().promisedOn());
        }
        finally {
            this.registration.settle(AREA, 5);
        }
    }

    @Test
    @WithUserDetails("caseworker-rsr")
    void aDayThatIsOverIsPromisedToNobodyAndStandsAsOverdueAtTheDesk() {
        LocalDate over = LocalDate.of(2025, 4, 25);
        assertThat(this.registration.promisedOn(AREA, REGISTERED)).contains(over);
        long before = overdue();
        Entered late = this.incoming.enter(entry(AREA, "raseborg", Optional.of(REGISTERED), filled()));
        assertThat(late.promisedOn()).contains(this.promisedDay.after(Instant.now(), 5));
        RequestSummary shown = read(late).summary();
        assertThat(shown.promisedOn()).isEqualTo(late.promisedOn());
        assertThat(read(late).registeredOn()).contains(REGISTERED);
        assertThat(shown.lapsedOn()).contains(over);
        assertThat(Due.of(shown, this.incoming.today())).isEqualTo(Due.OVERDUE);
        assertThat(overdue()).isEqualTo(before + 1);
        CaseFilter filter = new CaseFilter(Optional.of(AREA), Optional.empty(), false, Optional.empty(),
                Optional.empty(), false, Optional.of(this.incoming.today().minusDays(1)), Optional.empty(),
                false);
        assertThat(this.cases.inQueues(this.currentStaff.get(), filter, CaseRequests.Order.PROMISED_FIRST,
                Optional.empty(), 200)).extracting(RequestSummary::id).contains(shown.id());
        assertThat(status(late.received())).contains("senast " + swedish(late.promisedOn().orElseThrow()))
            .doesNotContain(swedish(over));
        this.cases.attempt(this.currentStaff.get(), shown.id(), "phone", true, "");
        assertThat(Due.of(read(late).summary(), this.incoming.today())).isEqualTo(Due.NONE);
        assertThat(overdue()).isEqualTo(before);
    }

    @Test
    @WithUserDetails("caseworker-rsr")
    void theLastOfTheFiveDaysIsStillPromised() {
        LocalDate today = this.incoming.today();
        Optional<LocalDate> registered = today.minusDays(20).datesUntil(today)
            .filter((day) -> this.registration.promisedOn(AREA, day).orElseThrow().equals(today))
            .findFirst();
        assumeThat(registered).as("the last of five working days is a working day").isPresent();
        Entered entered = this.incoming.enter(entry(AREA, "raseborg", registered, filled()));
        assertThat(entered.promisedOn()).contains(today);
        assertThat(read(entered).summary().lapsedOn()).isEmpty();
    }

    @Test
    @WithUserDetails("caseworker-rsr")
    void registrationIsNotedInACaseThatIsThereAlreadyAndTheEarlierDayIsPromisedToBoth() {
        LocalDate today = this.incoming.today();
        this.registration.settle(AREA, 2);
        try {
            Entered call = this.incoming.enter(entry(AREA, "raseborg", Optional.empty(), filled()));
            UUID id = call.received().id();
            assertThat(call.promisedOn()).contains(this.promisedDay.after(Instant.now(), 5));
            LocalDate by = this.promisedDay.after(Instant.now(), 2);
            StaffMember who = this.currentStaff.get();
            assertThatThrownBy(() -> this.cases.registered(who, id, 1, today.plusDays(1)))
                .isInstanceOfSatisfying(CaseRefused.class,
                        (refused) -> assertThat(refused.reason()).isEqualTo(CaseRefused.Reason.NOT_YET_REGISTERED));
            this.cases.registered(who, id, 1, today);
            assertThat(read(call).registeredOn()).contains(today);
            assertThat(read(call).summary().promisedOn()).contains(by);
            assertThat(status(call.received())).contains("senast " + swedish(by));
            assertThat(read(call).history().getLast()).satisfies((line) -> {
                assertThat(line.kind()).isEqualTo("case.registered");
                assertThat(line.subject()).isEqualTo(today.toString());
                assertThat(line.actor()).isEqualTo("caseworker-rsr");
            });
            assertThatThrownBy(() -> this.cases.registered(who, id, 1, today)).isInstanceOf(ChangedMeanwhile.class);
            // What is over is promised to nobody; what was promised before stays.
            this.cases.registered(who, id, 2, REGISTERED);
            assertThat(read(call).summary().promisedOn()).contains(by);
            assertThat(read(call).summary().lapsedOn()).contains(this.registration.promisedOn(AREA, REGISTERED).orElseThrow());
            this.cases.registered(who, id, 3, today);
            assertThat(read(call).summary().lapsedOn()).as("the day was wrong").isEmpty();
            this.registration.settle(AREA, 60);
            this.cases.registered(who, id, 4, today);
            assertThat(read(call).summary().promisedOn()).as("never a later day").contains(by);
        }
        finally {
            this.registration.settle(AREA, 5);
        }
    }

    private long overdue() {
        return this.cases.dues(this.currentStaff.get()).get(AREA).get(Due.OVERDUE);
    }

    private String status(Received received) {
        return new Newcomer(this.port).open("/sv/raseborg/status").send("code", received.code(), "pin", received.pin()).text();
    }

    private static String swedish(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("sv")));
    }

    @Test
    @WithUserDetails("caseworker-rsr")
    void nobodyRegistersTomorrow() {
        assertThatThrownBy(() -> this.incoming
            .enter(entry(AREA, "raseborg", Optional.of(this.incoming.today().plusDays(1)), filled())))
            .isInstanceOfSatisfying(EntryRefused.class,
                    (refused) -> assertThat(refused.reason()).isEqualTo(EntryRefused.Reason.NOT_YET_REGISTERED));
    }

    @Test
    @WithUserDetails("caseworker-rsr")
    void pressedTwiceItIsOneRequest() {
        Entry entry = entry(AREA, "raseborg", Optional.empty(), filled());
        this.incoming.enter(entry);
        assertThatThrownBy(() -> this.incoming.enter(entry)).isInstanceOfSatisfying(EntryRefused.class,
                (refused) -> assertThat(refused.reason()).isEqualTo(EntryRefused.Reason.ENTERED_BEFORE));
        assertThat(this.sql.sql("SELECT count(*) FROM request WHERE submission_key = :key")
            .param("key", entry.key().toString()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    @WithUserDetails("caseworker-korsnas")
    void whatTheRuleGivesToAnotherQueueGoesThereOrStaysWithAReason() {
        Entry entry = entry("korsnas-kommun", "korsnas", Optional.empty(), filled());
        assertThat(this.incoming.rule("korsnas", entry.filled()).names("osterbottens-sysselsattningsomrade")).isTrue();
        assertThatThrownBy(() -> this.incoming.enter(entry)).isInstanceOfSatisfying(EntryRefused.class,
                (refused) -> assertThat(refused.reason()).isEqualTo(EntryRefused.Reason.OTHER_QUEUE));
        assertThatThrownBy(() -> this.incoming.enter(entry.in("korsnas-kommun", "a".repeat(2001))))
            .isInstanceOf(CaseRefused.class);
        Entered kept = this.incoming.enter(entry.in("korsnas-kommun", "Personen vill det."));
        assertThat(read(kept).history().getFirst().words()).contains("Personen vill det.");
        Entry other = entry("osterbottens-sysselsattningsomrade", "korsnas", Optional.empty(), filled());
        Entered there = this.incoming.enter(other);
        assertThat(this.cases.open(this.currentStaff.get(), there.received().id())).isEmpty();
        assertThat(this.sql.sql("SELECT queue FROM request WHERE id = :id").param("id", there.received().id().toString())
            .query(String.class).single()).isEqualTo("osterbottens-sysselsattningsomrade");
    }

    @Test
    @WithUserDetails("caseworker-korsnas")
    void aQueueThatIsNeitherOwnNorNamedIsClosedToThePerson() {
        assertThat(this.incoming.queues()).extracting((it) -> it.slug()).containsExactly("korsnas-kommun");
        assertThatThrownBy(() -> this.incoming.enter(entry(AREA, "raseborg", Optional.empty(), filled("jobseeker", "no"))
            .in(AREA, "Jag vill.")))
            .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithUserDetails("editor")
    void anEditorWritesDownNothing() {
        assertThatThrownBy(() -> this.incoming.queues()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.incoming.enter(entry("korsnas-kommun", "korsnas", Optional.empty(), filled())))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.incoming.like("korsnas", filled())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithUserDetails("caseworker-korsnas")
    void theFormsChecksHoldAndANoticeMayLackAPhone() {
        FilledIn without = filled("phone", "", "name", "", "jobseeker", "");
        assertThat(IncomingRequests.mistakes(without, CameBy.CALL)).extracting((it) -> it.field())
            .containsExactly("jobseeker", "name", "phone");
        assertThat(IncomingRequests.mistakes(without, CameBy.NOTICE)).extracting((it) -> it.field())
            .containsExactly("jobseeker", "name");
        assertThat(IncomingRequests.mistakes(filled("phone", "abc", "message", "x".repeat(1001)), CameBy.NOTICE))
            .extracting((it) -> it.field()).containsExactly("phone", "message");
        assertThatThrownBy(() -> this.incoming.enter(entry("korsnas-kommun", "korsnas", Optional.empty(), without)))
            .isInstanceOf(EntryRefused.class);
        Entry notice = new Entry(UUID.randomUUID(), "korsnas-kommun", "korsnas", CameBy.NOTICE, Optional.empty(),
                filled("phone", "", "jobseeker", "no"), "sv", "");
        assertThat(read(this.incoming.enter(notice)).summary().cameBy()).isEqualTo(CameBy.NOTICE);
    }

    @Test
    @WithUserDetails("caseworker-korsnas")
    void theReceiptSaysCodeAndPinInTheNewcomersLanguage() {
        Entered entered = this.incoming.enter(entry("korsnas-kommun", "korsnas", Optional.empty(), filled("jobseeker", "no")));
        assertThat(entered.toString()).doesNotContain(entered.received().code(), entered.received().pin());
        Entered swedish = new Entered(entered.received(), entered.queue(), entered.municipality(), entered.promisedOn(), "sv");
        assertThat(Pdfs.text(this.sheet.pdf(swedish))).contains("Vi har skrivit upp din begäran",
                fi.newcomer.request.Codes.grouped(entered.received().code()), entered.received().pin(), "Korsnäs kommun",
                "/sv/korsnas/status");
        assertThat(Pdfs.text(this.sheet.pdf(entered))).contains(entered.received().pin());
    }
}

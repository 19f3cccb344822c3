package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.appointment.AppointmentDraft;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.request.CaseRefused.Reason;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The same person's requests are found by name and phone, in the own queues only, and are made one without losing either. */
@PortalTest
class SamePersonTests {

    private static final String KORSNAS = "korsnas-kommun";

    private static final String AREA = "osterbottens-sysselsattningsomrade";

    private static final StaffMember OWN = caseworker("tester", KORSNAS);

    private static final StaffMember BOTH = caseworker("tester-both", KORSNAS, AREA);

    /** So that no two meetings of one caseworker meet. */
    private int days = 500;

    @LocalServerPort
    int port;

    @Autowired
    RequestIntake intake;

    @Autowired
    ApplicationContext portal;

    @Autowired
    CaseRequests cases;

    @Autowired
    SamePerson people;

    @Autowired
    Appointments appointments;

    @Autowired
    RequestRemoval removal;

    @Autowired
    OwnRequest own;

    @Autowired
    MissingDigests missing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private static StaffMember caseworker(String name, String... queues) {
        return new StaffMember(name, "Tester", Arrays.stream(queues)
            .map((queue) -> new Grant(Role.CASEWORKER, Scope.QUEUE, queue))
            .collect(Collectors.toSet()));
    }

    /** A number that nobody else in the shared database has. */
    private static String number() {
        return "+35850" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    }

    /** A name that nobody else in the shared database has. */
    private static String name() {
        return "Prov " + UUID.randomUUID();
    }

    private Received send(String queue, String name, String phone) {
        return SentRequest.to(queue, name).writing("phone", phone).sendTo(this.portal);
    }

    private RequestCase read(UUID id) {
        return this.cases.open(BOTH, id).orElseThrow();
    }

    private RequestSummary row(Received received) {
        return read(received.id()).summary();
    }

    private List<UUID> like(StaffMember who, Received received) {
        return this.people.like(who, received.id()).stream().map((it) -> it.request().id()).toList();
    }

    @Test
    void namesAreTheSameHoweverTheyAreWritten() {
        assertThat(PersonDigests.written("  ANNA-Lisa  ÖSTMAN ")).isEqualTo(PersonDigests.written("Östman, anna lisa"));
        assertThat(PersonDigests.written("Ірина")).isNotEqualTo(PersonDigests.written("Ирина"));
        String unique = UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");
        Received cyrillic = SentRequest.to(KORSNAS, "Олена Тест" + "овенко " + unique)
            .choosing("contactLanguage", "uk").writing("phone", number()).sendTo(this.portal);
        Received latin = send(KORSNAS, unique.toUpperCase() + "  Olena Testovenko", number());
        Received passport = SentRequest.to(KORSNAS, "تجربة " + unique + "ح")
            .writing("nameLatin", "Olena Têstovenko " + unique).writing("phone", number()).sendTo(this.portal);
        assertThat(like(OWN, latin)).containsExactlyInAnyOrder(cyrillic.id(), passport.id());
        assertThat(this.people.like(OWN, latin.id())).allMatch((it) -> it.sameName() && !it.samePhone());
        assertThat(this.people.like(OWN, "jakobstad", "fi", Map.of("name", "Olena Testovenko " + unique)))
            .as("another municipality").isEmpty();
    }

    @Test
    void aPhoneIsTheSameHoweverItIsTyped() {
        String number = number();
        Received one = send(KORSNAS, name(), number);
        Received two = send(KORSNAS, name(), "0" + number.substring(4, 6) + " " + number.substring(6));
        assertThat(this.people.like(OWN, one.id())).singleElement()
            .satisfies((it) -> assertThat(it.request().id()).isEqualTo(two.id()))
            .matches(Likeness::samePhone);
        String corrected = number();
        this.own.correct(two.id(), Map.of("phone", Optional.of(corrected)));
        assertThat(like(OWN, one)).as("after a correction").isEmpty();
        assertThat(this.people.like(OWN, "korsnas", "ar", Map.of("phone", corrected))).hasSize(1);
    }

    @Test
    void anotherQueuesRequestsAreNeverSuggestedNorCountedNorJoined() {
        String number = number();
        String name = name();
        Received mine = send(KORSNAS, name, number);
        Received foreign = send(AREA, name, number);
        assertThat(like(OWN, mine)).isEmpty();
        assertThat(like(BOTH, mine)).containsExactly(foreign.id());
        assertThat(this.people.like(OWN, "korsnas", "ar", Map.of("phone", number))).hasSize(1);
        assertThatThrownBy(() -> this.people.like(OWN, foreign.id())).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> this.people.joined(OWN, foreign.id())).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> this.people.merge(OWN, row(mine), row(foreign), true)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> this.people.merge(OWN, row(foreign), row(mine), true)).isInstanceOf(NoSuchCase.class);
        assertThat(row(mine).state()).isEqualTo(RequestState.RECEIVED);
    }

    @Test
    void joinedBothHistoriesStayAndTheOldCodeShowsTheStateOfTheKeptOne() {
        String number = number();
        String name = name();
        Received kept = SentRequest.to(KORSNAS, name).writing("phone", number)
            .writing("message", "hemligt-behållet").promised(LocalDate.of(2026, 12, 20)).sendTo(this.portal);
        Received merged = SentRequest.to(KORSNAS, name).writing("phone", number)
            .choosing("ownPhone", "shared").choosing("safeToLeaveMessage", "no").writing("message", "hemligt-andra")
            .promised(LocalDate.of(2026, 12, 10)).sendTo(this.portal);
        this.cases.note(OWN, merged.id(), "En anteckning.");
        this.cases.take(OWN, merged.id(), 1);
        this.people.merge(OWN, row(kept), row(merged), true);
        RequestCase after = read(kept.id());
        assertThat(after.summary().promisedOn()).as("the earlier promise").contains(LocalDate.of(2026, 12, 10));
        assertThat(after.summary().state()).isEqualTo(RequestState.IN_HANDLING);
        assertThat(after.summary().owner()).contains("tester");
        assertThat(after.messagesAllowed()).isFalse();
        assertThat(after.history().getLast().kind()).isEqualTo("case.merged");
        RequestCase old = read(merged.id());
        assertThat(old.outcome()).contains(Outcome.DUPLICATE);
        assertThat(old.mergedInto()).contains(kept.id());
        assertThat(old.words()).containsEntry("message", "hemligt-andra");
        assertThat(old.history()).extracting(HistoryEntry::kind)
            .containsExactly("case.received", "case.note", "case.taken", "case.merged-into");
        assertThat(this.people.joined(OWN, kept.id())).extracting(RequestSummary::id).containsExactly(merged.id());
        assertThat(this.people.keptOf(OWN, merged.id()).orElseThrow().id()).isEqualTo(kept.id());
        assertThat(like(OWN, kept)).as("joined ones are not suggested again").isEmpty();
        Newcomer newcomer = new Newcomer(this.port).open("/sv/korsnas/status").send("code", merged.code(), "pin", "");
        assertThat(newcomer.text()).contains("Behandlas", "behandlas som en", "10 december 2026");
        newcomer.open("/sv/korsnas/status").send("code", merged.code(), "pin", merged.pin());
        assertThat(newcomer.text()).contains("Behandlas", "behandlas som en", "hemligt-andra", "Rätta dina uppgifter")
            .doesNotContain("hemligt-behållet");
        String corrected = number();
        newcomer.send("go", "correct").send("go", "correct-save", "name", "Ny Prov", "channel", "phone", "phone", corrected,
                "ownPhone", "yes", "safeToLeaveMessage", "yes");
        assertThat(newcomer.text()).contains("Dina uppgifter är sparade").doesNotContain("redan avslutad");
        after = read(kept.id());
        assertThat(after.words()).as("with the other code").containsEntry("phone", corrected);
        assertThat(read(merged.id()).words()).containsEntry("phone", number);
        assertThat(this.sql.sql("SELECT count(*) FROM request_history WHERE request IN (:ids) AND subject IN (:codes)")
            .param("ids", List.of(kept.id().toString(), merged.id().toString()))
            .param("codes", List.of(row(kept).code(), row(merged).code())).query(Long.class).single())
            .as("codes in plain text").isZero();
        this.cases.close(OWN, kept.id(), after.summary().version(), Outcome.GUIDANCE_GIVEN, "");
        assertThat(newcomer.open("/sv/korsnas/status").send("code", merged.code(), "pin", "").text()).contains("Avslutad");
    }

    @Test
    void aNoticeOfWhichNobodyHoldsACodeIsNeverTheOneThatIsKept() {
        Received web = send(KORSNAS, name(), number());
        Received notice = this.intake.receive(
                SentRequest.to(KORSNAS, name()).writing("phone", number()).ruledBy(this.portal),
                new CameIn(OWN, CameBy.NOTICE, Optional.empty(), Optional.empty(), ""));
        this.people.merge(OWN, row(notice), row(web), true);
        assertThat(read(notice.id()).mergedInto()).contains(web.id());
        assertThat(row(web).state()).isEqualTo(RequestState.RECEIVED);
        Newcomer newcomer = opened(web).send("go", "withdraw").send("go", "withdraw-yes");
        assertThat(newcomer.text()).contains("Du har dragit tillbaka");
        assertThat(read(web.id()).outcome()).contains(Outcome.WITHDRAWN);
    }

    @Test
    void whoWithdrawsWithTheOtherCodeWithdrawsTheKeptOne() {
        String name = name();
        String number = number();
        Received kept = send(KORSNAS, name, number);
        Received merged = send(KORSNAS, name, number);
        this.people.merge(OWN, row(kept), row(merged), true);
        Newcomer newcomer = opened(merged).send("go", "withdraw").send("go", "withdraw-yes");
        assertThat(newcomer.text()).contains("Du har dragit tillbaka", "Begäran raderas från webbplatsen den");
        assertThat(read(kept.id()).outcome()).contains(Outcome.WITHDRAWN);
        assertThat(read(merged.id()).outcome()).contains(Outcome.DUPLICATE);
    }

    @Test
    void whatWasJoinedByMistakeIsReadByNobodyElse() {
        String name = name();
        String number = number();
        Received kept = SentRequest.to(KORSNAS, name).writing("phone", number).writing("message", "hemligt-behållet")
            .sendTo(this.portal);
        // A family has one phone, and two people have one name.
        Received otherName = send(KORSNAS, name(), number);
        Received otherNumber = send(KORSNAS, name, number());
        Received same = send(KORSNAS, name, number);
        this.people.merge(OWN, row(otherName), row(same), true);
        for (Received merged : List.of(otherName, otherNumber)) {
            this.people.merge(OWN, row(kept), row(merged), true);
        }
        for (Received merged : List.of(otherName, otherNumber, same)) {
            assertThat(read(merged.id()).mergedInto()).contains(kept.id());
            Newcomer newcomer = opened(merged);
            assertThat(newcomer.text()).contains("Avslutad", "Kontakta myndigheten eller skicka en ny")
                .doesNotContain("behandlas som en", "Rätta dina uppgifter");
            // What stands on no page can still be sent.
            assertThat(newcomer.send("go", "correct").text()).doesNotContain("hemligt-behållet");
            assertThat(newcomer.send("go", "withdraw-yes").text()).doesNotContain("Du har dragit tillbaka");
        }
        assertThat(read(kept.id()).outcome()).isEmpty();
        assertThat(opened(kept).text()).contains("hemligt-behållet", "Rätta dina uppgifter").doesNotContain("behandlas som en");
    }

    /** Whoever knows a person's name and number may send a request of their own with them. */
    @Test
    void withoutAWordOfThePersonEachCodeReadsItsOwnOnly() {
        LocalDate day = LocalDate.now().plusDays(3);
        for (boolean confirmed : List.of(false, true)) {
            String name = name();
            String number = number();
            Received kept = send(KORSNAS, name, number);
            Received merged = send(KORSNAS, name, number);
            meet(kept, day, "Rum ett");
            meet(merged, day.plusDays(1), "Rum två");
            this.people.merge(OWN, row(kept), row(merged), confirmed);
            String withKept = opened(kept).text();
            String withMerged = opened(merged).text();
            assertThat(withKept).contains("Rum ett");
            assertThat(withMerged).contains("Rum två");
            assertThat(withKept.contains("Rum två")).isEqualTo(confirmed);
            assertThat(withMerged.contains("Rum ett")).isEqualTo(confirmed);
            assertThat(withMerged.contains("behandlas som en")).isEqualTo(confirmed);
        }
    }

    /** Whoever sent one in another's name must not learn that she asked for help herself. */
    @Test
    void withoutAWordOfThePersonTheClosedOneLooksLikeAnyThatIsClosed() {
        String name = name();
        String number = number();
        Received kept = SentRequest.to(KORSNAS, name).writing("phone", number).promised(LocalDate.of(2026, 12, 20))
            .sendTo(this.portal);
        Received merged = SentRequest.to(KORSNAS, name).writing("phone", number).promised(LocalDate.of(2026, 12, 22))
            .sendTo(this.portal);
        Received closed = SentRequest.to(KORSNAS, name).writing("phone", number).promised(LocalDate.of(2026, 12, 22))
            .sendTo(this.portal);
        this.cases.close(OWN, closed.id(), row(closed).version(), Outcome.GUIDANCE_GIVEN, "");
        this.people.merge(OWN, row(kept), row(merged), false);
        this.cases.take(OWN, kept.id(), row(kept).version());
        for (String language : List.of("sv", "fi", "en", "uk", "ar", "ru")) {
            assertThat(page(language, merged)).as(language).isEqualTo(page(language, closed)).doesNotContain("2026");
        }
        assertThat(opened(merged).text()).contains("Avslutad", "har tagit emot din begäran", "Kontakta myndigheten")
            .doesNotContain("december", "behandlas som en", "andra begäran");
        assertThat(opened(kept).text()).contains("Behandlas", "20 december 2026").doesNotContain("behandlas som en");
    }

    /** What the code alone shows, without the code. */
    private String page(String language, Received received) {
        return new Newcomer(this.port).open("/" + language + "/korsnas/status").send("code", received.code(), "pin", "")
            .text().replace(received.code(), "CODE");
    }

    @Test
    void whatOpensTheOneThatGoesIsNotShutOutByTheWay() {
        String name = name();
        String number = number();
        Received first = send(KORSNAS, name, number);
        Received second = send(KORSNAS, name, number);
        Received third = send(KORSNAS, name, number);
        this.people.merge(OWN, row(second), row(first), true);
        assertThatThrownBy(() -> this.people.merge(OWN, row(third), row(second), false))
            .isInstanceOfSatisfying(CaseRefused.class,
                    (it) -> assertThat(it.reason()).isEqualTo(Reason.OPENED_BY_OTHERS));
        assertThat(row(second).state()).isEqualTo(RequestState.RECEIVED);
        this.people.merge(OWN, row(second), row(third), false);
        assertThat(opened(first).text()).contains("behandlas som en");
        assertThat(opened(third).text()).doesNotContain("behandlas som en");
    }

    private void meet(Received with, LocalDate day, String place) {
        this.appointments.make(OWN, with.id(), UUID.randomUUID(), 0, new AppointmentDraft(day.plusDays(this.days++),
                LocalTime.of(9, 0), LocalTime.of(10, 0), null, place, false, "", ""));
    }

    /** The newcomer with the page that code and PIN open. */
    private Newcomer opened(Received received) {
        return new Newcomer(this.port).open("/sv/korsnas/status").send("code", received.code(), "pin", received.pin());
    }

    @Test
    void whatCannotBeJoinedIsRefused() {
        Received one = send(KORSNAS, name(), number());
        Received two = send(KORSNAS, name(), number());
        Received three = send(KORSNAS, name(), number());
        assertThatThrownBy(() -> this.people.merge(OWN, row(one), row(one), true))
            .isInstanceOfSatisfying(CaseRefused.class, (it) -> assertThat(it.reason()).isEqualTo(Reason.SAME_REQUEST));
        RequestSummary old = row(two);
        this.cases.take(OWN, two.id(), 1);
        assertThatThrownBy(() -> this.people.merge(OWN, row(one), old, true)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> this.people.merge(OWN, old, row(one), true)).isInstanceOf(ChangedMeanwhile.class);
        this.people.merge(OWN, row(one), row(two), true);
        assertThatThrownBy(() -> this.people.merge(OWN, row(one), row(two), true)).as("twice")
            .isInstanceOfSatisfying(CaseRefused.class, (it) -> assertThat(it.reason()).isEqualTo(Reason.CLOSED));
        assertThatThrownBy(() -> this.people.merge(OWN, row(two), row(three), true)).as("into a closed one")
            .isInstanceOfSatisfying(CaseRefused.class, (it) -> assertThat(it.reason()).isEqualTo(Reason.CLOSED));
        Received foreign = send(AREA, name(), number());
        for (List<Received> both : List.of(List.of(three, foreign), List.of(foreign, three))) {
            assertThatThrownBy(() -> this.people.merge(BOTH, row(both.getFirst()), row(both.getLast()), true))
                .as("a hand-over without its ground")
                .isInstanceOfSatisfying(CaseRefused.class, (it) -> assertThat(it.reason()).isEqualTo(Reason.TWO_QUEUES));
        }
        assertThat(row(foreign)).matches((it) -> it.queue().equals(AREA) && it.state() == RequestState.RECEIVED);
        assertThat(read(one.id()).history()).hasSize(2);
        assertThat(row(three).state()).isEqualTo(RequestState.RECEIVED);
    }

    @Test
    void twoAtOnceJoinCrosswiseAndOneOfThemWins() throws Exception {
        for (int i = 0; i < 5; i++) {
            RequestSummary one = row(send(KORSNAS, name(), number()));
            RequestSummary two = row(send(KORSNAS, name(), number()));
            AtomicInteger refused = new AtomicInteger();
            Thread other = Thread.ofVirtual().unstarted(() -> merge(two, one, refused));
            other.start();
            merge(one, two, refused);
            other.join();
            assertThat(refused).hasValue(1);
            assertThat(this.sql.sql("SELECT count(*) FROM request WHERE id IN (:ids) AND merged_into IS NULL AND state = 'RECEIVED'")
                .param("ids", List.of(one.id().toString(), two.id().toString())).query(Long.class).single()).isEqualTo(1);
        }
    }

    private void merge(RequestSummary kept, RequestSummary merged, AtomicInteger refused) {
        try {
            this.people.merge(OWN, kept, merged, true);
        }
        catch (CaseRefused | ChangedMeanwhile late) {
            refused.incrementAndGet();
        }
    }

    @Test
    void whatWasJoinedGoesWhereTheKeptOneGoesAndIsDeletedWithIt() {
        Received first = send(KORSNAS, name(), number());
        Received second = send(KORSNAS, name(), number());
        Received kept = send(KORSNAS, name(), number());
        this.people.merge(OWN, row(second), row(first), true);
        this.people.merge(OWN, row(kept), row(second), true);
        this.cases.handOver(BOTH, kept.id(), row(kept).version(), AREA, Ground.LAW, "Hör dit.");
        assertThat(this.people.joined(BOTH, kept.id())).extracting(RequestSummary::id)
            .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(this.cases.open(OWN, first.id())).as("it left the queue").isEmpty();
        this.cases.handOver(BOTH, kept.id(), row(kept).version(), KORSNAS, Ground.LAW, "Hör hit.");
        assertThat(this.cases.open(OWN, first.id())).isPresent();
        assertThat(this.people.joined(OWN, kept.id())).hasSize(2);
        this.transaction.executeWithoutResult((status) -> this.removal.remove(kept.id()));
        assertThat(this.sql.sql("SELECT count(*) FROM request WHERE id IN (:ids)")
            .param("ids", List.of(first.id().toString(), second.id().toString(), kept.id().toString()))
            .query(Long.class).single()).isZero();
    }

    @Test
    void olderRequestsGetTheirDigestsLater() {
        String number = number();
        Received one = send(KORSNAS, name(), number);
        Received two = send(KORSNAS, name(), number);
        this.sql.sql("UPDATE request SET name_digest = NULL, latin_digest = NULL, phone_digest = NULL WHERE id = :id")
            .param("id", one.id().toString()).update();
        assertThat(like(OWN, two)).isEmpty();
        this.missing.add();
        assertThat(like(OWN, two)).containsExactly(one.id());
        assertThat(row(one).version()).isEqualTo(1);
    }
}

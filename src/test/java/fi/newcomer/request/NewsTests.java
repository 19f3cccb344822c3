package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.request.CaseRequests.Order;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.PortalTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a newcomer does stands out in the list until whoever takes care of the request has seen it, and in no other queue. */
@PortalTest
class NewsTests {

    private static final String OWNER = "tester-owner";

    private static final StaffMember OWN = DeskFixture.caseworker("tester-own", DeskFixture.KORSNAS, true);

    private static final StaffMember OTHER = DeskFixture.caseworker("tester-other", DeskFixture.JAKOBSTAD, true);

    @Autowired
    CaseRequests cases;

    @Autowired
    CaseFile file;

    @Autowired
    OwnRequest newcomer;

    @Autowired
    SamePerson people;

    @Autowired
    ApplicationContext portal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    DeskFixture desk;

    @BeforeEach
    void begin() {
        this.desk = new DeskFixture(this.portal);
        this.desk.addColleague(OWNER, DeskFixture.KORSNAS, true);
    }

    @AfterEach
    void end() {
        this.desk.removeColleague(OWNER);
    }

    @Test
    void aCorrectionIsNewsInItsQueueAloneUntilItWasSeen() {
        UUID id = receive();
        assertThat(news(OWN)).doesNotContain(id);
        correct(id, "040 765 4321");
        assertThat(news(OWN)).contains(id);
        assertThat(news(OTHER)).doesNotContain(id);
        List<Map<String, Object>> before = this.desk.everything(id);
        RequestSummary seen = read(OWN, id);
        assertThat(seen.newsAt()).as("to open it is not enough: a feature may read it without showing what happened").isPresent();
        assertThat(this.cases.heard(OTHER, seen, List.of())).isFalse();
        assertThat(news(OWN)).contains(id);
        assertThat(this.cases.heard(OWN, seen, List.of())).isTrue();
        assertThat(this.cases.heard(OWN, seen, List.of())).as("once").isFalse();
        assertThat(news(OWN)).doesNotContain(id);
        assertThat(read(OWN, id).newsAt()).isEmpty();
        assertThat(this.desk.everything(id)).as("it is no step").isEqualTo(before);
    }

    @Test
    void whatIsAsItWasIsNoNewsAndNeitherIsThatAnAnswerWasRead() {
        UUID id = receive();
        correct(id, "040 123 4567");
        this.transaction.executeWithoutResult((status) -> this.file.addByNewcomer(id, "reply.read", ""));
        assertThat(news(OWN)).doesNotContain(id);
    }

    @Test
    void aColleagueWhoLooksHidesNothingFromTheOwner() {
        UUID id = receive();
        this.cases.assign(OWN, id, 1, OWNER);
        correct(id, "040 765 4321");
        RequestSummary seen = read(OWN, id);
        assertThat(this.cases.heard(OWN, seen, List.of())).isFalse();
        assertThat(this.cases.heard(OWN, seen, List.of("somebody-else"))).isFalse();
        assertThat(news(OWN)).contains(id);
        assertThat(this.cases.heard(DeskFixture.caseworker(OWNER, DeskFixture.KORSNAS, false), seen, List.of())).isTrue();
        assertThat(news(OWN)).doesNotContain(id);
    }

    @Test
    void whoStandsInOrFindsTheOwnerGoneSeesItInTheirPlace() {
        UUID id = receive();
        this.cases.assign(OWN, id, 1, OWNER);
        correct(id, "040 765 4321");
        assertThat(this.cases.heard(OWN, read(OWN, id), List.of(OWNER))).isTrue();
        correct(id, "040 765 4322");
        this.desk.removeColleague(OWNER);
        assertThat(this.cases.heard(OWN, read(OWN, id), List.of())).isTrue();
    }

    @Test
    void whatComesWhileItIsReadStaysNews() {
        UUID id = receive();
        correct(id, "040 765 4321");
        RequestSummary seen = read(OWN, id);
        correct(id, "040 765 4322");
        assertThat(this.cases.heard(OWN, seen, List.of())).isFalse();
        assertThat(news(OWN)).contains(id);
    }

    @Test
    void whatWasWithdrawnIsNewsThoughItIsClosed() {
        UUID id = receive();
        this.cases.take(OWN, id, 1);
        assertThat(this.newcomer.withdraw(id, false)).isEqualTo(OwnRequest.Withdrawal.CLOSED);
        assertThat(news(OWN)).contains(id);
        assertThat(news(OTHER)).doesNotContain(id);
        assertThat(this.cases.heard(OWN, read(OWN, id), List.of())).isTrue();
        assertThat(news(OWN)).doesNotContain(id);
    }

    @Test
    void newsGoWithTheCaseIntoAnotherQueueAndIntoAnotherRequest() {
        UUID id = receive();
        correct(id, "040 765 4321");
        this.cases.handOver(OWN, id, read(OWN, id).version(), DeskFixture.JAKOBSTAD, Ground.LAW, "Hör dit.");
        assertThat(news(OWN)).doesNotContain(id);
        assertThat(news(OTHER)).contains(id);
        UUID merged = receive();
        UUID kept = receive();
        correct(merged, "040 765 4321");
        this.people.merge(OWN, read(OWN, kept), read(OWN, merged), true);
        assertThat(news(OWN)).contains(kept).doesNotContain(merged);
    }

    private void correct(UUID id, String phone) {
        this.newcomer.correct(id, Map.of("phone", Optional.of(phone)));
    }

    private RequestSummary read(StaffMember who, UUID id) {
        return this.cases.open(who, id).orElseThrow().summary();
    }

    private List<UUID> news(StaffMember who) {
        CaseFilter filter = new CaseFilter(Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty(), false,
                Optional.empty(), Optional.empty(), true);
        List<RequestSummary> found = this.cases.inQueues(who, filter, Order.NEWEST_FIRST, Optional.empty(), 200);
        assertThat(found).allSatisfy((it) -> assertThat(it.newsAt()).isPresent());
        return found.stream().map(RequestSummary::id).toList();
    }

    private UUID receive() {
        return this.desk.receive(DeskFixture.KORSNAS, LocalDate.now().plusDays(7)).id();
    }
}

package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.request.form.Draft;
import fi.newcomer.request.form.FillingIn;
import fi.newcomer.request.form.Questions;
import fi.newcomer.request.form.Sending;
import fi.newcomer.responsibility.ExpectedResponsibility;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.PortalTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sent requests reach the queue of the decision table, and there only those who handle it. */
@PortalTest
class RoutedRequestTests {

    @Autowired
    FillingIn filling;

    @Autowired
    Sending sending;

    @Autowired
    RequestStatus status;

    @Autowired
    CaseRequests cases;

    @Autowired
    JdbcClient sql;

    static Stream<ExpectedResponsibility> rows() {
        return ExpectedResponsibility.all();
    }

    String send(String municipality, String topic, String jobseeker) {
        String handle = this.filling.begin(municipality, "sv", Questions.find("filled-by").orElseThrow(),
                Map.of("filledBy", "self"), true);
        answer(handle, municipality, "lives", Map.of("lives", "here"));
        answer(handle, municipality, "topic", Map.of("topic", topic));
        answer(handle, municipality, "jobseeker", Map.of("jobseeker", jobseeker));
        answer(handle, municipality, "age", Map.of("age", "adult"));
        answer(handle, municipality, "receiver", Map.of());
        answer(handle, municipality, "language", Map.of("contactLanguage", "fi"));
        answer(handle, municipality, "name", Map.of("name", "Ana"));
        answer(handle, municipality, "contact", Map.of("channel", "phone", "phone", "0401234567"));
        assertThat(this.sending.send(handle)).isTrue();
        return handle;
    }

    private void answer(String handle, String municipality, String step, Map<String, String> typed) {
        this.filling.save(handle, municipality, "sv", Questions.find(step).orElseThrow(), typed, true);
    }

    RequestCase sent(String handle) {
        Draft draft = this.filling.find(handle).orElseThrow();
        return ((RequestStatus.Answer.Opened) this.status.byCodeAndPin(draft.receipt().orElseThrow().code(),
                draft.receipt().orElseThrow().pin())).request();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowLeadsToItsQueue(ExpectedResponsibility row) {
        RequestCase request = sent(send(row.municipality(), row.topic(), row.jobseeker()));
        assertThat(request.summary().queue()).isEqualTo(row.receives());
        assertThat(request.rule().responsible())
            .isEqualTo(row.responsible().equals("to-be-decided") ? null : row.responsible());
        assertThat(request.summary().promisedOn()).isPresent();
    }

    @Test
    void aCaseOfAnotherQueueLooksLikeNone() {
        RequestCase request = sent(send("korsnas", "guidance", "no"));
        UUID id = request.summary().id();
        StaffMember other = caseworker("jakobstadsregionens-integrationsenhet");
        assertThat(this.cases.open(other, id)).isEmpty();
        assertThat(this.cases.find(other, request.summary().code())).isEmpty();
        assertThat(this.cases.inQueues(other, CaseFilter.all(), CaseRequests.Order.NEWEST_FIRST, Optional.empty(), 200))
            .noneMatch((row) -> row.id().equals(id));
        assertThatThrownBy(() -> this.cases.take(other, id, 1)).isInstanceOf(NoSuchCase.class)
            .hasMessage(message(() -> this.cases.take(other, UUID.randomUUID(), 1)));
    }

    private static String message(Runnable act) {
        try {
            act.run();
            return "";
        }
        catch (RuntimeException e) {
            return e.getMessage();
        }
    }

    @Test
    void aCaseGoesOnlyForwardAndEveryActIsRecorded() {
        RequestCase request = sent(send("korsnas", "guidance", "no"));
        UUID id = request.summary().id();
        StaffMember own = caseworker("korsnas-kommun");
        assertThat(this.cases.find(own, request.summary().code())).contains(id);
        assertThat(this.cases.open(own, id)).isPresent();
        this.cases.take(own, id, 1);
        assertThatThrownBy(() -> this.cases.close(own, id, 1, Outcome.GUIDANCE_GIVEN, "")).isInstanceOf(ChangedMeanwhile.class);
        this.cases.close(own, id, 2, Outcome.GUIDANCE_GIVEN, "");
        assertThatThrownBy(() -> this.cases.close(own, id, 3, Outcome.GUIDANCE_GIVEN, "")).isInstanceOf(WrongTransition.class);
        RequestCase closed = this.cases.open(own, id).orElseThrow();
        assertThat(closed.outcome()).contains(Outcome.GUIDANCE_GIVEN);
        assertThat(closed.history()).extracting(HistoryEntry::to)
            .containsExactly(RequestState.RECEIVED, RequestState.IN_HANDLING, RequestState.CLOSED);
        assertThat(this.sql.sql("SELECT action FROM audit WHERE subject = :id ORDER BY id")
            .param("id", id.toString())
            .query(String.class)
            .list()).containsExactly("case.opened", "case.taken", "case.closed", "case.opened");
    }

    @Test
    void theListGoesOnWhereItEnded() {
        for (int i = 0; i < 5; i++) {
            send("inga", "guidance", "no");
        }
        StaffMember own = caseworker("raseborgs-integrationstjanster");
        List<RequestSummary> all = this.cases.inQueues(own, CaseFilter.in(RequestState.RECEIVED),
                CaseRequests.Order.OLDEST_FIRST, Optional.empty(), 200);
        assertThat(all).isSortedAccordingTo((a, b) -> a.receivedAt().compareTo(b.receivedAt()));
        List<RequestSummary> first = all.subList(0, 3);
        List<RequestSummary> next = this.cases.inQueues(own, CaseFilter.in(RequestState.RECEIVED),
                CaseRequests.Order.OLDEST_FIRST, Optional.of(ListPosition.after(first.getLast())), 2);
        assertThat(next).isEqualTo(all.subList(3, 5));
        assertThat(this.cases.counts(own)).containsOnlyKeys("raseborgs-integrationstjanster");
        assertThat(this.cases.counts(own).get("raseborgs-integrationstjanster").get(RequestState.RECEIVED))
            .isGreaterThanOrEqualTo(5);
    }

    private static StaffMember caseworker(String queue) {
        return new StaffMember("tester", "Tester", Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, queue)));
    }
}

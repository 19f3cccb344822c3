package fi.newcomer.jointassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.newcomer.jointassessment.Invitation.CaseNow;
import fi.newcomer.jointassessment.InvitationRefused.Reason;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import fi.newcomer.request.CaseFile;
import fi.newcomer.request.CaseFilter;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Ground;
import fi.newcomer.request.HistoryEntry;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestRemoval;
import fi.newcomer.request.SamePerson;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Mailbox;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Other authorities in a case: what they see, what they never see, and what becomes of an invitation. */
@PortalTest
class JointInvitationsTests {

    private static final String COUNTY = "osterbottens-valfardsomrade";

    private static final String AREA = "osterbottens-sysselsattningsomrade";

    private static final String NAME = "Påhittad Ärvänen";

    private static final String MESSAGE = "nobody else may read this";

    private final StaffMember inviter = caseworker("caseworker-korsnas", "korsnas-kommun");

    private final StaffMember invited = caseworker("caseworker-ovph", COUNTY);

    private final StaffMember third = caseworker("caseworker-rsr", "raseborgs-sysselsattningsregion");

    @Autowired
    JointInvitations invitations;

    @Autowired
    InvitationBox box;

    @Autowired
    CaseRequests requests;

    @Autowired
    CaseFile cases;

    @Autowired
    ApplicationContext portal;

    @Autowired
    RequestRemoval removal;

    @Autowired
    SamePerson people;

    @Autowired
    Authorities authorities;

    @Autowired
    Queues queues;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theInvitedReadsTheSharedMinimumAndNothingElse() {
        UUID id = receive();
        invite(id, COUNTY, EnumSet.of(Shared.TOPIC, Shared.PHONE, Shared.SENTENCE));
        ReceivedInvitation received = opened();
        assertThat(received.content().orElseThrow().shared()).isEqualTo(Map.of("topic", "assessment", "phone",
                "040 123 4567", "ownPhone", "shared", "messagesAllowed", "no", "sentence", "Come, please."));
        assertThat(received.caseNow()).isEqualTo(CaseNow.OPEN);
        assertThat(received.toString() + received.content()).doesNotContain("040 123", "Come, please");
        assertThat(this.requests.open(this.invited, id)).isEmpty();
        assertThat(this.requests.find(this.invited, find(id).summary().code())).isEmpty();
        assertThat(this.requests.counts(this.invited)).isEmpty();
        assertThat(this.requests.inQueues(this.invited, CaseFilter.all(), CaseRequests.Order.NEWEST_FIRST, Optional.empty(), 10))
            .isEmpty();
        assertThatThrownBy(() -> this.requests.note(this.invited, id, "x")).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> this.invitations.of(this.invited, id)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> invite(this.invited, id, AREA, Shared.usual())).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void aCopyStaysAsItWasShared() {
        UUID id = receive();
        invite(id, COUNTY, EnumSet.of(Shared.PHONE));
        this.sql.sql("UPDATE request SET phone = NULL WHERE id = :id").param("id", id.toString()).update();
        assertThat(opened().content().orElseThrow().shared()).containsEntry("phone", "040 123 4567");
    }

    @Test
    void aThirdAuthoritySeesNothingAtAll() {
        UUID id = receive();
        UUID invitation = invite(id, COUNTY, Shared.usual()).id();
        assertThat(this.box.of(this.third)).noneMatch((it) -> it.id().equals(invitation));
        assertThat(this.box.open(this.third, invitation)).isEmpty();
        assertRefused(Reason.NONE, () -> this.box.accept(this.third, invitation, 1, "x"));
        assertRefused(Reason.NONE, () -> this.box.decline(this.third, invitation, 1, "x"));
        assertRefused(Reason.NONE, () -> this.invitations.withdraw(this.third, invitation, 1));
        assertRefused(Reason.NONE, () -> this.invitations.withdraw(this.invited, invitation, 1));
        assertRefused(Reason.NONE, () -> this.box.accept(this.third, UUID.randomUUID(), 1, "x"));
        assertThatThrownBy(() -> this.invitations.of(this.third, id)).isInstanceOf(NoSuchCase.class);
        // Guessing is recorded, and nothing else.
        assertThat(audited(id)).containsExactly("joint.invited", "case.not-found");
    }

    @Test
    void whoAcceptsGoesOnReadingAndTheCaseTellsWhoComes() {
        UUID id = receive();
        Invitation sent = invite(id, COUNTY, Shared.usual());
        this.box.accept(this.invited, sent.id(), 1, "  Socialhandledaren, 06 000 0000 ");
        Invitation accepted = only(id);
        assertThat(accepted.state()).isEqualTo(InvitationState.ACCEPTED);
        assertThat(accepted.answer()).contains("Socialhandledaren, 06 000 0000");
        assertThat(accepted.answeredBy()).contains("caseworker-ovph");
        assertThat(opened().content()).isPresent();
        HistoryEntry last = find(id).history().getLast();
        assertThat(last.kind()).isEqualTo("joint.accepted");
        assertThat(last.actor()).isEqualTo("caseworker-ovph");
        assertThat(last.subject()).isEqualTo(COUNTY);
        assertThat(last.words()).contains("Socialhandledaren, 06 000 0000");
        assertThat(audited(id)).contains("joint.invited", "joint.accepted", "joint.opened");
        assertRefused(Reason.ANSWERED_MEANWHILE, () -> this.box.decline(this.invited, sent.id(), 2, "no"));
        assertRefused(Reason.ANSWERED_MEANWHILE, () -> this.box.accept(this.invited, sent.id(), 1, "again"));
        assertRefused(Reason.ALREADY_INVITED, () -> invite(id, COUNTY, Shared.usual()));
    }

    @Test
    void aNoNeedsItsReasonAndEndsTheReading() {
        UUID id = receive();
        Invitation sent = invite(id, COUNTY, Shared.usual());
        assertThatThrownBy(() -> this.box.decline(this.invited, sent.id(), 1, " \n")).isInstanceOf(CaseRefused.class);
        assertRefused(Reason.CONTACT_MISSING, () -> this.box.accept(this.invited, sent.id(), 1, ""));
        assertThatThrownBy(() -> this.box.decline(this.invited, sent.id(), 1, "x".repeat(2_001)))
            .isInstanceOf(CaseRefused.class);
        this.box.decline(this.invited, sent.id(), 1, "Not our client");
        assertThat(only(id).answer()).contains("Not our client");
        assertThat(opened().content()).as("not even the own answer").isEmpty();
        assertThat(this.box.of(this.invited)).as("that there was one").anyMatch((it) -> it.id().equals(sent.id()));
        invite(id, COUNTY, Shared.usual());
        assertThat(this.invitations.of(this.inviter, id)).extracting(Invitation::state)
            .containsExactlyInAnyOrder(InvitationState.DECLINED, InvitationState.INVITED);
    }

    @Test
    void whatWasTakenBackIsReadNoMore() {
        UUID id = receive();
        Invitation sent = invite(id, COUNTY, Shared.usual());
        this.box.accept(this.invited, sent.id(), 1, "I");
        assertRefused(Reason.ANSWERED_MEANWHILE, () -> this.invitations.withdraw(this.inviter, sent.id(), 1));
        this.invitations.withdraw(this.inviter, sent.id(), 2);
        assertThat(opened().content()).isEmpty();
        assertThat(find(id).history().getLast().kind()).isEqualTo("joint.withdrawn");
        assertRefused(Reason.ANSWERED_MEANWHILE, () -> this.invitations.withdraw(this.inviter, sent.id(), 3));
    }

    @Test
    void openInvitationsEndWithTheCaseAndAcceptedOnesStay() {
        UUID id = receive();
        Invitation accepted = invite(id, COUNTY, Shared.usual());
        this.box.accept(this.invited, accepted.id(), 1, "I");
        Invitation waiting = invite(id, AREA, Shared.usual());
        this.requests.close(this.inviter, id, find(id).summary().version(), Outcome.GUIDANCE_GIVEN, "");
        assertThat(this.invitations.of(this.inviter, id)).extracting(Invitation::id, Invitation::state, Invitation::ended)
            .containsExactlyInAnyOrder(
                    tuple(accepted.id(), InvitationState.ACCEPTED, Optional.empty()),
                    tuple(waiting.id(), InvitationState.WITHDRAWN, Optional.of("CLOSED")));
        assertThat(opened().caseNow()).isEqualTo(CaseNow.CLOSED);
        assertThat(opened().content()).isPresent();
        StaffMember area = caseworker("caseworker-oso", AREA);
        assertRefused(Reason.ANSWERED_MEANWHILE, () -> this.box.accept(area, waiting.id(), 1, "I"));
        assertThatThrownBy(() -> invite(id, "raseborgs-integrationstjanster", Shared.usual()))
            .isInstanceOf(CaseRefused.class);
    }

    @Test
    void openInvitationsEndWhenTheCaseGoesToAnotherQueue() {
        UUID id = receive();
        Invitation waiting = invite(id, COUNTY, Shared.usual());
        this.requests.handOver(this.inviter, id, find(id).summary().version(), AREA, Ground.LAW, "theirs");
        assertThatThrownBy(() -> this.invitations.of(this.inviter, id)).isInstanceOf(NoSuchCase.class);
        assertRefused(Reason.NONE, () -> this.invitations.withdraw(this.inviter, waiting.id(), 1));
        StaffMember area = caseworker("caseworker-oso", AREA);
        assertThat(this.invitations.of(area, id)).singleElement()
            .satisfies((it) -> assertThat(it.ended()).contains("HANDED_OVER"));
        this.requests.sendBack(area, id, find(id).summary().version(), "back");
        assertThat(only(id).state()).as("an invitation never comes to life again").isEqualTo(InvitationState.WITHDRAWN);
    }

    @Test
    void invitationsToAJoinedCaseGoOnInTheKeptOne() {
        UUID kept = receive();
        UUID merged = receive();
        Invitation waiting = invite(merged, COUNTY, Shared.usual());
        Invitation declined = invite(merged, AREA, Shared.usual());
        this.box.decline(caseworker("caseworker-oso", AREA), declined.id(), 1, "no");
        join(kept, merged);
        assertThat(opened().content()).as("goes on reading").isPresent();
        assertThat(opened().caseNow()).isEqualTo(CaseNow.OPEN);
        // As it was shown before the cases were joined.
        this.box.accept(this.invited, waiting.id(), 1, "I");
        assertThat(states(kept)).containsExactlyInAnyOrder(waiting.id() + " ACCEPTED", declined.id() + " DECLINED");
        assertThat(this.invitations.of(this.inviter, merged)).isEmpty();
        assertThat(find(kept).history().getLast().kind()).isEqualTo("joint.accepted");
        this.invitations.withdraw(this.inviter, waiting.id(), 2);
        assertThat(find(kept).history().getLast().kind()).isEqualTo("joint.withdrawn");
        assertThatThrownBy(() -> invite(merged, "raseborgs-integrationstjanster", Shared.usual()))
            .isInstanceOfSatisfying(CaseRefused.class, (it) -> assertThat(it.reason()).isEqualTo(CaseRefused.Reason.JOINED));
    }

    @Test
    void ofTwoOpenInvitationsOfJoinedCasesTheAcceptedOneStays() {
        UUID kept = receive();
        Invitation ofKept = invite(kept, COUNTY, Shared.usual());
        UUID waiting = receive();
        Invitation ofWaiting = invite(waiting, COUNTY, Shared.usual());
        join(kept, waiting);
        assertThat(states(kept)).containsExactlyInAnyOrder(ofKept.id() + " INVITED", ofWaiting.id() + " WITHDRAWN JOINED");
        UUID accepted = receive();
        Invitation ofAccepted = invite(accepted, COUNTY, Shared.usual());
        this.box.accept(this.invited, ofAccepted.id(), 1, "I");
        join(kept, accepted);
        assertThat(states(kept)).containsExactlyInAnyOrder(ofKept.id() + " WITHDRAWN JOINED",
                ofWaiting.id() + " WITHDRAWN JOINED", ofAccepted.id() + " ACCEPTED");
        assertThat(find(kept).history()).filteredOn((it) -> it.kind().equals("joint.withdrawn")).hasSize(2)
            .allMatch((it) -> it.actor().equals(this.inviter.username()));
        assertThat(this.box.open(this.invited, ofWaiting.id()).orElseThrow().content()).isEmpty();
        assertThat(this.box.open(this.invited, ofAccepted.id()).orElseThrow().content()).isPresent();
    }

    private void join(UUID kept, UUID merged) {
        this.people.merge(this.inviter, find(kept).summary(), find(merged).summary(), true);
    }

    private List<String> states(UUID id) {
        return this.invitations.of(this.inviter, id)
            .stream()
            .map((it) -> it.id() + " " + it.state() + it.ended().map((why) -> " " + why).orElse(""))
            .toList();
    }

    @Test
    void theGroundIsNamedWithWhatProvesIt() {
        UUID id = receive();
        RequestCase request = find(id);
        Set<Shared> usual = Shared.usual();
        Map<String, String> seen = Minimum.of(request, usual);
        LocalDate today = LocalDate.now();
        assertThatThrownBy(() -> send(id, new NewInvitation(COUNTY, usual, seen, "", "", null, "", null)))
            .isInstanceOf(CaseRefused.class);
        assertRefused(Reason.SECTION_MISSING,
                () -> send(id, new NewInvitation(COUNTY, usual, seen, "", "", Ground.LAW, " ", null)));
        assertRefused(Reason.CONSENT_MISSING,
                () -> send(id, new NewInvitation(COUNTY, usual, seen, "", "", Ground.CONSENT, "by phone", null)));
        assertRefused(Reason.CONSENT_MISSING, () -> send(id,
                new NewInvitation(COUNTY, usual, seen, "", "", Ground.CONSENT, "by phone", today.plusDays(2))));
        assertRefused(Reason.CONSENT_MISSING,
                () -> send(id, new NewInvitation(COUNTY, usual, seen, "", "", Ground.CONSENT, "", today)));
        assertRefused(Reason.OWN_AUTHORITY,
                () -> send(id, new NewInvitation("korsnas-kommun", usual, seen, "", "", Ground.LAW, "x", null)));
        assertRefused(Reason.AUTHORITY_MISSING,
                () -> send(id, new NewInvitation("nobody", usual, seen, "", "", Ground.LAW, "x", null)));
        assertRefused(Reason.NOTHING_SHARED,
                () -> send(id, new NewInvitation(COUNTY, Set.of(), Map.of(), "", "", Ground.LAW, "x", null)));
        assertRefused(Reason.WORDS_MISSING, () -> send(id,
                new NewInvitation(COUNTY, Set.of(Shared.MEETING), Map.of(), " ", "", Ground.LAW, "x", null)));
        assertThat(this.invitations.of(this.inviter, id)).isEmpty();
        send(id, new NewInvitation(COUNTY, usual, seen, "", "", Ground.CONSENT, "by phone", today));
        assertThat(only(id).consentOn()).contains(today);
    }

    @Test
    void whatWasCorrectedMeanwhileIsSeenBeforeItIsShared() {
        UUID id = receive();
        Map<String, String> seen = Minimum.of(find(id), EnumSet.of(Shared.NAME, Shared.PHONE));
        this.sql.sql("UPDATE request SET phone = NULL WHERE id = :id").param("id", id.toString()).update();
        assertRefused(Reason.CORRECTED_MEANWHILE, () -> send(id, new NewInvitation(COUNTY,
                EnumSet.of(Shared.NAME, Shared.PHONE), seen, "", "", Ground.LAW, "x", null)));
    }

    @Test
    void allNineCanBeInvitedAndThoseOfTheRuleComeFirst() {
        UUID id = receive();
        RequestCase request = find(id);
        List<String> offered = this.invitations.invitable(request).stream().map(Authority::slug).toList();
        assertThat(offered).hasSize(8).doesNotHaveDuplicates().doesNotContain("korsnas-kommun")
            .startsWith(request.rule().mayJoin().toArray(String[]::new));
        assertThat(request.rule().mayJoin()).isNotEmpty();
        offered.forEach((it) -> invite(id, it, Shared.usual()));
        assertThat(this.invitations.of(this.inviter, id)).hasSize(8);
        assertThat(this.authorities.all()).allMatch((it) -> this.invitations.read(it.slug()));
        assertThat(this.invitations.read("nobody")).isFalse();
    }

    @Test
    void ofTwoAnswersAtOnceOneCounts() throws Exception {
        for (int i = 0; i < 5; i++) {
            UUID id = receive();
            Invitation sent = invite(id, COUNTY, Shared.usual());
            List<Boolean> done = atOnce(() -> this.box.accept(this.invited, sent.id(), 1, "I"),
                    () -> this.box.decline(this.invited, sent.id(), 1, "no"),
                    () -> this.invitations.withdraw(this.inviter, sent.id(), 1));
            assertThat(done).containsOnlyOnce(true);
            assertThat(find(id).history()).filteredOn((it) -> it.kind().startsWith("joint.")).hasSize(2);
        }
    }

    @Test
    void invitedTwiceAtOnceThereIsOneInvitation() throws Exception {
        UUID id = receive();
        assertThat(atOnce(() -> invite(id, COUNTY, Shared.usual()), () -> invite(id, COUNTY, Shared.usual())))
            .containsOnlyOnce(true);
        assertThat(this.invitations.of(this.inviter, id)).hasSize(1);
    }

    @Test
    void closingAndAcceptingAtOnceLeavesNoInvitationOpen() throws Exception {
        for (int i = 0; i < 5; i++) {
            UUID id = receive();
            Invitation sent = invite(id, COUNTY, Shared.usual());
            long version = find(id).summary().version();
            List<Boolean> done = atOnce(() -> this.box.accept(this.invited, sent.id(), 1, "I"),
                    () -> this.requests.close(this.inviter, id, version, Outcome.GUIDANCE_GIVEN, ""));
            assertThat(done.getLast()).as("closed").isTrue();
            assertThat(only(id).state()).isEqualTo(done.getFirst() ? InvitationState.ACCEPTED : InvitationState.WITHDRAWN);
        }
    }

    @Test
    void theInvitationIsDeletedWithTheRequestAndNeverReadableInTheDatabase() {
        UUID id = receive();
        Invitation sent = invite(id, COUNTY, EnumSet.allOf(Shared.class));
        this.box.accept(this.invited, sent.id(), 1, "I come");
        for (String column : List.of("shared", "ground_words", "answer")) {
            byte[] raw = this.sql.sql("SELECT " + column + " FROM joint_invitation WHERE id = :id")
                .param("id", sent.id().toString())
                .query(byte[].class)
                .single();
            assertThat(new String(raw, StandardCharsets.UTF_8)).as(column)
                .doesNotContain(NAME, "040 123", "Come, please", "681/2023", "I come", "topic");
        }
        this.transaction.executeWithoutResult((status) -> this.removal.remove(id));
        assertThat(this.sql.sql("SELECT count(*) FROM joint_invitation WHERE request = :id")
            .param("id", id.toString())
            .query(Long.class)
            .single()).isZero();
        assertThat(this.box.open(this.invited, sent.id())).isEmpty();
    }

    @Test
    void theMailboxHearsNothingPersonalAndACountyHasNone() {
        Queue queue = this.queues.get(AREA);
        // Files of an earlier run may still lie there.
        String mailbox = UUID.randomUUID() + "@example.fi";
        this.queues.settle("tester", with(queue, mailbox));
        try {
            UUID id = receive();
            invite(id, COUNTY, Shared.usual());
            invite(id, AREA, EnumSet.allOf(Shared.class));
            List<Mailbox.Mail> mails = Mailbox.of(mailbox, this.sql);
            assertThat(mails).singleElement().satisfies((mail) -> {
                assertThat(mail.subject()).isEqualTo("En inbjudan väntar / Kutsu odottaa");
                assertThat(mail.text()).contains("/staff/invitations")
                    .doesNotContain(NAME, "040", id.toString(), find(id).summary().code());
            });
        }
        finally {
            this.queues.settle("tester", with(this.queues.get(AREA), null));
        }
    }

    static Stream<String> naughty() {
        return Stream.of("<script>alert(1)</script>", "'; DROP TABLE joint_invitation; --", "\u202Eabc\u202C\u2066",
                "{0} ${7*7} #{x} {name}", "=1+1", "ﷺ ̴̢̛", "👩‍👩‍👧‍👦", "a\r\nb", "null", "\\", "\"]}", "x\u0000\u0007",
                "ق".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void whatIsTypedComesBackAsItWasTyped(String text) {
        UUID id = SentRequest.to("korsnas-kommun", "N").writing("name", text.length() > 200 ? "N" : text)
            .sendTo(this.portal).id();
        Set<Shared> fields = EnumSet.of(Shared.NAME, Shared.MEETING, Shared.SENTENCE);
        send(id, new NewInvitation(COUNTY, fields, Minimum.of(find(id), fields), text, text, Ground.LAW, text, null));
        ReceivedInvitation.Content content = opened().content().orElseThrow();
        assertThat(content.shared()).containsEntry("meeting", text.strip()).containsEntry("sentence", text.strip());
        assertThat(content.groundWords()).isEqualTo(text.strip());
        this.box.accept(this.invited, only(id).id(), 1, text);
        assertThat(only(id).answer()).contains(text.strip());
    }

    private static Queue with(Queue queue, String mailbox) {
        return new Queue(queue.slug(), queue.kind(), queue.controller(), queue.retentionDays(), queue.promiseDays(),
                queue.privacy(), mailbox, queue.contactTries(), queue.version());
    }

    /** Runs steps at the same moment. @return which of them were taken */
    private static List<Boolean> atOnce(Runnable... steps) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(steps.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(steps.length)) {
            List<Future<Boolean>> futures = Stream.of(steps).map((step) -> threads.submit((Callable<Boolean>) () -> {
                barrier.await();
                try {
                    step.run();
                    return true;
                }
                catch (InvitationRefused refused) {
                    return false;
                }
            })).toList();
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> future : futures) {
                done.add(future.get());
            }
            return done;
        }
    }

    private static void assertRefused(Reason reason, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(InvitationRefused.class,
                (refused) -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private UUID receive() {
        return SentRequest.to("korsnas-kommun", NAME)
            .choosing("ownPhone", "shared")
            .choosing("safeToLeaveMessage", "no")
            .writing("message", MESSAGE)
            .sendTo(this.portal).id();
    }

    private RequestCase find(UUID id) {
        return this.transaction.execute((status) -> this.cases.find(id)).orElseThrow();
    }

    private Invitation invite(UUID id, String authority, Set<Shared> fields) {
        return invite(this.inviter, id, authority, fields);
    }

    private Invitation invite(StaffMember who, UUID id, String authority, Set<Shared> fields) {
        this.invitations.invite(who, id, new NewInvitation(authority, fields, Minimum.of(find(id), fields),
                "Monday at ten", "Come, please.", Ground.LAW, "681/2023, 15 §", null));
        return this.invitations.of(who, id).stream().filter((it) -> it.state() == InvitationState.INVITED
                && it.authority().equals(authority)).findFirst().orElseThrow();
    }

    private void send(UUID id, NewInvitation wanted) {
        this.invitations.invite(this.inviter, id, wanted);
    }

    private Invitation only(UUID id) {
        return this.invitations.of(this.inviter, id).getFirst();
    }

    /** The newest invitation in the county's box that this test made. */
    private ReceivedInvitation opened() {
        UUID newest = this.sql.sql("SELECT id FROM joint_invitation WHERE authority = :it ORDER BY invited_at DESC LIMIT 1")
            .param("it", COUNTY)
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .single();
        return this.box.open(this.invited, newest).orElseThrow();
    }

    private List<String> audited(UUID id) {
        return this.sql.sql("SELECT action FROM audit WHERE subject = :id ORDER BY id")
            .param("id", id.toString())
            .query(String.class)
            .list();
    }

    private static StaffMember caseworker(String username, String queue) {
        return new StaffMember(username, "Handläggare", Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, queue)));
    }
}

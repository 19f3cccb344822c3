package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.newcomer.DayRequests.Sent;
import fi.newcomer.appointment.AppointmentDraft;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.interpreting.InterpreterOrders;
import fi.newcomer.interpreting.InterpreterWish;
import fi.newcomer.language.Languages;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import fi.newcomer.reply.NoticeWay;
import fi.newcomer.reply.ReplyDesk;
import fi.newcomer.reply.ReplyDraft;
import fi.newcomer.request.CaseFilter;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.ChangedMeanwhile;
import fi.newcomer.request.Ground;
import fi.newcomer.request.HistoryEntry;
import fi.newcomer.request.ListPosition;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.transfer.TransferTarget;
import fi.newcomer.transfer.Transfers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationContext;

/** A caseworker's day: goes through the list page by page, takes what nobody has, and does with each what its number says. */
final class DayShift {

    private static final int PAGE = 15;

    /** So many milliseconds somebody thinks at most before the next case, so that all get some. */
    private static final int THOUGHT = 200;

    private final StaffMember who;

    private final String queue;

    private final List<String> others;

    private final DayRequests requests;

    private final Set<UUID> kept;

    private final DayLog log;

    private final ApplicationContext portal;

    private final CaseRequests cases;

    /** @param kept what is left alone, for what the day has planned otherwise */
    DayShift(ApplicationContext portal, String username, String queue, DayRequests requests, Set<UUID> kept, DayLog log) {
        this.portal = portal;
        this.who = portal.getBean(StaffMembers.class).find(username).orElseThrow();
        this.queue = queue;
        this.others = portal.getBean(Queues.class)
            .all()
            .stream()
            .filter(Queue::staffed)
            .map(Queue::slug)
            .filter((it) -> !it.equals(queue))
            .toList();
        this.requests = requests;
        this.kept = kept;
        this.log = log;
        this.cases = portal.getBean(CaseRequests.class);
    }

    /** Goes through the list again and again: what a colleague hands over comes at any time. */
    void work(BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            through(over);
            rest(200);
        }
    }

    private void through(BooleanSupplier over) {
        Set<UUID> seen = new HashSet<>();
        Optional<ListPosition> after = Optional.empty();
        List<RequestSummary> page;
        do {
            page = this.cases.inQueues(this.who, CaseFilter.open(), CaseRequests.Order.OLDEST_FIRST, after, PAGE);
            for (RequestSummary row : page) {
                assertThat(seen.add(row.id())).as("shown once").isTrue();
                assertThat(row.queue()).isEqualTo(this.queue);
                if (this.requests.has(row.id()) && row.owner().isEmpty() && !this.kept.contains(row.id()) && takes(row)) {
                    handle(this.requests.get(row.id()), row.version() + 1);
                    rest(THOUGHT);
                }
            }
            after = page.isEmpty() ? after : Optional.of(ListPosition.after(page.getLast()));
        }
        while (page.size() == PAGE && !over.getAsBoolean());
    }

    /** Takes a case that this person saw without an owner. @return false where a colleague was first, who is named */
    boolean takes(RequestSummary row) {
        try {
            step(row.id(), "case.taken", this.who.username(),
                    () -> this.cases.take(this.who, row.id(), row.version()));
        }
        catch (ChangedMeanwhile e) {
            assertThat(e.since()).extracting(HistoryEntry::actor).isNotEmpty().doesNotContain(this.who.username());
            return false;
        }
        catch (NoSuchCase e) {
            // A colleague has handed it over already.
            return false;
        }
        return true;
    }

    private void handle(Sent it, long version) {
        RequestCase shown = this.cases.open(this.who, it.id()).orElseThrow();
        assertThat(shown.summary().version()).isEqualTo(version);
        assertThat(shown.summary().owner()).contains(this.who.username());
        if (shown.history().stream().anyMatch((entry) -> entry.kind().equals("case.sent-back"))) {
            close(it, version, Outcome.HANDED_OVER);
        }
        else if (shown.handedFrom().isPresent() && it.number() % 2 == 1) {
            step(it.id(), "case.sent-back", shown.handedFrom().get(),
                    () -> this.cases.sendBack(this.who, it.id(), version, "Hör till er"));
        }
        else if (shown.handedFrom().isPresent()) {
            note(it, "Kom från en annan kö");
        }
        else {
            first(it, version);
        }
    }

    private void first(Sent it, long version) {
        switch (it.number() % 9) {
            case 0 -> {
                note(it, "Ringer i morgon – سأتصل غداً");
                close(it, version, Outcome.GUIDANCE_GIVEN);
            }
            case 1 -> {
                for (int i = 0; i < 3; i++) {
                    attempt(it, "phone", false);
                }
                close(it, version + 3, Outcome.NOT_REACHED);
            }
            case 2 -> {
                LocalDate next = this.requests.today().plusDays(3);
                step(it.id(), "case.planned", next.toString(),
                        () -> this.cases.plan(this.who, it.id(), version, Optional.of(next)));
            }
            case 3 -> handOver(it, version);
            case 4 -> meet(it);
            case 5 -> answer(it);
            case 6 -> assess(it, version);
            case 7 -> transfer(it, version);
            default -> {
                attempt(it, "sms", true);
                answer(it);
            }
        }
    }

    private void handOver(Sent it, long version) {
        String to = this.others.get(it.number() % this.others.size());
        Ground ground = it.number() % 2 == 0 ? Ground.LAW : Ground.CONSENT;
        step(it.id(), "case.handed-over." + ground, to,
                () -> this.cases.handOver(this.who, it.id(), version, to, ground, "Bor någon annanstans"));
    }

    private void assess(Sent it, long version) {
        boolean decides = this.who.decides(this.queue);
        if (!decides) {
            assertThat(catchThrowableOfType(CaseRefused.class,
                    () -> this.cases.close(this.who, it.id(), version, Outcome.ASSESSED, "")).reason())
                .isEqualTo(CaseRefused.Reason.NO_DECISION_POWER);
        }
        close(it, version, decides ? Outcome.ASSESSED : Outcome.HAS_PLAN);
    }

    private void transfer(Sent it, long version) {
        this.log.step(this.who.username(), it.id(), Map.of("case.closed", Outcome.GUIDANCE_GIVEN.name(),
                "case.transferred", TransferTarget.KOTO_AJ.called()), () -> this.portal.getBean(Transfers.class)
                    .mark(this.who, it.id(), version, TransferTarget.KOTO_AJ, Outcome.GUIDANCE_GIVEN, "Infört"));
    }

    private void meet(Sent it) {
        UUID meeting = UUID.randomUUID();
        AppointmentDraft draft = new AppointmentDraft(this.requests.today().plusDays(5), LocalTime.of(10, 0),
                LocalTime.of(11, 0), null, "Kommungården, rum " + it.number(), true, "Hälsovårdaren", "Pass");
        Appointments appointments = this.portal.getBean(Appointments.class);
        // Pressed twice.
        step(it.id(), "appointment.made", draft.day().toString(),
                () -> appointments.make(this.who, it.id(), meeting, Integer.MAX_VALUE, draft));
        appointments.make(this.who, it.id(), meeting, Integer.MAX_VALUE, draft);
        InterpreterOrders orders = this.portal.getBean(InterpreterOrders.class);
        step(it.id(), "interpreter.ordered", "", () -> orders.order(this.who, it.id(), UUID.randomUUID(),
                Optional.of(meeting), new InterpreterWish("so", "", "", InterpreterWish.Gender.WOMAN,
                        InterpreterWish.Way.PHONE, true, "", "", "", false)));
    }

    /** Answers in words of the person's own; the button is pressed twice. */
    private void answer(Sent it) {
        ReplyDraft draft = new ReplyDraft(UUID.randomUUID(), "", this.portal.getBean(Languages.class).first(), Map.of(),
                "Välkommen på fredag, ärende " + it.number(), "sv");
        ReplyDesk desk = this.portal.getBean(ReplyDesk.class);
        step(it.id(), "reply.sent", "", () -> {
            NoticeWay way = desk.send(this.who, it.id(), Integer.MAX_VALUE, draft);
            assertThat(way == NoticeWay.EMAIL).as("told by e-mail").isEqualTo(it.byEmail());
            assertThat(way == NoticeWay.FORBIDDEN).as("told nothing").isEqualTo(!it.messages());
        });
        desk.send(this.who, it.id(), Integer.MAX_VALUE, draft);
    }

    private void note(Sent it, String words) {
        step(it.id(), "case.note", "", () -> this.cases.note(this.who, it.id(), words));
    }

    private void attempt(Sent it, String how, boolean reached) {
        step(it.id(), reached ? "case.reached" : "case.not-reached", how,
                () -> this.cases.attempt(this.who, it.id(), how, reached, ""));
    }

    private void close(Sent it, long version, Outcome outcome) {
        step(it.id(), "case.closed", outcome.name(),
                () -> this.cases.close(this.who, it.id(), version, outcome, "Klart"));
    }

    private void step(UUID id, String kind, String subject, Runnable step) {
        this.log.step(this.who.username(), id, Map.of(kind, subject), step);
    }

    private static void rest(int atMost) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(atMost));
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    StaffMember who() {
        return this.who;
    }
}

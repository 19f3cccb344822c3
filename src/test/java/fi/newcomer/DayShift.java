package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.newcomer.DayRequests.Sent;
import fi.newcomer.appointment.AppointmentDraft;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.interpreting.InterpreterOrders;
import fi.newcomer.interpreting.InterpreterWish;
import fi.newcomer.language.Languages;
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
import fi.newcomer.transfer.TransferTarget;
import fi.newcomer.transfer.Transfers;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;

/** A caseworker's day: goes through the list page by page, takes what nobody has, and does with each what its number says. */
final class DayShift implements Callable<Integer> {

    private static final int PAGE = 15;

    private final StaffMember who;

    private final String queue;

    private final List<String> others;

    private final DayRequests requests;

    private final Set<UUID> kept;

    private final DayLog log;

    private final ApplicationContext portal;

    private final CaseRequests cases;

    /**
     * @param others the queues that cases can be handed over to
     * @param kept what is left alone, for what the day has planned otherwise
     */
    DayShift(ApplicationContext portal, StaffMember who, String queue, List<String> others, DayRequests requests,
            Set<UUID> kept, DayLog log) {
        this.portal = portal;
        this.who = who;
        this.queue = queue;
        this.others = others.stream().filter((it) -> !it.equals(queue)).toList();
        this.requests = requests;
        this.kept = kept;
        this.log = log;
        this.cases = portal.getBean(CaseRequests.class);
    }

    /** @return how many cases this person took */
    @Override
    public Integer call() {
        int all = 0;
        int taken;
        do {
            taken = 0;
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
                        taken++;
                    }
                }
                after = page.isEmpty() ? after : Optional.of(ListPosition.after(page.getLast()));
            }
            while (page.size() == PAGE);
            all += taken;
        }
        while (taken > 0);
        return all;
    }

    /** Takes a case that this person saw without an owner. @return false where a colleague was first, who is named */
    boolean takes(RequestSummary row) {
        try {
            this.cases.take(this.who, row.id(), row.version());
        }
        catch (ChangedMeanwhile e) {
            assertThat(e.since()).extracting(HistoryEntry::actor).isNotEmpty().doesNotContain(this.who.username());
            return false;
        }
        catch (NoSuchCase e) {
            // A colleague has handed it over already.
            return false;
        }
        done(row.id(), "case.taken", this.who.username());
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
            this.cases.sendBack(this.who, it.id(), version, "Hör till er");
            done(it.id(), "case.sent-back", shown.handedFrom().get());
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
                this.cases.plan(this.who, it.id(), version, Optional.of(this.requests.today().plusDays(3)));
                done(it.id(), "case.planned", this.requests.today().plusDays(3).toString());
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
        this.cases.handOver(this.who, it.id(), version, to, ground, "Bor någon annanstans");
        done(it.id(), "case.handed-over." + ground, to);
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
        this.portal.getBean(Transfers.class)
            .mark(this.who, it.id(), version, TransferTarget.KOTO_AJ, Outcome.GUIDANCE_GIVEN, "Infört");
        done(it.id(), "case.closed", Outcome.GUIDANCE_GIVEN.name());
        done(it.id(), "case.transferred", TransferTarget.KOTO_AJ.called());
    }

    private void meet(Sent it) {
        UUID meeting = UUID.randomUUID();
        AppointmentDraft draft = new AppointmentDraft(this.requests.today().plusDays(5), LocalTime.of(10, 0),
                LocalTime.of(11, 0), null, "Kommungården, rum " + it.number(), true, "Hälsovårdaren", "Pass");
        for (int i = 0; i < 2; i++) {
            // Pressed twice.
            this.portal.getBean(Appointments.class).make(this.who, it.id(), meeting, Integer.MAX_VALUE, draft);
        }
        done(it.id(), "appointment.made", this.requests.today().plusDays(5).toString());
        InterpreterOrders orders = this.portal.getBean(InterpreterOrders.class);
        orders.order(this.who, it.id(), UUID.randomUUID(), Optional.of(meeting), new InterpreterWish("so", "", "",
                InterpreterWish.Gender.WOMAN, InterpreterWish.Way.PHONE, true, "", "", "", false));
        done(it.id(), "interpreter.ordered", InterpreterOrders.number(orders.of(this.who, it.id()).getFirst()));
    }

    /** Answers in words of the person's own; the button is pressed twice. */
    private void answer(Sent it) {
        ReplyDraft draft = new ReplyDraft(UUID.randomUUID(), "", this.portal.getBean(Languages.class).first(), Map.of(),
                "Välkommen på fredag, ärende " + it.number(), "sv");
        ReplyDesk desk = this.portal.getBean(ReplyDesk.class);
        this.log.answered(this.who.username(), it.id(), desk.send(this.who, it.id(), Integer.MAX_VALUE, draft));
        desk.send(this.who, it.id(), Integer.MAX_VALUE, draft);
    }

    private void note(Sent it, String words) {
        this.cases.note(this.who, it.id(), words);
        done(it.id(), "case.note", "");
    }

    private void attempt(Sent it, String how, boolean reached) {
        this.cases.attempt(this.who, it.id(), how, reached, "");
        done(it.id(), reached ? "case.reached" : "case.not-reached", how);
    }

    private void close(Sent it, long version, Outcome outcome) {
        this.cases.close(this.who, it.id(), version, outcome, "Klart");
        done(it.id(), "case.closed", outcome.name());
    }

    private void done(UUID id, String kind, String subject) {
        this.log.done(this.who.username(), id, kind, subject);
    }

    StaffMember who() {
        return this.who;
    }
}

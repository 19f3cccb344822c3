package fi.newcomer;

import fi.newcomer.DayRequests.Sent;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.interpreting.InterpreterOrders;
import fi.newcomer.jointassessment.JointInvitations;
import fi.newcomer.language.Languages;
import fi.newcomer.reply.ReplyDesk;
import fi.newcomer.request.CaseFile;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.SamePerson;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.transfer.Transfers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at a request through everything that shows one, with the eyes of somebody of the staff. */
final class DaySight {

    private final AtomicLong looks = new AtomicLong();

    private final CaseRequests cases;

    private final Map<String, Look> always = new LinkedHashMap<>();

    private final List<Map.Entry<String, Look>> inTurn = new ArrayList<>();

    DaySight(ApplicationContext portal) {
        this.cases = portal.getBean(CaseRequests.class);
        this.always.put("open", (who, it) -> this.cases.open(who, it.id()).isPresent());
        this.always.put("find", (who, it) -> this.cases.find(who, it.code()).filter(it.id()::equals).isPresent());
        CaseFile file = portal.getBean(CaseFile.class);
        TransactionTemplate transaction = portal.getBean(TransactionTemplate.class);
        this.always.put("file", (who, it) -> transaction
            .execute((status) -> file.of(who, it.id()).summary().id().equals(it.id())));
        SamePerson people = portal.getBean(SamePerson.class);
        Transfers transfers = portal.getBean(Transfers.class);
        Languages languages = portal.getBean(Languages.class);
        JointInvitations invitations = portal.getBean(JointInvitations.class);
        opened("colleagues", this.cases::colleagues);
        opened("appointments", portal.getBean(Appointments.class)::of);
        opened("replies", portal.getBean(ReplyDesk.class)::of);
        opened("interpreters", portal.getBean(InterpreterOrders.class)::of);
        opened("invitations", invitations::of);
        opened("to invite", invitations::current);
        opened("to transfer", transfers::current);
        shown("sheet", (who, id) -> transfers.sheet(who, id, languages.first()));
        shown("printed sheet", (who, id) -> transfers.printable(who, id, languages.first()));
        opened("the same person", people::like);
        opened("joined", people::joined);
        opened("joined with", people::keptOf);
    }

    /** Whether a person sees a request; one that looks as if it were not there is not seen. */
    private interface Look {

        boolean sees(StaffMember who, Sent it);
    }

    /** What gives something of a request, or throws. */
    private interface Opening {

        Object of(StaffMember who, UUID id);
    }

    /** What gives something of a request, or nothing. */
    private interface Showing {

        Optional<?> of(StaffMember who, UUID id);
    }

    private void opened(String name, Opening way) {
        this.inTurn.add(Map.entry(name, (who, it) -> {
            way.of(who, it.id());
            return true;
        }));
    }

    private void shown(String name, Showing way) {
        this.inTurn.add(Map.entry(name, (who, it) -> way.of(who, it.id()).isPresent()));
    }

    /**
     * What is wrong with what a person sees of a request: by every way that leads to any, and one more for each request in
     * its turn, all of them over the requests of a day.
     * @param theirs whether it is in a queue of this person
     */
    List<String> wrong(StaffMember person, Sent it, boolean theirs) {
        Map<String, Look> ways = new LinkedHashMap<>(this.always);
        Map.Entry<String, Look> turn = this.inTurn.get(it.number() % this.inTurn.size());
        ways.put(turn.getKey(), turn.getValue());
        if (!theirs) {
            ways.put("note", (who, one) -> {
                this.cases.note(who, one.id(), "Ingenting");
                return true;
            });
        }
        List<String> wrong = new ArrayList<>();
        ways.forEach((name, way) -> {
            if (sees(way, person, it) != theirs) {
                wrong.add(person.username() + (theirs ? " does not see " : " sees ") + it.number() + " by " + name);
            }
        });
        return wrong;
    }

    /** Each look under a name of its own, with the same grants: who misses too often would have to wait. */
    private boolean sees(Look way, StaffMember person, Sent it) {
        try {
            return way.sees(new StaffMember(person.username() + "-" + this.looks.incrementAndGet(), person.function(),
                    person.grants()), it);
        }
        catch (NoSuchCase none) {
            return false;
        }
    }
}

package fi.newcomer.request;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which requests a list shows. What is empty does not narrow it.
 *
 * @param queue the slug of one of the person's queues
 * @param state only those in this state; empty for all that are open, unless {@code closedToo}
 * @param closedToo whether closed ones are shown as well, where no state is given
 * @param owner the username of who takes care of it; an empty text for those that nobody took yet
 * @param contactLanguage BCP 47, or {@code other}
 * @param interpreter only those that need an interpreter
 * @param promisedBy only those promised on this day or earlier whose newcomer has not been reached: yesterday gives what
 * is overdue, {@link Due#soonUntil} that and what is soon due
 * @param actionBy only those whose next action is on this day or earlier
 * @param news only those in which the newcomer did something that nobody has seen who takes care of it
 */
public record CaseFilter(Optional<String> queue, Optional<RequestState> state, boolean closedToo,
        Optional<String> owner, Optional<String> contactLanguage, boolean interpreter, Optional<LocalDate> promisedBy,
        Optional<LocalDate> actionBy, boolean news) {

    /** All open requests. */
    public static CaseFilter open() {
        return new CaseFilter(Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), false,
                Optional.empty(), Optional.empty(), false);
    }

    /** All requests, closed ones too. */
    public static CaseFilter all() {
        return new CaseFilter(Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty(), false,
                Optional.empty(), Optional.empty(), false);
    }

    /** All in one state. */
    public static CaseFilter in(RequestState state) {
        return new CaseFilter(Optional.empty(), Optional.of(state), false, Optional.empty(), Optional.empty(), false,
                Optional.empty(), Optional.empty(), false);
    }

    /** The same, for another owner. */
    public CaseFilter ownedBy(String username) {
        return new CaseFilter(this.queue, this.state, this.closedToo, Optional.of(username), this.contactLanguage,
                this.interpreter, this.promisedBy, this.actionBy, this.news);
    }
}

package fi.newcomer.responsibility;

import fi.newcomer.municipality.Authorities;
import fi.newcomer.responsibility.Responsibility.Basis;
import fi.newcomer.responsibility.Responsibility.State;
import fi.newcomer.responsibility.RuleRefused.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a rule must keep to by itself, whether a file says it or staff do: it leaves nobody without an answer. */
@Component
class RuleCheck {

    private final Authorities authorities;

    RuleCheck(Authorities authorities) {
        this.authorities = authorities;
    }

    /** What is wrong with a rule; where it says it stands is checked elsewhere. */
    Optional<Problem> problem(Responsibility rule) {
        boolean open = rule.responsible() == null;
        if (!known(rule)) {
            return Optional.of(Problem.AUTHORITY);
        }
        if (!this.authorities.get(rule.receives()).receives()) {
            return Optional.of(Problem.NO_QUEUE);
        }
        // An invitation to whom the request is routed anyway would be no invitation.
        if (rule.mayJoin().stream().distinct().count() < rule.mayJoin().size() || rule.mayJoin().contains(rule.receives())) {
            return Optional.of(Problem.JOINS_TWICE);
        }
        // Who doesn't know is told who finds it out, even where it is decided for everybody else.
        if (open && rule.state() != State.UNDECIDED && rule.jobseeker() != Jobseeker.UNKNOWN) {
            return Optional.of(Problem.NOT_UNDECIDED);
        }
        if (!open && rule.state() == State.UNDECIDED) {
            return Optional.of(Problem.DECIDED);
        }
        if (rule.basis() == Basis.PORTAL_RULE && (!open || rule.jobseeker() != Jobseeker.UNKNOWN)) {
            return Optional.of(Problem.PORTAL_RULE);
        }
        return rule.section() == null && rule.basis() != Basis.PORTAL_RULE ? Optional.of(Problem.SECTION)
                : Optional.empty();
    }

    private boolean known(Responsibility rule) {
        return (rule.responsible() == null || this.authorities.find(rule.responsible()).isPresent())
                && this.authorities.find(rule.receives()).isPresent()
                && rule.mayJoin().stream().allMatch((slug) -> this.authorities.find(slug).isPresent());
    }
}

package fi.newcomer.request.form;

import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.queue.Queue;
import fi.newcomer.responsibility.Destination;
import fi.newcomer.responsibility.Destinations;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Responsibilities;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.Topic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who receives a request, given the answers so far. */
@Component
public class Receivers {

    /** A queue takes it. */
    static final String STRAIGHT = "straight";

    /** The municipality can be asked to pass it on. */
    static final String FORWARD = "forward";

    /** Nobody takes it here. */
    static final String NOWHERE = "nowhere";

    private final Responsibilities responsibilities;

    private final Destinations destinations;

    private final Authorities authorities;

    Receivers(Responsibilities responsibilities, Destinations destinations, Authorities authorities) {
        this.responsibilities = responsibilities;
        this.destinations = destinations;
        this.authorities = authorities;
    }

    /** The rule that holds for a request, and what becomes of it. */
    public record Receiving(Responsibility rule, Destination destination) {

        /** Whether the newcomer must ask for it to be passed on. */
        public boolean forwarded() {
            return this.destination instanceof Destination.Referral;
        }

    }

    /** Where a request with these answers goes; without an answer, as if the newcomer did not know. */
    public Receiving of(String municipality, Answers answers) {
        return of(municipality, topic(answers), jobseeker(answers));
    }

    static Topic topic(Answers answers) {
        return Topic.of(answers.get("topic").orElse(null)).orElse(Topic.ASSESSMENT);
    }

    static Jobseeker jobseeker(Answers answers) {
        return Jobseeker.of(answers.get("jobseeker").orElse(null)).orElse(Jobseeker.UNKNOWN);
    }

    private Receiving of(String municipality, Topic topic, Jobseeker jobseeker) {
        Responsibility rule = this.responsibilities.today(municipality, topic, jobseeker);
        return new Receiving(rule, this.destinations.of(rule));
    }

    /** Who may read the answers: before it is settled, each that it may be; nobody where no queue is open. */
    public List<Authority> readers(String municipality, Answers answers) {
        if (answers.has("jobseeker") || answers.is(Answers.WAY, Answers.CALL_ME)) {
            return readers(of(municipality, answers));
        }
        Set<Authority> readers = new LinkedHashSet<>();
        for (Jobseeker jobseeker : List.of(Jobseeker.UNKNOWN, Jobseeker.NO, Jobseeker.YES)) {
            readers.addAll(readers(of(municipality, topic(answers), jobseeker)));
        }
        return new ArrayList<>(readers);
    }

    private List<Authority> readers(Receiving receiving) {
        Set<Authority> readers = new LinkedHashSet<>();
        Optional<Queue> queue = receiving.destination().receiving();
        if (queue.isEmpty()) {
            return List.of();
        }
        readers.add(this.authorities.get(queue.get().slug()));
        readers.add(receiving.destination().authority());
        return List.copyOf(readers);
    }

    /** The answers with what they lead to, as the questions need to know it. */
    public Answers known(String municipality, Answers answers) {
        Destination destination = of(municipality, answers).destination();
        Optional<Queue> queue = destination.receiving();
        String goes = queue.isEmpty() ? NOWHERE : destination instanceof Destination.Staffed ? STRAIGHT : FORWARD;
        return answers.with(Answers.GOES, goes).with(Answers.TO, destination.authority().slug());
    }
}

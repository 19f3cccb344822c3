package fi.newcomer.responsibility;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.page.Reading;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Who is responsible and where a request goes, for each municipality, topic and registration as a jobseeker. */
@Service
public class Responsibilities {

    private final RuleTable table;

    private final Clock clock;

    Responsibilities(RuleTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** What a page declares that reads the rules of a municipality. */
    static String stamp(String municipality) {
        return "responsibility:" + municipality;
    }

    /**
     * The rule that holds on a day.
     * @throws IllegalArgumentException when none does: the municipality is unknown, or the day lies before its rules
     */
    public Responsibility on(LocalDate day, String municipality, Topic topic, Jobseeker jobseeker) {
        return this.table.on(day, municipality, topic, jobseeker)
            .orElseThrow(() -> new IllegalArgumentException(
                    "No rule for " + municipality + ", " + topic + ", " + jobseeker + " on " + day));
    }

    /** The rule that holds today, by the calendar of Finland. */
    public Responsibility today(String municipality, Topic topic, Jobseeker jobseeker) {
        return on(LocalDate.now(this.clock.withZone(Helsinki.ZONE)), municipality, topic, jobseeker);
    }

    /** The rule that holds today, for a page that is kept until the rule changes or ends. */
    public Responsibility today(Reading reading, String municipality, Topic topic, Jobseeker jobseeker) {
        reading.reads(stamp(municipality));
        Responsibility rule = today(municipality, topic, jobseeker);
        if (rule.validTo() != null) {
            reading.holdsUntil(rule.validTo().atStartOfDay(Helsinki.ZONE).toInstant());
        }
        return rule;
    }
}

package fi.newcomer.responsibility;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Who is responsible and where a request goes, for each municipality, topic and registration as a jobseeker. */
@Service
public class Responsibilities {

    private final RuleTable table;

    Responsibilities(RuleTable table) {
        this.table = table;
    }

    /** What a page declares that reads the rules of a municipality. */
    public static String stamp(String municipality) {
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
}

package fi.newcomer.interest;

import java.util.List;

/**
 * What came of telling that a group starts.
 *
 * @param mailed whether messages went out; how many is nobody's need
 * @param calls whom staff must now call or text
 */
public record Told(boolean mailed, List<Call> calls) {

    public Told {
        calls = List.copyOf(calls);
    }
}

package fi.newcomer.flyer;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How large the type of a flyer is, in points: the more languages, the smaller, and all of them the same.
 *
 * @param languages how many there are
 * @param headline of the headlines
 * @param line of the lines that say what the code gives
 */
record FlyerType(int languages, double headline, double line) {

    /** Tried in turn until everything fits. */
    static final int STEPS = 16;

    /** Of the largest type, by the number of languages. */
    private static final double[] HEADLINES = { 1, 0.9, 0.8, 0.7, 0.64, 0.6, 0.54, 0.5 };

    private static final double[] LINES = { 1, 0.92, 0.86, 0.8, 0.75, 0.7, 0.64, 0.6 };

    /** How much smaller each step is. */
    private static final double STEP = 0.04;

    /** The same with another type of the lines. */
    FlyerType with(double newLine) {
        return new FlyerType(this.languages, this.headline, newLine);
    }

    /** The types for a number of languages, from the largest to the smallest that can be read. */
    static List<FlyerType> of(FlyerSize size, int languages) {
        double headline = size.headline() * HEADLINES[languages - 1];
        double line = size.line() * LINES[languages - 1];
        return IntStream.range(0, STEPS)
            .mapToObj((step) -> new FlyerType(languages, Math.max(headline * (1 - step * STEP), size.smallest() * 1.4),
                    Math.max(line * (1 - step * STEP), size.smallest())))
            .distinct()
            .toList();
    }
}

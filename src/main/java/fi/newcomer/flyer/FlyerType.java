package fi.newcomer.flyer;

import java.util.stream.IntStream;

/**
 * How large the type of a flyer is, in points: the more languages, the smaller, and all of them the same.
 *
 * @param headline of the headlines
 * @param line of the lines that say what the code gives
 */
record FlyerType(double headline, double line) {

    /** Tried in turn until everything fits. */
    static final int STEPS = 12;

    /** Of the largest type, by the number of languages. */
    private static final double[] HEADLINES = { 1, 0.87, 0.74, 0.65, 0.6, 0.56, 0.49, 0.45 };

    private static final double[] LINES = { 1, 0.88, 0.77, 0.7, 0.65, 0.62, 0.58, 0.55 };

    /** How much smaller each step is. */
    private static final double STEP = 0.06;

    /** The types for a number of languages, from the largest to the smallest that can be read. */
    static FlyerType[] of(FlyerSize size, int languages) {
        double headline = size.headline() * HEADLINES[languages - 1];
        double line = size.line() * LINES[languages - 1];
        return IntStream.range(0, STEPS)
            .mapToObj((step) -> new FlyerType(Math.max(headline * (1 - step * STEP), size.smallest() * 1.4),
                    Math.max(line * (1 - step * STEP), size.smallest())))
            .distinct()
            .toArray(FlyerType[]::new);
    }
}

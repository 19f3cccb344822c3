package fi.newcomer.interest;

import java.util.OptionalLong;

/**
 * How many wait for the same.
 *
 * @param people absent when they are fewer than five: so small a number could point at a person and never leaves this
 * module
 */
public record Waiting(Wish wish, OptionalLong people) {

    /** The smallest number that is told. */
    public static final int FEWEST = 5;

    /** A number of people as records may have it. */
    static String count(long people) {
        return people > 0 && people < FEWEST ? "few" : Long.toString(people);
    }

    static Waiting of(Wish wish, long people) {
        return new Waiting(wish, people < FEWEST ? OptionalLong.empty() : OptionalLong.of(people));
    }
}

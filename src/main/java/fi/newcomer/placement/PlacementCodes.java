package fi.newcomer.placement;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Codes of placements: five letters, no vowel and none twice, so that no word comes about; none that could be taken for
 * another or for a figure (I, L, O, Q, U and Y are missing). There are about a million.
 */
final class PlacementCodes {

    private static final String LETTERS = "BCDFGHJKMNPRSTVWXZ";

    private static final int LENGTH = 5;

    /** What an address may hold; more than is made, so that a demo can have a word for one. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,12}");

    private final RandomGenerator random;

    PlacementCodes() {
        this(new SecureRandom());
    }

    PlacementCodes(RandomGenerator random) {
        this.random = random;
    }

    /** A code by chance; whether it is taken, the database knows. */
    String next() {
        List<Character> letters = new ArrayList<>(LETTERS.chars().mapToObj((letter) -> (char) letter).toList());
        Collections.shuffle(letters, this.random);
        StringBuilder code = new StringBuilder();
        letters.subList(0, LENGTH).forEach(code::append);
        return code.toString();
    }

    /** The code that an address means, however it is written; nothing where it can be none. */
    static Optional<String> read(@Nullable String text) {
        return Optional.ofNullable(text).filter(CODE.asMatchPredicate()).map((it) -> it.toUpperCase(Locale.ROOT));
    }
}

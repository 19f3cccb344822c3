package fi.newcomer.fact;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** What the value of a fact must be like, by its kind. */
public final class FactValue {

    private static final int LONGEST = 500;

    private FactValue() {
    }

    /**
     * What somebody typed as the portal keeps it: a Finnish phone number with its country code, all else on one line and
     * without spaces round it.
     */
    public static String of(Fact.Kind kind, String typed) {
        String line = typed.strip().replaceAll("[\\s\\p{Zs}]+", " ");
        return switch (kind) {
            case PHONE -> Phone.written(line).orElse(line);
            case HOURS -> line.toLowerCase(Locale.ROOT);
            default -> line;
        };
    }

    /**
     * Why a value can't be one of a fact of this kind, as the last part of a staff text's key: {@code missing},
     * {@code long}, {@code hidden}, or the kind.
     */
    public static Optional<String> problem(Fact.Kind kind, String value) {
        if (value.isBlank()) {
            return Optional.of("missing");
        }
        if (value.length() > LONGEST) {
            return Optional.of("long");
        }
        if (value.codePoints().anyMatch(FactValue::hidden)) {
            return Optional.of("hidden");
        }
        return fits(kind, value) ? Optional.empty() : Optional.of(kind.name().toLowerCase(Locale.ROOT));
    }

    /** Whether a file may say this of a fact of this kind. */
    static boolean fits(Fact.Kind kind, String value) {
        return switch (kind) {
            case PHONE -> Phone.valid(value);
            case EMAIL -> value.matches("[^@\\s]+@[^@\\s]+\\.[a-z]{2,}");
            case LINK -> link(value);
            case HOURS -> Hours.valid(value);
            case ADDRESS, NAME, STATED -> value.length() <= LONGEST;
        };
    }

    /** Characters that nobody sees, or that turn the direction of what follows. */
    private static boolean hidden(int code) {
        int type = Character.getType(code);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
                || type == Character.UNASSIGNED || type == Character.PRIVATE_USE;
    }

    private static boolean link(String value) {
        try {
            return "https".equals(URI.create(value).getScheme()) && URI.create(value).getHost() != null;
        }
        catch (IllegalArgumentException e) {
            return false;
        }
    }
}

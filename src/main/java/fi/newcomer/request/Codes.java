package fi.newcomer.request;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The secrets of a receipt. A code has ten characters without look-alikes and is shown in groups
 * ({@code K7QF-2M9-XTA}); a PIN has six digits. Both are understood however they are typed: in small letters, with or
 * without hyphens, on an Arabic or Cyrillic keyboard.
 */
public final class Codes {

    private static final String ALPHABET = "23456789ACDEFHJKMNPQRTVWXY";

    private static final int LENGTH = 10;

    private static final int PIN_LENGTH = 6;

    /** What people type for a character that looks like it: Cyrillic letters, and those left out of the alphabet. */
    private static final String LOOKS = "АСЕНКМРТХУВGBSZ";

    private static final String MEANS = "ACEHKMPTXY86852";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {
    }

    static String newCode() {
        return random(ALPHABET, LENGTH);
    }

    static String newPin() {
        return random("0123456789", PIN_LENGTH);
    }

    /** A code as people read it. */
    public static String grouped(String code) {
        return code.substring(0, 4) + "-" + code.substring(4, 7) + "-" + code.substring(7);
    }

    /** The code that somebody typed, without groups; whatever can't be one gives a text that no code equals. */
    static String read(String typed) {
        StringBuilder code = new StringBuilder();
        plain(typed).codePoints().limit(200).forEach((c) -> {
            int look = LOOKS.indexOf(c);
            int character = look >= 0 ? MEANS.charAt(look) : c;
            if (Character.isLetterOrDigit(character)) {
                code.appendCodePoint(character);
            }
        });
        return code.length() == LENGTH && code.chars().allMatch((c) -> ALPHABET.indexOf(c) >= 0) ? code.toString() : "";
    }

    /** The digits of the PIN that somebody typed. */
    static String readPin(String typed) {
        String digits = plain(typed);
        return digits.length() > 200 ? "" : digits.replaceAll("[^0-9]", "");
    }

    /** Capital letters, and the digits of any alphabet as 0–9. */
    private static String plain(String typed) {
        String some = typed.substring(0, Math.min(typed.length(), 1000));
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(some, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).codePoints().forEach((c) -> {
            int digit = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
            plain.appendCodePoint(digit >= 0 ? '0' + digit : c);
        });
        return plain.toString();
    }

    private static String random(String characters, int length) {
        return RANDOM.ints(length, 0, characters.length())
            .collect(StringBuilder::new, (text, i) -> text.append(characters.charAt(i)), StringBuilder::append)
            .toString();
    }
}

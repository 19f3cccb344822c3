package fi.newcomer.page;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/** Phone numbers as people type them: with the digits of any alphabet, national ones being Finnish. */
public final class PhoneNumber {

    private static final String FINLAND = "FI";

    private static final int FEWEST_DIGITS = 5;

    private static final int MOST_DIGITS = 20;

    private PhoneNumber() {
    }

    /** Whether a text can be one: 5 to 20 digits and what people put between them. */
    public static boolean possible(String typed) {
        long digits = typed.codePoints().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS
                && typed.codePoints().allMatch((c) -> Character.isDigit(c) || Character.isWhitespace(c)
                        || Character.getType(c) == Character.SPACE_SEPARATOR
                        || Character.getType(c) == Character.DASH_PUNCTUATION
                        || Character.getType(c) == Character.FORMAT || "+()/.\uFF0B".indexOf(c) >= 0);
    }

    /** The number in international form (E.164), where it can be understood as one. */
    public static Optional<String> toDial(String typed) {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            Phonenumber.PhoneNumber number = numbers.parse(typed, FINLAND);
            return numbers.isPossibleNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        }
        catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}

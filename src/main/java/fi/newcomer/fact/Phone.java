package fi.newcomer.fact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import fi.newcomer.language.Language;
import java.util.Optional;

/** Phone numbers as readers know them in Finland. */
final class Phone {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phone() {
    }

    /** Whether this is a number of E.164 or an emergency number. */
    static boolean valid(String number) {
        if (emergency(number)) {
            return true;
        }
        try {
            return number.matches("\\+\\d+") && NUMBERS.isValidNumber(NUMBERS.parse(number, "FI"));
        }
        catch (NumberParseException e) {
            return false;
        }
    }

    /** What somebody typed in E.164, or the emergency number; empty where it is no number. */
    static Optional<String> written(String typed) {
        if (emergency(typed)) {
            return Optional.of(typed);
        }
        // The library reads numbers out of other words too.
        if (!typed.matches("\\+?[\\d ()/.–-]+")) {
            return Optional.empty();
        }
        try {
            PhoneNumber parsed = NUMBERS.parse(typed, "FI");
            return NUMBERS.isValidNumber(parsed) && !parsed.hasExtension()
                    ? Optional.of(NUMBERS.format(parsed, PhoneNumberFormat.E164)) : Optional.empty();
        }
        catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /**
     * The number as a reader of a language knows it: a Finnish one as it is dialled in Finland where the language is
     * official there, else with the country code, which works from any phone. Toll-free numbers exist only in Finland.
     */
    static String shown(String number, Language reader) {
        if (emergency(number)) {
            return number;
        }
        try {
            PhoneNumber parsed = NUMBERS.parse(number, "FI");
            boolean national = parsed.getCountryCode() == 358
                    && (reader.official() || NUMBERS.getNumberType(parsed) == PhoneNumberType.TOLL_FREE);
            return NUMBERS.format(parsed, national ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        }
        catch (NumberParseException e) {
            return number;
        }
    }

    private static boolean emergency(String number) {
        return number.matches("\\d+") && ShortNumberInfo.getInstance().isEmergencyNumber(number, "FI");
    }
}

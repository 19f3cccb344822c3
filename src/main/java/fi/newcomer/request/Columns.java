package fi.newcomer.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which field of the form stands in which column of {@code request}, in the order in which the form asks. */
final class Columns {

    /** Choices in plain words. */
    static final Map<String, String> CHOICES = of(List.of("filledBy", "filled_by", "helperLanguage", "helper_language",
            "lives", "lives", "age", "age", "channel", "channel", "ownPhone", "own_phone"));

    /** Choices that are yes or no. */
    static final Map<String, String> FLAGS = of(List.of("talkToHelper", "talk_to_helper", "adultMayBeCalled",
            "adult_may_be_called", "interpreter", "interpreter", "safeToLeaveMessage", "safe_to_leave_message"));

    /** What was typed, encrypted. */
    static final Map<String, String> WORDS = of(List.of("name", "name", "nameLatin", "name_latin", "phone", "phone",
            "email", "email", "bestTime", "best_time", "message", "message", "helperName", "helper_name",
            "helperContact", "helper_contact", "contactLanguageOther", "contact_language_other"));

    private Columns() {
    }

    /** Where an encrypted field stands, for {@code FieldCipher}. */
    static String place(String column, Object id) {
        return "request." + column + ":" + id;
    }

    private static Map<String, String> of(List<String> fieldsAndColumns) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndColumns.size(); i += 2) {
            columns.put(fieldsAndColumns.get(i), fieldsAndColumns.get(i + 1));
        }
        return columns;
    }
}

package fi.newcomer.interest.ui;

import java.util.Map;

/**
 * What is wrong with an answer.
 *
 * @param field the field's name
 * @param key of the text that says what to do
 */
record Mistake(String field, String key, Map<String, ?> arguments) {

    Mistake(String field, String key) {
        this(field, key, Map.of());
    }
}

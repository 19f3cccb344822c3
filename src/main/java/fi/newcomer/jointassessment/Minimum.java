package fi.newcomer.jointassessment;

import fi.newcomer.request.RequestCase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of a case is told for what was ticked: values by the names of the form's fields, in the order of {@link Shared}. */
public final class Minimum {

    /** With the phone: {@code no} where nothing may be left on it. */
    public static final String MESSAGES = "messagesAllowed";

    private Minimum() {
    }

    /** The values of the case, without what the caseworker writes; what the newcomer did not tell is absent. */
    public static Map<String, String> of(RequestCase request, Set<Shared> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Shared field : Shared.values()) {
            if (fields.contains(field)) {
                put(field, request, values);
            }
        }
        return values;
    }

    private static void put(Shared field, RequestCase request, Map<String, String> values) {
        switch (field) {
            case MUNICIPALITY -> values.put(field.field(), request.summary().municipality());
            case TOPIC -> values.put(field.field(), request.summary().topic().value());
            case CONTACT_LANGUAGE -> {
                values.put(field.field(), request.summary().contactLanguage());
                typed("contactLanguageOther", request, values);
            }
            case INTERPRETER -> values.put(field.field(), request.choices().getOrDefault("interpreter", "not-asked"));
            case NAME -> {
                values.put(field.field(), request.summary().name());
                typed("nameLatin", request, values);
            }
            case PHONE -> {
                typed(field.field(), request, values);
                // Whoever gets the number without this could put somebody in danger.
                if (values.containsKey(field.field())) {
                    Optional.ofNullable(request.choices().get("ownPhone"))
                        .ifPresent((whose) -> values.put("ownPhone", whose));
                    if (!request.messagesAllowed() || request.choices().containsKey("safeToLeaveMessage")) {
                        values.put(MESSAGES, request.messagesAllowed() ? "yes" : "no");
                    }
                }
            }
            case JOBSEEKER -> values.put(field.field(), request.summary().jobseeker().value());
            case MEETING, SENTENCE -> {
                // The caseworker writes them.
            }
        }
    }

    private static void typed(String field, RequestCase request, Map<String, String> values) {
        String text = request.words().getOrDefault(field, "");
        if (!text.isBlank()) {
            values.put(field, text);
        }
    }
}

package fi.newcomer.request.ui;

import fi.newcomer.page.PostedForm;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Topic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a page that led to the form knew already: the topic and the registration as a jobseeker. Neither is personal. */
final class Hints {

    private Hints() {
    }

    static Map<String, String> of(@Nullable String topic, @Nullable String jobseeker) {
        Map<String, String> hints = new LinkedHashMap<>();
        Topic.of(topic).ifPresent((it) -> hints.put("topic", it.value()));
        Jobseeker.of(jobseeker).ifPresent((it) -> hints.put("jobseeker", it.value()));
        return hints;
    }

    /** As the query of an address, or nothing. */
    static String query(Map<String, String> hints) {
        return hints.isEmpty() ? "" : hints.entrySet()
            .stream()
            .map((hint) -> hint.getKey() + "=" + hint.getValue())
            .collect(Collectors.joining("&", "?", ""));
    }

    static String query(PostedForm form) {
        return query(of(form.fields().get("topic"), form.fields().get("jobseeker")));
    }
}

package fi.newcomer.administration.ui;

import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Reasons;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.RuleRefused;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.staff.StaffWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says rules in the words of the person in front of them. */
@Component
class RuleWords {

    private final StaffWords words;

    private final Authorities authorities;

    private final Reasons reasons;

    RuleWords(StaffWords words, Authorities authorities, Reasons reasons) {
        this.words = words;
        this.authorities = authorities;
        this.reasons = reasons;
    }

    StaffWords words() {
        return this.words;
    }

    List<Authority> authorities() {
        return this.authorities.all();
    }

    /** What a row is about: the topic and the answer. */
    String row(Topic topic, Jobseeker jobseeker) {
        return this.words.text("staff.rules.row", Map.of("topic", topic(topic), "answer", answer(jobseeker)));
    }

    String topic(Topic topic) {
        return this.words.text("staff.topic." + topic.value() + ".short");
    }

    String answer(Jobseeker jobseeker) {
        return this.words.text("staff.rules.jobseeker." + jobseeker.value());
    }

    /** The name of an authority; to be decided where there is none. */
    String authority(@Nullable String slug) {
        return slug == null || slug.isEmpty() ? this.words.text("staff.rules.open")
                : this.words.text(this.authorities.get(slug).name());
    }

    String joining(Responsibility rule) {
        return rule.mayJoin().isEmpty() ? this.words.text("staff.rules.nobody")
                : rule.mayJoin().stream().map(this::authority).collect(Collectors.joining(", "));
    }

    String state(Responsibility.State state) {
        return this.words.text("staff.rules.state." + state.value());
    }

    String service(Responsibility.Service service) {
        return this.words.text("staff.rules.service." + service.value());
    }

    String basis(Responsibility.Basis basis) {
        return this.words.text("staff.rules.basis." + basis.value());
    }

    /** On which days a version holds. */
    String days(Responsibility rule) {
        return days(rule.validFrom(), rule.validTo() == null ? null : rule.validTo().minusDays(1));
    }

    private String days(LocalDate first, @Nullable LocalDate last) {
        return last == null ? this.words.text("staff.rules.from", Map.of("from", this.words.day(first)))
                : this.words.text("staff.rules.from-to",
                        Map.of("from", this.words.day(first), "to", this.words.day(last)));
    }

    /** A version in one line: its days, who is responsible and who receives. */
    String line(Responsibility rule) {
        return this.words.text("staff.rules.line", Map.of("days", days(rule), "responsible",
                authority(rule.responsible()), "receives", authority(rule.receives())));
    }

    /** What a newcomer reads about a rule. */
    List<String> reason(Responsibility rule) {
        return this.reasons.sentences(rule, this.words.language());
    }

    /** Why a rule can't be kept, with the days of the hole or the version that stands in the way. */
    String refusal(RuleRefused refused) {
        LocalDate first = refused.first();
        return this.words.text("staff.rules.refused." + refused.problem().code(), first == null ? Map.of()
                : Map.of("days", days(first, refused.last()), "version", refused.version()));
    }
}

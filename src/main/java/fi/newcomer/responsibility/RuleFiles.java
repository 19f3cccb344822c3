package fi.newcomer.responsibility;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.YamlValue;
import fi.newcomer.fact.ContentCheck;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.responsibility.Responsibility.Basis;
import fi.newcomer.responsibility.Responsibility.Service;
import fi.newcomer.responsibility.Responsibility.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads {@code content/responsibility/*.yaml}. A rule that is missing or given twice, an unknown authority or one that
 * receives no requests, an unknown document or section is a mistake that names file and line. A rule may have its own
 * {@code valid-from} and {@code document}; several rules of a row follow each other by their days.
 */
@Component
class RuleFiles implements ContentCheck {

    static final String TO_BE_DECIDED = "to-be-decided";

    private final ContentFiles content;

    private final Authorities authorities;

    private final Documents documents;

    private final RuleCheck check;

    RuleFiles(ContentFiles content, Authorities authorities, Documents documents, RuleCheck check) {
        this.content = content;
        this.authorities = authorities;
        this.documents = documents;
        this.check = check;
    }

    /** The rules of each file, complete. */
    List<List<Responsibility>> read() {
        return this.content.files("responsibility/*.yaml").stream().map(this::read).toList();
    }

    @Override
    public void check(List<ContentFile> yaml, Map<String, Fact> facts, Documents documents) {
        yaml.stream()
            .filter((file) -> file.path().startsWith("responsibility/"))
            .forEach((file) -> read(file, documents));
    }

    List<Responsibility> read(ContentFile file) {
        return read(file, this.documents);
    }

    private List<Responsibility> read(ContentFile file, Documents documents) {
        YamlValue yaml = file.yaml();
        List<Responsibility> rules = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> days = new HashSet<>();
        for (YamlValue row : yaml.list("rules")) {
            Responsibility rule = rule(yaml, row, documents);
            seen.add(rule.topic() + " " + rule.jobseeker());
            if (!days.add(rule.row() + " " + rule.validFrom())) {
                throw row.mistake("a second rule for topic " + rule.topic().value() + " with jobseeker "
                        + rule.jobseeker().value());
            }
            rules.add(rule);
        }
        for (Topic topic : Topic.values()) {
            for (Jobseeker jobseeker : Jobseeker.values()) {
                if (!seen.contains(topic + " " + jobseeker)) {
                    throw yaml.get("rules").mistake("no rule for topic " + topic.value() + " with jobseeker "
                            + jobseeker.value());
                }
            }
        }
        return rules.stream().map((rule) -> rule.until(next(rule, rules).orElse(null))).toList();
    }

    /** Each rule of a row ends when the next one begins, so that there is neither a hole nor an overlap. */
    private static Optional<LocalDate> next(Responsibility rule, List<Responsibility> rules) {
        return rules.stream()
            .filter((it) -> it.row().equals(rule.row()))
            .map(Responsibility::validFrom)
            .filter((day) -> day.isAfter(rule.validFrom()))
            .min(LocalDate::compareTo);
    }

    private Responsibility rule(YamlValue file, YamlValue row, Documents documents) {
        YamlValue cited = row.find("document").orElseGet(() -> file.get("document"));
        String document = documents.title(cited);
        String section = row.find("section").map((it) -> documents.named(cited, it).sectionTitle()).orElse(null);
        LocalDate from = row.find("valid-from").isPresent() ? row.date("valid-from") : file.date("valid-from");
        Responsibility rule = new Responsibility(file.text("municipality"), row.constant("topic", Topic.class),
                row.constant("jobseeker", Jobseeker.class), number(file.get("version")), from, null, responsible(row),
                receives(row.get("receives")),
                row.list("may-join").stream().map((slug) -> this.authorities.named(slug).slug()).toList(),
                row.constant("state", State.class), row.constant("service", Service.class),
                row.constant("basis", Basis.class), row.find("conflict").map(YamlValue::text).orElse(null), document,
                section);
        this.check.problem(rule).ifPresent((problem) -> {
            throw row.mistake(problem.inFile());
        });
        return rule;
    }

    private @Nullable String responsible(YamlValue row) {
        YamlValue slug = row.get("responsible");
        return slug.text().equals(TO_BE_DECIDED) ? null : this.authorities.named(slug).slug();
    }

    private String receives(YamlValue slug) {
        Authority authority = this.authorities.named(slug);
        if (!authority.receives()) {
            throw slug.mistake("\"" + authority.slug() + "\" has no queue and can't receive requests");
        }
        return authority.slug();
    }

    private static int number(YamlValue value) {
        try {
            return Integer.parseInt(value.text());
        }
        catch (NumberFormatException e) {
            throw value.mistake("\"" + value.text() + "\" is not a number");
        }
    }
}

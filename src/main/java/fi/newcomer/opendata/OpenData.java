package fi.newcomer.opendata;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.OfficeSummary;
import fi.newcomer.page.Reading;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Reasons;
import fi.newcomer.responsibility.Responsibilities;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.Topic;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the open data says, as maps whose order is that of the JSON. */
@Component
class OpenData {

    private final Languages languages;

    private final Authorities authorities;

    private final Responsibilities responsibilities;

    private final Reasons reasons;

    OpenData(Languages languages, Authorities authorities, Responsibilities responsibilities, Reasons reasons) {
        this.languages = languages;
        this.authorities = authorities;
        this.responsibilities = responsibilities;
        this.reasons = reasons;
    }

    Map<String, Object> municipality(Municipality municipality) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("slug", municipality.slug());
        json.put("name", names(municipality.name()));
        json.put("listed", municipality.listed());
        json.put("programme", municipality.programme());
        json.put("contact", authority(municipality.contact()));
        json.put("employmentArea", authority(municipality.employmentArea()));
        return json;
    }

    Map<String, Object> responsibility(Reading reading, Municipality municipality, Topic topic, Jobseeker jobseeker) {
        Responsibility rule = this.responsibilities.today(reading, municipality.slug(), topic, jobseeker);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("municipality", rule.municipality());
        json.put("topic", rule.topic().value());
        json.put("jobseeker", rule.jobseeker().value());
        json.put("responsible", rule.responsible() == null ? "to-be-decided" : rule.responsible());
        json.put("receives", rule.receives());
        json.put("authority", names(this.authorities.get(rule.authority()).name()));
        json.put("mayJoin", rule.mayJoin());
        json.put("state", rule.state().value());
        json.put("service", rule.service().value());
        json.put("basis", rule.basis().value());
        json.put("conflict", rule.conflict() != null);
        json.put("reason", inAllLanguages((language) -> this.reasons.reason(rule, language)));
        rule.source().ifPresent((source) -> {
            Map<String, Object> where = new LinkedHashMap<>();
            where.put("document", source.document());
            where.put("section", source.section());
            json.put("source", where);
        });
        return json;
    }

    private Map<String, Object> authority(String slug) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("slug", slug);
        json.put("name", names(this.authorities.get(slug).name()));
        return json;
    }

    private Map<String, String> names(LocalizedText name) {
        return names(name, this.languages);
    }

    /** A name in every language; without one of its own, a language has the Swedish name. */
    static Map<String, String> names(LocalizedText name, Languages languages) {
        return inAllLanguages((language) -> name.in(language).text(), languages);
    }

    /** Constants as files write them: {@code by-appointment}. */
    static List<String> written(List<? extends Enum<?>> constants) {
        return constants.stream().map(OfficeSummary::written).toList();
    }

    /** What nobody has said stays away; a day stands there as ISO 8601 writes it. */
    static void put(Map<String, Object> json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value instanceof LocalDate day ? day.toString() : value);
        }
    }

    private Map<String, String> inAllLanguages(Function<Language, String> text) {
        return inAllLanguages(text, this.languages);
    }

    private static Map<String, String> inAllLanguages(Function<Language, String> text, Languages languages) {
        Map<String, String> map = new LinkedHashMap<>();
        languages.all().forEach((language) -> map.put(language.code(), text.apply(language)));
        return map;
    }
}

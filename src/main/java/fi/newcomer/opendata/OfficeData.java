package fi.newcomer.opendata;

import fi.newcomer.fact.Fact;
import fi.newcomer.fact.Facts;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.WeeklyHours;
import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeSummary;
import fi.newcomer.office.Offices;
import fi.newcomer.page.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The offices as open data: the same facts as on their pages, and what of them no source says. */
@Component
class OfficeData {

    private final Offices offices;

    private final Facts facts;

    private final Languages languages;

    OfficeData(Offices offices, Facts facts, Languages languages) {
        this.offices = offices;
        this.facts = facts;
        this.languages = languages;
    }

    List<Map<String, Object>> of(Municipality municipality, Reading reading) {
        return this.offices.of(municipality).stream().map((office) -> office(office, reading)).toList();
    }

    private Map<String, Object> office(Office office, Reading reading) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("slug", office.slug());
        json.put("municipality", office.municipality());
        json.put("serves", office.serves());
        json.put("name", names(office.name()));
        put(json, "place", names(office.site().place()));
        put(json, "address", office.site().address());
        put(json, "entrance", office.site().entrance());
        json.put("state", OfficeSummary.written(office.state()));
        json.put("help", OfficeSummary.written(office.help()));
        json.put("visitors", OfficeSummary.written(office.coming().visitors()));
        json.put("how", written(office.coming().ways()));
        json.put("otherwise", written(office.coming().otherwise()));
        json.put("languages", office.speaking().languages());
        json.put("ownLanguage", office.speaking().own());
        json.put("interpreter", office.speaking().interpreter() ? "when-needed" : "not-given");
        json.put("hours", hours(office.hours()));
        json.put("contact", contact(office.contact(), reading));
        put(json, "note", names(office.note()));
        json.put("sources", office.sources());
        return json;
    }

    private static Map<String, Object> hours(OpeningHours hours) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("daysState", OfficeSummary.written(hours.daysKnown()));
        json.put("days", written(hours.weeks().stream().flatMap((week) -> week.days().stream()).distinct().sorted().toList()));
        json.put("timesState", OfficeSummary.written(hours.timesKnown()));
        Span span = hours.withoutDays() != null ? hours.withoutDays()
                : hours.weeks().stream().map(WeeklyHours::spans).flatMap(List::stream).findFirst().orElse(null);
        put(json, "from", span == null ? null : span.opens().toString());
        put(json, "to", span == null ? null : span.closes().toString());
        put(json, "afternoonsAWeek", hours.afternoons() == 0 ? null : hours.afternoons());
        return json;
    }

    private Map<String, Object> contact(Office.Contact contact, Reading reading) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "of", names(contact.of()));
        put(json, "phone", value(contact.phone(), reading));
        put(json, "email", value(contact.email(), reading));
        put(json, "website", value(contact.website(), reading));
        return json;
    }

    private @Nullable String value(@Nullable String fact, Reading reading) {
        return fact == null ? null : this.facts.find(fact, reading).map(Fact::value).orElse(null);
    }

    private @Nullable Map<String, String> names(@Nullable LocalizedText text) {
        return text == null ? null : OpenData.names(text, this.languages);
    }

    private static List<String> written(List<? extends Enum<?>> constants) {
        return constants.stream().map(OfficeSummary::written).toList();
    }

    private static void put(Map<String, Object> json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value);
        }
    }
}

package fi.newcomer.opendata;

import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.SpecialHours;
import fi.newcomer.hours.WeeklyHours;
import fi.newcomer.language.Languages;
import fi.newcomer.office.OfficeSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hours as open data: the weeks, seasons and special days as they were said, and what of them nobody has said. */
@Component
class HoursData {

    private final Languages languages;

    HoursData(Languages languages) {
        this.languages = languages;
    }

    Map<String, Object> of(OpeningHours hours) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("daysState", OfficeSummary.written(hours.daysKnown()));
        json.put("days", OpenData.written(
                hours.weeks().stream().flatMap((week) -> week.days().stream()).distinct().sorted().toList()));
        json.put("timesState", OfficeSummary.written(hours.timesKnown()));
        Span span = hours.withoutDays() != null ? hours.withoutDays()
                : hours.weeks().stream().map(WeeklyHours::spans).flatMap(List::stream).findFirst().orElse(null);
        OpenData.put(json, "from", span == null ? null : span.opens().toString());
        OpenData.put(json, "to", span == null ? null : span.closes().toString());
        OpenData.put(json, "afternoonsAWeek", hours.afternoons() == 0 ? null : hours.afternoons());
        json.put("weekly", hours.weeks().stream().map(HoursData::week).toList());
        OpenData.put(json, "timesWithoutDays", hours.withoutDays() == null ? null : span(hours.withoutDays()));
        json.put("special", hours.special().stream().map(this::special).toList());
        if (hours.confirmed() != null) {
            Map<String, Object> confirmed = new LinkedHashMap<>();
            confirmed.put("by", hours.confirmed().by());
            confirmed.put("on", hours.confirmed().on().toString());
            json.put("confirmed", confirmed);
        }
        return json;
    }

    private static Map<String, Object> week(WeeklyHours week) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("days", OpenData.written(week.days().stream().sorted().toList()));
        json.put("times", week.spans().stream().map(HoursData::span).toList());
        json.put("byAppointment", week.byAppointment());
        json.put("seasonal", week.seasonal());
        OpenData.put(json, "validFrom", week.from());
        OpenData.put(json, "validThrough", week.through());
        return json;
    }

    private Map<String, Object> special(SpecialHours special) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", special.from().toString());
        OpenData.put(json, "through", special.through());
        json.put("rule", OfficeSummary.written(special.rule()));
        json.put("times", special.spans().stream().map(HoursData::span).toList());
        OpenData.put(json, "reason", special.reason() == null ? null : OpenData.names(special.reason(), this.languages));
        return json;
    }

    private static Map<String, Object> span(Span span) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("opens", span.opens().toString());
        json.put("closes", span.closes().toString());
        json.put("overMidnight", span.nextDay());
        return json;
    }
}

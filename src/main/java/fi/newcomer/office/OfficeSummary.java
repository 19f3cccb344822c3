package fi.newcomer.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.hours.Span;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;

import fi.newcomer.page.Tags;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** An office in short sentences: where it is and when one can come, and what of that no source says. */
@Service
public class OfficeSummary {

    private final Texts texts;

    OfficeSummary(Texts texts) {
        this.texts = texts;
    }

    /** Its place and address as one sentence. */
    public HtmlContainer where(Office office, Language language) {
        List<Component> parts = new ArrayList<>();
        if (office.site().place() != null) {
            parts.add(Tags.spoken(office.site().place(), language));
        }
        if (office.site().address() != null) {
            parts.add(Tags.foreign(office.site().address(), "sv", language));
        }
        if (parts.isEmpty()) {
            return Tags.tag("span", this.texts.text(language, "office.place-not-given"));
        }
        HtmlContainer where = Tags.tag("span", parts.getFirst());
        parts.stream().skip(1).forEach((part) -> where.add(new Text(language.comma()), part));
        where.add(new Text("."));
        return where;
    }

    /** Its state, unless one can go there today; how one comes and when; and that one has to ask, where one has to. */
    public HtmlContainer when(Office office, Language language) {
        HtmlContainer when = Tags.tag("span");
        if (!office.inForce()) {
            when.add(new Text(this.texts.text(language, "office.state." + written(office.state())) + ". "));
        }
        office.coming().ways().forEach((way) -> when.add(new Text(way(way, language) + ". ")));
        days(office, language).forEach((words) -> when.add(new Text(words + ". ")));
        addTimes(when, office, language);
        return when;
    }

    /** How one comes, in a few words without a full stop. */
    public String way(Office.Way way, Language language) {
        return this.texts.text(language, "office.how." + written(way));
    }

    /** On which days it is open, or on how many; empty where neither is given. Without a full stop. */
    public List<String> days(Office office, Language language) {
        List<String> words = new ArrayList<>();
        if (!days(office).isEmpty()) {
            words.add(this.texts.text(language, "office.days", Map.of("days",
                    days(office).stream().map((day) -> OfficeDays.name(day, language))
                        .collect(Collectors.joining(language.comma())))));
        }
        if (office.hours().afternoons() > 0) {
            words.add(this.texts.text(language, "office.afternoons",
                    Map.of("count", office.hours().afternoons())));
        }
        return words;
    }

    /** The clock times, left to right; where days or times are missing, that one has to ask. */
    public HtmlContainer times(Office office, Language language) {
        HtmlContainer words = Tags.tag("span");
        addTimes(words, office, language);
        return words;
    }

    private void addTimes(HtmlContainer words, Office office, Language language) {
        OpeningHours hours = office.hours();
        for (Span span : spans(hours)) {
            words.add(new Text(this.texts.text(language, "office.times") + " "),
                    Tags.leftToRight(OfficeDays.time(span.opens(), language) + "–"
                            + OfficeDays.time(span.closes(), language)),
                    new Text(". "));
        }
        if (!office.inForce() || hours.daysKnown() != Known.GIVEN) {
            words.add(new Text(this.texts.text(language, "office.ask-before")));
        }
        else if (hours.timesKnown() != Known.GIVEN) {
            words.add(new Text(this.texts.text(language, "office.ask-time")));
        }
    }

    private static List<DayOfWeek> days(Office office) {
        return office.hours().weeks().stream().flatMap((week) -> week.days().stream()).distinct().sorted().toList();
    }

    private static List<Span> spans(OpeningHours hours) {
        return hours.withoutDays() != null ? List.of(hours.withoutDays())
                : hours.weeks().stream().flatMap((week) -> week.spans().stream()).toList();
    }

    /** A constant as files and keys write it: {@code in-force}. */
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

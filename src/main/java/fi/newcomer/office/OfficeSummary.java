package fi.newcomer.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.content.YamlValue;
import fi.newcomer.hours.HoursFormat;
import fi.newcomer.hours.Now;
import fi.newcomer.hours.OpeningNow;
import fi.newcomer.hours.OpeningWords;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Tags;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** An office in short sentences: where it is and when one can come, and what of that no source says. */
@Service
public class OfficeSummary {

    private final OpeningNow opening;

    private final OpeningWords words;

    private final Texts texts;

    OfficeSummary(OpeningNow opening, OpeningWords words, Texts texts) {
        this.opening = opening;
        this.words = words;
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

    /**
     * Its state, unless one can go there today; how one comes; and whether it is open now or when it is next. What it says
     * holds until the moment that {@link #now} names.
     */
    public HtmlContainer when(Office office, Language language) {
        HtmlContainer when = Tags.tag("span");
        if (!office.inForce()) {
            when.add(new Text(this.texts.text(language, "office.state." + written(office.state())) + ". "));
        }
        office.coming().ways().forEach((way) -> when.add(new Text(way(way, language) + ". ")));
        days(office, language).forEach((words) -> when.add(new Text(words + ". ")));
        when.add(office.inForce() ? this.words.now(now(office), office.hours(), language)
                : new Text(this.texts.text(language, "hours.ask-before")));
        return when;
    }

    /** What its hours mean at this moment; of an office that is not in force that means nothing. */
    public Now now(Office office) {
        return this.opening.of(office.hours());
    }

    /** How one comes, in a few words without a full stop. */
    public String way(Office.Way way, Language language) {
        return this.texts.text(language, "office.how." + written(way));
    }

    /** On which days one can come at a time that is not known, or on how many; without a full stop. */
    public List<String> days(Office office, Language language) {
        List<String> words = new ArrayList<>();
        List<DayOfWeek> days = office.hours()
            .weeks()
            .stream()
            .filter((week) -> week.spans().isEmpty() && week.holdOn(this.opening.today()))
            .flatMap((week) -> week.days().stream())
            .distinct()
            .sorted()
            .toList();
        if (!days.isEmpty()) {
            words.add(this.texts.text(language, "office.days", Map.of("days",
                    days.stream().map((day) -> HoursFormat.weekday(day, language))
                        .collect(Collectors.joining(language.comma())))));
        }
        if (office.hours().afternoons() > 0) {
            words.add(this.texts.text(language, "office.afternoons",
                    Map.of("count", office.hours().afternoons())));
        }
        return words;
    }

    /** A constant as files and keys write it: {@code in-force}. */
    public static String written(Enum<?> constant) {
        return YamlValue.written(constant);
    }
}

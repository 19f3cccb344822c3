package fi.newcomer.hours;

import com.ibm.icu.text.CaseMap;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.hours.Now.Closing;
import fi.newcomer.hours.Now.Next;
import fi.newcomer.hours.Now.State;
import fi.newcomer.language.Language;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * What holds now, in short sentences: whether it is open, why not, when it is next, and whether one must ask first. What
 * nobody has said is never made up.
 */
@Service
public class OpeningWords {

    private final Texts texts;

    OpeningWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * The sentences, the most important first; that one stands out.
     * @param hours the hours of which {@code now} tells
     */
    public HtmlContainer now(Now now, OpeningHours hours, Language language) {
        HtmlContainer words = Tags.tag("span", first(now, hours, language));
        for (Component sentence : others(now, language)) {
            words.add(new Text(" "), sentence);
        }
        return words;
    }

    private HtmlContainer first(Now now, OpeningHours hours, Language language) {
        return switch (now.state()) {
            case OPEN -> until(now, language);
            case OPENS_TODAY -> strong(language, "hours.opens-today",
                    Map.of("times", times(now.next().orElseThrow(), language)));
            case TODAY -> strong(language, "hours.today", Map.of("day",
                    HoursFormat.weekday(now.today().getDayOfWeek(), language)));
            case OVER -> strong(language, "hours.over", Map.of());
            case NOT_TODAY -> strong(language, "hours.closed-today", Map.of());
            case CLOSED -> closed(now, language);
            case HOLIDAY -> strong(language, "hours.closed-holiday", holiday(now, language));
            case HOLIDAY_ASK -> strong(language, "hours.holiday-ask", holiday(now, language));
            case TIMES_ONLY -> strong(language, "hours.times-only",
                    Map.of("times", times(hours.withoutDays(), language)));
            case ELSEWHERE -> strong(language, "hours.elsewhere", Map.of());
            case NOT_GIVEN -> strong(language, "hours.not-given", Map.of());
        };
    }

    private List<Component> others(Now now, Language language) {
        List<Component> sentences = new ArrayList<>();
        boolean comes = now.state() == State.OPEN || now.state() == State.OPENS_TODAY || now.state() == State.TODAY;
        if (comes && now.byAppointment()) {
            sentences.add(say(language, "hours.by-appointment"));
        }
        if (comes && now.holiday().isPresent()) {
            sentences.add(sentence(language, "hours.holiday-open",
                    Map.of("holiday", title(now.holiday().get(), language))));
        }
        if (now.reason() != null && now.state() != State.OVER) {
            sentences.add(stopped(now.reason(), language));
        }
        if (now.state() == State.TODAY) {
            sentences.add(say(language, "hours.ask-time"));
        }
        if (now.state() == State.TIMES_ONLY || now.state() == State.ELSEWHERE || now.state() == State.NOT_GIVEN) {
            sentences.add(say(language, "hours.ask-before"));
        }
        next(now, language, sentences);
        return sentences;
    }

    /** What comes after today; while it is open, or is so later today, nobody needs to know. */
    private void next(Now now, Language language, List<Component> sentences) {
        if (now.state() == State.OPEN || now.state() == State.OPENS_TODAY) {
            return;
        }
        now.doubtful().ifPresent((holiday) -> sentences.add(sentence(language, "hours.doubtful",
                Map.of("date", HoursFormat.day(holiday.day(), now.today(), language), "holiday",
                        title(holiday, language)))));
        if (now.next().isEmpty()) {
            return;
        }
        Next next = now.next().get();
        String date = HoursFormat.day(next.day(), now.today(), language);
        if (next.span() != null) {
            sentences.add(sentence(language, "hours.next-opens",
                    Map.of("date", date, "times", times(next, language))));
        }
        else {
            sentences.add(sentence(language, "hours.next", Map.of("date", date)));
        }
        if (next.byAppointment()) {
            sentences.add(say(language, "hours.by-appointment"));
        }
        if (next.span() == null && now.state() != State.TODAY) {
            sentences.add(say(language, "hours.ask-time"));
        }
    }

    private HtmlContainer until(Now now, Language language) {
        Closing until = now.until();
        Component time = Tags.leftToRight(HoursFormat.closing(until.span().shownOn(until.day()).closes(), language));
        if (until.closingDay().equals(now.today())) {
            return strong(language, "hours.open-until", Map.of("time", time));
        }
        return strong(language, "hours.open-until-day", Map.of("time", time, "date",
                HoursFormat.day(until.closingDay(), now.today(), language)));
    }

    private HtmlContainer closed(Now now, Language language) {
        if (now.closedThrough() == null) {
            return strong(language, "hours.closed-further", Map.of());
        }
        return now.closedThrough().equals(now.today()) ? strong(language, "hours.closed-today", Map.of())
                : strong(language, "hours.closed-through",
                        Map.of("date", HoursFormat.day(now.closedThrough(), now.today(), language)));
    }

    private Map<String, String> holiday(Now now, Language language) {
        return Map.of("holiday", name(now.holiday().orElseThrow(), language));
    }

    /** The name of a holiday with a capital letter, such as for a heading; some languages have none within a sentence. */
    public String title(Holiday holiday, Language language) {
        return CaseMap.toTitle().wholeString().noLowercase().apply(language.locale().toLocale(), null,
                name(holiday, language));
    }

    /** The name of a holiday within a sentence. */
    public String name(Holiday holiday, Language language) {
        return this.texts.text(language, holiday.key());
    }

    private static Component times(Next next, Language language) {
        return times(next.span().shownOn(next.day()), language);
    }

    static Component times(Span span, Language language) {
        return Tags.leftToRight(HoursFormat.times(span, language));
    }

    /** A reason as a sentence, whether or not somebody ended it with a full stop. */
    private static Component stopped(LocalizedText reason, Language language) {
        return reason.in(language).text().matches("(?s).*[.!?؟]\\s*") ? Tags.spoken(reason, language)
                : Tags.tag("span", Tags.spoken(reason, language), new Text("."));
    }

    private HtmlContainer strong(Language language, String key, Map<String, ?> arguments) {
        return Sentence.of("strong", this.texts, language, key, arguments);
    }

    private HtmlContainer sentence(Language language, String key, Map<String, ?> arguments) {
        return Sentence.of("span", this.texts, language, key, arguments);
    }

    private Component say(Language language, String key) {
        return new Text(this.texts.text(language, key));
    }
}

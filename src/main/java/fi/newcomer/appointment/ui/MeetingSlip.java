package fi.newcomer.appointment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.MeetingInterpreter.State;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.hours.HoursFormat;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeMaps;
import fi.newcomer.office.OfficeSummary;
import fi.newcomer.office.Offices;
import fi.newcomer.page.Tags;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a newcomer must know of a meeting, in their language: on the page and on paper. */
@org.springframework.stereotype.Component
class MeetingSlip {

    /** Stands in a message where a component goes. */
    private static final String HERE = "\uE000";

    private final Texts texts;

    private final Offices offices;

    private final OfficeSummary summary;

    private final OfficeMaps maps;

    private final Clock clock;

    MeetingSlip(Texts texts, Offices offices, OfficeSummary summary, OfficeMaps maps, Clock clock) {
        this.texts = texts;
        this.offices = offices;
        this.summary = summary;
        this.maps = maps;
        this.clock = clock;
    }

    /** When, where, with whom; or that it is cancelled. @param linked whether a link leads to a map; on paper it would not */
    List<Component> facts(Appointment meeting, State interpreter, Municipality municipality, Language language,
            boolean linked) {
        List<Component> all = new ArrayList<>();
        if (!meeting.planned()) {
            all.add(Tags.styled("p", "warn", new Text(say(language, "appointment.cancelled"))));
            all.add(list(row(language, "when", when(meeting.begins(), meeting.ends(), language))));
            return all;
        }
        if (meeting.revision() > 0) {
            HtmlContainer moved = Tags.styled("p", "warn", new Text(say(language, "appointment.moved")));
            meeting.was().ifPresent((was) -> moved.add(new Text(" " + say(language, "appointment.before") + " "),
                    Tags.tag("s", when(was, meeting.wasEnds().orElse(was), language))));
            all.add(moved);
        }
        HtmlContainer list = list(row(language, "when", Tags.tag("strong", when(meeting.begins(), meeting.ends(), language))),
                row(language, "where", where(meeting, municipality, language, linked)),
                row(language, "interpreter", interpreter(meeting, interpreter, language)));
        typed(list, language, "with", meeting.participants());
        typed(list, language, "bring", meeting.bring());
        all.add(list);
        return all;
    }

    /** That a missed meeting with an interpreter may cost (integration act 681/2023, 32 a §); nothing where none is needed nor ordered. */
    Optional<Component> cost(Appointment meeting, State interpreter, Language language) {
        // The slip is handed out before the interpreter is ordered.
        if (interpreter == State.NONE && !meeting.interpreter()) {
            return Optional.empty();
        }
        String[] parts = this.texts.text(language, "appointment.cost", Map.of("section", HERE)).split(HERE, 2);
        return Optional.of(Tags.tag("p", new Text(parts[0]), Tags.leftToRight("32 a"), new Text(parts[1])));
    }

    private HtmlContainer when(Instant begins, Instant ends, Language language) {
        LocalDate day = Helsinki.day(begins);
        LocalTime from = LocalTime.ofInstant(begins, Helsinki.ZONE);
        LocalTime to = LocalTime.ofInstant(ends, Helsinki.ZONE);
        return Tags.tag("span", new Text(HoursFormat.day(day, Helsinki.today(this.clock), language) + language.comma()),
                Tags.leftToRight(HoursFormat.times(from, to, language)));
    }

    private Component where(Appointment meeting, Municipality municipality, Language language, boolean linked) {
        Optional<Office> office = meeting.office().flatMap((slug) -> this.offices.find(municipality, slug));
        if (office.isEmpty()) {
            return Tags.typed(meeting.place());
        }
        HtmlContainer where = Tags.tag("div", Tags.tag("p", Tags.spoken(office.get().name(), language)));
        if (office.get().site().place() != null || office.get().site().address() != null) {
            where.add(Tags.tag("p", this.summary.where(office.get(), language)));
        }
        if (office.get().site().entrance() != null) {
            where.add(Tags.tag("p", new Text(say(language, "office.entrance") + " "),
                    Tags.foreign(office.get().site().entrance(), "sv", language)));
        }
        this.maps.link(office.get(), language).filter((link) -> linked).ifPresent((link) -> where.add(Tags.tag("p", link)));
        return where;
    }

    private Component interpreter(Appointment meeting, State state, Language language) {
        String key = switch (state) {
            case ORDERED -> "appointment.interpreter.ordered";
            case CONFIRMED -> "appointment.interpreter.confirmed";
            case NONE -> meeting.interpreter() ? "appointment.interpreter.wanted" : "appointment.interpreter.none";
        };
        boolean some = meeting.interpreter() || state != State.NONE;
        return Tags.tag("span", say(language, key) + (some ? " " + say(language, "appointment.interpreter.relatives") : ""));
    }

    private void typed(HtmlContainer list, Language language, String key, String text) {
        if (!text.isBlank()) {
            list.add(row(language, key, Tags.styled("div", "typed", Tags.typed(text))));
        }
    }

    private static HtmlContainer list(HtmlContainer... rows) {
        return Tags.styled("dl", "facts", rows);
    }

    private HtmlContainer row(Language language, String key, Component content) {
        return Tags.tag("div", Tags.tag("dt", say(language, "appointment." + key)), Tags.tag("dd", content));
    }

    private String say(Language language, String key) {
        return this.texts.text(language, key);
    }
}

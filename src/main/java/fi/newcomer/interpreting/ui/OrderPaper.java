package fi.newcomer.interpreting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.ibm.icu.util.ULocale;
import fi.newcomer.appointment.Appointment;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.hours.HoursFormat;
import fi.newcomer.interpreting.InterpreterOrder;
import fi.newcomer.interpreting.InterpreterOrders;
import fi.newcomer.interpreting.InterpreterWish;
import fi.newcomer.language.ContactLanguages;
import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.language.StaffTexts;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.page.Tags;
import fi.newcomer.print.Fonts;
import fi.newcomer.print.Printed;
import fi.newcomer.print.Printer;
import fi.newcomer.request.RequestCase;
import java.util.Map;
import java.util.Optional;

/**
 * An order of an interpreter as a sheet for the agency, in Swedish or Finnish. It tells no more of the newcomer than is needed
 * to send the right interpreter: no code, no matter, and the name only where the caseworker said so.
 */
@org.springframework.stereotype.Component
class OrderPaper {

    private static final String STYLE = """
            dt{font-weight:bold;margin-top:3mm}
            dd{margin:0}
            .typed{white-space:pre-wrap}
            .end{border-top:0.4pt solid #888;padding-top:3mm;margin-top:6mm}
            """;

    private final StaffTexts texts;

    private final Authorities authorities;

    private final Municipalities municipalities;

    private final Printer printer;

    OrderPaper(StaffTexts texts, Authorities authorities, Municipalities municipalities, Printer printer) {
        this.texts = texts;
        this.authorities = authorities;
        this.municipalities = municipalities;
        this.printer = printer;
    }

    /** The order as PDF. @param meeting that it is for, as it is now */
    byte[] of(InterpreterOrder order, Optional<Appointment> meeting, RequestCase about, Language language) {
        InterpreterWish wish = order.wish();
        String title = say(language, "title", Map.of("number", InterpreterOrders.number(order)));
        HtmlContainer list = Tags.tag("dl");
        row(list, language, "by", this.authorities.find(about.summary().queue())
            .<Component>map((it) -> Tags.spoken(it.name(), language))
            .orElse(new Text(about.summary().queue())));
        row(list, language, "day-of-order", new Text(Days.day(Helsinki.day(order.orderedAt()), language)));
        row(list, language, "language", wish.language().equals(ContactLanguages.OTHER) ? Tags.typed(wish.languageName())
                : new Text(ULocale.forLanguageTag(wish.language()).getDisplayName(language.locale())));
        typed(list, language, "dialect", wish.dialect());
        row(list, language, "when", meeting.<Component>map((it) -> when(it, language))
            .orElseGet(() -> typed(wish.timeAndPlace())));
        meeting.ifPresent((it) -> row(list, language, "where", typed(it.place())));
        row(list, language, "way", new Text(say(language, "way." + wish.way())));
        row(list, language, "gender", new Text(say(language, "gender." + wish.gender())));
        if (wish.notFromTown()) {
            row(list, language, "town", new Text(say(language, "not-from", Map.of("town",
                    this.municipalities.get(about.summary().municipality()).name().in(language).text()))));
        }
        if (wish.named()) {
            row(list, language, "name", Tags.typed(about.summary().name()));
        }
        typed(list, language, "reference", wish.reference());
        typed(list, language, "notes", wish.notes());
        Printed printed = Printed.in(language, title).style(STYLE).with(Tags.tag("h1", title), list);
        if (!Fonts.lacks(list.getElement().getTextRecursively()).isEmpty()) {
            printed.with(Tags.tag("p", say(language, "not-printed")));
        }
        printed.with(Tags.styled("p", "end", new Text(say(language, "relatives"))));
        return this.printer.pdf(printed);
    }

    private static Component when(Appointment meeting, Language language) {
        return Tags.tag("span", new Text(HoursFormat.weekday(meeting.day().getDayOfWeek(), language) + " "
                + Days.day(meeting.day(), language) + language.comma()), Tags.leftToRight(
                        HoursFormat.times(meeting.from(), meeting.to(), language)));
    }

    private static Component typed(String text) {
        return Tags.styled("div", "typed", Tags.typed(text));
    }

    private void typed(HtmlContainer list, Language language, String key, String text) {
        if (!text.isBlank()) {
            row(list, language, key, typed(text));
        }
    }

    private void row(HtmlContainer list, Language language, String key, Component content) {
        list.add(Tags.tag("dt", say(language, key)), Tags.tag("dd", content));
    }

    private String say(Language language, String key) {
        return say(language, key, Map.of());
    }

    private String say(Language language, String key, Map<String, ?> arguments) {
        return this.texts.text(language, "staff.interpreter.paper." + key, arguments);
    }
}

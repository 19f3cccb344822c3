package fi.newcomer.programme.ui;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Tags;
import fi.newcomer.programme.Programme;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Which programme a page rests on: its title as it is, who approved it and when, and how long it holds. */
@org.springframework.stereotype.Component
class SourceNote {

    private static final char NO_BREAK = '\u00a0';

    private final Texts texts;

    SourceNote(Texts texts) {
        this.texts = texts;
    }

    List<Component> about(Programme programme, Language language) {
        List<Component> lines = new ArrayList<>();
        lines.add(line(language, "programme.source", swedish(programme.title(), language)));
        programme.approval()
            .ifPresent((approval) -> lines.add(line(language, "programme.approved",
                    new Text(date(approval.on(), language) + " ("),
                    swedish(approval.by() + " " + approval.paragraph().replace(' ', NO_BREAK), language),
                    new Text(")"))));
        programme.updated()
            .ifPresent((day) -> lines.add(line(language, "programme.updated", new Text(date(day, language)))));
        programme.period()
            .ifPresent((period) -> lines.add(line(language, "programme.period", new Text(period(period, language)))));
        return lines;
    }

    private HtmlContainer line(Language language, String label, Component... value) {
        HtmlContainer line = Tags.tag("p", this.texts.text(language, label) + " ");
        line.add(value);
        return line;
    }

    private static Component swedish(String words, Language reader) {
        return Tags.foreign(words, "sv", reader);
    }

    private static String date(LocalDate day, Language language) {
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMMd", language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new Date(millis(day)));
    }

    private static String period(Programme.Period period, Language language) {
        DateIntervalFormat format = DateIntervalFormat.getInstance("yMMMMd", language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(millis(period.from()), millis(period.to())));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}

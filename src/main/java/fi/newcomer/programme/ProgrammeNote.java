package fi.newcomer.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Tags;
import java.util.ArrayList;
import java.util.List;

/** Which programme a page rests on: its title as it is, who approved it and when, and how long it holds. */
@org.springframework.stereotype.Component
public class ProgrammeNote {

    private static final char NO_BREAK = '\u00a0';

    private final Texts texts;

    ProgrammeNote(Texts texts) {
        this.texts = texts;
    }

    /** Its lines, for the note at the end of a page. */
    public List<Component> about(Programme programme, Language language) {
        List<Component> lines = new ArrayList<>();
        lines.add(line(language, "programme.source", swedish(programme.title(), language)));
        programme.approval()
            .ifPresent((approval) -> lines.add(line(language, "programme.approved",
                    new Text(Days.day(approval.on(), language) + " ("),
                    swedish(approval.by() + " " + approval.paragraph().replace(' ', NO_BREAK), language),
                    new Text(")"))));
        programme.updated()
            .ifPresent((day) -> lines.add(line(language, "programme.updated", new Text(Days.day(day, language)))));
        programme.period()
            .ifPresent((period) -> lines.add(line(language, "programme.period", new Text(Days.period(period.from(), period.to(), language)))));
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
}

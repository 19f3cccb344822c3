package fi.newcomer.editing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.newcomer.language.Language;
import fi.newcomer.language.Sentences;
import fi.newcomer.staff.DifferenceText;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.ChangedText;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.PlainWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What stands beside a text while it is written: what the source says, and what changed since the text was current. */
class UnitSource extends Div {

    private final StaffWords words;

    private final TextWords textWords;

    /** @param named fills in what readers get for the facts */
    UnitSource(StaffWords words, TextWords textWords, Optional<PageUnit> source, UnaryOperator<String> named) {
        this.words = words;
        this.textWords = textWords;
        addClassName("staff-source");
        source.ifPresent((unit) -> {
            Span language = new Span(textWords.language(unit.language()));
            language.addClassName("staff-small");
            Paragraph text = new Paragraph(named.apply(PlainWords.of(unit.text())));
            text.addClassName("staff-original");
            text.getElement().setAttribute("lang", unit.language().code()).setAttribute("dir", unit.language().direction());
            add(language, text);
        });
    }

    /**
     * Shows what changed in newer languages, and which sentences of the own text say it.
     * @param own the text that is outdated
     */
    void changed(List<ChangedText> changes, PageUnit own) {
        for (ChangedText change : changes) {
            add(sentence("staff.text.changed", Map.of("language", this.textWords.language(change.newer()))));
            add(new DifferenceText(this.words, change.difference(), change.newer()));
            if (change.newer().equals(own.language())) {
                continue;
            }
            List<String> sentences = Sentences.of(PlainWords.of(own.text()), own.language());
            if (change.sentences().size() < sentences.size()) {
                add(sentence("staff.text.changed.sentences", Map.of()));
                Paragraph mine = new Paragraph(change.sentences()
                    .stream()
                    .filter((number) -> number < sentences.size())
                    .map((number) -> sentences.get(number).strip())
                    .collect(Collectors.joining(" … ")));
                mine.addClassName("staff-original");
                in(mine, own.language());
                add(mine);
            }
        }
    }

    /** Names the facts that changed since the text was written. @param facts what each says now */
    void behind(List<String> facts) {
        facts.forEach((fact) -> add(sentence("staff.text.behind", Map.of("fact", fact))));
    }

    private Paragraph sentence(String key, Map<String, ?> arguments) {
        Paragraph sentence = new Paragraph(this.words.text(key, arguments));
        sentence.addClassName("staff-changed");
        return sentence;
    }

    private static void in(Paragraph paragraph, Language language) {
        paragraph.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
    }
}

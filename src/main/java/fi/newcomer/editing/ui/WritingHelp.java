package fi.newcomer.editing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.newcomer.language.Language;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.PageUnit;
import fi.newcomer.wording.Difficulty;
import fi.newcomer.wording.Readability;
import fi.newcomer.wording.Term;
import fi.newcomer.wording.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What helps with writing: the official terms of the source, and how hard the text is to read. */
@Component
class WritingHelp {

    private final StaffWords words;

    private final Terms terms;

    private final Readability readability;

    WritingHelp(StaffWords words, Terms terms, Readability readability) {
        this.words = words;
        this.terms = terms;
        this.readability = readability;
    }

    /** Shows what there is to say about a text as it is typed. @param text in the notation of {@code content/} */
    void show(Div place, Optional<PageUnit> source, String text, Language language) {
        place.removeAll();
        source.filter((it) -> !it.language().equals(language)).ifPresent((it) -> terms(place, it, text, language));
        Difficulty difficulty = this.readability.ofUnit(text, language);
        if (difficulty.hard()) {
            place.add(small(this.words.text("staff.text.hard", Map.of("words",
                    Math.round(difficulty.wordsPerSentence()), "long", Math.round(100 * difficulty.longWords())))));
            difficulty.longSentences().forEach((sentence) -> {
                place.add(small(this.words.text("staff.text.hard.sentence")));
                Paragraph tooLong = new Paragraph(sentence);
                tooLong.addClassName("staff-original");
                place.add(in(tooLong, language));
            });
        }
        else if (difficulty.wordsPerSentence() > 0) {
            place.add(small(this.words.text("staff.text.easy")));
        }
    }

    private void terms(Div place, PageUnit source, String text, Language language) {
        List<Term> used = this.terms.in(source.text(), source.language())
            .stream()
            .filter((term) -> term.in(language).isPresent())
            .toList();
        if (used.isEmpty()) {
            return;
        }
        Set<String> missing = text.isBlank() ? Set.of()
                : this.terms.missing(source.text(), source.language(), text, language)
                    .stream()
                    .map(Term.Missing::official)
                    .collect(Collectors.toSet());
        UnorderedList list = new UnorderedList();
        list.addClassName("staff-terms");
        for (Term term : used) {
            String official = term.in(language).orElseThrow();
            ListItem item = new ListItem(in(new Span(term.in(source.language()).orElse("")), source.language()),
                    new Span(" → "), in(new Span(official), language));
            if (missing.contains(official)) {
                Span warning = new Span(" " + this.words.text("staff.text.term.other"));
                warning.addClassName("staff-overdue");
                item.add(warning);
            }
            list.add(item);
        }
        place.add(small(this.words.text("staff.text.terms")), list);
    }

    private static Paragraph small(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("staff-small");
        return paragraph;
    }

    private static <T extends com.vaadin.flow.component.Component> T in(T component, Language language) {
        component.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        return component;
    }
}

package fi.newcomer.knowledge.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.StatedSentences.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences that state a fact in their own words, by language. */
final class SentenceList extends Div {

    SentenceList(StaffWords words, List<Sentence> sentences) {
        setWidthFull();
        sentences.stream()
            .collect(Collectors.groupingBy(Sentence::language, LinkedHashMap::new, Collectors.toList()))
            .forEach((language, ofLanguage) -> {
                UnorderedList list = new UnorderedList();
                // What several towns say in the same words is told once.
                ofLanguage.stream()
                    .collect(Collectors.groupingBy(Sentence::sentence, LinkedHashMap::new, Collectors.counting()))
                    .forEach((sentence, count) -> {
                        Span text = new Span(sentence);
                        text.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
                        ListItem item = new ListItem(text);
                        if (count > 1) {
                            item.add(" " + words.text("staff.fact.times", Map.of("count", count)));
                        }
                        list.add(item);
                    });
                Paragraph name = new Paragraph(words.text("staff.fact.language",
                        Map.of("language", words.languageName(language.code()).orElse(language.endonym()), "count",
                                ofLanguage.size())));
                name.addClassName("staff-small");
                add(name, list);
            });
    }
}

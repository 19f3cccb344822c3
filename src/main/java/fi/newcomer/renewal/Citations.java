package fi.newcomer.renewal;

import fi.newcomer.fact.CitingFacts;
import fi.newcomer.fact.Documents;
import fi.newcomer.language.Language;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.renewal.CitedItem.Kind;
import fi.newcomer.text.CitingTexts;
import fi.newcomer.text.CitingTexts.Citing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that cites a document, as it stands now. */
@Component
class Citations {

    private final CitingTexts texts;

    private final CitingFacts facts;

    private final CitingFiles files;

    private final Documents documents;

    Citations(CitingTexts texts, CitingFacts facts, CitingFiles files, Documents documents) {
        this.texts = texts;
        this.facts = facts;
        this.files = files;
        this.documents = documents;
    }

    /**
     * What cites a document, kind by kind, unmarked.
     * @param language in which texts are quoted and opened
     */
    List<CitedItem> of(String document, String title, Language language) {
        return Stream.of(texts(document, language), facts(title), this.files.of(title)).flatMap(List::stream).toList();
    }

    private List<CitedItem> texts(String document, Language language) {
        Map<String, List<Citing>> byUnit = new LinkedHashMap<>();
        this.texts.of(document, language)
            .forEach((it) -> byUnit.computeIfAbsent("text:" + it.page() + "#" + it.unit(), (key) -> new ArrayList<>())
                .add(it));
        return byUnit.entrySet()
            .stream()
            .map((unit) -> text(unit.getKey(), unit.getValue(), document, language))
            .toList();
    }

    private CitedItem text(String key, List<Citing> cited, String document, Language language) {
        Citing first = cited.getFirst();
        return new CitedItem(Kind.TEXT, first.page(), first.title().orElse(first.page()), key,
                new LocalizedText(Map.of(language.code(), first.text().orElse(first.unit()))),
                cited.stream().map((it) -> section(document, it.section())).distinct().toList(),
                Optional.of("texts/" + first.page() + "/" + language + "?unit=" + first.unit()), Optional.empty());
    }

    private String section(String document, String id) {
        return this.documents.find(document, id).map(Documents.Source::sectionTitle).orElse(id);
    }

    private List<CitedItem> facts(String title) {
        return this.facts.of(title)
            .stream()
            .map((fact) -> new CitedItem(Kind.FACT, "", "", "fact:" + fact.id(),
                    new LocalizedText(Map.of("sv", fact.id() + ": " + fact.value())), List.of(fact.section()),
                    Optional.of("facts/" + fact.id()), Optional.empty()))
            .toList();
    }
}

package fi.newcomer.knowledge.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import fi.newcomer.fact.Documents;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A section of a document to choose; what no list has any more stays as long as nothing else is chosen. */
final class SourceField extends ComboBox<Documents.Source> {

    private final List<Documents.Source> sources;

    SourceField(StaffWords words, KnowledgeWords names, List<Documents.Source> sources) {
        super(words.text("staff.fact.source"));
        this.sources = sources;
        setItems(sources);
        setItemLabelGenerator(names::source);
        setWidthFull();
    }

    void show(String document, String section) {
        Documents.Source shown = this.sources.stream()
            .filter((it) -> it.title().equals(document) && it.sectionTitle().equals(section))
            .findFirst()
            .orElseGet(() -> new Documents.Source("", Documents.Kind.PROGRAMME, document, "", section));
        if (!this.sources.contains(shown)) {
            setItems(Stream.concat(this.sources.stream(), Stream.of(shown)).toList());
        }
        setValue(shown);
    }

    String document() {
        Documents.@Nullable Source chosen = getValue();
        return chosen == null ? "" : chosen.title();
    }

    String section() {
        Documents.@Nullable Source chosen = getValue();
        return chosen == null ? "" : chosen.sectionTitle();
    }
}

package fi.newcomer.knowledge.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.ListingReader;
import fi.newcomer.knowledge.PartnerDraft;
import fi.newcomer.knowledge.PartnerEditing;
import fi.newcomer.knowledge.WrongKnowledge.Problem;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.StaffWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a list says of a partner, to be written; what is left empty is not known. */
final class PartnerFields extends Div {

    private final StaffWords words;

    private final KnowledgeWords knowledgeWords;

    private final Select<String> kind = new Select<>();

    private final Select<Fact.State> state = new Select<>();

    private final TextField address;

    private final SourceField source;

    private final Map<String, Map<String, TextField>> texts = new LinkedHashMap<>();

    private final Map<String, ComboBox<String>> contact = new LinkedHashMap<>();

    private final Map<String, HasValidation> byName = new LinkedHashMap<>();

    PartnerFields(StaffWords words, KnowledgeWords knowledgeWords, PartnerEditing editing,
            List<Documents.Source> sources, Languages languages, PartnerDraft draft) {
        this.words = words;
        this.knowledgeWords = knowledgeWords;
        this.kind.setLabel(words.text("staff.partner.kind"));
        this.kind.setItems(Stream.concat(editing.kinds().stream(), Stream.of(draft.kind())).distinct().toList());
        this.kind.setItemLabelGenerator(knowledgeWords::partnerKind);
        this.kind.setValue(draft.kind());
        this.state.setLabel(words.text("staff.fact.state"));
        this.state.setItems(Fact.State.values());
        this.state.setItemLabelGenerator(knowledgeWords::state);
        this.state.setValue(draft.state());
        this.address = new TextField(words.text("staff.partner.address"));
        this.address.setValue(draft.address());
        this.source = new SourceField(words, knowledgeWords, sources);
        if (!draft.document().isEmpty()) {
            this.source.show(draft.document(), draft.section());
        }
        List.of(this.kind, this.state).forEach((select) -> select.setWidthFull());
        this.address.setWidthFull();
        this.byName.putAll(Map.of("kind", this.kind, "address", this.address, "source", this.source));
        addClassName("staff-form");
        setWidthFull();
        add(this.kind);
        texts("name", draft.name(), languages.all());
        texts("what", draft.what(), languages.all());
        texts("place", draft.place(), languages.all());
        add(this.address, new H2(words.text("staff.partner.contact")));
        ListingReader.WAYS.forEach((way, kindOfFact) -> contact(way, editing, kindOfFact, draft));
        add(new H2(words.text("staff.partner.source")), this.state, this.source);
    }

    private void texts(String field, Map<String, String> texts, List<Language> languages) {
        String label = this.words.text("staff.partner." + field);
        add(new H2(label));
        Map<String, TextField> fields = new LinkedHashMap<>();
        for (Language language : languages) {
            TextField text = new TextField(this.words.languageName(language.code()).orElse(language.endonym()));
            text.setValue(texts.getOrDefault(language.code(), ""));
            text.setWidthFull();
            text.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
            text.setAriaLabel(label + ", " + text.getLabel());
            fields.put(language.code(), text);
            this.byName.put(field + "." + language.code(), text);
            add(text);
        }
        this.texts.put(field, fields);
    }

    private void contact(String way, PartnerEditing editing, Fact.Kind kindOfFact, PartnerDraft draft) {
        ComboBox<String> box = new ComboBox<>(this.words.text("staff.partner." + way));
        String chosen = draft.contact().get(way);
        // Only what is looked at is read.
        box.setItems((query) -> editing.facts(kindOfFact, query.getFilter().orElse(""), query.getOffset(), query.getLimit())
            .stream());
        box.setClearButtonVisible(true);
        box.setWidthFull();
        box.setValue(chosen);
        this.contact.put(way, box);
        this.byName.put(way, box);
        add(box);
    }

    PartnerDraft read() {
        Map<String, String> ways = new LinkedHashMap<>();
        this.contact.forEach((way, box) -> {
            if (box.getValue() != null) {
                ways.put(way, box.getValue());
            }
        });
        return new PartnerDraft(this.kind.getValue(), read("name"), read("what"), read("place"), this.address.getValue(),
                this.state.getValue(), this.source.document(), this.source.section(), ways);
    }

    private Map<String, String> read(String field) {
        Map<String, String> typed = new LinkedHashMap<>();
        this.texts.get(field).forEach((language, text) -> typed.put(language, text.getValue()));
        return typed;
    }

    /** Says beside the fields what is wrong; what has no field is left. */
    String say(List<Problem> problems) {
        this.byName.values().forEach((field) -> field.setInvalid(false));
        problems.stream().filter((problem) -> this.byName.containsKey(problem.field())).forEach((problem) -> {
            HasValidation field = this.byName.get(problem.field());
            field.setErrorMessage(this.knowledgeWords.problem(problem));
            field.setInvalid(true);
        });
        return problems.stream()
            .filter((problem) -> !this.byName.containsKey(problem.field()))
            .map(this.knowledgeWords::problem)
            .collect(Collectors.joining(" "));
    }
}

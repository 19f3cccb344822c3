package fi.newcomer.knowledge.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.knowledge.FactDraft;
import fi.newcomer.knowledge.WrongKnowledge.Problem;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a fact says, whether it holds and where that is said. */
final class FactFields extends Div {

    private final StaffWords words;

    private final KnowledgeWords factWords;

    private final TextArea value;

    private final Select<Fact.State> state = new Select<>();

    private final SourceField source;

    private Fact.Kind kind;

    FactFields(StaffWords words, KnowledgeWords factWords, List<Documents.Source> sources, Fact.Kind kind) {
        this.words = words;
        this.factWords = factWords;
        this.kind = kind;
        this.value = new TextArea(words.text("staff.fact.value"));
        this.value.setWidthFull();
        this.state.setLabel(words.text("staff.fact.state"));
        this.state.setItems(Fact.State.values());
        this.state.setItemLabelGenerator(factWords::state);
        this.state.setValue(Fact.State.IN_FORCE);
        this.state.setWidthFull();
        this.source = new SourceField(words, factWords, sources);
        addClassName("staff-form");
        setWidthFull();
        add(this.value, this.state, this.source);
        kind(kind);
    }

    /** Asks for what a fact of this kind says. */
    void kind(Fact.Kind asked) {
        this.kind = asked;
        this.value.setHelperText(this.words.text("staff.fact.hint." + asked.name().toLowerCase(Locale.ROOT)));
        boolean words = asked == Fact.Kind.STATED || asked == Fact.Kind.NAME || asked == Fact.Kind.ADDRESS;
        this.value.getElement().setAttribute("dir", words ? "auto" : "ltr");
    }

    void show(Fact fact) {
        kind(fact.kind());
        this.value.setValue(fact.value());
        this.state.setValue(fact.state());
        this.source.show(fact.document(), fact.section());
    }

    void onlyToRead() {
        this.value.setReadOnly(true);
        this.state.setReadOnly(true);
        this.source.setReadOnly(true);
    }

    FactDraft read() {
        return new FactDraft(this.kind, this.value.getValue(), this.state.getValue(), this.source.document(),
                this.source.section());
    }

    /** Says beside the fields what is wrong; what is typed stays. */
    void say(List<Problem> problems) {
        Map<String, HasValidation> fields = Map.of("value", this.value, "source", this.source);
        fields.values().forEach((field) -> field.setInvalid(false));
        for (Problem problem : problems) {
            HasValidation field = fields.get(problem.field());
            if (field != null) {
                field.setErrorMessage(this.factWords.problem(problem));
                field.setInvalid(true);
            }
        }
    }
}

package fi.newcomer.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.drafting.DraftingWords;
import fi.newcomer.drafting.Publication;
import fi.newcomer.drafting.Publishing;
import fi.newcomer.drafting.Refusal;
import fi.newcomer.drafting.TextChange;
import fi.newcomer.language.TextDifference;
import fi.newcomer.staff.DifferenceText;
import fi.newcomer.staff.StaffWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One publication: what it changes, where it stands, and what this person can do with it. */
class PublicationBox extends Section {

    private final StaffWords words;

    private final DraftingWords draftingWords;

    private final Publication publication;

    private final String title;

    private final Div steps = new Div();

    private final Div refusal = new Div();

    PublicationBox(StaffWords words, DraftingWords draftingWords, Publication publication, String title) {
        this.words = words;
        this.draftingWords = draftingWords;
        this.publication = publication;
        this.title = title;
        addClassName("staff-publication");
        add(new H3(title));
        told().forEach((sentence) -> add(new Paragraph(sentence)));
        publication.problem().ifPresent((problem) -> add(stuck(), sentences(problem)));
        publication.changes().forEach((change) -> add(change(change)));
        this.steps.addClassName("staff-steps");
        this.refusal.getElement().setAttribute("role", "alert");
        add(this.refusal, this.steps);
    }

    /** Who did what with it, and when. */
    private List<String> told() {
        Publication it = this.publication;
        List<String> sentences = new ArrayList<>();
        sentences.add(this.words.text("staff.publication.by",
                Map.of("who", it.function(), "time", this.words.time(it.createdAt()))));
        said(it.reason()).ifPresent(sentences::add);
        if (it.problem().isEmpty()) {
            sentences.add(this.words.text("staff.publication.state." + it.state(), due()));
        }
        it.decider()
            .ifPresent((who) -> sentences.add(this.words.text("staff.publication.decided",
                    Map.of("who", who, "time", it.decidedAt().map(this.words::time).orElse("")))));
        said(it.word()).ifPresent(sentences::add);
        it.publishedAt()
            .ifPresent((at) -> sentences
                .add(this.words.text("staff.publication.published", Map.of("time", this.words.time(at)))));
        it.takenBackAt()
            .ifPresent((at) -> sentences.add(this.words.text("staff.publication.taken-back",
                    Map.of("who", it.takenBackBy().orElse(""), "time", this.words.time(at)))));
        return sentences;
    }

    private Paragraph stuck() {
        return new Paragraph(this.words.text("staff.publication.stuck", due()));
    }

    private Map<String, String> due() {
        return Map.of("time", this.publication.due().map(this.words::time).orElse(""));
    }

    private Optional<String> said(String word) {
        return word.isEmpty() ? Optional.empty()
                : Optional.of(this.words.text("staff.publication.said", Map.of("word", word)));
    }

    private Component change(TextChange change) {
        String language = this.draftingWords.language(change.language());
        Anchor link = new Anchor("texts/" + this.publication.page() + "/" + change.language(), language);
        link.setAriaLabel(language + ", " + this.title);
        String checked = change.draft().checked() ? " " + this.words.text("staff.publication.checked") : "";
        Paragraph about = new Paragraph(
                this.words.text("staff.text.change." + change.draft().change()) + "." + checked);
        about.addClassName("staff-small");
        return new Div(new H4(link), new DifferenceText(this.words,
                TextDifference.between(Optional.ofNullable(change.draft().shown()).orElse(""), change.draft().text(),
                        change.language()),
                change.language()), about);
    }

    private Component sentences(Refusal problem) {
        List<String> sentences = this.draftingWords.sentences(problem, this.publication.page());
        UnorderedList places = new UnorderedList();
        sentences.stream().skip(1).forEach((sentence) -> places.add(new ListItem(sentence)));
        Div box = new Div(new Paragraph(sentences.getFirst()));
        box.addClassName("staff-refusal");
        if (sentences.size() > 1) {
            box.add(places);
        }
        return box;
    }

    /** Says why what this person wanted can't be done. */
    void refuse(Refusal why) {
        this.refusal.removeAll();
        this.refusal.add(sentences(why));
    }

    /** Offers something to do. */
    PublicationBox step(String key, boolean primary, Runnable deed) {
        this.steps.add(button(key, primary, deed));
        return this;
    }

    /** Offers to send it back with a word. */
    PublicationBox sendBack(Consumer<String> deed) {
        TextField word = new TextField(this.words.text("staff.publication.word"));
        word.setMaxLength(Publishing.LONGEST_WORD);
        word.addClassName("staff-word");
        this.steps.add(word, button("staff.publication.send-back", false, () -> deed.accept(word.getValue())));
        return this;
    }

    private Button button(String key, boolean primary, Runnable deed) {
        Button button = new Button(this.words.text(key), (click) -> deed.run());
        button.setAriaLabel(this.words.text(key) + ", " + this.title);
        if (primary) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    long id() {
        return this.publication.id();
    }
}

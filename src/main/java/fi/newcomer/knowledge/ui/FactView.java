package fi.newcomer.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.entry.EarlierVersions;
import fi.newcomer.entry.EntryRevision;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.FactBook;
import fi.newcomer.fact.FactRevision;
import fi.newcomer.fact.KnownFact;
import fi.newcomer.knowledge.FactDesk;
import fi.newcomer.knowledge.FactDraft;
import fi.newcomer.knowledge.WrongKnowledge;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.StatedSentences.Sentence;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fact: what it says, where it stands, which sentences state it, and what it said before. */
@Route("facts/:id")
@RolesAllowed("EDITOR")
class FactView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final StaffWords words;

    private final KnowledgeWords factWords;

    private final FactDesk desk;

    private final CurrentStaff currentStaff;

    private final Div head = new Div();

    private final Div form = new Div();

    private final Div uses = new Div();

    private final Paragraph refusal = new Paragraph();

    private String title = "";

    FactView(StaffWords words, KnowledgeWords factWords, FactDesk desk, CurrentStaff currentStaff) {
        this.words = words;
        this.factWords = factWords;
        this.desk = desk;
        this.currentStaff = currentStaff;
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        List.of(this.head, this.form, this.uses).forEach((part) -> part.setWidthFull());
        add(new RouterLink(words.text("staff.fact.back"), FactsView.class), this.head, this.form, this.refusal, this.uses);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
            .get("id")
            .flatMap((id) -> this.desk.find(this.currentStaff.get(), id))
            .orElseThrow(NotFoundException::new));
    }

    private void show(KnownFact known) {
        FactFields fields = new FactFields(this.words, this.factWords, this.desk.sources(), known.fact().kind());
        fields.show(known.fact());
        this.form.removeAll();
        this.form.add(fields);
        this.refusal.setText("");
        stands(known, fields);
    }

    /** What is stored now; what is typed stays. */
    private void stands(KnownFact known, FactFields fields) {
        Fact fact = known.fact();
        this.title = fact.id();
        this.head.removeAll();
        this.head.add(new H1(fact.id()), new Paragraph(this.desk.shown(fact, this.words.language())),
                small(this.words.text("staff.facts.line", Map.of("id", fact.id(), "kind", this.factWords.kind(fact.kind()),
                        "state", this.factWords.state(fact.state()), "readers", this.factWords.readers(known.folder())))),
                small(this.words.text("staff.fact.since", Map.of("time", this.words.time(known.since())))));
        while (this.form.getComponentCount() > 1) {
            this.form.remove(this.form.getComponentAt(1));
        }
        if (this.desk.mayEdit(this.currentStaff.get(), known)) {
            Button save = new Button(this.words.text("staff.save"), (click) -> save(known, fields.read(), fields));
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            this.form.add(save);
        }
        else {
            fields.onlyToRead();
            this.form.add(new Paragraph(this.words.text("staff.fact.not-yours")));
        }
        uses(known, fields);
    }

    private void uses(KnownFact known, FactFields fields) {
        this.uses.removeAll();
        UnorderedList pages = new UnorderedList();
        this.desk.places(known, this.words.language())
            .forEach((place) -> pages.add(new ListItem(new Anchor("/staff/texts/" + place.page() + "/"
                    + this.words.language(), place.title()), new Div(this.words.text("staff.fact.place",
                            Map.of("readers", this.factWords.readers(folder(place.page())), "units", place.units(),
                                    "languages", place.languages()))))));
        this.desk.entries(known)
            .forEach((entry) -> pages.add(new ListItem(this.words.text("staff.fact.entry",
                    Map.of("entry", entry.key(), "file", entry.file())))));
        pages.addClassName("staff-courses");
        this.uses.add(new H2(this.words.text("staff.fact.where")),
                pages.getComponentCount() == 0 ? new Paragraph(this.words.text("staff.fact.nowhere")) : pages);
        List<Sentence> sentences = this.desk.sentences(known);
        if (!sentences.isEmpty()) {
            this.uses.add(new H2(this.words.text("staff.fact.sentences")),
                    new Paragraph(this.words.text("staff.fact.sentences.text")), new SentenceList(this.words, sentences));
        }
        this.uses.add(versions(known, fields));
    }

    private EarlierVersions versions(KnownFact known, FactFields fields) {
        Map<EntryRevision, Fact> facts = new HashMap<>();
        return new EarlierVersions(this.words, () -> this.desk.revisions(this.currentStaff.get(), known)
            .stream()
            .map((revision) -> {
                EntryRevision version = new EntryRevision(Optional.of(written(revision)), revision.who(), revision.at(),
                        revision.how());
                facts.put(version, revision.fact());
                return version;
            })
            .toList(), (version) -> save(known, FactDraft.of(Optional.ofNullable(facts.get(version)).orElseThrow()), fields));
    }

    private String written(FactRevision revision) {
        Fact fact = revision.fact();
        return String.join("\n", this.words.text("staff.fact.value") + ": " + fact.value(),
                this.words.text("staff.fact.state") + ": " + this.factWords.state(fact.state()),
                this.words.text("staff.fact.source") + ": " + fact.document() + ": " + fact.section());
    }

    /** Stores at once what marks no sentence; else shows first which ones it marks. */
    private void save(KnownFact shown, FactDraft draft, FactFields fields) {
        List<WrongKnowledge.Problem> problems = this.desk.problems(shown.fact(), draft);
        fields.say(problems);
        if (!problems.isEmpty()) {
            this.refusal.setText(this.words.text("staff.knowledge.look-above"));
            return;
        }
        List<Sentence> marks = this.desk.marks(shown, draft);
        if (marks.isEmpty()) {
            store(shown, draft, fields);
        }
        else {
            marks(marks, () -> store(shown, draft, fields)).open();
        }
    }

    private Dialog marks(List<Sentence> marks, Runnable store) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(this.words.text("staff.fact.marks"));
        dialog.setWidth("42rem");
        dialog.setMaxWidth("100%");
        dialog.add(new Paragraph(this.words.text("staff.fact.marks.text",
                Map.of("count", marks.size(), "languages", marks.stream().map(Sentence::language).distinct().count()))),
                new SentenceList(this.words, marks));
        Button save = new Button(this.words.text("staff.fact.marks.save"), (click) -> {
            dialog.close();
            store.run();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(this.words.text("staff.cancel"), (click) -> dialog.close()), save);
        return dialog;
    }

    private void store(KnownFact shown, FactDraft draft, FactFields fields) {
        StaffMember who = this.currentStaff.get();
        try {
            show(this.desk.save(who, shown, draft));
            Notices.done(this.words.text("staff.fact.saved"));
        }
        catch (WrongKnowledge wrong) {
            fields.say(wrong.problems());
        }
        catch (FactBook.ChangedMeanwhile changed) {
            this.desk.find(who, shown.fact().id()).ifPresentOrElse((theirs) -> {
                stands(theirs, fields);
                this.refusal.setText(this.words.text("staff.fact.changed-meanwhile",
                        Map.of("value", this.desk.shown(theirs.fact(), this.words.language()), "state",
                                this.factWords.state(theirs.fact().state()))));
            }, () -> this.refusal.setText(this.words.text("staff.fact.gone")));
        }
    }

    private static String folder(String page) {
        String[] path = page.split("/");
        return path.length == 3 ? path[1] : "";
    }

    private static Div small(String text) {
        Div small = new Div(text);
        small.addClassName("staff-small");
        return small;
    }

    @Override
    public String getPageTitle() {
        return this.title;
    }
}

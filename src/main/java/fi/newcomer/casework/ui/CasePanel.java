package fi.newcomer.casework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.casework.CasePart;
import fi.newcomer.casework.Desk;
import fi.newcomer.casework.DeskSteps;
import fi.newcomer.casework.Refusals;
import fi.newcomer.request.GuessingPaused;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * One case: how to reach the person and what they wrote, then the notes, what features add, what was answered, why it
 * came here, and what happened. What is read is renewed after each step; the note that is being written stays.
 */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class CasePanel extends Section implements CaseOnDesk {

    /** The parts of a lower order are daily work and stand above the answers. */
    private static final int ANSWERS = 50;

    private final StaffWords words;

    private final Desk desk;

    private final CaseHead head;

    private final CaseAnswers answers;

    private final CaseHistory history;

    private final List<CasePart> parts;

    private final Refusals refusals;

    private final RouterLink back;

    private final Div above = new Div();

    private final CaseNotes notes;

    private final Div below = new Div();

    private Runnable changed = () -> {
    };

    private Consumer<UUID> heard = (id) -> {
    };

    private @Nullable H2 heading;

    private @Nullable RequestCase request;

    private String title = "";

    CasePanel(StaffWords words, Desk desk, DeskSteps steps, CaseHead head, CaseAnswers answers, CaseHistory history,
            Refusals refusals, ObjectProvider<CasePart> parts) {
        this.words = words;
        this.desk = desk;
        this.head = head;
        this.answers = answers;
        this.history = history;
        this.refusals = refusals;
        this.parts = parts.stream().sorted(Comparator.comparingInt(CasePart::order)).toList();
        this.back = new RouterLink(words.text("staff.case.back"), CasesView.class);
        this.notes = new CaseNotes(words, history, steps, refusals, this);
        add(this.back, this.above, this.notes, this.below);
        addClassName("staff-case");
    }

    /**
     * @param changed what to do after a step
     * @param heard what to do when the person has read what is new in a case
     */
    CasePanel telling(Runnable changed, Consumer<UUID> heard) {
        this.changed = changed;
        this.heard = heard;
        return this;
    }

    /** Where the way back to the list leads. */
    void backTo(QueryParameters address) {
        this.back.setQueryParameters(address);
    }

    /** Shows the case of an id, or says that there is none. */
    void show(String id) {
        clear();
        try {
            show(id(id).flatMap(this::read));
        }
        catch (GuessingPaused paused) {
            show(Optional.empty());
            this.above.add(new Paragraph(this.refusals.sentence(paused)));
        }
        focusHeading();
    }

    /** Opens it; what is new in it stands above the rest, and is news no more where the person takes care of it. */
    private Optional<RequestCase> read(UUID id) {
        Optional<RequestCase> found = this.desk.open(id);
        found.map(RequestCase::summary).filter(this.desk::heard).ifPresent((it) -> this.heard.accept(it.id()));
        return found;
    }

    /** Forgets the case. */
    void clear() {
        this.request = null;
        this.notes.putAside();
        empty();
    }

    private void empty() {
        this.above.removeAll();
        this.below.removeAll();
        this.notes.forget();
    }

    private void show(Optional<RequestCase> found) {
        empty();
        found.ifPresentOrElse(this::show, this::showMissing);
    }

    private void showMissing() {
        this.title = this.words.text("staff.case.missing.title");
        heading(new H2(this.title));
        this.above.add(this.heading, new Paragraph(this.words.text("staff.case.missing.text")));
    }

    private void show(RequestCase found) {
        this.request = found;
        this.title = this.words.text("staff.case.title", Map.of("code", found.summary().code()));
        heading(this.head.heading(found));
        this.above.add(this.heading, this.head.latin(found), this.head.facts(found), this.head.steps(this),
                this.answers.reach(found), this.answers.words(found));
        this.notes.show(this);
        parts(found, (order) -> order < ANSWERS);
        this.below.add(this.answers.choices(found));
        parts(found, (order) -> order >= ANSWERS);
        this.below.add(this.answers.routing(found), this.history.all(found));
    }

    private void parts(RequestCase found, IntPredicate orders) {
        this.parts.stream()
            .filter((part) -> orders.test(part.order()))
            .forEach((part) -> part.of(found, () -> stepped("")).ifPresent((content) -> {
                Section section = new Section(new H3(this.words.text(part.title())), content);
                section.addClassName("staff-part");
                this.below.add(section);
            }));
    }

    private void heading(H2 heading) {
        heading.getElement().setAttribute("tabindex", "-1");
        this.heading = heading;
    }

    /** Puts the focus on the heading of the case, from which one reads on. */
    void focusHeading() {
        if (this.heading != null) {
            this.heading.getElement().executeJs("setTimeout(() => this.focus())");
        }
    }

    /** Puts the focus on the field for a note. */
    void focusNote() {
        this.notes.focusField();
    }

    @Override
    public RequestCase request() {
        if (this.request == null) {
            throw new IllegalStateException("No case is open");
        }
        return this.request;
    }

    @Override
    public void renew() {
        // What is gone stays on the screen until it is left: what the person did stands before it.
        read(request().summary().id()).ifPresent((found) -> show(Optional.of(found)));
        this.changed.run();
    }

    @Override
    public void stepped(String sentence) {
        show(read(request().summary().id()));
        this.changed.run();
        if (!sentence.isEmpty()) {
            Notices.done(sentence);
            focusHeading();
        }
    }

    @Override
    public void left(String sentence) {
        empty();
        this.title = sentence;
        heading(new H2(sentence));
        this.above.add(this.heading);
        this.changed.run();
        focusHeading();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        }
        catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String title() {
        return this.title;
    }
}

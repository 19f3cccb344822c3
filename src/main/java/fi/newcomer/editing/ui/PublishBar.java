package fi.newcomer.editing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fi.newcomer.drafting.DraftingRefused;
import fi.newcomer.drafting.DraftingWords;
import fi.newcomer.drafting.Options;
import fi.newcomer.drafting.Refusal;
import fi.newcomer.drafting.TextChange;
import fi.newcomer.editing.DraftDesk;
import fi.newcomer.editing.ui.PublishDialog.Way;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.Language;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.Draft;
import fi.newcomer.text.WrongText.Mistake;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What holds for a whole page in a language: that the drafts are saved, and the ways in which they go out together. */
class PublishBar extends Div {

    private final StaffWords words;

    private final DraftingWords draftingWords;

    private final DraftDesk drafts;

    private final String page;

    private final Language language;

    private final Optional<Language> other;

    private final Drafted drafted;

    private final Span saved = new Span();

    /** The units of which a draft is kept. */
    private final Set<String> kept = new HashSet<>();

    private final Button publish;

    /**
     * A bar for a page.
     * @param other the other official language, where this one is official and this person may write it
     */
    PublishBar(StaffWords words, DraftingWords draftingWords, DraftDesk drafts, String page, Language language,
            Optional<Language> other, Drafted drafted) {
        this.words = words;
        this.draftingWords = draftingWords;
        this.drafts = drafts;
        this.page = page;
        this.language = language;
        this.other = other;
        this.drafted = drafted;
        addClassName("staff-publish-bar");
        this.saved.getElement().setAttribute("role", "status");
        this.saved.addClassName("staff-small");
        this.publish = new Button("", (click) -> open());
        add(this.publish, this.saved);
        count();
    }

    /** Follows how many texts are changed. */
    void count() {
        int count = this.drafted.drafts().size();
        this.publish.setText(this.words.text("staff.text.publish.all", Map.of("count", count)));
        this.publish.setEnabled(count > 0);
    }

    /** Keeps a draft as it is typed and says when, or why not; forgets one that is as it was before. */
    void follow(String unit, Optional<Draft> draft) {
        draft.ifPresentOrElse(this::keep, () -> {
            if (this.kept.remove(unit)) {
                this.drafts.forget(this.page, this.language, unit);
                this.saved.setText("");
            }
        });
        count();
    }

    /** Notes that there is a draft of a unit already. */
    void kept(String unit) {
        this.kept.add(unit);
    }

    private void keep(Draft draft) {
        try {
            Instant at = this.drafts.keep(this.page, this.language, draft);
            this.kept.add(draft.unit());
            this.saved.setText(this.words.text("staff.text.saved", Map.of("time", DateTimeFormatter
                .ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(this.words.locale())
                .format(at.atZone(Helsinki.ZONE)))));
        }
        catch (DraftingRefused refused) {
            this.saved.setText(String.join(" ", sentences(refused)));
        }
    }

    private void open() {
        Options options = this.drafts.options(this.page, this.language);
        List<Way> ways = Stream.of(Way.values()).filter((way) -> switch (way) {
            case NOW, AT_TIME -> options.publish() && !options.secondPerson();
            case SECOND_PERSON -> options.publish();
            case SUGGEST -> options.suggest();
        }).toList();
        if (ways.isEmpty()) {
            Notices.problem(this.words.text("staff.text.publish.no-way"));
            return;
        }
        new PublishDialog(this.words, ways, others(), this::go).open();
    }

    private List<TextChange> otherDrafts() {
        return this.other.stream()
            .flatMap((it) -> this.drafts.own(this.page, it).stream().map((kept) -> new TextChange(it, kept.draft())))
            .toList();
    }

    private Optional<String> others() {
        int count = otherDrafts().size();
        return this.other.filter((it) -> count > 0)
            .map((it) -> this.words.text("staff.text.publish.together",
                    Map.of("language", this.draftingWords.language(it), "count", count)));
    }

    private List<String> go(Way way, boolean together, Instant at, String word) {
        List<TextChange> changes = new ArrayList<>(
                this.drafted.drafts().stream().map((draft) -> new TextChange(this.language, draft)).toList());
        if (together) {
            changes.addAll(otherDrafts());
        }
        try {
            switch (way) {
                case NOW -> this.drafts.publish(this.page, changes);
                case AT_TIME -> this.drafts.schedule(this.page, changes, at);
                case SECOND_PERSON -> this.drafts.ask(this.page, changes, word);
                case SUGGEST -> this.drafts.suggest(this.page, changes, word);
            }
        }
        catch (DraftingRefused refused) {
            return sentences(refused);
        }
        Notices.done(this.words.text("staff.text.publish.done." + way));
        this.drafted.gone();
        return List.of();
    }

    /** Why something is refused. */
    List<String> sentences(DraftingRefused refused) {
        return this.draftingWords.sentences(refused.refusal(), this.page);
    }

    /** Says why something is refused. */
    void problem(DraftingRefused refused) {
        Notices.problem(String.join(" ", sentences(refused)));
    }

    /** What is wrong with a text, where it is that which is refused. */
    static Optional<Mistake> mistake(DraftingRefused refused) {
        return refused.refusal()
            .places()
            .stream()
            .filter((it) -> refused.refusal().reason() == Refusal.Reason.TEXT)
            .map((it) -> Mistake.valueOf(it.what()))
            .findFirst();
    }

    /** The texts of the page as they are typed. */
    interface Drafted {

        /** Those that are changed. */
        List<Draft> drafts();

        /** They went out, or wait elsewhere. */
        void gone();

    }
}

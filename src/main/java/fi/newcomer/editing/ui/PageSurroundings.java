package fi.newcomer.editing.ui;

import fi.newcomer.language.Language;
import fi.newcomer.text.ChangedText;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.TextProposal;
import fi.newcomer.text.UnitPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What stands around the texts of a page: their source, what changed in it, what the files propose, whose text it is. */
class PageSurroundings {

    private final EditorParts parts;

    private final String key;

    private final Language language;

    private Map<Language, UnitPage> texts;

    private Language source;

    private final Map<String, String> labels = new HashMap<>();

    private List<ChangedText> changes = List.of();

    private List<TextProposal> proposals = List.of();

    private Set<String> copies = Set.of();

    PageSurroundings(EditorParts parts, String key, Language language, Language source, Map<Language, UnitPage> texts) {
        this.parts = parts;
        this.key = key;
        this.language = language;
        this.source = source;
        this.texts = texts;
        read();
    }

    /** Reads all again, after something was changed. */
    void reload() {
        Map<Language, UnitPage> now = this.parts.desk().texts(this.key, List.of(this.language, this.source));
        if (!now.isEmpty()) {
            this.texts = now;
        }
        read();
    }

    private void read() {
        this.changes = this.parts.desk().changed(page());
        this.proposals = this.parts.proposals().texts(this.key);
        this.copies = this.parts.desk().copies(this.key);
        from(this.source);
    }

    /** Takes another source. */
    void from(Language chosen) {
        if (!this.texts.containsKey(chosen)) {
            Map<Language, UnitPage> now = this.parts.desk().texts(this.key, List.of(this.language, chosen));
            if (now.isEmpty()) {
                return;
            }
            this.texts = now;
        }
        this.source = chosen;
        typed(Stream.of(this.language, chosen)
            .flatMap((it) -> this.texts.get(it).units().stream())
            .map(PageUnit::text)
            .toList());
    }

    /** Looks up what readers get for the facts in some texts, in place of what was known of them. */
    void typed(List<String> someTexts) {
        this.labels.putAll(this.parts.facts().labels(this.key, this.language, someTexts));
    }

    /** Puts what there is around the editor of a unit. */
    void put(UnitEditor editor, UnitHappenings happenings) {
        PageUnit unit = editor.unit();
        UnitSource beside = new UnitSource(this.parts.words(), this.parts.textWords(), source(unit), this::named);
        beside.changed(this.changes.stream().filter((it) -> it.unit().equals(unit.id())).toList(), unit);
        beside.behind(unit.behind().stream().sorted().map(this.parts.facts()::stated).toList());
        editor.beside(beside);
        editor.field().setLabels(this.labels);
        editor.propose(this.proposals.stream()
            .filter((it) -> it.unit().equals(unit.id()) && it.language().equals(this.language.code()))
            .findFirst(), happenings);
        editor.stands(this.parts.textWords().inherited(this.key, unit, this.parts.desk().mayEdit(this.key)),
                this.copies.contains(unit.id()), happenings);
    }

    /** What the source says in a unit; nothing where it has no text of its own. */
    Optional<PageUnit> source(PageUnit unit) {
        return find(this.source, unit).filter((it) -> !it.language().equals(this.language));
    }

    /** The unit as it is stored now; empty where it is gone. */
    Optional<PageUnit> stored(PageUnit unit) {
        return find(this.language, unit);
    }

    /** The page as it was read last, in the language that is written. */
    UnitPage page() {
        return this.texts.get(this.language);
    }

    /** The units of the page in the language that is written. */
    List<PageUnit> units() {
        return page().units();
    }

    private Optional<PageUnit> find(Language in, PageUnit unit) {
        return this.texts.get(in).units().stream().filter((it) -> it.id().equals(unit.id())).findFirst();
    }

    private String named(String text) {
        String named = text;
        for (Map.Entry<String, String> label : this.labels.entrySet()) {
            named = named.replace("{{" + label.getKey() + "}}", label.getValue());
        }
        return named;
    }
}

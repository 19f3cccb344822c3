package fi.newcomer.editing.ui;

import fi.newcomer.board.PageStates.State;
import fi.newcomer.board.TaskKind;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.programme.PageGroups;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.Layers;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.Readers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What texts and their states are called. */
@Component
class TextWords {

    private final StaffWords words;

    private final Readers readers;

    private final Layers layers;

    private final PageGroups groups;

    TextWords(StaffWords words, Readers readers, Layers layers, PageGroups groups) {
        this.words = words;
        this.readers = readers;
        this.layers = layers;
        this.groups = groups;
    }

    /**
     * What the pages of a key have in common: that all municipalities share them, the municipality whose they are, the
     * municipalities that lay their own texts upon them, or the programme that is no longer in force.
     */
    String group(String page) {
        String folder = PageGroups.folder(page);
        if (folder.equals(PageGroups.SHARED)) {
            return this.groups.name(folder);
        }
        List<Municipality> readers = this.readers.of(folder);
        String kind = readers.isEmpty() ? "staff.texts.archived"
                : readers.stream().anyMatch((it) -> this.layers.of(it).equals(folder)) ? "staff.texts.programme"
                : "staff.texts.region";
        return this.words.text(kind, Map.of("name", this.groups.name(folder)));
    }

    /** Whose text a unit is that stands on a page below, and for whom a change changes it; empty for the page's own. */
    Optional<String> inherited(String page, PageUnit unit, boolean mayEdit) {
        if (unit.page().equals(page)) {
            return Optional.empty();
        }
        return Optional.of(mayEdit ? this.words.text("staff.text.inherited.own", Map.of("name", readers(page)))
                : this.words.text("staff.text.inherited.all", Map.of("name", readers(unit.page()))));
    }

    private String readers(String page) {
        return this.groups.name(PageGroups.folder(page));
    }

    String language(Language language) {
        return this.words.languageName(language.code()).orElse(language.endonym());
    }

    /** The state of a page in a language, with how many units each thing holds for. */
    String state(State page, Language language) {
        if (page.count(language.code(), TaskKind.MISSING) == page.units()) {
            return this.words.text("staff.texts.missing");
        }
        List<String> states = new ArrayList<>();
        for (TaskKind kind : TaskKind.values()) {
            long count = page.count(language.code(), kind);
            if (count > 0) {
                states.add(this.words.text(kind == TaskKind.PROPOSED ? "staff.texts.proposals"
                        : "staff.texts.some-" + kind.code(),
                        Map.of("count", count, "all", count == page.units() ? "yes" : "no")));
            }
        }
        return states.isEmpty() ? this.words.text("staff.texts.in-order") : String.join(", ", states);
    }

    /** What holds for all languages of a page, if anything. */
    Optional<String> wholePage(State page) {
        long broken = page.count("", TaskKind.BROKEN);
        return broken == 0 ? Optional.empty()
                : Optional.of(this.words.text("staff.texts.some-broken", Map.of("count", broken)));
    }

    /** The state of one unit in a language. */
    String state(PageUnit unit, Language language) {
        if (!unit.language().equals(language)) {
            return this.words.text("staff.text.missing");
        }
        List<String> states = new ArrayList<>();
        if (unit.outdated()) {
            states.add(this.words.text("staff.text.outdated"));
        }
        unit.check().ifPresentOrElse((check) -> states.add(this.words.text("staff.text.checked",
                Map.of("day", this.words.day(check.on()), "role", role(check.role())))),
                () -> states.add(this.words.text(unit.machineMade() ? "staff.text.machine" : "staff.text.written")));
        return String.join(" ", states);
    }

    private String role(String role) {
        String key = "staff.role." + role.toUpperCase(Locale.ROOT);
        return this.words.has(key) ? this.words.text(key).toLowerCase(this.words.locale()) : role;
    }
}

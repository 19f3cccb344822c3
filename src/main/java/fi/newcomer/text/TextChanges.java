package fi.newcomer.text;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.UnitRow.FactUse;
import fi.newcomer.text.UnitRow.Key;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Texts changed one after the other in the caller's transaction, and put back as they were. */
@Service
public class TextChanges {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TextEditing editing;

    private final EditingRights rights;

    private final UnitStore store;

    private final Layers layers;

    private final FactUses uses;

    private final ProposalTable proposals;

    private final Languages languages;

    private final Audit audit;

    private final Clock clock;

    TextChanges(TextEditing editing, EditingRights rights, UnitStore store, Layers layers, FactUses uses,
            ProposalTable proposals, Languages languages, Audit audit, Clock clock) {
        this.editing = editing;
        this.rights = rights;
        this.store = store;
        this.layers = layers;
        this.uses = uses;
        this.proposals = proposals;
        this.languages = languages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A text that was changed.
     *
     * @param page where it stands now
     * @param undo what stood before, for {@link TextChanges#putBack}
     * @param stamps to be told to {@link fi.newcomer.page.Stamps} after the transaction is committed
     */
    public record Changed(String page, String undo, Set<String> stamps) {
    }

    /** Keeps some units of a page from others until the transaction ends; to be called before anything else is read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String page, Collection<String> units) {
        units.stream().distinct().sorted().forEach((unit) -> locked(page, unit));
    }

    /**
     * Changes a text as {@link TextEditing#edit} does.
     * @throws WrongText if it can't stand in a page, or somebody changed the text since the person saw it
     * @throws AccessDeniedException if this person may not do it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Changed change(StaffMember who, String page, Language language, Draft draft) {
        if (!this.rights.may(who, page, language, draft.change())) {
            throw new AccessDeniedException("May not edit " + page + " in " + language);
        }
        List<UnitRow> before = locked(page, draft.unit());
        ChangedThings changed = new ChangedThings(this.languages);
        Key key = this.editing.store(who, page, language, draft, changed).key();
        boolean taken = before.stream().noneMatch((row) -> row.key().page().equals(key.page()));
        List<UnitRow> after = this.store.locked(key.page(), key.unit());
        Undo undo = new Undo(key.page(), key.unit(), taken, texts(before, key, false), texts(after, key, taken));
        return new Changed(key.page(), JSON.writeValueAsString(undo), changed.stamps());
    }

    /**
     * Puts a text back as it was before a change, with its properties; a copy that the change made of a text below goes.
     * Where other languages have caught up with what is taken back, they say something that no longer holds: what is put
     * back then has a newer meaning than theirs.
     * @param undo from that change
     * @param together the codes of all languages in which the unit is put back now
     * @return the stamps to be told after the transaction is committed
     * @throws WrongText if somebody changed the text since
     * @throws AccessDeniedException if this person may not do it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> putBack(StaffMember who, String undo, Set<String> together) {
        Undo it = JSON.readValue(undo, Undo.class);
        Set<String> concerned = it.after.stream().map(Text::language).collect(Collectors.toSet());
        if (!concerned.stream().allMatch((language) -> may(who, it, language))) {
            throw new AccessDeniedException("May not edit " + it.page);
        }
        List<UnitRow> now = this.store.locked(it.page, it.unit)
            .stream()
            .filter((row) -> it.taken || concerned.contains(row.key().language()))
            .toList();
        boolean wouldLoseAFilesText = it.before.isEmpty() && now.stream().anyMatch((row) -> row.upstream() != null);
        if (wouldLoseAFilesText || !said(now, (row) -> row.key().language(), UnitRow::text)
            .equals(said(it.after, Text::language, Text::text))) {
            throw new WrongText(WrongText.Mistake.CHANGED, "the text is another one than was published");
        }
        ChangedThings changed = new ChangedThings(this.languages);
        this.store.addRevisions(now, who.username(), this.clock.instant(), "takenback");
        if (it.taken) {
            this.store.removePlaces(List.of(new UnitPlace(it.page, it.unit, 0, UnitKind.PARAGRAPH, null)));
        }
        else if (it.before.isEmpty()) {
            this.store.remove(now.stream().map(UnitRow::key).toList());
        }
        else {
            int elsewhere = Meanings.newest(this.store.locked(it.page, it.unit)
                .stream()
                .filter((row) -> !together.contains(row.key().language()))
                .toList());
            restore(who, it, now, elsewhere);
        }
        now.forEach((row) -> changed.text(row.key(), true));
        String languages = it.taken ? "" : ":" + String.join(",", concerned);
        this.audit.record(who, "text.taken-back", it.page + "#" + it.unit + languages);
        return changed.stamps();
    }

    /** The pages that readers of a page get at once, the lowest first and the page itself last. */
    public List<String> pagesUnder(String page) {
        return this.layers.pagesUnder(page);
    }

    /** The page on which a unit stands that readers of a page meet; empty where it is gone. */
    public Optional<String> standsOn(String page, String unit) {
        List<String> layers = this.layers.pagesUnder(page);
        return LayeredUnits.of(layers, this.store.places(layers))
            .stream()
            .filter((place) -> place.unit().equals(unit))
            .map(UnitPlace::page)
            .findFirst();
    }

    private List<UnitRow> locked(String page, String unit) {
        return this.layers.pagesUnder(page)
            .stream()
            .flatMap((layer) -> this.store.locked(layer, unit).stream())
            .toList();
    }

    private boolean may(StaffMember who, Undo undo, String language) {
        return undo.taken ? this.rights.mayEdit(who, undo.page)
                : this.rights.may(who, undo.page, this.languages.get(language), ChangeOfMeaning.SAME);
    }

    private void restore(StaffMember who, Undo undo, List<UnitRow> now, int elsewhere) {
        for (UnitRow row : now) {
            UnitText text = undo.before.stream()
                .filter((it) -> it.language.equals(row.key().language()))
                .findFirst()
                .orElseThrow()
                .text();
            List<FactUse> used = this.uses.of(row.key(), InlineReader.read(text.text()));
            boolean followed = text.meaning() < row.text().meaning() && elsewhere >= row.text().meaning();
            UnitText put = new UnitText(text.text(), followed ? elsewhere + 1 : text.meaning(), text.machineMade(),
                    text.check(), behind(text, row.text(), used));
            UnitRow restored = new UnitRow(row.key(), put, row.upstream());
            this.store.put(List.of(restored));
            this.store.addRevisions(List.of(restored), who.username(), this.clock.instant(), "restored");
            this.store.putFactUses(List.of(row.key()), used);
            if (!restored.edited()) {
                this.proposals.withdraw(List.of(row.key()));
            }
        }
    }

    /** A fact that changed since the publication changed for the earlier text, too, if that states it. */
    private static Set<String> behind(UnitText before, UnitText now, List<FactUse> used) {
        Set<String> behind = new HashSet<>(before.behind());
        used.stream().filter(FactUse::stated).map(FactUse::fact).filter(now.behind()::contains).forEach(behind::add);
        return behind;
    }

    private static List<Text> texts(List<UnitRow> rows, Key key, boolean allLanguages) {
        return rows.stream()
            .filter((row) -> row.key().page().equals(key.page()) && row.key().unit().equals(key.unit()))
            .filter((row) -> allLanguages || row.key().language().equals(key.language()))
            .map((row) -> new Text(row.key().language(), row.text()))
            .toList();
    }

    /** What is said in each language; checks and marks that came since are no change of what was published. */
    private static <T> Set<String> said(List<T> texts, Function<T, String> language, Function<T, UnitText> text) {
        return texts.stream()
            .map((it) -> language.apply(it) + " " + text.apply(it).meaning() + " " + text.apply(it).text())
            .collect(Collectors.toSet());
    }

    /** What one change did to a unit; taken: it made a copy, in all languages, of what stands below. */
    private record Undo(String page, String unit, boolean taken, List<Text> before, List<Text> after) {
    }

    /** A unit's text in a language. */
    private record Text(String language, UnitText text) {
    }
}

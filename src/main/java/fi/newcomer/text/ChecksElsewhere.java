package fi.newcomer.text;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.UnitRow.Key;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checked once, checked everywhere: a text is right wherever the same words stand for the same Swedish and Finnish. */
@Component
class ChecksElsewhere {

    private final UnitStore store;

    private final ProposalTable proposals;

    private final Languages languages;

    private final Audit audit;

    private final Clock clock;

    ChecksElsewhere(UnitStore store, ProposalTable proposals, Languages languages, Audit audit, Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.languages = languages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps from others a unit and those to which its check may travel, all in one order: two who check the same words on
     * two pages would else wait for each other. Runs in the transaction of the caller, before anything is read there.
     * @param pages on which the unit may stand
     * @param same what has the same words, read before the transaction
     */
    void lock(Collection<String> pages, String unit, Collection<Key> same) {
        if (!same.isEmpty()) {
            Stream.concat(pages.stream().map((page) -> List.of(page, unit)),
                    same.stream().map((key) -> List.of(key.page(), key.unit())))
                .distinct()
                .sorted(Comparator.comparing(List<String>::getFirst).thenComparing(List::getLast))
                .forEach((each) -> this.store.locked(each.getFirst(), each.getLast()));
        }
    }

    /**
     * Gives the check of a text to every other unit in which the official languages and this text have the same words.
     * Runs in the transaction of the caller.
     * @param checked as it is stored now
     * @param unit the texts of its unit in the other languages
     */
    void give(StaffMember who, UnitRow checked, Collection<UnitRow> unit, ChangedThings changed) {
        List<UnitRow> given = new ArrayList<>();
        for (Key same : this.store.saying(checked.key().language(), checked.text().text())) {
            if (same.page().equals(checked.key().page()) && same.unit().equals(checked.key().unit())) {
                continue;
            }
            List<UnitRow> others = this.store.locked(same.page(), same.unit());
            find(others, same.language())
                .filter((row) -> row.text().text().equals(checked.text().text()) && sameSources(checked, unit, others))
                .map((row) -> new UnitRow(row.key(), with(checked.text(), row.text()), row.upstream()))
                .filter((row) -> others.stream().noneMatch(row::equals))
                .ifPresent(given::add);
        }
        if (given.isEmpty()) {
            return;
        }
        this.store.put(given);
        this.store.addRevisions(given, who.username(), this.clock.instant(), "checked");
        this.proposals.withdraw(given.stream().filter((row) -> !row.edited()).map(UnitRow::key).toList());
        given.forEach((row) -> changed.text(row.key(), false));
        Key key = checked.key();
        this.audit.record(who, "text.checked-elsewhere", key.page() + "#" + key.unit() + ":" + key.language());
    }

    private boolean sameSources(UnitRow checked, Collection<UnitRow> unit, Collection<UnitRow> others) {
        return this.languages.all()
            .stream()
            .filter(Language::official)
            .map(Language::code)
            .filter((code) -> !code.equals(checked.key().language()))
            .allMatch((code) -> {
                Optional<String> theirs = find(others, code).map((row) -> row.text().text());
                return theirs.isPresent() && theirs.equals(find(unit, code).map((row) -> row.text().text()));
            });
    }

    /** The same words state the same facts: a check that found them right finds them right everywhere. */
    private static UnitText with(UnitText checked, UnitText text) {
        return new UnitText(text.text(), text.meaning(), text.machineMade(), checked.check(),
                checked.behind().isEmpty() ? Set.of() : text.behind());
    }

    private static Optional<UnitRow> find(Collection<UnitRow> rows, String language) {
        return rows.stream().filter((row) -> row.key().language().equals(language)).findFirst();
    }
}

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checked once, checked everywhere: a text is right wherever the same words stand for the same Swedish and Finnish. */
@Component
class ChecksElsewhere {

    /** So many texts are looked for at once. */
    private static final int TOGETHER = 500;

    private final UnitStore store;

    private final CheckedTexts checked;

    private final ProposalTable proposals;

    private final Languages languages;

    private final Audit audit;

    private final Clock clock;

    ChecksElsewhere(UnitStore store, CheckedTexts checked, ProposalTable proposals, Languages languages, Audit audit,
            Clock clock) {
        this.store = store;
        this.checked = checked;
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

    /**
     * A text that nobody has checked, with the check that the same words have elsewhere for the same Swedish and Finnish;
     * itself where there is none. A text that is outdated has none to give and takes none.
     * @param before the texts of its unit in all languages, as they were before this one was written
     */
    UnitRow taken(UnitRow row, Collection<UnitRow> before) {
        List<UnitRow> unit = Stream
            .concat(before.stream().filter((it) -> !it.key().equals(row.key())), Stream.of(row))
            .toList();
        return open(row, unit)
                ? taken(row, unit, this.checked.saying(row.key().language(), List.of(row.text().text()))) : row;
    }

    /**
     * Gives texts that an import has just brought the checks that the same words had here before. What came together with
     * them gives none: files come into an empty installation as they are. Runs in the transaction of the caller.
     */
    void take(Collection<UnitRow> imported, ChangedThings changed) {
        Set<Key> together = imported.stream().map(UnitRow::key).collect(Collectors.toSet());
        Map<String, List<UnitRow>> byLanguage = imported.stream()
            .filter((row) -> row.text().check() == null)
            .collect(Collectors.groupingBy((row) -> row.key().language()));
        List<UnitRow> given = new ArrayList<>();
        byLanguage.forEach((language, rows) -> {
            Map<String, List<UnitRow>> checked = checked(language, rows, together);
            for (UnitRow row : rows) {
                List<UnitRow> same = checked.getOrDefault(row.text().text(), List.of());
                if (!same.isEmpty()) {
                    List<UnitRow> unit = this.store.locked(row.key().page(), row.key().unit());
                    UnitRow taken = open(row, unit) ? taken(row, unit, same) : row;
                    if (taken != row) {
                        given.add(taken);
                    }
                }
            }
        });
        this.store.put(given);
        this.store.addRevisions(given, null, this.clock.instant(), "checked");
        given.forEach((row) -> changed.text(row.key(), false));
    }

    private Map<String, List<UnitRow>> checked(String language, List<UnitRow> rows, Set<Key> but) {
        List<String> texts = rows.stream().map((row) -> row.text().text()).distinct().toList();
        Map<String, List<UnitRow>> checked = new HashMap<>();
        for (int from = 0; from < texts.size(); from += TOGETHER) {
            this.checked.saying(language, texts.subList(from, Math.min(from + TOGETHER, texts.size())))
                .stream()
                .filter((row) -> !but.contains(row.key()))
                .forEach((row) -> checked.computeIfAbsent(row.text().text(), (it) -> new ArrayList<>()).add(row));
        }
        return checked;
    }

    private static boolean open(UnitRow row, Collection<UnitRow> unit) {
        return row.text().check() == null && !Meanings.outdated(unit, row);
    }

    private UnitRow taken(UnitRow row, Collection<UnitRow> unit, List<UnitRow> checked) {
        for (UnitRow other : checked) {
            List<UnitRow> others = this.store.unit(other.key().page(), other.key().unit());
            if (!other.key().equals(row.key()) && other.text().text().equals(row.text().text())
                    && other.text().behind().isEmpty() && !Meanings.outdated(others, other)
                    && sameSources(row, unit, others)) {
                return new UnitRow(row.key(), with(other.text(), row.text()), row.upstream());
            }
        }
        return row;
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

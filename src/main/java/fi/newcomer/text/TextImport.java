package fi.newcomer.text;

import fi.newcomer.content.ImportCounts;
import fi.newcomer.fact.Fact;
import fi.newcomer.language.Languages;
import fi.newcomer.text.ContentText.ContentUnit;
import fi.newcomer.text.UnitRow.FactUse;
import fi.newcomer.text.UnitRow.Key;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the texts of the files into the database, some pages at a time. */
@Component
class TextImport {

    private static final Logger log = LoggerFactory.getLogger(TextImport.class);

    /** So many pages are read and written together. */
    private static final int TOGETHER = 100;

    private final UnitStore store;

    private final ProposalTable proposals;

    private final TextRules rules;

    private final FactUses uses;

    private final ChecksElsewhere checks;

    private final CheckedTexts checked;

    private final Languages languages;

    private final Clock clock;

    TextImport(UnitStore store, ProposalTable proposals, TextRules rules, FactUses uses, ChecksElsewhere checks,
            CheckedTexts checked, Languages languages, Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.rules = rules;
        this.uses = uses;
        this.checks = checks;
        this.checked = checked;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * Stores the texts of all pages. Runs in the transaction of the caller.
     * @param facts the kinds of the facts that there are
     * @param hold whether others who change these texts wait until the transaction ends
     * @param changed told what pages must be made anew for
     * @throws fi.newcomer.setting.WrongSetting if a text names something that there is not
     */
    ImportCounts store(Map<String, List<ContentText>> files, Map<String, Fact.Kind> facts, boolean hold,
            ChangedThings changed) {
        Set<String> all = new TreeSet<>(files.keySet());
        all.addAll(this.store.pages());
        List<String> pages = List.copyOf(all);
        Progress progress = new Progress("Content: %d of %d pages taken over", pages.size(), TOGETHER, log::info);
        List<ImportCounts> counts = new ArrayList<>();
        // Into an empty installation the files come as they are, and nobody keeps all of them in memory.
        boolean checks = this.checked.any();
        List<UnitRow> brought = new ArrayList<>();
        for (int from = 0; from < pages.size(); from += TOGETHER) {
            List<String> some = pages.subList(from, Math.min(from + TOGETHER, pages.size()));
            Map<String, List<ContentText>> texts = new HashMap<>();
            some.stream().filter(files::containsKey).forEach((page) -> texts.put(page, files.get(page)));
            Map<Key, List<FactUse>> used = new HashMap<>();
            texts.values().forEach((page) -> page.forEach((text) -> check(text, facts, used)));
            texts.values().forEach(this::checkFields);
            ThreeWayMerge merge = new ThreeWayMerge(texts, hold ? this.store.locked(some) : this.store.stored(some));
            write(merge, used);
            changed.merge(merge);
            if (checks) {
                brought.addAll(merge.added);
                brought.addAll(merge.replaced);
            }
            counts.add(merge.counts());
            progress.done(some.size());
        }
        this.checks.take(brought, changed);
        return counts.stream().reduce(ImportCounts.NONE, ImportCounts::plus);
    }

    private void check(ContentText text, Map<String, Fact.Kind> facts, Map<Key, List<FactUse>> used) {
        for (ContentUnit unit : text.units()) {
            Key key = new Key(text.page(), unit.id(), text.language());
            try {
                List<Inline> pieces = this.rules.check(unit.kind(), unit.text().text(), facts);
                FieldRules.check(text.page(), pieces);
                List<FactUse> uses = this.uses.of(key, pieces);
                behind(unit.text(), uses);
                used.put(key, uses);
            }
            catch (WrongText e) {
                throw text.file().mistake(unit.line(), e.getMessage());
            }
        }
    }

    /** Of two languages that differ, the mistake stands in the one that is not the first of the portal. */
    private void checkFields(List<ContentText> page) {
        String first = this.languages.first().code();
        for (ContentText text : page) {
            for (ContentUnit unit : text.units()) {
                try {
                    FieldRules.check(text, unit, page, first);
                }
                catch (WrongText e) {
                    throw text.file().mistake(unit.line(), e.getMessage());
                }
            }
        }
    }

    private static void behind(UnitText text, List<FactUse> uses) {
        for (String fact : text.behind()) {
            if (uses.stream().noneMatch((use) -> use.stated() && use.fact().equals(fact))) {
                throw new WrongText(WrongText.Mistake.FACT, "\"behind=" + fact + "\" names a fact that the text does not state");
            }
        }
    }

    private void write(ThreeWayMerge merge, Map<Key, List<FactUse>> used) {
        this.store.putPlaces(merge.moved());
        List<UnitRow> fromFiles = Stream.concat(merge.added.stream(), merge.replaced.stream()).toList();
        this.store.put(Stream.concat(fromFiles.stream(), merge.noted.stream()).toList());
        this.store.addRevisions(fromFiles, null, this.clock.instant(), "imported");
        this.store.putFactUses(fromFiles.stream().map(UnitRow::key).toList(),
                fromFiles.stream().flatMap((row) -> used.get(row.key()).stream()).toList());
        this.proposals.put(merge.proposed);
        this.proposals.withdraw(merge.agreed);
        this.store.remove(merge.removed);
        this.store.removePlaces(merge.gone());
    }
}

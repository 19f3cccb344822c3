package fi.newcomer.text;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.FactTokens;
import fi.newcomer.fact.Facts;
import fi.newcomer.language.Languages;
import fi.newcomer.text.ContentText.ContentUnit;
import fi.newcomer.text.UnitRow.FactUse;
import fi.newcomer.text.UnitRow.Key;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the files of {@code content/} over into the database, before the first reader comes: all of them in one
 * transaction, or none and the sentence about the mistake. Importing the same files again changes nothing. A command
 * that works beside a running portal imports only where nothing has been imported yet.
 */
@Component
class ContentImport implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ContentImport.class);

    private static final List<String> SOURCES = List.of("pages/sources.yaml", "programmes/*/sources.yaml");

    private static final List<String> OTHER_FILES = List.of("*.yaml", "responsibility/*.yaml", "pages/*.yaml",
            "programmes/*/*.yaml");

    private static final List<String> TEXTS = List.of("pages/*.md", "programmes/*/*.md");

    private final ContentFiles content;

    private final Facts facts;

    private final FactTokens tokens;

    private final TextRules rules;

    private final Languages languages;

    private final UnitStore store;

    private final UnitSources sources;

    private final TransactionTemplate transactions;

    private final Clock clock;

    private final boolean beside;

    ContentImport(ContentFiles content, Facts facts, FactTokens tokens, TextRules rules, Languages languages,
            UnitStore store, UnitSources sources, TransactionTemplate transactions, Clock clock, Environment environment) {
        this.content = content;
        this.facts = facts;
        this.tokens = tokens;
        this.rules = rules;
        this.languages = languages;
        this.store = store;
        this.sources = sources;
        this.transactions = transactions;
        this.clock = clock;
        this.beside = environment.getProperty("portal.beside", Boolean.class, false);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!this.beside || this.store.files().isEmpty()) {
            run();
        }
    }

    /** Imports everything. */
    void run() {
        List<ContentFile> files = files(TEXTS);
        Map<String, List<ContentText>> pages = SameUnits.check(files.stream().map(ContentTextReader::read).toList(),
                this.languages);
        LayerRules.check(new Layers(this.content.file("layers.yaml")), pages);
        Documents documents = new Documents(this.content.file("documents.yaml"));
        List<SourceFile> sources = files(SOURCES).stream().map((file) -> new SourceFile(file, documents, pages)).toList();
        Map<String, Fact> facts = this.facts.read(Facts.files(this.content), documents);
        List<ContentFile> all = Stream.concat(files(OTHER_FILES).stream(), files.stream()).toList();
        log.info(this.transactions.execute((transaction) -> store(pages, facts, sources, all)));
    }

    private List<ContentFile> files(List<String> patterns) {
        return patterns.stream()
            .flatMap((pattern) -> pattern.contains("*") ? this.content.files(pattern).stream()
                    : Stream.of(this.content.file(pattern)))
            .toList();
    }

    private String store(Map<String, List<ContentText>> pages, Map<String, Fact> fromFiles, List<SourceFile> sources,
            List<ContentFile> files) {
        int facts = this.facts.importFrom(fromFiles);
        Map<String, Fact.Kind> kinds = this.facts.kinds();
        Map<Key, List<FactUse>> uses = new HashMap<>();
        pages.values().forEach((texts) -> texts.forEach((text) -> check(text, kinds, uses)));
        ThreeWayMerge merge = new ThreeWayMerge(pages, this.store.everything());
        write(merge, uses);
        storeFiles(files);
        this.sources.put(sources);
        this.facts.removeGone(fromFiles.keySet(), this.store.factsInUse());
        String kept = merge.kept.isEmpty() ? "" : ": " + merge.kept.stream().limit(20).map(Key::toString)
            .collect(Collectors.joining(", "));
        return "Content: %d files, %d facts changed, texts: %d new, %d replaced, %d removed, %d kept as staff edited them%s"
            .formatted(files.size(), facts, merge.added.size(), merge.replaced.size(), merge.removed.size(),
                    merge.kept.size(), kept);
    }

    private void check(ContentText text, Map<String, Fact.Kind> facts, Map<Key, List<FactUse>> uses) {
        for (ContentUnit unit : text.units()) {
            Key key = new Key(text.page(), unit.id(), text.language());
            try {
                uses.put(key, uses(key, this.rules.check(unit.kind(), unit.text().text(), facts)));
            }
            catch (WrongText e) {
                throw text.file().mistake(unit.line(), e.getMessage());
            }
        }
    }

    /** The facts that the pieces of a text show or state. */
    List<FactUse> uses(Key key, List<Inline> pieces) {
        return Inline.flat(pieces).flatMap((piece) -> switch (piece) {
            case Inline.Stated stated -> Stream.of(new FactUse(key, stated.fact(), true));
            case Inline.Token token when this.tokens.isFact(token.kind(), token.id()) ->
                Stream.of(new FactUse(key, token.id(), false));
            default -> Stream.<FactUse>empty();
        }).distinct().toList();
    }

    private void write(ThreeWayMerge merge, Map<Key, List<FactUse>> uses) {
        List<UnitPlace> changed = new ArrayList<>(merge.places());
        changed.removeAll(Set.copyOf(this.store.everything().places()));
        this.store.putPlaces(changed);
        List<UnitRow> fromFiles = Stream.concat(merge.added.stream(), merge.replaced.stream()).toList();
        this.store.put(Stream.concat(fromFiles.stream(), merge.noted.stream()).toList());
        this.store.addRevisions(fromFiles, null, this.clock.instant(), "imported");
        this.store.putFactUses(fromFiles.stream().map(UnitRow::key).toList(),
                fromFiles.stream().flatMap((row) -> uses.get(row.key()).stream()).toList());
        this.store.remove(merge.removed);
        this.store.removePlaces(merge.gone());
    }

    private void storeFiles(List<ContentFile> files) {
        Map<String, String> before = this.store.files()
            .stream()
            .collect(Collectors.toMap(ContentFile::path, ContentFile::text));
        this.store.putFiles(files.stream().filter((file) -> !file.text().equals(before.get(file.path()))).toList());
        Set<String> present = files.stream().map(ContentFile::path).collect(Collectors.toSet());
        this.store.removeFiles(before.keySet().stream().filter((path) -> !present.contains(path)).toList());
    }
}

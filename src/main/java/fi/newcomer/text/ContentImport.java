package fi.newcomer.text;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ImportCounts;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.EntryImport;
import fi.newcomer.fact.FactChanges;
import fi.newcomer.fact.FactImport;
import fi.newcomer.fact.Listings;
import fi.newcomer.language.Languages;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the files of {@code content/} over into the database, before the first reader comes: all of them in one
 * transaction, or none and the sentence about the mistake. Importing the same files again changes nothing. A command
 * that works beside a running portal imports only where nothing has been imported yet.
 */
@Lazy(false)
@Component
class ContentImport implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ContentImport.class);

    private final ContentReader reader;

    private final FactImport factImport;

    private final EntryImport entryImport;

    private final Entries entries;

    private final Listings listings;

    private final TextImport texts;

    private final StatedSentences statements;

    private final UnitStore store;

    private final UnitSources sources;

    private final ImportReports reports;

    private final Languages languages;

    private final TransactionTemplate transactions;

    private final Clock clock;

    private final boolean beside;

    ContentImport(ContentReader reader, FactImport factImport, EntryImport entryImport, Entries entries,
            Listings listings, TextImport texts, StatedSentences statements, UnitStore store, UnitSources sources,
            ImportReports reports, Languages languages,
            TransactionTemplate transactions, Clock clock, Environment environment) {
        this.reader = reader;
        this.factImport = factImport;
        this.entryImport = entryImport;
        this.entries = entries;
        this.listings = listings;
        this.texts = texts;
        this.statements = statements;
        this.store = store;
        this.sources = sources;
        this.reports = reports;
        this.languages = languages;
        this.transactions = transactions;
        this.clock = clock;
        this.beside = environment.getProperty("portal.beside", Boolean.class, false);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (this.beside && !this.store.files().isEmpty()) {
            return;
        }
        if (this.reports.uploaded()) {
            // Else a restart would quietly put the application's own texts in the place of those that were brought.
            this.transactions.executeWithoutResult((transaction) -> storeAtStart(this.reader.atStart()));
            log.info("Content: it stays as it was uploaded, until an administrator reads the files again.");
        }
        else {
            run();
        }
    }

    /** Imports everything. */
    ImportReport run() {
        return run(this.reader.read(), Optional.empty(), () -> {
        });
    }

    /**
     * Imports everything once more while the portal runs; pages that say something else now are made anew.
     * @param by the user name of the one who asked for it
     * @param further is done in the same transaction
     * @throws fi.newcomer.setting.WrongSetting if something in the files is wrong; nothing has changed then
     */
    synchronized ImportReport again(String by, Runnable further) {
        Map<String, ContentFile> atStart = this.store.files()
            .stream()
            .collect(Collectors.toMap(ContentFile::path, (file) -> file));
        return run(this.reader.read(atStart), Optional.of(by), () -> {
            this.reports.uploaded(false);
            further.run();
        });
    }

    /**
     * Imports other files than the portal's own, which from then on wait for {@link #again}.
     * @param expected looks at the database as it is, and gives what looks at it as it would be
     * @return empty where that is not what was expected; nothing has changed then
     */
    synchronized Optional<ImportReport> upload(Supplier<ContentReader.Read> files, String by,
            Supplier<Predicate<ImportReport>> expected, Runnable further) {
        return run(files.get(), Optional.of(by), expected, () -> {
            this.reports.uploaded(true);
            further.run();
        });
    }

    /**
     * What an import of other files would do; in the end nothing is done. Staff go on meanwhile: only what the files would
     * change can't be changed until it is over.
     * @param look looks at the database as it is, and gives what looks at it as it would be
     */
    synchronized <T> T rehearse(Supplier<ContentReader.Read> files, Supplier<Function<ImportReport, T>> look) {
        ContentReader.Read read = files.get();
        try {
            return Objects.requireNonNull(this.transactions.execute((transaction) -> {
                transaction.setRollbackOnly();
                Function<ImportReport, T> after = look.get();
                return after.apply(store(read, Optional.empty(), false, new ChangedThings(this.languages)));
            }));
        }
        finally {
            this.listings.imported();
        }
    }

    private ImportReport run(ContentReader.Read read, Optional<String> by, Runnable further) {
        return run(read, by, () -> (report) -> true, further).orElseThrow();
    }

    private Optional<ImportReport> run(ContentReader.Read read, Optional<String> by,
            Supplier<Predicate<ImportReport>> expected, Runnable further) {
        ChangedThings changed = new ChangedThings(this.languages);
        Optional<ImportReport> report;
        try {
            report = Objects.requireNonNull(this.transactions.execute((transaction) -> {
                Predicate<ImportReport> fits = expected.get();
                further.run();
                ImportReport done = store(read, by, true, changed);
                if (!fits.test(done)) {
                    transaction.setRollbackOnly();
                    return Optional.empty();
                }
                return Optional.of(done);
            }));
            report.ifPresent((done) -> this.entries.changed(changed.stamps()));
        }
        finally {
            this.listings.imported();
        }
        report.map(ImportReport::sentence).ifPresent(log::info);
        return report;
    }

    private ImportReport store(ContentReader.Read read, Optional<String> by, boolean hold, ChangedThings changed) {
        FactChanges facts = this.factImport.store(read.facts(), read.files());
        ImportCounts texts = this.texts.store(read.pages(), this.factImport.kinds(read.facts().keySet()), hold, changed);
        changed.further(this.statements.mark(facts.stated(), changed::writtenNow, hold));
        storeFiles(read.files());
        this.sources.put(read.sources()).forEach(changed::page);
        EntryImport.Changes entries = hold ? this.entryImport.store(read.files()) : this.entryImport.rehearse(read.files());
        changed.further(entries.stamps());
        Set<String> inUse = new HashSet<>(this.store.factsInUse());
        inUse.addAll(this.entryImport.wordsOfStaff());
        facts = this.factImport.removeGone(facts, read.facts().keySet(), inUse);
        changed.facts(facts.changed());
        ImportReport report = new ImportReport(this.clock.instant(), by, read.files().size(), texts, facts.counts(),
                entries.counts());
        this.reports.add(report);
        return report;
    }

    /** The portal has read these at this start, whatever was uploaded: what is imported later is compared with them. */
    private void storeAtStart(List<ContentFile> read) {
        storeFiles(Stream.concat(read.stream(),
                this.store.files().stream().filter((file) -> !ContentReader.onlyAtStart(file.path())))
            .toList());
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

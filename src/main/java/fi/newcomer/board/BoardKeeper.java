package fi.newcomer.board;

import fi.newcomer.board.BoardTask.Id;
import fi.newcomer.board.TaskFinder.Found;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.EntryWatch;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.FactWatch;
import fi.newcomer.fact.Facts;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.linkcheck.LinksChecked;
import fi.newcomer.text.FactPlaces;
import fi.newcomer.text.TextWatch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps tasks and counts true: what a transaction changed of texts, facts and entries is looked at once more before it is
 * committed, and everything once a day, since a check grows old by itself.
 */
@Component
class BoardKeeper implements TextWatch, EntryWatch, FactWatch {

    private static final Logger log = LoggerFactory.getLogger(BoardKeeper.class);

    private final BoardPages pages;

    private final TaskFinder finder;

    private final KnowledgePages knowledge;

    private final KnowledgeTasks knowledgeTasks;

    private final Facts facts;

    private final FactPlaces places;

    private final Entries entries;

    private final BoardTable table;

    private final TransactionTemplate transactions;

    private final Clock clock;

    private final ReentrantLock counting = new ReentrantLock();

    BoardKeeper(BoardPages pages, TaskFinder finder, KnowledgePages knowledge, KnowledgeTasks knowledgeTasks,
            Facts facts, FactPlaces places, Entries entries, BoardTable table, TransactionTemplate transactions,
            Clock clock) {
        this.pages = pages;
        this.finder = finder;
        this.knowledge = knowledge;
        this.knowledgeTasks = knowledgeTasks;
        this.facts = facts;
        this.places = places;
        this.entries = entries;
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void changing(String page, Collection<String> units) {
        note((changed) -> changed.text(page, units));
    }

    @Override
    public void changingEntries(String file, Collection<String> keys) {
        note((changed) -> keys.forEach((key) -> changed.knowledge(this.knowledge.ofEntry(file, key),
                KnowledgePages.entry(file, key))));
    }

    @Override
    public void changingFacts(Collection<String> ids) {
        note((changed) -> {
            this.facts.filesOf(ids)
                .forEach((id, file) -> changed.knowledge(this.knowledge.ofFile(file), KnowledgePages.fact(id)));
            changed.facts.addAll(ids);
        });
    }

    private void note(Consumer<Changed> change) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            change.accept(changed());
        }
        else {
            this.transactions.executeWithoutResult((transaction) -> change.accept(changed()));
        }
    }

    private Changed changed() {
        Changed changed = (Changed) TransactionSynchronizationManager.getResource(this);
        if (changed == null) {
            changed = new Changed();
            TransactionSynchronizationManager.bindResource(this, changed);
            TransactionSynchronizationManager.registerSynchronization(changed);
        }
        return changed;
    }

    /** Soon after the start and then once a day. */
    // At a rate, not with a delay: jobs with a delay share one thread, and what is due or to be sent must not wait for this.
    @Scheduled(fixedRate = 600_000, initialDelay = 20_000)
    void daily() {
        if (!this.counting.tryLock()) {
            return;
        }
        try {
            countOfToday();
        }
        finally {
            this.counting.unlock();
        }
    }

    private void countOfToday() {
        LocalDate today = LocalDate.now(this.clock.withZone(Helsinki.ZONE));
        try {
            if (!this.table.counted(today)) {
                refresh();
                this.table.putCounted(today);
            }
        }
        catch (DataAccessException | TransactionException e) {
            log.warn("The tasks can't be counted now: {}", e.getClass().getSimpleName());
        }
    }

    /** Links that broke or were mended concern texts that did not change. */
    @EventListener
    void on(LinksChecked checked) {
        refresh();
    }

    /** Looks at all pages, facts and entries anew. */
    void refresh() {
        Map<String, Predicate<String>> knowledge = new TreeMap<>();
        this.knowledge.all().forEach((page) -> knowledge.put(page, (unit) -> true));
        this.transactions.executeWithoutResult((transaction) -> look(knowledge));
        this.pages.all()
            .forEach((page) -> this.transactions.executeWithoutResult((transaction) -> look(Map.of(page, (unit) -> true))));
    }

    /**
     * Compares what there is to do with what is noted. Others who count the same pages wait until the transaction ends;
     * since a text is locked by those who change it, each finds its own units as they will be. All pages are locked before
     * anything is counted: pages of a programme share counts, and whoever holds these must wait for nobody's page.
     * @param units those to look at, by the keys of their pages in order
     */
    private void look(Map<String, Predicate<String>> units) {
        units.keySet()
            .forEach((page) -> this.table.lock(page,
                    KnowledgePages.is(page) ? KnowledgePages.PLACE : this.pages.place(page)));
        Set<Id> came = new HashSet<>();
        Set<Id> went = new HashSet<>();
        Map<String, List<BoardTask>> knowledge = units.keySet().stream().anyMatch(KnowledgePages::is)
                ? this.knowledgeTasks.find() : Map.of();
        units.forEach((page, some) -> look(page, some, KnowledgePages.is(page)
                ? Optional.of(new Found(knowledge.getOrDefault(page, List.of()), 0, Map.of()))
                : this.finder.find(page, some), came, went));
        this.table.count(came, went);
    }

    private void look(String page, Predicate<String> units, Optional<Found> found, Set<Id> allThatCame,
            Set<Id> allThatWent) {
        Map<Id, BoardTask> before = this.table.tasks(page)
            .stream()
            .filter((task) -> units.test(task.unit()))
            .collect(Collectors.toMap(BoardTask::id, Function.identity()));
        Map<Id, BoardTask> now = found.map(Found::tasks)
            .orElse(List.of())
            .stream()
            .filter((task) -> units.test(task.unit()))
            .collect(Collectors.toMap(BoardTask::id, Function.identity()));
        Set<Id> came = new HashSet<>(now.keySet());
        came.removeAll(before.keySet());
        Set<Id> went = new HashSet<>(before.keySet());
        went.removeAll(now.keySet());
        this.table.remove(went);
        this.table.put(now.values().stream().filter((task) -> !task.equals(before.get(task.id()))).toList());
        allThatCame.addAll(came);
        allThatWent.addAll(went);
        found.ifPresentOrElse((it) -> this.table.describe(page, it.units(), it.titles()),
                () -> this.table.forget(page));
    }

    /** What a transaction changed: units by the pages that show them, and facts. */
    private final class Changed implements TransactionSynchronization {

        private final Map<String, Set<String>> units = new TreeMap<>();

        private final Set<String> facts = new HashSet<>();

        void text(String page, Collection<String> changed) {
            BoardKeeper.this.pages.showing(page)
                .forEach((shown) -> this.units.computeIfAbsent(shown, (it) -> new HashSet<>()).addAll(changed));
        }

        void knowledge(List<String> pages, String unit) {
            pages.forEach((page) -> this.units.computeIfAbsent(page, (it) -> new HashSet<>()).add(unit));
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            links();
            Map<String, Predicate<String>> inOrder = new TreeMap<>();
            this.units.forEach((page, some) -> inOrder.put(page, some::contains));
            look(inOrder);
        }

        /** What shows a link that leads elsewhere now may be broken no more. */
        private void links() {
            List<String> links = BoardKeeper.this.facts.kinds(this.facts)
                .entrySet()
                .stream()
                .filter((fact) -> fact.getValue() == Fact.Kind.LINK)
                .map(Map.Entry::getKey)
                .toList();
            if (!links.isEmpty()) {
                BoardKeeper.this.places.showing(links).forEach(this::text);
                BoardKeeper.this.entries.namingNow(links)
                    .keySet()
                    .forEach((entry) -> knowledge(BoardKeeper.this.knowledge.ofEntry(entry.file(), entry.key()),
                            KnowledgePages.entry(entry.file(), entry.key())));
            }
        }

        /** Another transaction within this one keeps its own list. */
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(BoardKeeper.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(BoardKeeper.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(BoardKeeper.this);
        }
    }
}

package fi.newcomer.board;

import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.fact.FactProposals;
import fi.newcomer.linkcheck.LinkChecks;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.staff.StaffWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what there is to do about facts, offices, courses and other entries of lists: what their files say against staff,
 * and entries whose link leads nowhere.
 */
@Component
class KnowledgeTasks {

    private final KnowledgePages pages;

    private final Entries entries;

    private final FactProposals facts;

    private final LinkChecks links;

    private final StaffWords staffWords;

    KnowledgeTasks(KnowledgePages pages, Entries entries, FactProposals facts, LinkChecks links, StaffWords staffWords) {
        this.pages = pages;
        this.entries = entries;
        this.facts = facts;
        this.links = links;
        this.staffWords = staffWords;
    }

    /** The tasks of all these pages, as the caller's transaction finds them. */
    Map<String, List<BoardTask>> find() {
        Map<String, List<BoardTask>> tasks = new LinkedHashMap<>();
        this.facts.waiting()
            .forEach((id, file) -> add(tasks, this.pages.ofFile(file), KnowledgePages.fact(id), TaskKind.PROPOSED, null,
                    null, named(id)));
        this.entries.proposals()
            .forEach((proposal) -> add(tasks, this.pages.ofEntry(proposal.file(), proposal.key()),
                    KnowledgePages.entry(proposal.file(), proposal.key()), TaskKind.PROPOSED, null, null,
                    words(proposal.file(), proposal.key(), proposal.ours().or(proposal::theirs).orElse(""))));
        Map<String, LocalDate> broken = this.links.broken();
        if (!broken.isEmpty()) {
            this.entries.namingNow(broken.keySet())
                .forEach((entry, links) -> add(tasks, this.pages.ofEntry(entry.file(), entry.key()),
                        KnowledgePages.entry(entry.file(), entry.key()), TaskKind.BROKEN, broken.get(links.getFirst()),
                        links.getFirst(), words(entry.file(), entry.key(), entry.text())));
        }
        return tasks;
    }

    private static void add(Map<String, List<BoardTask>> tasks, List<String> pages, String unit, TaskKind kind,
            @Nullable LocalDate since, @Nullable String fact, Map<String, String> words) {
        pages.forEach((page) -> tasks.computeIfAbsent(page, (it) -> new ArrayList<>())
            .add(new BoardTask(page, unit, BoardTask.ANY, kind, KnowledgePages.PLACE, page, since, fact, words)));
    }

    /** What an entry is called in the languages of the staff; its key where it has no name. */
    private Map<String, String> words(String file, String key, String text) {
        try {
            return Entry.yaml(file, text).find("name").filter((name) -> name.isMapping()).map((name) -> {
                Map<String, String> words = new LinkedHashMap<>();
                Map<String, String> names = name.map();
                this.staffWords.languages()
                    .forEach((language) -> words.put(language.code(),
                            names.getOrDefault(language.code(), names.getOrDefault("sv", key))));
                return words;
            }).orElseGet(() -> named(key));
        }
        catch (WrongSetting wrong) {
            // It was refused when it was stored, or stands there no more: the key still says which one it is.
            return named(key);
        }
    }

    private Map<String, String> named(String id) {
        Map<String, String> words = new LinkedHashMap<>();
        this.staffWords.languages().forEach((language) -> words.put(language.code(), id));
        return words;
    }
}

package fi.newcomer.board;

import fi.newcomer.board.BoardLists.Described;
import fi.newcomer.board.BoardRow.After;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.Layers;
import fi.newcomer.visit.PageVisits;
import fi.newcomer.visit.PageVisits.Visited;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * What the person who is signed in finds to do: for those who edit a municipality in all languages, for those who
 * translate in theirs.
 */
@Service
public class Board {

    /** Rows of the list that are read at once. */
    public static final int PAGE = 20;

    private static final int MOST = 5;

    /** So many of the most read pages are looked through for something to do. */
    private static final int LOOKED_THROUGH = 10;

    private static final String SHARED = "pages";

    /** Where the addresses of pages with texts begin behind the municipality, with the beginning of the texts' keys. */
    private static final List<String> SHARED_PAGES = List.of("numbers", "authorities", "privacy", "accessibility");

    private final CurrentStaff currentStaff;

    private final EditingRights rights;

    private final Municipalities municipalities;

    private final Languages languages;

    private final Layers layers;

    private final BoardTable table;

    private final BoardLists lists;

    private final BoardPages pages;

    private final KnowledgePages knowledge;

    private final PageVisits visits;

    Board(CurrentStaff currentStaff, EditingRights rights, Municipalities municipalities, Languages languages,
            Layers layers, BoardTable table, BoardLists lists, BoardPages pages, KnowledgePages knowledge,
            PageVisits visits) {
        this.currentStaff = currentStaff;
        this.rights = rights;
        this.municipalities = municipalities;
        this.languages = languages;
        this.layers = layers;
        this.table = table;
        this.lists = lists;
        this.pages = pages;
        this.knowledge = knowledge;
        this.visits = visits;
    }

    /** The municipalities whose board this person may see. */
    public List<Municipality> municipalities() {
        return this.municipalities.all().stream().filter((it) -> !columns(it).isEmpty()).toList();
    }

    /** The codes of the languages of this person's board, and at last the empty one where they see what concerns all. */
    public List<String> columns(Municipality municipality) {
        StaffMember who = this.currentStaff.get();
        if (who.mayEdit(municipality)) {
            return Stream.concat(this.languages.all().stream().map(Language::code), Stream.of(BoardTask.ANY)).toList();
        }
        return this.languages.all().stream().filter(who::mayTranslate).map(Language::code).toList();
    }

    /**
     * How many tasks there are of each kind and language; 0 is left out.
     * @throws AccessDeniedException if this board is not this person's
     */
    public Map<TaskKind, Map<String, Long>> counts(Municipality municipality) {
        List<String> columns = allowed(municipality);
        Map<TaskKind, Map<String, Long>> counts = new EnumMap<>(TaskKind.class);
        this.table.counts(scopes(municipality))
            .values()
            .forEach((scope) -> scope.forEach((language, kinds) -> kinds.forEach((kind, count) -> {
                if (columns.contains(language)) {
                    counts.computeIfAbsent(kind, (it) -> new LinkedHashMap<>()).merge(language, count, Long::sum);
                }
            })));
        return counts;
    }

    /**
     * Tasks in the order of languages and pages, {@value #PAGE} at most: first those of the municipality's own pages, then
     * those of the pages that all share.
     * @param after where the list goes on; empty for its beginning
     * @throws AccessDeniedException if this board is not this person's
     */
    public List<BoardRow> list(Municipality municipality, Optional<TaskKind> kind, Optional<String> language,
            Optional<After> after) {
        List<Part> parts = allowed(municipality).stream()
            .filter((code) -> language.isEmpty() || language.get().equals(code))
            .flatMap((code) -> scopes(municipality).stream().map((scope) -> new Part(scope, code)))
            .toList();
        List<BoardTask> tasks = new ArrayList<>();
        List<Integer> ofPart = new ArrayList<>();
        for (int part = after.map(After::part).orElse(0); part < parts.size() && tasks.size() < PAGE; part++) {
            int at = part;
            Optional<After> from = after.filter((it) -> it.part() == at);
            for (BoardTask task : read(parts.get(part), kind, from, PAGE - tasks.size())) {
                tasks.add(task);
                ofPart.add(part);
            }
        }
        Map<String, Described> described = this.lists
            .described(tasks.stream().map(BoardTask::page).collect(Collectors.toSet()));
        List<BoardRow> rows = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            rows.add(row(tasks.get(i), ofPart.get(i), described));
        }
        return rows;
    }

    private List<BoardTask> read(Part part, Optional<TaskKind> kind, Optional<After> from, int limit) {
        int place = from.map(After::place).orElse(-1);
        String unit = from.map(After::unit).orElse("");
        return kind.map((it) -> this.lists.ofKind(part.scope(), part.language(), it, place, unit, limit))
            .orElseGet(() -> this.lists.list(part.scope(), part.language(), place,
                    from.map((it) -> it.kind().code()).orElse(""), unit, limit));
    }

    /**
     * The pages that readers met most in the last seven days and about which there is something to do, five at most.
     * @throws AccessDeniedException if this board is not this person's
     */
    public List<MuchRead> muchRead(Municipality municipality) {
        List<String> columns = allowed(municipality);
        List<Visited> visited = Stream
            .concat(this.visits.most(municipality.slug(), List.of("programme"), LOOKED_THROUGH).stream(),
                    this.visits.most(municipality.slug(), SHARED_PAGES, 2).stream())
            .filter((it) -> columns.contains(it.language()))
            .sorted(java.util.Comparator.comparingLong(Visited::visits).reversed())
            .toList();
        List<Read> read = new ArrayList<>();
        for (Visited each : visited) {
            String page = page(municipality, each.path());
            Map<TaskKind, Long> kinds = read.size() == MOST || !this.pages.all().contains(page) ? Map.of()
                    : this.table.counts(List.of(page))
                        .getOrDefault(page, Map.of())
                        .getOrDefault(each.language(), Map.of());
            kinds.keySet()
                .stream()
                .sorted()
                .findFirst()
                .flatMap((kind) -> this.lists.first(page, this.pages.place(page), each.language(), kind))
                .ifPresent((task) -> read.add(new Read(each.visits(), kinds, task)));
        }
        Map<String, Described> described = this.lists
            .described(read.stream().map((it) -> it.first().page()).collect(Collectors.toSet()));
        return read.stream()
            .map((it) -> new MuchRead(it.visits(), it.kinds(), row(it.first(), 0, described)))
            .toList();
    }

    private String page(Municipality municipality, String path) {
        return path.startsWith("programme/")
                ? "programme/" + this.layers.of(municipality) + path.substring(path.indexOf('/'))
                : SHARED + "/" + path;
    }

    private BoardRow row(BoardTask task, int part, Map<String, Described> described) {
        return new BoardRow(task.page(),
                Optional.ofNullable(described.get(task.page())).map(Described::titles).orElse(Map.of()), task.unit(),
                task.words(), task.language(), task.kind(), task.textPage(), task.since(), task.fact(), mine(task),
                new After(part, task.place(), task.kind(), task.unit()));
    }

    private boolean mine(BoardTask task) {
        StaffMember who = this.currentStaff.get();
        if (KnowledgePages.is(task.page())) {
            return this.knowledge.may(who, task.unit());
        }
        return task.language().equals(BoardTask.ANY) ? this.rights.mayEdit(who, task.page())
                : this.rights.may(who, task.page(), this.languages.get(task.language()), ChangeOfMeaning.CATCH_UP);
    }

    /**
     * What the readers of a municipality meet: the pages of its programme or layer, its lists and facts, and what all
     * share.
     */
    private List<String> scopes(Municipality municipality) {
        return List.of("programme/" + this.layers.of(municipality),
                BoardPages.scope(KnowledgePages.of(municipality)), SHARED);
    }

    private List<String> allowed(Municipality municipality) {
        List<String> columns = columns(municipality);
        if (columns.isEmpty()) {
            throw new AccessDeniedException("May not see the board of " + municipality.slug());
        }
        return columns;
    }

    private record Part(String scope, String language) {
    }

    private record Read(long visits, Map<TaskKind, Long> kinds, BoardTask first) {
    }
}

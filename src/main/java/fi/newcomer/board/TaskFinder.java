package fi.newcomer.board;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.Language;
import fi.newcomer.linkcheck.LinkChecks;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.LastChanges;
import fi.newcomer.text.Layers;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.PlainWords;
import fi.newcomer.text.TextProposal;
import fi.newcomer.text.TextProposals;
import fi.newcomer.text.UnitKind;
import fi.newcomer.text.UnitPage;
import fi.newcomer.wording.Readability;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what there is to do about a page as its readers meet it: what is hidden or replaced there is not looked at. */
@Component
class TaskFinder {

    private static final Pattern LINK = Pattern.compile("\\{\\{link ([^}]+)}}");

    /** Characters of a unit's beginning. */
    private static final int BEGINNING = 90;

    private final ContentPages content;

    private final BoardPages pages;

    private final Layers layers;

    private final TextProposals proposals;

    private final LastChanges changes;

    private final LinkChecks links;

    private final Readability readability;

    private final StaffWords staffWords;

    private final Clock clock;

    TaskFinder(ContentPages content, BoardPages pages, Layers layers, TextProposals proposals, LastChanges changes,
            LinkChecks links, Readability readability, StaffWords staffWords, Clock clock) {
        this.content = content;
        this.pages = pages;
        this.layers = layers;
        this.proposals = proposals;
        this.changes = changes;
        this.links = links;
        this.readability = readability;
        this.staffWords = staffWords;
        this.clock = clock;
    }

    /** The tasks of the units that are asked for; empty where there is no such page. */
    Optional<Found> find(String page, Predicate<String> units) {
        Map<Language, UnitPage> texts = this.content.inAllLanguages(page);
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Map<Language, PageUnit>> byUnit = new LinkedHashMap<>();
        texts.forEach((language, text) -> text.units()
            .forEach((unit) -> byUnit.computeIfAbsent(unit.id(), (id) -> new LinkedHashMap<>()).put(language, unit)));
        Around around = around(page);
        List<BoardTask> tasks = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, Map<Language, PageUnit>> unit : byUnit.entrySet()) {
            if (units.test(unit.getKey())) {
                new OfUnit(page, unit.getKey(), this.pages.place(page) + at, unit.getValue(), around, tasks)
                    .find(texts.keySet());
            }
            at++;
        }
        Map<String, String> titles = byUnit.values()
            .stream()
            .filter((unit) -> unit.values().iterator().next().kind() == UnitKind.TITLE)
            .findFirst()
            .map(this::beginning)
            .orElse(Map.of());
        return Optional.of(new Found(tasks, byUnit.size(), titles));
    }

    private Around around(String page) {
        Set<String> proposed = new LinkedHashSet<>();
        for (String each : this.layers.pagesUnder(page)) {
            for (TextProposal proposal : this.proposals.of(each)) {
                proposed.add(each + "#" + proposal.unit() + ":" + proposal.language());
            }
        }
        return new Around(proposed, this.changes.of(this.layers.pagesUnder(page)), this.links.broken(),
                LocalDate.now(this.clock.withZone(Helsinki.ZONE)));
    }

    /** How a unit begins, in the languages of the staff. */
    private Map<String, String> beginning(Map<Language, PageUnit> unit) {
        Map<String, String> words = new LinkedHashMap<>();
        this.staffWords.languages().forEach((language) -> {
            PageUnit text = Objects.requireNonNullElseGet(unit.get(language), () -> unit.values().iterator().next());
            words.put(language.code(), shortened(text.text()));
        });
        return words;
    }

    static String shortened(String notation) {
        String plain = PlainWords.of(notation).replaceAll("\\{\\{[^}]*}}", "…").strip();
        return plain.codePointCount(0, plain.length()) <= BEGINNING ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, BEGINNING)).strip() + "…";
    }

    /**
     * What was found.
     *
     * @param units how many units the page has
     * @param titles its title by the codes of the staff's languages
     */
    record Found(List<BoardTask> tasks, int units, Map<String, String> titles) {
    }

    /**
     * What decides beside the texts themselves.
     *
     * @param proposed the texts for which a proposal waits: {@code page#unit:language}
     * @param changes when texts last changed
     * @param broken the broken links by the ids of their facts
     */
    private record Around(Set<String> proposed, Map<LastChanges.Text, Instant> changes, Map<String, LocalDate> broken,
            LocalDate today) {
    }

    /** One unit in all languages. */
    private final class OfUnit {

        private final String page;

        private final String unit;

        private final int place;

        private final Map<Language, PageUnit> texts;

        private final Around around;

        private final List<BoardTask> tasks;

        private final Map<String, String> words;

        OfUnit(String page, String unit, int place, Map<Language, PageUnit> texts, Around around,
                List<BoardTask> tasks) {
            this.page = page;
            this.unit = unit;
            this.place = place;
            this.texts = texts;
            this.around = around;
            this.tasks = tasks;
            this.words = beginning(texts);
        }

        void find(Set<Language> languages) {
            for (Language language : languages) {
                PageUnit text = this.texts.get(language);
                if (text == null || !text.language().equals(language)) {
                    add(language.code(), TaskKind.MISSING, null, null);
                }
                else {
                    written(language, text);
                }
                if (this.around.proposed.contains(textPage() + "#" + this.unit + ":" + language)) {
                    add(language.code(), TaskKind.PROPOSED, null, null);
                }
            }
            this.texts.values()
                .stream()
                .flatMap((text) -> LINK.matcher(text.text()).results().map((found) -> found.group(1)))
                .filter(this.around.broken::containsKey)
                .findFirst()
                .ifPresent((fact) -> add(BoardTask.ANY, TaskKind.BROKEN, this.around.broken.get(fact), fact));
        }

        private void written(Language language, PageUnit text) {
            if (text.outdated()) {
                add(language.code(), TaskKind.OUTDATED, null, null);
            }
            if (text.uncheckedMachineText()) {
                add(language.code(), TaskKind.MACHINE, null, null);
            }
            else {
                lastSeen(language, text).filter((day) -> day.isBefore(this.around.today.minusYears(1)))
                    .ifPresent((day) -> add(language.code(), TaskKind.UNCHECKED, day, null));
            }
            if (TaskFinder.this.readability.ofUnit(text.text(), language).hard()) {
                add(language.code(), TaskKind.HARD, null, null);
            }
        }

        /** The day on which somebody checked the text, or else on which it last changed. */
        private Optional<LocalDate> lastSeen(Language language, PageUnit text) {
            return text.check()
                .map((check) -> check.on())
                .or(() -> Optional
                    .ofNullable(this.around.changes
                        .get(new LastChanges.Text(text.page(), this.unit, language.code())))
                    .map((changed) -> LocalDate.ofInstant(changed, Helsinki.ZONE)));
        }

        private String textPage() {
            return this.texts.values().iterator().next().page();
        }

        private void add(String language, TaskKind kind, @Nullable LocalDate since, @Nullable String fact) {
            this.tasks.add(new BoardTask(this.page, this.unit, language, kind, this.place, textPage(), since, fact,
                    this.words));
        }
    }
}

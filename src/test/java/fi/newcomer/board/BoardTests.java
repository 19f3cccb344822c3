package fi.newcomer.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.FactBook;
import fi.newcomer.fact.FactProposals;
import fi.newcomer.fact.Facts;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.Draft;
import fi.newcomer.text.Layers;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.TextEditing;
import fi.newcomer.wording.Readability;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.FixedRateTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** The board's numbers against a count by SQL, before and after everything that changes texts. All is put back. */
@PortalTest
@WithUserDetails("editor")
class BoardTests {

    private static final StaffMember EDITOR = new StaffMember("editor", "Editor", Set.of(Grant.everywhere(Role.EDITOR)));

    private static final StaffMember ARABIC = new StaffMember("translator-ar", "Translator",
            Set.of(new Grant(Role.TRANSLATOR, Scope.LANGUAGE, "ar")));

    private static final String PLAN = "programme/korsnas/plan";

    @Autowired
    Board board;

    @Autowired
    BoardKeeper keeper;

    @Autowired
    BoardTable table;

    @Autowired
    TextEditing editing;

    @Autowired
    ContentPages content;

    @Autowired
    Layers layers;

    @Autowired
    Languages languages;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Readability readability;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Stamps stamps;

    @Autowired
    List<ScheduledTaskHolder> jobs;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Facts facts;

    @Autowired
    FactBook book;

    @Autowired
    FactProposals factProposals;

    @Autowired
    Entries entries;

    private static boolean fresh;

    private List<Map<String, Object>> texts = List.of();

    private List<Map<String, Object>> units = List.of();

    private long revision;

    @BeforeEach
    void remember() {
        this.texts = this.jdbc.sql("SELECT * FROM unit_text").query().listOfRows();
        this.units = this.jdbc.sql("SELECT * FROM text_unit").query().listOfRows();
        this.revision = this.jdbc.sql("SELECT MAX(id) FROM unit_revision").query(Long.class).single();
        if (!fresh) {
            // Other tests change the tables of the texts behind the portal's back.
            this.keeper.refresh();
            fresh = true;
        }
    }

    @AfterEach
    void restore() {
        this.transactions.executeWithoutResult((transaction) -> putBack());
    }

    private void putBack() {
        this.jdbc.sql("DELETE FROM unit_revision WHERE id > ?").param(this.revision).update();
        Set<String> stamps = new HashSet<>();
        Set<Map<String, Object>> now = new HashSet<>(this.jdbc.sql("SELECT * FROM unit_text").query().listOfRows());
        Set<Map<String, Object>> units = new HashSet<>(this.units);
        this.jdbc.sql("SELECT * FROM text_unit")
            .query()
            .listOfRows()
            .stream()
            .filter((unit) -> !units.contains(unit))
            .forEach((unit) -> {
                this.keeper.changing((String) unit.get("page"), List.of((String) unit.get("unit")));
                this.jdbc.sql("DELETE FROM text_unit WHERE page = ? AND unit = ?")
                    .params(unit.get("page"), unit.get("unit"))
                    .update();
            });
        this.texts.stream().filter((text) -> !now.contains(text)).forEach((text) -> {
            this.keeper.changing((String) text.get("page"), List.of((String) text.get("unit")));
            List<String> columns = List.copyOf(text.keySet());
            this.jdbc.sql("REPLACE INTO unit_text (" + String.join(", ", columns) + ") VALUES ("
                    + String.join(", ", columns.stream().map((column) -> "?").toList()) + ")")
                .params(new ArrayList<>(text.values()))
                .update();
            this.languages.all()
                .forEach((language) -> stamps.add(ContentPages.stamp((String) text.get("page"), language.code())));
        });
        this.stamps.changed(stamps);
    }

    @Test
    void everyMunicipalitysNumbersAreThoseOfSql() {
        assertNumbers();
        assertThat(counts("korsnas")).isNotEmpty();
    }

    @Test
    void anEditInOneOfficialLanguageOutdatesTheOtherFiveAndCatchingUpAndChecksShrinkThat() {
        for (String source : List.of("sv", "fi")) {
            String unit = source.equals("sv") ? "what-3" : "what-2";
            Map<String, Long> before = counts("korsnas");
            edit(EDITOR, PLAN, unit, source, "En ny mening står här. " + source, ChangeOfMeaning.NEW_MEANING, true);
            assertNumbers();
            for (Language language : this.languages.all()) {
                assertThat(count("korsnas", "outdated", language.code()) - before.getOrDefault("outdated " + language, 0L))
                    .as("outdated in %s after an edit in %s", language, source)
                    .isEqualTo(language.code().equals(source) ? 0 : 1);
            }
            assertThat(count("korsnas", "machine", source)).isEqualTo(before.get("machine " + source) - 1);
            for (Language language : this.languages.all()) {
                if (!language.code().equals(source)) {
                    edit(EDITOR, PLAN, unit, language.code(), "Text " + source + language, ChangeOfMeaning.CATCH_UP, false);
                }
            }
            assertNumbers();
            assertThat(count("korsnas", "outdated", "ar")).isEqualTo(before.getOrDefault("outdated ar", 0L));
        }
    }

    @Test
    void aTranslatorsCheckShrinksWhatNobodyInTheOfficeReads() {
        long before = count("korsnas", "machine", "ar");
        String text = text(PLAN, "what-3", "ar").text();
        this.editing.confirm(ARABIC, PLAN, "what-3", this.languages.get("ar"), text);
        assertThat(count("korsnas", "machine", "ar")).isLessThan(before);
        assertNumbers();
    }

    @Test
    void aRegionsTextCountsForAllThatReadItAndATownsCopyForTheTownAlone() {
        Map<String, Long> town = counts("nykarleby");
        Map<String, Long> other = counts("larsmo");
        String region = "programme/jakobstadsregionen/plan";
        edit(EDITOR, region, "lead", "sv", "Regionen säger något annat.", ChangeOfMeaning.NEW_MEANING, true);
        assertThat(count("nykarleby", "outdated", "uk")).isEqualTo(town.getOrDefault("outdated uk", 0L) + 1);
        assertThat(count("larsmo", "outdated", "uk")).isEqualTo(other.getOrDefault("outdated uk", 0L) + 1);
        assertNumbers();
        String copy = "programme/nykarleby/plan";
        edit(EDITOR, copy, "lead", "uk", "Місто каже по-своєму.", ChangeOfMeaning.CATCH_UP, true);
        assertThat(count("nykarleby", "outdated", "uk")).isEqualTo(town.getOrDefault("outdated uk", 0L));
        assertThat(count("larsmo", "outdated", "uk")).isEqualTo(other.getOrDefault("outdated uk", 0L) + 1);
        assertNumbers();
        this.editing.drop(EDITOR, copy, "lead");
        assertThat(count("nykarleby", "outdated", "uk")).isEqualTo(town.getOrDefault("outdated uk", 0L) + 1);
        assertNumbers();
    }

    @Test
    void whatIsMissingOldHardBrokenOrProposedCounts() {
        Map<String, Long> before = counts("korsnas");
        edit(EDITOR, PLAN, "what-3", "sv", "Läs på {{link " + link() + "}}. " + "Ord ".repeat(60) + "till.",
                ChangeOfMeaning.SAME, true);
        assertThat(count("korsnas", "hard", "sv")).isEqualTo(before.getOrDefault("hard sv", 0L) + 1);
        this.jdbc.sql("UPDATE unit_text SET checked_on = ? WHERE page = ? AND unit = 'what-3' AND language = 'sv'")
            .params(LocalDate.now().minusYears(1).minusDays(2), PLAN)
            .update();
        this.jdbc.sql("DELETE FROM unit_text WHERE page = ? AND unit = 'what-3' AND language = 'ru'").param(PLAN).update();
        this.jdbc.sql("INSERT INTO link_check SELECT value, CURRENT_DATE, 'GONE', CURRENT_DATE - INTERVAL 3 DAY FROM fact "
                + "WHERE id = ?").param(link()).update();
        this.jdbc.sql("REPLACE INTO text_proposal (page, unit, language, text, meaning, machine_made) "
                + "VALUES (?, 'what-3', 'fi', 'Tiedosto', 1, true)").param(PLAN).update();
        this.keeper.refresh();
        assertThat(count("korsnas", "unchecked", "sv")).isEqualTo(before.getOrDefault("unchecked sv", 0L) + 1);
        assertThat(count("korsnas", "missing", "ru")).isEqualTo(before.getOrDefault("missing ru", 0L) + 1);
        assertThat(count("korsnas", "broken", "")).isGreaterThan(before.getOrDefault("broken ", 0L));
        assertThat(count("korsnas", "proposed", "fi")).isEqualTo(before.getOrDefault("proposed fi", 0L) + 1);
        assertNumbers();
        this.jdbc.sql("DELETE FROM link_check").update();
        this.jdbc.sql("DELETE FROM text_proposal WHERE page = ?").param(PLAN).update();
        this.keeper.refresh();
    }

    @Test
    void aLinkOfACourseOrOfficeThatLeadsNowhereIsATaskUntilTheLinkIsMended() {
        Map<String, Long> town = counts("raseborg");
        Map<String, Long> other = counts("korsnas");
        Fact link = this.facts.now("raseborg-web").orElseThrow();
        breaks(link);
        this.keeper.refresh();
        long broken = count("raseborg", "broken", "");
        List<BoardRow> rows = rows("raseborg", TaskKind.BROKEN);
        assertThat(rows).hasSize((int) broken);
        assertThat(rows).extracting(BoardRow::unit)
            .contains("entry:offices.yaml:raseborg/" + office("raseborg"), "entry:programmes/raseborg/courses.yaml:raseborg-samhallsorientering")
            .noneMatch((unit) -> unit.startsWith("entry:offices.yaml:hango"));
        assertThat(rows).filteredOn((row) -> row.unit().contains("offices.yaml"))
            .isNotEmpty()
            .allSatisfy((row) -> {
                assertThat(row.listed()).contains("offices");
                assertThat(row.fact()).isEqualTo("raseborg-web");
                assertThat(row.words().get("sv")).isNotBlank();
                assertThat(row.mine()).isTrue();
            });
        assertThat(rows("hango", TaskKind.BROKEN)).extracting(BoardRow::unit)
            .anyMatch((unit) -> unit.startsWith("entry:offices.yaml:hango/"))
            .anyMatch((unit) -> unit.startsWith("entry:programmes/raseborg/courses.yaml:"));
        assertThat(counts("korsnas")).isEqualTo(other);
        assertNumbers();
        try {
            // Staff write another address: nobody has to wait for the next day.
            put(link, "https://www.raseborg.fi/another");
            assertThat(counts("raseborg")).isEqualTo(town);
            assertNumbers();
        }
        finally {
            put(this.facts.now("raseborg-web").orElseThrow(), link.value());
            assertThat(count("raseborg", "broken", "")).isEqualTo(broken);
            this.jdbc.sql("DELETE FROM fact_revision WHERE fact = 'raseborg-web' AND how = 'edited'").update();
            this.jdbc.sql("DELETE FROM link_check").update();
            this.keeper.refresh();
        }
        assertThat(counts("raseborg")).isEqualTo(town);
    }

    @Test
    void anOfficeThatNamesABrokenLinkFromNowOnIsATaskAtOnce() {
        Fact link = this.facts.now("raseborg-web").orElseThrow();
        breaks(link);
        this.keeper.refresh();
        Map<String, Long> before = counts("korsnas");
        Entry office = this.entries.find("offices.yaml", "korsnas/welcome-office").orElseThrow();
        try {
            this.entries.put(office.file(), office.key(), office.text(),
                    office.text().replace("website: not-given", "website: raseborg-web"));
            assertThat(count("korsnas", "broken", "")).isEqualTo(before.getOrDefault("broken ", 0L) + 1);
            assertNumbers();
        }
        finally {
            Entry now = this.entries.find(office.file(), office.key()).orElseThrow();
            this.entries.put(office.file(), office.key(), now.text(), office.text());
            assertThat(counts("korsnas")).isEqualTo(before);
            this.jdbc.sql("DELETE FROM entry_revision WHERE who IS NULL AND how = 'edited'").update();
            this.jdbc.sql("DELETE FROM link_check").update();
            this.keeper.refresh();
        }
    }

    @Test
    void whatFilesSayOfFactsAndEntriesIsATaskUntilItIsDecided() {
        Map<String, Long> town = counts("larsmo");
        Map<String, Long> other = counts("korsnas");
        Entry course = this.entries.find("programmes/jakobstadsregionen/courses.yaml",
                "jakobstadsregionen-samhallsorientering").orElseThrow();
        Entry office = this.entries.find("offices.yaml", "korsnas/welcome-office").orElseThrow();
        for (Entry entry : List.of(course, office)) {
            this.jdbc.sql("REPLACE INTO entry_proposal (file, name, text) VALUES (?, ?, ?)")
                .params(entry.file(), entry.key(), entry.text() + "# theirs\n")
                .update();
        }
        this.jdbc.sql("INSERT INTO fact_proposal (id) VALUES ('emergency')").update();
        this.keeper.refresh();
        assertThat(count("larsmo", "proposed", "")).isEqualTo(town.getOrDefault("proposed ", 0L) + 2);
        assertThat(count("korsnas", "proposed", "")).isEqualTo(other.getOrDefault("proposed ", 0L) + 2);
        assertNumbers();
        assertThat(rows("korsnas", TaskKind.PROPOSED)).extracting(BoardRow::unit)
            .containsExactly("entry:offices.yaml:korsnas/welcome-office", "fact:emergency");
        // Decided one by one, the numbers follow without anything else.
        for (Entries.Proposal proposal : this.entries.proposals()) {
            assertThat(this.entries.decide(proposal, false, "editor")).isTrue();
            assertNumbers();
        }
        assertThat(count("larsmo", "proposed", "")).isEqualTo(town.getOrDefault("proposed ", 0L) + 1);
        this.factProposals.keep(EDITOR, "emergency");
        assertThat(counts("larsmo")).isEqualTo(town);
        assertThat(counts("korsnas")).isEqualTo(other);
        assertNumbers();
    }

    @Test
    @WithUserDetails("editor-korsnas")
    void whoMayNotDecideSeesThatSomebodyElseDoes() {
        this.jdbc.sql("INSERT INTO fact_proposal (id) VALUES ('emergency')").update();
        this.jdbc.sql("REPLACE INTO entry_proposal (file, name, text) VALUES ('offices.yaml', 'korsnas/welcome-office', NULL)").update();
        this.keeper.refresh();
        assertThat(rows("korsnas", TaskKind.PROPOSED)).extracting(BoardRow::mine).containsExactly(true, false);
        this.jdbc.sql("DELETE FROM fact_proposal").update();
        this.jdbc.sql("DELETE FROM entry_proposal").update();
        this.keeper.refresh();
    }

    private List<BoardRow> rows(String municipality, TaskKind kind) {
        List<BoardRow> all = new ArrayList<>();
        List<BoardRow> rows;
        do {
            rows = this.board.list(this.municipalities.get(municipality), Optional.of(kind), Optional.of(""),
                    all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().after()));
            all.addAll(rows);
        }
        while (rows.size() == Board.PAGE);
        return all;
    }

    private String office(String municipality) {
        return this.entries.named("offices.yaml")
            .stream()
            .filter((entry) -> entry.key().startsWith(municipality + "/") && entry.text().contains("website: raseborg-web"))
            .findFirst()
            .orElseThrow()
            .key()
            .split("/")[1];
    }

    private void breaks(Fact link) {
        this.jdbc.sql("INSERT INTO link_check VALUES (?, CURRENT_DATE, 'GONE', CURRENT_DATE - INTERVAL 3 DAY)")
            .param(link.value())
            .update();
    }

    private void put(Fact shown, String address) {
        this.transactions.executeWithoutResult((transaction) -> this.book.put(shown,
                new Fact(shown.id(), shown.kind(), address, shown.state(), shown.document(), shown.section()), "", "editor"));
    }

    @Test
    void aTransactionThatIsTakenBackTakesItsNumbersBack() {
        Map<String, Long> before = counts("korsnas");
        this.transactions.executeWithoutResult((transaction) -> {
            edit(EDITOR, PLAN, "what-3", "sv", "En annan mening.", ChangeOfMeaning.NEW_MEANING, true);
            transaction.setRollbackOnly();
        });
        assertThat(counts("korsnas")).isEqualTo(before);
        assertNumbers();
    }

    @Test
    void twoWhoChangePagesOfOneProgrammeAtOnceWaitInTurn() throws Exception {
        String later = "programme/korsnas/training";
        PageUnit theirs = this.content.inAllLanguages(later).get(this.languages.get("sv")).units().stream()
            .filter((unit) -> unit.page().equals(later) && unit.kind() == fi.newcomer.text.UnitKind.PARAGRAPH)
            .findFirst()
            .orElseThrow();
        CountDownLatch held = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> one = other.submit(() -> this.transactions.executeWithoutResult((transaction) -> {
                this.table.lock(later, 0);
                held.countDown();
                awaitSomebodyWaiting();
                edit(EDITOR, later, theirs.id(), "sv", "En annan mening.", ChangeOfMeaning.NEW_MEANING, false);
            }));
            held.await();
            this.transactions.executeWithoutResult((transaction) -> {
                this.keeper.changing(later, List.of("nothing"));
                edit(EDITOR, PLAN, "what-3", "sv", "En ny mening.", ChangeOfMeaning.NEW_MEANING, false);
            });
            one.get();
        }
        assertNumbers();
    }

    private void awaitSomebodyWaiting() {
        while (this.jdbc.sql("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
            .query(Long.class)
            .single() == 0) {
            // InnoDB shows nothing new to those who ask more often.
            LockSupport.parkNanos(150_000_000);
        }
    }

    @Test
    void countingEverythingDoesNotKeepWhatIsDueWaiting() {
        // Jobs with a delay between them run on the scheduler's own thread, all others on one each.
        assertThat(this.jobs.stream().flatMap((each) -> each.getScheduledTasks().stream()).map(ScheduledTask::getTask))
            .filteredOn((job) -> job.toString().contains("BoardKeeper"))
            .singleElement()
            .isInstanceOf(FixedRateTask.class);
    }

    @Test
    void theListHasEveryTaskOnceInPagesOfTwenty() {
        Municipality korsnas = this.municipalities.get("korsnas");
        for (Optional<TaskKind> kind : List.of(Optional.<TaskKind>empty(), Optional.of(TaskKind.MACHINE))) {
            for (Optional<String> language : List.of(Optional.<String>empty(), Optional.of("ar"))) {
                Set<List<Object>> seen = new HashSet<>();
                Optional<BoardRow.After> after = Optional.empty();
                List<BoardRow> rows;
                int all = 0;
                do {
                    rows = this.board.list(korsnas, kind, language, after);
                    assertThat(rows.size()).isLessThanOrEqualTo(Board.PAGE);
                    rows.forEach((row) -> seen.add(List.of(row.page(), row.unit(), row.language(), row.kind())));
                    all += rows.size();
                    after = rows.isEmpty() ? after : Optional.of(rows.getLast().after());
                }
                while (rows.size() == Board.PAGE);
                long expected = this.board.counts(korsnas)
                    .entrySet()
                    .stream()
                    .filter((row) -> kind.isEmpty() || kind.get() == row.getKey())
                    .flatMap((row) -> row.getValue().entrySet().stream())
                    .filter((cell) -> language.isEmpty() || language.get().equals(cell.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
                assertThat(all).as("%s %s", kind, language).isEqualTo((int) expected);
                assertThat(seen).hasSize(all);
            }
        }
    }

    @Test
    @WithUserDetails("translator-ar")
    void aTranslatorSeesTheOwnLanguageOfEveryMunicipality() {
        assertThat(this.board.municipalities()).hasSize(this.municipalities.all().size());
        Municipality hango = this.municipalities.get("hango");
        assertThat(this.board.columns(hango)).containsExactly("ar");
        assertThat(this.board.counts(hango).values()).allSatisfy((row) -> assertThat(row.keySet()).containsOnly("ar"));
        assertThat(this.board.list(hango, Optional.empty(), Optional.of("sv"), Optional.empty())).isEmpty();
        assertThat(this.board.list(hango, Optional.empty(), Optional.empty(), Optional.empty()))
            .isNotEmpty()
            .allMatch((row) -> row.language().equals("ar") && row.mine());
    }

    @Test
    @WithUserDetails("editor-korsnas")
    void anEditorSeesTheOwnMunicipalityAloneAndMendsOnlyItsTexts() {
        assertThat(this.board.municipalities()).extracting(Municipality::slug).containsExactly("korsnas");
        Municipality other = this.municipalities.get("hango");
        assertThatThrownBy(() -> this.board.counts(other)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.board.muchRead(other)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.board.list(other, Optional.empty(), Optional.empty(), Optional.empty()))
            .isInstanceOf(AccessDeniedException.class);
        Municipality korsnas = this.municipalities.get("korsnas");
        List<BoardRow> rows = this.board.list(korsnas, Optional.of(TaskKind.MACHINE), Optional.of("sv"),
                Optional.empty());
        assertThat(rows).isNotEmpty()
            .allSatisfy((row) -> assertThat(row.mine()).isEqualTo(row.page().startsWith("programme/korsnas/")));
    }

    private String link() {
        return this.jdbc.sql("SELECT MIN(id) FROM fact WHERE kind = 'LINK'").query(String.class).single();
    }

    private void assertNumbers() {
        CountedBySql sql = new CountedBySql(this.jdbc, this.transactions, this.languages, this.readability);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Helsinki"));
        for (Municipality municipality : this.municipalities.all()) {
            List<String> under = this.layers.under(this.layers.of(municipality))
                .stream()
                .map((folder) -> "programme/" + folder)
                .toList();
            Map<String, Long> expected = sql.count(List.of(under, List.of("pages")), today);
            sql.addKnowledge(municipality.slug(), under, expected);
            assertThat(counts(municipality.slug())).as(municipality.slug()).isEqualTo(expected);
            sql.onTheBoard(under.getLast());
            sql.onTheBoard("knowledge/" + municipality.slug());
        }
    }

    private Map<String, Long> counts(String municipality) {
        return CountedBySql.of(this.board.counts(this.municipalities.get(municipality)));
    }

    private long count(String municipality, String kind, String language) {
        return counts(municipality).getOrDefault(kind + " " + language, 0L);
    }

    private PageUnit text(String page, String unit, String language) {
        return this.content.inAllLanguages(page)
            .get(this.languages.get(language))
            .units()
            .stream()
            .filter((it) -> it.id().equals(unit))
            .findFirst()
            .orElseThrow();
    }

    private void edit(StaffMember who, String page, String unit, String language, String text, ChangeOfMeaning change,
            boolean checked) {
        this.editing.edit(who, page, this.languages.get(language),
                new Draft(unit, text, change, checked, text(page, unit, language).text()));
    }
}

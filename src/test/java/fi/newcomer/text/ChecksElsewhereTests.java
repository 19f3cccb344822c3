package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.fact.ContentCheck;
import fi.newcomer.fact.FactImport;
import fi.newcomer.fact.Listings;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.text.UnitRow.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A text that somebody found right is right wherever the same words stand for the same ones. Everything is put back. */
@PortalTest
class ChecksElsewhereTests {

    private static final StaffMember ARABIC = new StaffMember("translator-ar", "Translator",
            Set.of(new Grant(Role.TRANSLATOR, Scope.LANGUAGE, "ar")));

    private static final String UNIT = "what-1";

    private static final String HERE = "programme/korsnas/plan";

    private static final String SAME = "programme/raseborg/plan";

    private static final String OTHER_FINNISH = "programme/jakobstadsregionen/plan";

    private static final String OTHER_CASE = "programme/korsnas/training";

    @Autowired
    TextEditing editing;

    @Autowired
    UnitStore store;

    @Autowired
    Languages languages;

    @Autowired
    Stamps stamps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ContentExport export;

    @Autowired
    ContentImport content;

    @Autowired
    FactImport factImport;

    @Autowired
    Listings listings;

    @Autowired
    ObjectProvider<ContentCheck> contentChecks;

    private List<UnitRow> before;

    @BeforeEach
    void sameWords() {
        this.before = List.of(HERE, SAME, OTHER_FINNISH, OTHER_CASE)
            .stream()
            .flatMap((page) -> this.store.texts(List.of(page)).stream())
            .filter((row) -> row.key().unit().equals(UNIT))
            .toList();
        put(HERE, "Samma ord", "Samat sanat");
        put(SAME, "Samma ord", "Samat sanat");
        put(OTHER_FINNISH, "Samma ord", "Toiset sanat");
        put(OTHER_CASE, "samma ord", "Samat sanat");
    }

    @AfterEach
    void putBack() {
        this.store.put(this.before);
        ChangedThings changed = new ChangedThings(this.languages);
        this.before.forEach((row) -> changed.text(row.key(), true));
        this.stamps.changed(changed.stamps());
        assertThat(this.store.everything().texts()).noneMatch(UnitRow::edited);
    }

    @Test
    void aCheckHoldsWhereverTheSameThreeTextsStand() {
        this.editing.confirm(ARABIC, HERE, UNIT, language(), "الكلمات نفسها");
        assertThat(role(HERE)).isEqualTo("translator");
        assertThat(role(SAME)).isEqualTo("translator");
        assertThat(text(SAME).machineMade()).isTrue();
        assertThat(role(OTHER_FINNISH)).isNull();
        assertThat(role(OTHER_CASE)).isNull();
        assertThat(this.jdbc.sql("SELECT CONCAT(who, ' ', how, ' ', checked_role) FROM unit_revision "
                + "WHERE page = ? AND unit = ? AND language = 'ar' ORDER BY id DESC LIMIT 1")
            .params(SAME, UNIT).query(String.class).single()).isEqualTo("translator-ar checked translator");
        assertThat(this.jdbc.sql("SELECT CONCAT(action, ' ', subject) FROM audit WHERE action LIKE 'text.%' ORDER BY id DESC LIMIT 2")
            .query(String.class).list())
            .containsExactlyInAnyOrder("text.confirmed " + HERE + "#" + UNIT + ":ar", "text.checked-elsewhere " + HERE + "#" + UNIT + ":ar");
    }

    @Test
    void twoWhoCheckTheSameWordsOnTwoPagesAtOnceWaitInTurn() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> checks = new ArrayList<>();
            this.transactions.executeWithoutResult((transaction) -> {
                this.store.locked(OTHER_FINNISH, UNIT);
                for (String page : List.of(HERE, SAME)) {
                    checks.add(two.submit(() -> this.editing.confirm(ARABIC, page, UNIT, language(), "الكلمات نفسها")));
                }
                while (this.jdbc.sql("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
                    .query(Integer.class)
                    .single() < 2) {
                    // InnoDB shows nothing new to those who ask more often.
                    LockSupport.parkNanos(150_000_000);
                }
            });
            for (Future<?> check : checks) {
                check.get();
            }
        }
        assertThat(role(HERE)).isEqualTo("translator");
        assertThat(role(SAME)).isEqualTo("translator");
    }

    @Test
    void anEditWithACheckGivesItToo() {
        this.editing.edit(ARABIC, HERE, language(),
                new Draft(UNIT, "الكلمات نفسها", ChangeOfMeaning.SAME, true, "الكلمات نفسها"));
        assertThat(role(SAME)).isEqualTo("translator");
        assertThat(role(OTHER_FINNISH)).isNull();
    }

    @Test
    void anEditWithoutACheckGivesNone() {
        this.editing.edit(ARABIC, HERE, language(),
                new Draft(UNIT, "الكلمات نفسها", ChangeOfMeaning.SAME, false, "الكلمات نفسها"));
        assertThat(role(HERE)).isNull();
        assertThat(role(SAME)).isNull();
    }

    @Test
    void whatIsWrittenLaterInTheSameWordsTakesTheCheck() {
        this.editing.confirm(ARABIC, HERE, UNIT, language(), "الكلمات نفسها");
        for (String page : List.of(SAME, OTHER_FINNISH, OTHER_CASE)) {
            this.store.put(List.of(row(page, "ar", "كلمات أخرى")));
            this.editing.edit(ARABIC, page, language(),
                    new Draft(UNIT, "الكلمات نفسها", ChangeOfMeaning.CATCH_UP, false, "كلمات أخرى"));
        }
        assertThat(role(SAME)).isEqualTo("translator");
        assertThat(text(SAME).machineMade()).isFalse();
        assertThat(text(SAME).check()).isEqualTo(text(HERE).check());
        assertThat(role(OTHER_FINNISH)).isNull();
        assertThat(role(OTHER_CASE)).isNull();
    }

    @Test
    void whatIsOutdatedHasNoCheckToGive() {
        this.editing.confirm(ARABIC, HERE, UNIT, language(), "الكلمات نفسها");
        // Somebody gave the Swedish a new meaning in the words that the other page has.
        this.store.put(List.of(row(SAME, "ar", "كلمات أخرى"), row(SAME, "sv", "Nya ord"),
                new UnitRow(new Key(HERE, UNIT, "sv"), new UnitText("Nya ord", 2, false, null), null)));
        Draft same = new Draft(UNIT, "الكلمات نفسها", ChangeOfMeaning.CATCH_UP, false, "كلمات أخرى");
        this.editing.edit(ARABIC, SAME, language(), same);
        assertThat(role(HERE)).isEqualTo("translator");
        assertThat(role(SAME)).isNull();
    }

    @Test
    void anImportTakesTheCheckThatTheSameWordsHaveHereAndNoneThatCameWithIt(@TempDir Path folder) throws IOException {
        this.editing.confirm(ARABIC, HERE, UNIT, language(), "الكلمات نفسها");
        this.export.writeTo(folder);
        Path programmes = folder.resolve("programmes");
        add(programmes.resolve("raseborg"), "Samat sanat", "الكلمات نفسها", "");
        add(programmes.resolve("jakobstadsregionen"), "Toiset sanat", "الكلمات نفسها", "");
        add(programmes.resolve("osterbotten-1"), "Samat sanat", "جديد", " checked=editor@2026-01-02");
        add(programmes.resolve("hango"), "Samat sanat", "جديد", "");
        Map<String, String> roles = this.content.rehearse(() -> read(folder), () -> (report) -> {
            assertThat(report.texts().added()).isEqualTo(4 * 6);
            Map<String, String> found = new TreeMap<>();
            List.of("raseborg", "jakobstadsregionen", "osterbotten-1", "hango")
                .forEach((it) -> this.store.unit("programme/" + it + "/plan", "brought-1")
                    .stream()
                    .filter((row) -> row.text().check() != null)
                    .forEach((row) -> found.put(it + " " + row.key().language(), row.text().check().role())));
            return found;
        });
        assertThat(roles).isEqualTo(Map.of("raseborg ar", "translator", "osterbotten-1 ar", "editor"));
    }

    private void add(Path programme, String finnish, String arabic, String arabicProperties) throws IOException {
        Map<String, String> texts = Map.of("sv", "Samma ord", "fi", finnish, "ar", arabic);
        for (Language language : this.languages.all()) {
            Path file = programme.resolve("plan." + language + ".md");
            Files.writeString(file, Files.readString(file) + "\n" + texts.getOrDefault(language.code(), "Words") + " {#brought-1"
                    + (language.code().equals("ar") ? arabicProperties : "") + "}\n");
        }
    }

    private ContentReader.Read read(Path folder) {
        Map<String, ContentFile> present = this.store.files()
            .stream()
            .collect(Collectors.toMap(ContentFile::path, (file) -> file));
        return new ContentReader(ContentFiles.of(folder), this.factImport, this.listings, this.languages, this.contentChecks)
            .read(present);
    }

    private void put(String page, String swedish, String finnish) {
        assertThat(this.before).as(page).anyMatch((row) -> row.key().equals(new Key(page, UNIT, "ar")));
        this.store.put(List.of(row(page, "sv", swedish), row(page, "fi", finnish), row(page, "ar", "الكلمات نفسها")));
    }

    private UnitRow row(String page, String language, String text) {
        Key key = new Key(page, UNIT, language);
        return new UnitRow(key, new UnitText(text, 1, true, null),
                this.before.stream().filter((row) -> row.key().equals(key)).findFirst().orElseThrow().upstream());
    }

    private @Nullable String role(String page) {
        return text(page).check() == null ? null : text(page).check().role();
    }

    private UnitText text(String page) {
        return this.store.texts(List.of(page))
            .stream()
            .filter((row) -> row.key().equals(new Key(page, UNIT, "ar")))
            .findFirst()
            .orElseThrow()
            .text();
    }

    private Language language() {
        return this.languages.get("ar");
    }
}

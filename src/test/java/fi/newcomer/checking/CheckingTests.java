package fi.newcomer.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.Mailbox;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.W3cValidator;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.Draft;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.TextEditing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Checking by a link, from asking to the reader's page. The texts are put back. */
@PortalTest
class CheckingTests {

    private static final String PLAN = "programme/korsnas/plan";

    private static final String TOWN = "programme/nykarleby/plan";

    private static final String CHOSEN = "<input checked[^>]*name=\"answer-%s\"[^>]*value=\"%s\"";

    private static final StaffMember EDITOR = new StaffMember("editor", "Redaktör", Set.of(Grant.everywhere(Role.EDITOR)));

    @LocalServerPort
    int port;

    @Autowired
    CheckRequests requests;

    @Autowired
    Checks checks;

    @Autowired
    TextEditing editing;

    @Autowired
    StaffFunctions functions;

    @Autowired
    EditingRights rights;

    @Autowired
    ContentPages pages;

    @Autowired
    Languages languages;

    @Autowired
    Stamps stamps;

    @Autowired
    JdbcClient sql;

    Language ukrainian;

    Map<String, Map<String, Object>> before;

    @BeforeEach
    void remember() {
        this.ukrainian = this.languages.get("uk");
        this.before = texts();
    }

    @AfterEach
    void putBack() {
        Set<String> changed = texts().entrySet()
            .stream()
            .filter((row) -> !row.getValue().toString().equals(String.valueOf(this.before.get(row.getKey()))))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
        for (String key : changed) {
            Map<String, Object> row = this.before.get(key);
            String columns = row.keySet().stream().map((column) -> column + " = ?").collect(Collectors.joining(", "));
            List<Object> values = new ArrayList<>(row.values());
            values.addAll(List.of(key.split(" ")));
            this.sql.sql("UPDATE unit_text SET " + columns + " WHERE page = ? AND unit = ? AND language = ?")
                .params(values)
                .update();
        }
        this.stamps.changed(changed.stream()
            .map((key) -> "text:" + key.split(" ")[0] + ":" + key.split(" ")[2])
            .toList());
        this.sql.sql("DELETE FROM check_request").update();
        this.sql.sql("DELETE FROM staff_grant WHERE account IN (SELECT id FROM account WHERE username = 'asker')").update();
        this.sql.sql("DELETE FROM account WHERE username = 'asker'").update();
    }

    @Test
    void aCheckerFindsATextRightAndMendsAnother() {
        String token = ask(PLAN, this.ukrainian);
        Newcomer checker = new Newcomer(this.port).open("/check/" + token);
        assertThat(checker.status()).isEqualTo(200);
        assertThat(checker.page().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(checker.page().headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(checker.html()).contains("lang=\"uk\"><head>", "content=\"noindex\"", "Перевірка текстів",
                "Ukrainian speaker, Jakobstad", "Säg till i god tid.", "план інтеграції").doesNotContain("class=\"exit\"");
        checker.send("answer-what-2", "right", "text-how-7", "Не можете прийти? Повідомте\r\n завчасно.");
        assertThat(checker.address()).isEqualTo("/uk/check/" + token + "?saved");
        assertThat(checker.text()).contains("Збережено", "Ви сказали, що текст правильний.", "Ви виправили текст.");
        assertThat(unit("what-2").check().orElseThrow().role()).isEqualTo("checker");
        assertThat(unit("how-7").text()).isEqualTo("Не можете прийти? Повідомте завчасно.");
        assertThat(unit("how-7").machineMade()).isFalse();
        assertThat(unit("how-7").check().orElseThrow().role()).isEqualTo("checker");
        assertThat(unit("how-6").check()).isEmpty();
        assertThat(new Newcomer(this.port).open("/uk/korsnas/programme/plan").text())
            .contains("Не можете прийти? Повідомте завчасно.");
        AskedCheck asked = this.requests.asked(EDITOR).getFirst();
        assertThat(asked.right()).isEqualTo(1);
        assertThat(asked.corrected()).isEqualTo(1);
        assertThat(this.sql.sql("SELECT action FROM audit WHERE who = ? ORDER BY id")
            .param("checker:" + asked.request().id())
            .query(String.class)
            .list()).containsExactlyInAnyOrder("text.confirmed", "text.checked-elsewhere", "text.edited");
        assertThat(this.functions.of(Set.of("checker:" + asked.request().id(), "checker:x")))
            .containsEntry("checker:" + asked.request().id(), "Ukrainian speaker, Jakobstad")
            .containsEntry("checker:x", "Någon som inte längre har tillgång");
        checker.send("go", "finish");
        assertThat(checker.address()).isEqualTo("/uk/check/done");
        assertThat(checker.open("/check/" + token).status()).isEqualTo(404);
    }

    @Test
    void whatCantBeSavedStaysInTheForm() {
        String token = ask(PLAN, this.ukrainian);
        Newcomer checker = new Newcomer(this.port).open("/check/" + token);
        String broken = unit("who-1").text().replace("}}", "}");
        checker.send("text-how-7", "<script>alert('\u202E')</script>", "text-who-1", broken, "answer-how-5", "correct",
                "answer-how-1", "right", "text-how-1", "Спочатку.", "answer-what-2", "right", "text-how-4", "х".repeat(4001),
                "text-how-3", "Телефонуйте 040 123 4567.", "answer-how-2", "skip", "text-how-2", "Ніщо.");
        assertThat(checker.html())
            .contains("&lt;script", "Спочатку.", "х".repeat(4001), "href=\"#unit-how-7\"", "aria-invalid",
                    "Пишіть лише звичайні слова", "Щось у дужках змінено", "Ви не змінили текст", "Я виправляю текст",
                    "Текст задовгий", "Не пишіть номерів телефону")
            .doesNotContain("<script>alert");
        assertThat(W3cValidator.errors(checker.html())).isEmpty();
        assertThat(unit("what-2").check()).isPresent();
        assertThat(checker.html()).as("what is saved is not asked again")
            .doesNotContainPattern(CHOSEN.formatted("what-2", "right"))
            .containsPattern(CHOSEN.formatted("how-2", "skip"));
        assertThat(texts().entrySet().stream().filter((row) -> !row.getValue().equals(this.before.get(row.getKey()))
                && !Objects.equals(row.getValue().get("text"), this.before.get(row.getKey()).get("text")))).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownBesideWhatWasTyped() {
        String token = ask(PLAN, this.ukrainian);
        Newcomer checker = new Newcomer(this.port).open("/check/" + token);
        this.editing.edit(EDITOR, PLAN, this.ukrainian,
                new Draft("how-7", "Інше.", ChangeOfMeaning.SAME, false, unit("how-7").text()));
        checker.send("text-how-7", "Моє.", "answer-how-7", "correct");
        assertThat(checker.html()).contains("Хтось інший", "Інше.", "Моє.</textarea>");
        assertThat(unit("how-7").text()).isEqualTo("Інше.");
        checker.send("text-how-7", "Моє.", "answer-how-7", "correct");
        assertThat(unit("how-7").text()).isEqualTo("Моє.");
    }

    @Test
    void switchingTheLanguageKeepsWhatWasTypedAndSavesNothing() {
        String token = ask(PLAN, this.ukrainian);
        Newcomer checker = new Newcomer(this.port).open("/ar/check/" + token);
        checker.send("text-how-7", "Моє.", "answer-how-5", "right", "language", "fi");
        assertThat(checker.html()).contains("lang=\"fi\"><head>", "Tarkista tekstejä", "Моє.</textarea>",
                "action=\"/fi/check/" + token)
            .containsPattern(CHOSEN.formatted("how-5", "right"));
        assertThat(unit("how-5").check()).isEmpty();
    }

    @Test
    void aLinkThatOpensNothingLooksTheSameWhateverTheReason() {
        String withdrawn = ask(PLAN, this.ukrainian);
        this.requests.withdraw(EDITOR, this.requests.asked(EDITOR).getFirst().request().id());
        String expired = ask(PLAN, this.ukrainian);
        this.sql.sql("UPDATE check_request SET expires_at = '2020-01-01' WHERE state = 'OPEN'").update();
        String unknown = pageOf("0".repeat(32));
        assertThat(unknown).contains("/sv");
        assertThat(pageOf(withdrawn)).isEqualTo(unknown);
        assertThat(pageOf(expired)).isEqualTo(unknown);
        assertThat(pageOf("' OR 1=1 --")).isEqualTo(unknown);
        Newcomer posting = new Newcomer(this.port);
        assertThat(posting.post("/sv/check/" + withdrawn, Map.of("answer-how-7", "right")).status()).isEqualTo(404);
        assertThat(unit("how-7").check()).isEmpty();
        assertThat(this.sql.sql("SELECT COUNT(*) FROM check_request WHERE HEX(token_hash) LIKE ?")
            .param("%" + expired + "%")
            .query(Integer.class)
            .single()).isZero();
    }

    @Test
    void aCheckerMayDoJustThatAndNothingElse() {
        StaffMember checker = StaffMember.checker("checker:x", "x", Set.of(PLAN), this.ukrainian);
        Language russian = this.languages.get("ru");
        assertThat(this.rights.may(checker, PLAN, this.ukrainian, ChangeOfMeaning.CATCH_UP)).isTrue();
        assertThat(this.rights.may(checker, PLAN, this.ukrainian, ChangeOfMeaning.NEW_MEANING)).isFalse();
        assertThat(this.rights.may(checker, PLAN, russian, ChangeOfMeaning.SAME)).isFalse();
        assertThat(this.rights.may(checker, "programme/korsnas/training", this.ukrainian, ChangeOfMeaning.SAME)).isFalse();
        assertThat(this.rights.mayEdit(checker, PLAN)).isFalse();
        assertThatThrownBy(() -> this.editing.confirm(checker, PLAN, "how-7", russian, "x"))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.editing.drop(checker, PLAN, "how-7")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.requests.ask(checker, PLAN, this.ukrainian, "x", ""))
            .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTownsCheckerCantTouchTheRegionsTexts() {
        StaffMember townsEditor = asker("nykarleby");
        String token = this.requests.ask(townsEditor, TOWN, this.ukrainian, "x", "");
        List<CheckUnit> offered = this.checks.units(this.checks.open(token).orElseThrow());
        assertThat(offered).allMatch((unit) -> unit.own().page().equals(TOWN));
        PageUnit regions = this.pages.inAllLanguages(TOWN).get(this.ukrainian).units().stream()
            .filter((it) -> !it.page().equals(TOWN)).findFirst().orElseThrow();
        StaffMember checker = StaffMember.checker("checker:x", "x", Set.of(TOWN), this.ukrainian);
        assertThatThrownBy(() -> this.editing.confirm(checker, TOWN, regions.id(), this.ukrainian, regions.text()))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.editing.edit(checker, TOWN, this.ukrainian, new Draft(regions.id(), "Моє",
                ChangeOfMeaning.SAME, true, regions.text()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.requests.ask(townsEditor, PLAN, this.ukrainian, "x", ""))
            .isInstanceOf(AccessDeniedException.class);
        assertThat(this.requests.asked(new StaffMember("o", "o",
                Set.of(new Grant(Role.EDITOR, Scope.MUNICIPALITY, "korsnas"))))).isEmpty();
    }

    @Test
    void aLinkGivesNoMoreThanWhoAskedMayStillEdit() {
        StaffMember asker = asker("korsnas");
        String token = this.requests.ask(asker, PLAN, this.ukrainian, "x", "");
        Newcomer checker = new Newcomer(this.port).open("/check/" + token);
        assertThat(checker.status()).isEqualTo(200);
        this.sql.sql("UPDATE staff_grant SET scope_value = 'raseborg' WHERE account = (SELECT id FROM account "
                + "WHERE username = ?)").param(asker.username()).update();
        assertThat(checker.post("/uk/check/" + token, Map.of("text-how-7", "Моє.", "answer-how-7", "correct")).status())
            .isEqualTo(404);
        assertThat(checker.open("/check/" + token).status()).isEqualTo(404);
        this.sql.sql("UPDATE staff_grant SET scope_value = 'korsnas' WHERE account = (SELECT id FROM account "
                + "WHERE username = ?)").param(asker.username()).update();
        assertThat(this.checks.open(token)).isPresent();
        this.sql.sql("UPDATE account SET enabled = FALSE WHERE username = ?").param(asker.username()).update();
        assertThat(this.checks.open(token)).isEmpty();
        assertThat(unit("how-7").text()).isNotEqualTo("Моє.");
    }

    @Test
    void anOpenLinkIsFoundHoweverMuchOthersAsk() {
        StaffMember asker = asker("korsnas");
        String token = this.requests.ask(asker, PLAN, this.ukrainian, "x", "");
        for (int i = 0; i < 51; i++) {
            ask(TOWN, this.ukrainian);
        }
        assertThat(this.requests.asked(EDITOR)).hasSize(52);
        this.requests.withdraw(asker, this.requests.asked(asker).getFirst().request().id());
        assertThat(this.checks.open(token)).isEmpty();
    }

    @Test
    void theLinkCanGoByMailInTheLanguageThatIsChecked() {
        String token = this.requests.ask(EDITOR, PLAN, this.ukrainian, "x", "checker@example.org");
        assertThat(Mailbox.of("checker@example.org", this.sql).getLast().link("/check/")).isEqualTo("/check/" + token);
        assertThatThrownBy(() -> this.requests.ask(EDITOR, PLAN, this.ukrainian, "x", "a@b.c\r\nBcc: d@e.f"))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> this.requests.ask(EDITOR, PLAN, this.ukrainian, " ", ""))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoTriesManyTokensHasToWait() {
        Newcomer trying = new Newcomer(this.port).from("192.0.2.77");
        for (int i = 0; i < 600; i++) {
            trying.open("/check/x");
        }
        assertThat(trying.open("/check/x").status()).isEqualTo(429);
        assertThat(trying.page().headers().firstValue("Retry-After")).isPresent();
        assertThat(new Newcomer(this.port).from("192.0.2.78").open("/check/x").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ar", "fi" })
    void aPhoneMeetsNoBarrier(String code) {
        String token = ask(PLAN, this.languages.get(code));
        for (boolean scripts : new boolean[] { true, false }) {
            try (Browser browser = scripts ? Browser.phone(this.port) : Browser.phoneWithoutJavaScript(this.port)) {
                browser.open("/check/" + token);
                assertThat(browser.has("#unit-how-7 textarea[lang=" + code + "]")).isTrue();
                if (scripts) {
                    assertThat(browser.violations()).isEmpty();
                    assertThat(W3cValidator.errors(new Newcomer(this.port).open("/check/" + token).html())).isEmpty();
                }
                assertThat(browser.scrollsSideways()).isFalse();
                browser.choose("answer-how-7", "correct");
                browser.goOn();
                assertThat(browser.has(".error #unit-how-7, .error a[href='#unit-how-7']")).isTrue();
                if (scripts) {
                    assertThat(browser.violations()).isEmpty();
                }
                assertThat(browser.scrollsSideways()).isFalse();
            }
        }
    }

    private String ask(String page, Language language) {
        return this.requests.ask(EDITOR, page, language, "Ukrainian speaker, Jakobstad", "");
    }

    /** An editor of a municipality with an account, as everybody has who asks. */
    private StaffMember asker(String municipality) {
        this.sql.sql("""
                INSERT INTO account (username, shown_function, password, temporary, enabled, language, revision, created)
                VALUES ('asker', 'Asker', '-', FALSE, TRUE, 'sv', 1, NOW())
                """).update();
        this.sql.sql("INSERT INTO staff_grant (account, role, scope, scope_value) "
                + "SELECT id, 'EDITOR', 'MUNICIPALITY', ? FROM account WHERE username = 'asker'")
            .param(municipality)
            .update();
        return new StaffMember("asker", "Asker", Set.of(new Grant(Role.EDITOR, Scope.MUNICIPALITY, municipality)));
    }

    private String pageOf(String token) {
        Newcomer opened = new Newcomer(this.port).open("/check/" + token.replace(" ", "%20").replace("'", "%27"));
        assertThat(opened.status()).isEqualTo(404);
        return opened.html();
    }

    private PageUnit unit(String id) {
        return this.pages.inAllLanguages(PLAN).get(this.ukrainian).units().stream()
            .filter((it) -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private Map<String, Map<String, Object>> texts() {
        return this.sql.sql("SELECT * FROM unit_text WHERE language IN ('uk', 'ar', 'fi')")
            .query()
            .listOfRows()
            .stream()
            .collect(Collectors.toMap((row) -> row.get("page") + " " + row.get("unit") + " " + row.get("language"),
                    Function.identity()));
    }
}

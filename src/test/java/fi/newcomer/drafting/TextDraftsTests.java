package fi.newcomer.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.language.Language;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.Draft;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.TextChanges;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What is typed is kept as it is typed, and colleagues are told of each other. */
@PortalTest
class TextDraftsTests extends DraftingFixture {

    private static final String TOWN = "programme/nykarleby/plan";

    private static final String NEIGHBOUR = "programme/larsmo/plan";

    private static final String REGION = "programme/jakobstadsregionen/plan";

    @Autowired
    TextDrafts drafts;

    @Autowired
    DraftTable table;

    @Autowired
    EditingRights rights;

    @Autowired
    TextChanges texts;

    @Autowired
    ContentPages pages;

    @Autowired
    Clock clock;

    Language swedish;

    Language arabic;

    @BeforeEach
    void chooseLanguages() {
        this.swedish = this.languages.get("sv");
        this.arabic = this.languages.get("ar");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "<script>alert(1)</script>", "{{phone nosuch}}", "{{half", "två\nrader",
            "'; DROP TABLE text_draft; --", "نص \u202e\u2066 عربي", "\uD83D\uDC69\u200D\uD83D\uDC67 \u0000 slut",
            "${jndi:ldap://x}", "{0} {text} '' %s" })
    void whatIsTypedIsKeptAsItIsTyped(String typed) {
        Draft draft = new Draft(UNIT, typed, ChangeOfMeaning.NEW_MEANING, true, typed);
        this.drafts.keep(this.editor, PLAN, this.swedish, draft);
        assertThat(this.drafts.of(this.editor, PLAN, this.swedish)).extracting(KeptDraft::draft)
            .containsExactly(draft);
        assertThat(this.kept.rows()).isEqualTo(this.kept.before());
    }

    @Test
    void theLatestReplacesTheEarlierOneAndWhatIsTooLongDoesNot() {
        String longest = "å".repeat(TextDrafts.LONGEST);
        this.drafts.keep(this.editor, PLAN, this.swedish, draft("först"));
        this.drafts.keep(this.editor, PLAN, this.swedish, draft(longest));
        assertRefused(Refusal.Reason.TOO_LONG,
                () -> this.drafts.keep(this.editor, PLAN, this.swedish, draft(longest + "x")));
        assertRefused(Refusal.Reason.TOO_LONG, () -> this.drafts.keep(this.editor, PLAN, this.swedish,
                new Draft(UNIT, "x", ChangeOfMeaning.SAME, false, "y".repeat(1_000_000))));
        assertThat(this.drafts.of(this.editor, PLAN, this.swedish)).extracting((it) -> it.draft().text())
            .containsExactly(longest);
        this.drafts.forget(this.editor, PLAN, this.swedish, UNIT);
        this.drafts.forget(this.editor, PLAN, this.swedish, UNIT);
        assertThat(this.drafts.of(this.editor, PLAN, this.swedish)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "pages", "programme/korsnas", "programme/../plan", "pages/privacy'--",
            "programme/korsnas/plan/x", "<b>" })
    void whatIsNoPageHasNoDraft(String page) {
        assertRefused(Refusal.Reason.NO_PAGE, () -> this.drafts.keep(this.colleague, page, this.swedish, draft("x")));
        assertRefused(Refusal.Reason.NO_PAGE, () -> this.drafts.others(this.colleague, page, this.swedish));
        assertRefused(Refusal.Reason.NO_PAGE, () -> this.drafts.keep(this.colleague, PLAN, this.swedish,
                new Draft(page + "#", "x", ChangeOfMeaning.SAME, false, null)));
    }

    @Test
    void twoEditorsAreToldOfEachOtherAndLoseNothing() {
        this.drafts.keep(this.editor, PLAN, this.swedish, draft("min text"));
        this.drafts.keep(this.colleague, PLAN, this.swedish, draft("din text"));
        assertThat(texts(this.drafts.of(this.editor, PLAN, this.swedish))).containsExactly("min text");
        assertThat(this.drafts.others(this.editor, PLAN, this.swedish)).singleElement().satisfies((it) -> {
            assertThat(it.draft().text()).isEqualTo("din text");
            assertThat(it.function()).isEqualTo("Redaktör, alla kommuner");
        });
        assertThat(texts(this.drafts.others(this.colleague, PLAN, this.swedish))).containsExactly("min text");
        assertThat(this.drafts.others(this.editor, PLAN, this.arabic)).isEmpty();
    }

    @Test
    void theSameTextOnAnotherPageIsTheSameText() {
        String shared = this.pages.inAllLanguages(TOWN)
            .get(this.arabic)
            .units()
            .stream()
            .filter((it) -> it.page().equals(REGION))
            .findFirst()
            .orElseThrow()
            .id();
        Draft draft = new Draft(shared, "نص", ChangeOfMeaning.SAME, false, null);
        this.drafts.keep(this.translator, NEIGHBOUR, this.arabic, draft);
        assertThat(texts(this.drafts.others(this.colleague, TOWN, this.arabic))).containsExactly("نص");
        assertThat(texts(this.drafts.others(this.colleague, REGION, this.arabic))).containsExactly("نص");
        assertThat(this.drafts.others(this.colleague, PLAN, this.arabic)).isEmpty();
        // What an editor writes for the neighbour alone would become the neighbour's own text.
        this.drafts.forget(this.translator, NEIGHBOUR, this.arabic, shared);
        this.drafts.keep(this.colleague, NEIGHBOUR, this.arabic, draft);
        StaffMember town = new StaffMember("someone", "Någon",
                Set.of(new Grant(Role.EDITOR, Scope.MUNICIPALITY, "nykarleby")));
        assertThat(this.drafts.others(town, TOWN, this.arabic)).isEmpty();
    }

    @Test
    void aDraftSaysWhetherItIsBasedOnAnOlderText() {
        String shown = this.kept.text("sv");
        this.drafts.keep(this.editor, PLAN, this.swedish, new Draft(UNIT, "ny", ChangeOfMeaning.SAME, false, shown));
        KeptDraft draft = this.drafts.of(this.editor, PLAN, this.swedish).getFirst();
        assertThat(draft.older(shown)).isFalse();
        assertThat(draft.older("en annans text")).isTrue();
        assertThat(draft.older(null)).isTrue();
    }

    @Test
    void nobodyDraftsWhatOthersWrite() {
        Draft draft = draft("x");
        assertDenied(() -> this.drafts.keep(this.translator, PLAN, this.languages.get("ru"), draft));
        assertDenied(() -> this.drafts.others(this.translator, PLAN, this.languages.get("ru")));
        assertDenied(() -> this.drafts.keep(this.editor, "programme/raseborg/plan", this.swedish, draft));
        assertDenied(() -> this.drafts.others(this.editor, "pages/privacy", this.swedish));
        StaffMember caseworker = this.members.find("caseworker-korsnas").orElseThrow();
        assertDenied(() -> this.drafts.keep(caseworker, PLAN, this.swedish, draft));
        this.drafts.keep(this.translator, PLAN, this.arabic, draft);
        assertThat(this.drafts.of(this.editor, PLAN, this.arabic)).isEmpty();
        this.drafts.forget(this.editor, PLAN, this.arabic, UNIT);
        assertThat(this.drafts.of(this.translator, PLAN, this.arabic)).hasSize(1);
    }

    @Test
    void aDraftIsGoneAfterNinetyDaysAndWithItsAccount() {
        this.drafts.keep(this.editor, PLAN, this.swedish, draft("x"));
        after(Duration.ofDays(89)).removeOld();
        assertThat(this.drafts.of(this.editor, PLAN, this.swedish)).hasSize(1);
        after(Duration.ofDays(91)).removeOld();
        assertThat(this.drafts.of(this.editor, PLAN, this.swedish)).isEmpty();
        this.sql.sql("""
                INSERT INTO account (username, shown_function, password, temporary, enabled, language, revision, created)
                VALUES ('leaves', 'Redaktör', 'x', FALSE, TRUE, 'sv', 1, NOW())
                """).update();
        StaffMember leaves = new StaffMember("leaves", "Redaktör", this.editor.grants());
        this.drafts.keep(leaves, PLAN, this.swedish, draft("x"));
        this.sql.sql("DELETE FROM account WHERE username = 'leaves'").update();
        assertThat(this.drafts.of(leaves, PLAN, this.swedish)).isEmpty();
    }

    private TextDrafts after(Duration time) {
        return new TextDrafts(this.table, this.rights, this.texts, Clock.offset(this.clock, time));
    }

    private static List<String> texts(List<KeptDraft> drafts) {
        return drafts.stream().map((it) -> it.draft().text()).toList();
    }

    private static Draft draft(@Nullable String text) {
        return new Draft(UNIT, text, ChangeOfMeaning.SAME, false, null);
    }

    static void assertRefused(Refusal.Reason reason, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(DraftingRefused.class,
                (it) -> assertThat(it.refusal().reason()).isEqualTo(reason));
    }

    static void assertDenied(Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(AccessDeniedException.class);
    }
}

package fi.newcomer.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.drafting.DraftingRefused;
import fi.newcomer.drafting.TextChange;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPages;
import fi.newcomer.rewording.RewordingEditing;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.Draft;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.WrongText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;

/** What editors and translators may do, what the preview is, and what publishing does. Every text is put back. */
@PortalTest
@WithUserDetails("editor-korsnas")
class TextDeskTests {

    private static final String PLAN = "programme/korsnas/plan";

    private static final String UNIT = "what-6";

    private static final String UNITS = " data-unit=\"([^\"]*)\"";

    @LocalServerPort
    int port;

    @Autowired
    DraftDesk drafts;

    @Autowired
    TextDesk desk;

    @Autowired
    Languages languages;

    @Autowired
    PublicPages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    RewordingEditing rewording;

    @Autowired
    Municipalities municipalities;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    Texts words;

    Browsing reader;

    @BeforeEach
    void open() {
        this.reader = new Browsing(this.port);
    }

    @Test
    void whatIsPublishedStandsInTheNextAnswerAndNoOtherPageIsMadeAnew() {
        List<String> others = PublicAddresses.everyPage().filter((page) -> !page.startsWith("/en/korsnas/programme/plan"))
            .toList();
        others.forEach(this.reader::get);
        String before = this.reader.get("/en/korsnas/programme/plan").body();
        String old = text(PLAN, UNIT, "en");
        try {
            String preview = preview(PLAN, language("en"), List.of(small("services, tested")));
            long rendered = this.pages.rendered();
            publish(PLAN, language("en"), small("services, tested", old));
            assertThat(this.reader.get("/en/korsnas/programme/plan").body()).contains("<li>services, tested</li>")
                .isEqualTo(preview)
                .isNotEqualTo(before);
            assertThat(this.pages.rendered()).isEqualTo(rendered + 1);
            others.forEach(this.reader::get);
            assertThat(this.pages.rendered()).isEqualTo(rendered + 1);
            assertThat(this.database.sql("SELECT CONCAT(who, ' ', action) FROM audit WHERE subject = ? ORDER BY id DESC")
                .param(PLAN + "#" + UNIT + ":en").query(String.class).list().getFirst())
                .isEqualTo("editor-korsnas text.edited");
        }
        finally {
            publish(PLAN, language("en"), small(old, text(PLAN, UNIT, "en")));
        }
        assertThat(this.reader.get("/en/korsnas/programme/plan").body()).isEqualTo(before);
    }

    @Test
    @WithUserDetails("editor")
    void thePreviewOfUntouchedTextIsThePublicPage() {
        List<String> shared = List.of("jakobstadsregionen", "raseborg");
        for (String page : this.desk.pages()) {
            String[] key = page.split("/");
            for (Language language : this.languages.all()) {
                String preview = preview(page, language, List.of());
                if (key.length == 3 && shared.contains(key[1]) || page.equals("pages/replies") || page.endsWith("/letter")) {
                    // What a region's towns lay their own texts upon has no address of its own, nor have replies and letters.
                    assertThat(preview).as(page).contains("<h1>");
                    continue;
                }
                String address = switch (key[0] + key[key.length - 1]) {
                    case "programmeoverview" -> "/programmes/" + key[1];
                    default -> key.length == 2 ? "/korsnas/" + key[1]
                            : "/" + key[1].replace("raseborg-stad", "raseborg") + "/programme/" + key[2];
                };
                assertThat(preview).as(address).isEqualTo(this.reader.get("/" + language + address).body());
            }
        }
        assertThat(this.desk.pages()).hasSize(6 + 1 + 8 * (2 + 2 + 8) + 10);
    }

    @Test
    void aCheckedTextSaysSoAndItsPublicPageFollowsThePreview() {
        String old = text(PLAN, UNIT, "uk");
        Draft checked = new Draft(UNIT, old, ChangeOfMeaning.SAME, true, old);
        try {
            String preview = preview(PLAN, language("uk"), List.of(checked));
            publish(PLAN, language("uk"), checked);
            assertThat(this.database
                .sql("SELECT checked_role FROM unit_text WHERE page = ? AND unit = ? AND language = 'uk'")
                .params(PLAN, UNIT).query(String.class).single()).isEqualTo("editor");
            assertThat(this.reader.get("/uk/korsnas/programme/plan").body()).isEqualTo(preview);
        }
        finally {
            // Here and wherever the same words stand.
            this.database.sql("UPDATE unit_text SET checked_role = NULL, checked_on = NULL WHERE language = 'uk'").update();
            publish(PLAN, language("uk"), small(old, old));
        }
    }

    @Test
    void anEditorOfAMunicipalityEditsItsProgrammeAndNothingElse() {
        assertThat(this.desk.pages()).hasSize(9).allMatch((page) -> page.startsWith("programme/korsnas/"));
        assertThat(this.desk.changes(PLAN, language("ar"))).containsExactly(ChangeOfMeaning.values());
        assertDenied(() -> publish("pages/privacy", language("sv"), small("x")));
        assertDenied(() -> publish("programme/raseborg/plan", language("sv"), small("x")));
        assertDenied(() -> this.desk.preview("pages/privacy", language("sv"), List.of()));
    }

    @Test
    @WithUserDetails("translator-ar")
    void aTranslatorWritesOneLanguageAndGivesNoNewMeaning() {
        assertThat(this.desk.pages()).contains(PLAN, "pages/privacy");
        assertThat(this.desk.may(PLAN, language("ru"))).isFalse();
        assertThat(this.desk.changes(PLAN, language("ar"))).containsExactly(ChangeOfMeaning.SAME,
                ChangeOfMeaning.CATCH_UP);
        assertDenied(() -> publish(PLAN, language("ru"), small("x")));
        assertDenied(() -> publish(PLAN, language("ar"),
                new Draft(UNIT, "x", ChangeOfMeaning.NEW_MEANING, false, null)));
        assertDenied(() -> this.desk.preview(PLAN, language("sv"), List.of()));
    }

    @Test
    @WithUserDetails("caseworker-korsnas")
    void aCaseworkerChangesNoText() {
        assertThat(this.desk.pages()).isEmpty();
        assertDenied(() -> publish(PLAN, language("sv"), small("x")));
        assertDenied(() -> this.desk.preview(PLAN, language("sv"), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<script>alert(1)</script>", "<b>fet</b>", "{{nosuch x}}", "{{phone nosuch}}",
            "[klicka](javascript:alert)", "[klicka](https://example.org)", "![bild](page:start)", "två\nrader", " " })
    void aHostileTextIsRefusedInThePreviewAndInPublishing(String text) {
        String before = text(PLAN, UNIT, "sv");
        assertThatThrownBy(() -> this.desk.preview(PLAN, language("sv"), List.of(small(text))))
            .isInstanceOf(WrongText.class);
        assertThatThrownBy(() -> publish(PLAN, language("sv"), small(text))).isInstanceOf(DraftingRefused.class);
        assertThat(text(PLAN, UNIT, "sv")).isEqualTo(before);
    }

    @Test
    void whatIsNoMarkupIsEscaped() {
        assertThat(preview(PLAN, language("sv"), List.of(small("a < b ]]> & \"c\""))))
            .contains("<li>a &lt; b ]]&gt; &amp; \"c\"</li>");
    }

    @Test
    @WithUserDetails("editor")
    void everyElementMadeOfAUnitNamesItInThePreviewOnly() {
        String page = this.desk.preview("programme/jakobstad/other-services", language("sv"), List.of());
        List<String> named = Pattern.compile(UNITS).matcher(page).results().map((it) -> it.group(1)).toList();
        List<String> units = this.desk.texts("programme/jakobstad/other-services").get(language("sv")).units().stream()
            .map(PageUnit::id).toList();
        assertThat(named.getFirst()).isEqualTo("title");
        assertThat(units).containsSubsequence(named.stream().distinct().toList());
        // What the town lists stands in the list of the unit whose token it is.
        assertThat(named).hasSizeGreaterThan((int) named.stream().distinct().count());
        assertThat(page).containsPattern("<h1 data-unit=\"title\">").containsPattern("<li data-unit=\"[a-z0-9-]+\">");
        assertThat(this.desk.preview("programme/gemensamt-2023/overview", language("sv"), List.of()))
            .containsPattern("<p class=\"note\"><strong>.*<p class=\"lead\" data-unit=\"lead\">");
        assertThat(this.reader.get("/sv/jakobstad/programme/other-services").body()).doesNotContain("data-unit");
    }

    @Test
    void thePreviewSpeaksInTheWordsOfTheMunicipalityAsThePageDoes() {
        Municipality korsnas = this.municipalities.get("korsnas");
        StaffMember who = this.currentStaff.get();
        List<String> keys = List.of("programme.same-text", "frame.tagline");
        try {
            keys.forEach((key) -> this.rewording.save(who, korsnas, this.rewording.find(korsnas, key).orElseThrow(),
                    Map.of("en", "Own words of " + key)));
            assertThat(preview(PLAN, language("en"), List.of())).contains("Own words of programme.same-text")
                .contains("Own words of frame.tagline")
                .isEqualTo(this.reader.get("/en/korsnas/programme/plan").body());
            assertThat(this.words.speaker()).isEmpty();
        }
        finally {
            keys.forEach((key) -> this.rewording.save(who, korsnas, this.rewording.find(korsnas, key).orElseThrow(),
                    Map.of()));
        }
    }

    /** A preview as a public page would be. */
    private String preview(String page, Language language, List<Draft> drafts) {
        String preview = this.desk.preview(page, language, drafts);
        assertThat(preview).containsPattern(UNITS);
        return preview.replaceAll(UNITS, "");
    }

    private void publish(String page, Language language, Draft draft) {
        this.drafts.publish(page, List.of(new TextChange(language, draft)));
    }

    private static void assertDenied(Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(AccessDeniedException.class);
    }

    private static Draft small(String text) {
        return small(text, null);
    }

    private static Draft small(String text, @Nullable String shown) {
        return new Draft(UNIT, text, ChangeOfMeaning.SAME, false, shown);
    }

    private String text(String page, String unit, String language) {
        return this.database.sql("SELECT text FROM unit_text WHERE page = ? AND unit = ? AND language = ?")
            .params(page, unit, language)
            .query(String.class)
            .single();
    }

    private Language language(String code) {
        return this.languages.get(code);
    }
}

package fi.newcomer.rewording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.language.PatternMistake;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPages;
import fi.newcomer.rewording.RewordingEditing.InterfaceText;
import fi.newcomer.rewording.RewordingEditing.WrongWords;
import fi.newcomer.rewording.RewordingFile.Rewording;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A municipality says a text of the interface in words of its own, and only its own readers see them. */
@PortalTest
class RewordingTests {

    private static final String KEY = "start.courses";

    private static final StaffMember EDITOR = new StaffMember("editor-korsnas", "Redaktör, Korsnäs",
            Set.of(new Grant(Role.EDITOR, Scope.MUNICIPALITY, "korsnas")));

    @Autowired
    private RewordingEditing editing;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Entries entries;

    @Autowired
    private PublicPages pages;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @AfterEach
    void portalsWordsAgain() {
        this.entries.find(RewordingFile.PATH, "korsnas").ifPresent(this.entries::remove);
    }

    @Test
    void only_the_readers_of_the_municipality_see_its_words_at_the_next_request() {
        Browsing browsing = new Browsing(this.port);
        String before = browsing.get("/sv/korsnas").body();
        String elsewhere = browsing.get("/sv/jakobstad").body();
        assertThat(before).contains(standard("sv"));
        long acts = acts();
        this.editing.save(EDITOR, korsnas(), now(), Map.of("sv", "Lär dig svenska & finska", "ar", standard("ar")));
        assertThat(acts()).isEqualTo(acts + 1);
        assertThat(browsing.get("/sv/korsnas").body()).contains("Lär dig svenska &amp; finska").doesNotContain(">" + standard("sv") + "<");
        long made = this.pages.rendered();
        assertThat(browsing.get("/sv/jakobstad").body()).isEqualTo(elsewhere);
        assertThat(this.pages.rendered()).as("no page of another municipality is made anew").isEqualTo(made);
        assertThat(browsing.get("/ar/korsnas").body()).contains(standard("ar"));
        assertThat(now().own()).containsOnlyKeys("sv");
        this.editing.save(EDITOR, korsnas(), now(), Map.of());
        assertThat(browsing.get("/sv/korsnas").body()).isEqualTo(before);
        assertThat(this.entries.find(RewordingFile.PATH, "korsnas")).isEmpty();
    }

    @Test
    void a_page_asked_for_by_another_spelling_of_its_address_is_the_same() {
        Browsing browsing = new Browsing(this.port);
        this.editing.save(EDITOR, korsnas(), now(), Map.of("sv", "Lär dig svenska"));
        assertThat(browsing.get("/sv/k%6Frsnas").body()).contains("Lär dig svenska");
        assertThat(browsing.get("/sv/korsnas").body()).contains("Lär dig svenska");
    }

    @Test
    void words_that_do_not_fit_are_refused_by_language() {
        InterfaceText promise = this.editing.find(korsnas(), "promise.days").orElseThrow();
        assertThatThrownBy(() -> this.editing.save(EDITOR, korsnas(), promise,
                Map.of("sv", "Snart", "fi", promise.standard().get("fi"), "en", "{days, plural, one {x}")))
            .isInstanceOfSatisfying(WrongWords.class, (wrong) -> assertThat(wrong.mistakes())
                .isEqualTo(Map.of("sv", PatternMistake.ARGUMENTS, "en", PatternMistake.SYNTAX)));
        assertThat(this.entries.find(RewordingFile.PATH, "korsnas")).isEmpty();
    }

    @Test
    void another_municipalitys_words_are_not_this_persons() {
        Municipality jakobstad = this.municipalities.find("jakobstad").orElseThrow();
        assertThat(this.editing.municipalities(EDITOR)).containsExactly(korsnas());
        InterfaceText text = this.editing.find(jakobstad, KEY).orElseThrow();
        assertThatThrownBy(() -> this.editing.save(EDITOR, jakobstad, text, Map.of("sv", "Annat")))
            .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_not_written_over() {
        InterfaceText shown = now();
        this.editing.save(EDITOR, korsnas(), shown, Map.of("sv", "Kurser hos oss"));
        assertThatThrownBy(() -> this.editing.save(EDITOR, korsnas(), shown, Map.of("sv", "Våra kurser")))
            .isInstanceOf(ChangedMeanwhile.class);
        assertThat(now().own()).isEqualTo(Map.of("sv", "Kurser hos oss"));
    }

    @Test
    void a_text_is_found_by_what_it_says_in_any_language() {
        assertThat(this.editing.find(korsnas(), "", 9)).isEmpty();
        assertThat(this.editing.find(korsnas(), standard("uk"), 500)).extracting(InterfaceText::key).contains(KEY);
        assertThat(this.editing.find(korsnas(), "\"'<>{}%", 9)).isEmpty();
    }

    @Test
    void hostile_words_are_shown_as_words() {
        String hostile = "'; DROP \"x\" & \\n: #- ~";
        this.editing.save(EDITOR, korsnas(), now(), Map.of("sv", hostile));
        assertThat(now().own().get("sv")).isEqualTo(hostile);
        assertThat(new Browsing(this.port).get("/sv/korsnas").body()).contains("DROP \"x\" &amp; ");
        assertThatThrownBy(() -> this.editing.save(EDITOR, korsnas(), now(), Map.of("sv", "Kurser \u202E")))
            .isInstanceOf(WrongWords.class);
    }

    @Test
    void the_file_says_again_what_was_written() {
        Rewording said = new Rewording(List.of("et"), Map.of("promise.days", Map.of("ar", "{days, plural, other {\u200F#: x}}"),
                "start.courses", Map.of("sv", "Kurser: \"alla\" # här")));
        String written = RewordingFile.written("korsnas", said);
        assertThat(RewordingFile.read(fi.newcomer.entry.Entry.yaml(RewordingFile.PATH, written))).isEqualTo(said);
        assertThat(written).startsWith("  - slug: korsnas\n    further-languages: [et]\n    texts:\n");
    }

    private Municipality korsnas() {
        return this.municipalities.find("korsnas").orElseThrow();
    }

    private InterfaceText now() {
        return this.editing.find(korsnas(), KEY).orElseThrow();
    }

    private String standard(String language) {
        return now().standard().get(language);
    }

    private long acts() {
        return this.jdbc.sql("SELECT count(*) FROM audit WHERE action = 'words.changed'").query(Long.class).single();
    }
}

package fi.newcomer.drafting;

import static fi.newcomer.drafting.TextDraftsTests.assertDenied;
import static fi.newcomer.drafting.TextDraftsTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.drafting.Refusal.Place;
import fi.newcomer.drafting.Refusal.Reason;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.ContentPages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What waits for a time, for a second person, or for those who edit a shared page. Everything is put back. */
@PortalTest
class WaitingPublicationsTests extends DraftingFixture {

    private static final String TOWN = "programme/nykarleby/plan";

    private static final String REGION = "programme/jakobstadsregionen/plan";

    private static final Duration LATER = Duration.ofHours(2);

    @LocalServerPort
    int port;

    @Autowired
    Publishing publishing;

    @Autowired
    PublicationDesk desk;

    @Autowired
    PublishingRules rules;

    @Autowired
    TextDrafts drafts;

    @Autowired
    Municipalities municipalities;

    @Autowired
    ContentPages pages;

    @Autowired
    Clock clock;

    /** A unit of the region that the town's page shows. */
    String shared;

    KeptTexts ofRegion;

    KeptTexts ofTown;

    @BeforeEach
    void keepLayers() {
        this.shared = this.pages.inAllLanguages(TOWN)
            .get(language("sv"))
            .units()
            .stream()
            .filter((it) -> it.page().equals(REGION) && it.kind() == fi.newcomer.text.UnitKind.PARAGRAPH)
            .findFirst()
            .orElseThrow()
            .id();
        this.ofRegion = new KeptTexts(this.sql, REGION, this.shared);
        this.ofTown = new KeptTexts(this.sql, TOWN, this.shared);
    }

    @AfterEach
    void restoreLayers() {
        restore(this.ofRegion);
        restore(this.ofTown);
    }

    @Test
    void whatIsScheduledGoesOutWhenItsTimeHasComeAndNotBefore() {
        Browsing reader = new Browsing(this.port);
        String before = reader.get("/sv/korsnas/programme/plan").body();
        long id = this.publishing.schedule(this.editor, PLAN, List.of(change("sv", "tjänster i tid")), inAnHour());
        due(Duration.ofMinutes(59));
        assertThat(reader.get("/sv/korsnas/programme/plan").body()).isEqualTo(before);
        assertThat(open(this.editor)).singleElement()
            .satisfies((it) -> assertThat(it.state()).isEqualTo(PublicationState.WAITING_FOR_TIME));
        due(LATER);
        assertThat(reader.get("/sv/korsnas/programme/plan").body()).contains("<li>tjänster i tid</li>");
        assertThat(open(this.editor)).isEmpty();
        assertThat(this.desk.closed(this.editor)).singleElement().satisfies((it) -> {
            assertThat(it.id()).isEqualTo(id);
            assertThat(it.publishedAt()).isPresent();
        });
        assertThat(lastRevision()).isEqualTo("editor-korsnas edited");
        this.desk.takeBack(this.editor, id);
        assertThat(reader.get("/sv/korsnas/programme/plan").body()).isEqualTo(before);
    }

    @Test
    void severalInstancesPublishItOnce() throws Exception {
        for (int i = 0; i < 3; i++) {
            this.publishing.schedule(this.editor, PLAN, List.of(change(List.of("sv", "fi", "en").get(i), "x" + i)),
                    inAnHour());
        }
        int before = revisions();
        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            instances.invokeAll(java.util.Collections.nCopies(4, () -> {
                due(LATER);
                return null;
            })).forEach((it) -> assertThat(it).succeedsWithin(Duration.ofMinutes(1)));
        }
        assertThat(Stream.of("sv", "fi", "en").map(this.kept::text)).containsExactly("x0", "x1", "x2");
        assertThat(revisions()).isEqualTo(before + 3);
    }

    @Test
    void whatCanNotGoOutThenWaitsWithTheReason() {
        long id = this.publishing.schedule(this.editor, PLAN, List.of(change("sv", "för sent")), inAnHour());
        this.publishing.publish(this.colleague, PLAN, List.of(change("sv", "först")));
        due(LATER);
        due(LATER);
        assertThat(this.kept.text("sv")).isEqualTo("först");
        assertThat(problem(this.editor)).isEqualTo(new Refusal(Reason.TEXT, List.of(new Place(UNIT, "sv", "CHANGED"))));
        assertThat(problem(this.colleague)).isEqualTo(problem(this.editor));
        assertThat(open(this.translator)).isEmpty();
        assertRefused(Reason.TEXT, () -> this.desk.publishNow(this.editor, id));
        assertDenied(() -> this.desk.withdraw(this.translator, id));
        this.desk.withdraw(this.editor, id);
        assertThat(this.drafts.of(this.editor, PLAN, language("sv"))).extracting((it) -> it.draft().text())
            .containsExactly("för sent");
        assertRefused(Reason.DECIDED, () -> this.desk.withdraw(this.editor, id));
    }

    @Test
    void oneThatCanNotBeReadHoldsUpNoOther() {
        long unreadable = this.publishing.schedule(this.editor, PLAN, List.of(change("sv", "trasig")), inAnHour());
        this.sql.sql("UPDATE publication_text SET language = 'xx' WHERE publication = ?").param(unreadable).update();
        this.publishing.schedule(this.editor, PLAN, List.of(change("fi", "kunnossa")), inAnHour());
        due(LATER);
        assertThat(this.kept.text("fi")).isEqualTo("kunnossa");
        assertThat(open(this.editor)).isEmpty();
        this.sql.sql("UPDATE publication_text SET language = 'sv' WHERE publication = ?").param(unreadable).update();
        assertThat(problem(this.editor).reason()).isEqualTo(Reason.FAILED);
        this.desk.publishNow(this.editor, unreadable);
        assertThat(this.kept.text("sv")).isEqualTo("trasig");
    }

    @Test
    void howMuchOthersWaitForHidesNothing() {
        this.sql.sql("""
                INSERT INTO publication (page, drafted_on, state, author, author_function, created_at, reason)
                WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 500)
                SELECT 'programme/raseborg/plan', 'programme/raseborg/plan', 'SUGGESTED', 'x', 'x', NOW(6), '' FROM n
                """).update();
        long id = this.publishing.schedule(this.editor, PLAN, List.of(change("sv", "vår")), inAnHour());
        assertThat(open(this.editor)).extracting(Publication::id).containsExactly(id);
    }

    @Test
    void whatAColleaguePublishedCanBeTakenBackByThoseWhoMightHavePublishedIt() {
        long id = this.publishing.publish(this.colleague, PLAN, List.of(change("sv", "ett misstag")));
        assertThat(this.desk.closed(this.translator)).isEmpty();
        assertThat(this.desk.closed(editorOf("raseborg"))).isEmpty();
        assertThat(this.desk.closed(this.colleague)).extracting(Publication::id).containsExactly(id);
        assertThat(this.desk.closed(this.editor)).extracting(Publication::id).containsExactly(id);
        this.desk.takeBack(this.editor, id);
        assertThat(this.kept.rows()).isEqualTo(this.kept.before());
        assertThat(this.desk.closed(this.editor)).isEmpty();
    }

    @Test
    void whatItsAuthorMayNoLongerPublishWaitsForSomebodyElse() {
        StaffMember gone = new StaffMember("gone", "Redaktör", this.editor.grants());
        long id = this.publishing.schedule(gone, PLAN, List.of(change("sv", "kvar")), inAnHour());
        due(LATER);
        assertThat(problem(this.colleague).reason()).isEqualTo(Reason.NO_RIGHT);
        this.desk.publishNow(this.colleague, id);
        assertThat(this.kept.text("sv")).isEqualTo("kvar");
    }

    @Test
    void aSecondPersonPublishesAndNeverTheAuthor() {
        this.rules.secondPerson(this.editor, this.municipalities.get("korsnas"), true);
        assertThat(this.publishing.options(this.editor, PLAN, language("sv")).secondPerson()).isTrue();
        assertThat(this.publishing.options(this.editor, "programme/raseborg/plan", language("sv")).publish()).isFalse();
        List<TextChange> changes = List.of(change("sv", "tjänster, sedda"));
        assertRefused(Reason.SECOND_PERSON, () -> this.publishing.publish(this.editor, PLAN, changes));
        assertRefused(Reason.SECOND_PERSON, () -> this.publishing.schedule(this.editor, PLAN, changes, inAnHour()));
        assertRefused(Reason.SECOND_PERSON, () -> this.publishing.publish(this.translator, PLAN,
                List.of(change("ar", "خدمات"))));
        long id = this.publishing.requestSecondPerson(this.editor, PLAN, changes, Optional.empty(), "Se på det här.");
        assertRefused(Reason.OWN, () -> this.desk.agree(this.editor, id));
        assertRefused(Reason.OWN, () -> this.desk.sendBack(this.editor, id, "nej"));
        assertRefused(Reason.OWN, () -> this.desk.agree(
                new StaffMember("Editor-Korsnas", "Redaktör", this.colleague.grants()), id));
        assertRefused(Reason.DECIDED, () -> this.desk.publishNow(this.editor, id));
        assertDenied(() -> this.desk.agree(this.translator, id));
        assertDenied(() -> this.desk.agree(editorOf("raseborg"), id));
        assertThat(this.desk.decides(this.editor, open(this.editor).getFirst())).isFalse();
        assertThat(this.desk.decides(this.colleague, open(this.colleague).getFirst())).isTrue();
        assertThat(open(this.translator)).isEmpty();
        this.desk.agree(this.colleague, id);
        assertThat(this.kept.text("sv")).isEqualTo("tjänster, sedda");
        assertThat(lastRevision()).isEqualTo("editor-korsnas edited");
        assertRefused(Reason.DECIDED, () -> this.desk.agree(this.colleague, id));
        assertThat(this.sql.sql("SELECT CONCAT(who, ' ', action) FROM audit WHERE subject = ? ORDER BY id")
            .param("publication " + id + " " + PLAN).query(String.class).list())
            .containsExactly("editor-korsnas publication.requested", "editor publication.agreed",
                    "editor-korsnas publication.published");
        assertDenied(() -> this.rules.secondPerson(this.editor, this.municipalities.get("raseborg"), true));
        assertDenied(() -> this.rules.secondPerson(this.translator, this.municipalities.get("korsnas"), false));
        assertDenied(() -> this.rules.secondPerson(this.editor, this.municipalities.get("korsnas"), false));
        assertThat(this.rules.secondPersons()).containsExactly("korsnas");
        this.rules.secondPerson(new StaffMember("admin", "Administratör", Set.of(Grant.everywhere(Role.ADMIN))),
                this.municipalities.get("korsnas"), false);
        assertThat(this.rules.secondPersons()).isEmpty();
    }

    @Test
    void whatIsSentBackComesWithAWordAndIsADraftAgain() {
        long id = this.publishing.requestSecondPerson(this.editor, PLAN, List.of(change("sv", "ofärdigt")),
                Optional.empty(), "");
        assertThat(this.drafts.of(this.editor, PLAN, language("sv"))).isEmpty();
        assertRefused(Reason.NO_WORD, () -> this.desk.sendBack(this.colleague, id, " "));
        assertRefused(Reason.TOO_LONG, () -> this.desk.sendBack(this.colleague, id, "x".repeat(1_000_000)));
        String word = "<b>Skriv</b> om det här; 'så' {0} \u202eهنا";
        this.desk.sendBack(this.colleague, id, word);
        assertThat(this.kept.rows()).isEqualTo(this.kept.before());
        assertThat(this.drafts.of(this.editor, PLAN, language("sv"))).extracting((it) -> it.draft().text())
            .containsExactly("ofärdigt");
        assertThat(this.desk.closed(this.editor)).singleElement().satisfies((it) -> {
            assertThat(it.state()).isEqualTo(PublicationState.REFUSED);
            assertThat(it.word()).isEqualTo(word);
            assertThat(it.decider()).contains("Redaktör, alla kommuner");
        });
    }

    @Test
    void whatASecondPersonAgreedToEarlierGoesOutInTimeAndWhatNobodySawDoesNot() {
        List<TextChange> swedish = List.of(change("sv", "i tid"));
        List<TextChange> finnish = List.of(change("fi", "ajallaan"));
        long agreed = this.publishing.requestSecondPerson(this.editor, PLAN, swedish, Optional.of(inAnHour()), "");
        long unseen = this.publishing.schedule(this.editor, PLAN, finnish, inAnHour());
        this.rules.secondPerson(this.editor, this.municipalities.get("korsnas"), true);
        this.desk.agree(this.colleague, agreed);
        assertThat(this.kept.rows()).isEqualTo(this.kept.before());
        due(LATER);
        assertThat(this.kept.text("sv")).isEqualTo("i tid");
        assertThat(problem(this.editor).reason()).isEqualTo(Reason.SECOND_PERSON);
        assertRefused(Reason.SECOND_PERSON, () -> this.desk.publishNow(this.editor, unseen));
        this.desk.publishNow(this.colleague, unseen);
        assertThat(this.kept.text("fi")).isEqualTo("ajallaan");
    }

    @Test
    void aTownSuggestsAChangeOfTheRegionsTextAndItsOwnerDecides() {
        StaffMember town = editorOf("nykarleby");
        StaffMember owner = new StaffMember("owner", "Redaktör, regionen",
                Set.of(new Grant(Role.EDITOR, Scope.REGION, "jakobstadsregionen")));
        List<TextChange> changes = List.of(new TextChange(language("sv"),
                this.ofRegion.draft("sv", "Regionens nya text.", ChangeOfMeaning.NEW_MEANING, false)));
        assertThat(this.publishing.options(town, TOWN, language("sv")).suggest()).isTrue();
        assertThat(this.publishing.options(owner, TOWN, language("sv")).suggest()).isFalse();
        assertThat(this.publishing.options(this.editor, PLAN, language("sv")).suggest()).isFalse();
        assertDenied(() -> this.publishing.suggest(this.editor, TOWN, changes, ""));
        assertDenied(() -> this.publishing.suggest(editorOf("raseborg"), REGION, changes, ""));
        assertDenied(() -> this.publishing.suggest(this.translator, TOWN, changes, ""));
        assertDenied(() -> this.publishing.suggest(owner, TOWN, changes, ""));
        this.publishing.suggest(town, TOWN, changes, "Så här är det hos oss.");
        Publication suggestion = open(town).getFirst();
        assertThat(suggestion.page()).isEqualTo(REGION);
        assertThat(suggestion.state()).isEqualTo(PublicationState.SUGGESTED);
        assertRefused(Reason.OWN, () -> this.desk.agree(town, suggestion.id()));
        assertDenied(() -> this.desk.agree(editorOf("larsmo"), suggestion.id()));
        assertDenied(() -> this.desk.agree(this.editor, suggestion.id()));
        assertDenied(() -> this.desk.withdraw(editorOf("larsmo"), suggestion.id()));
        assertThat(open(editorOf("larsmo"))).isEmpty();
        assertThat(open(this.editor)).isEmpty();
        assertThat(this.desk.decides(owner, suggestion)).isTrue();
        this.desk.agree(owner, suggestion.id());
        assertThat(this.ofRegion.text("sv")).isEqualTo("Regionens nya text.");
        assertThat(this.ofTown.rows()).isEmpty();
        this.desk.takeBack(owner, suggestion.id());
        assertThat(this.ofRegion.rows()).isEqualTo(this.ofRegion.before());
    }

    @Test
    void aCopyThatAPublicationMadeGoesWhenItIsTakenBack() {
        StaffMember town = editorOf("nykarleby");
        Browsing reader = new Browsing(this.port);
        String before = reader.get("/ar/nykarleby/programme/plan").body();
        List<TextChange> changes = List.of(
                new TextChange(language("ar"), this.ofRegion.draft("ar", "كلام بلدتنا", ChangeOfMeaning.SAME, false)),
                new TextChange(language("sv"), this.ofRegion.draft("sv", "Stadens text.", ChangeOfMeaning.SAME, false)));
        long id = this.publishing.publish(town, TOWN, changes);
        assertThat(reader.get("/ar/nykarleby/programme/plan").body()).contains("كلام بلدتنا");
        assertThat(this.ofTown.rows()).hasSize(6);
        assertDenied(() -> this.desk.takeBack(this.translator, id));
        this.desk.takeBack(town, id);
        assertThat(this.ofTown.rows()).isEmpty();
        assertThat(reader.get("/ar/nykarleby/programme/plan").body()).isEqualTo(before);
        long again = this.publishing.publish(town, TOWN, changes);
        this.sql.sql("UPDATE unit_text SET text = 'Muutettu.' WHERE page = ? AND unit = ? AND language = 'fi'")
            .params(TOWN, this.shared)
            .update();
        assertRefused(Reason.CHANGED_SINCE, () -> this.desk.takeBack(town, again));
        assertThat(this.ofTown.rows()).hasSize(6);
    }

    private TextChange change(String language, String text) {
        return new TextChange(language(language), this.kept.draft(language, text, ChangeOfMeaning.SAME, false));
    }

    private void due(Duration later) {
        new DuePublications(this.desk, Clock.offset(this.clock, later)).publishDue();
    }

    private Instant inAnHour() {
        return this.clock.instant().plus(Duration.ofHours(1));
    }

    private List<Publication> open(StaffMember who) {
        return this.desk.open(who);
    }

    private Refusal problem(StaffMember who) {
        return open(who).getFirst().problem().orElseThrow();
    }

    private String lastRevision() {
        return this.sql.sql("SELECT CONCAT(who, ' ', how) FROM unit_revision WHERE page = ? AND unit = ? "
                + "ORDER BY id DESC LIMIT 1").params(PLAN, UNIT).query(String.class).single();
    }

    private int revisions() {
        return this.sql.sql("SELECT COUNT(*) FROM unit_revision WHERE page = ? AND unit = ?")
            .params(PLAN, UNIT)
            .query(Integer.class)
            .single();
    }

    private static StaffMember editorOf(String municipality) {
        return new StaffMember(municipality.equals("nykarleby") ? "someone" : "other-" + municipality, "Redaktör",
                Set.of(new Grant(Role.EDITOR, Scope.MUNICIPALITY, municipality)));
    }

    private Language language(String code) {
        return this.languages.get(code);
    }
}

package fi.newcomer.drafting;

import static fi.newcomer.drafting.TextDraftsTests.assertDenied;
import static fi.newcomer.drafting.TextDraftsTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.drafting.Refusal.Place;
import fi.newcomer.drafting.Refusal.Reason;
import fi.newcomer.language.Language;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.Draft;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several texts that go out at once, the two official languages together, and taking back. Everything is put back. */
@PortalTest
class PublishingTests extends DraftingFixture {

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
    Clock clock;

    @Test
    void swedishAndFinnishGoOutTogetherOrNotAtAll() {
        Browsing reader = new Browsing(this.port);
        String before = reader.get("/fi/korsnas/programme/plan").body();
        this.rules.mayStand(this.editor, PLAN, false);
        TextChange swedish = change("sv", "tjänster, prövade", ChangeOfMeaning.NEW_MEANING, true);
        assertThatThrownBy(() -> this.publishing.publish(this.editor, PLAN, List.of(swedish)))
            .isInstanceOfSatisfying(DraftingRefused.class, (it) -> assertThat(it.refusal())
                .isEqualTo(new Refusal(Reason.LACKING, List.of(new Place(UNIT, "fi", "OLDER")))));
        TextChange unchecked = change("fi", "palvelut, kokeiltu", ChangeOfMeaning.NEW_MEANING, false);
        assertThatThrownBy(() -> this.publishing.publish(this.editor, PLAN, List.of(unchecked, swedish)))
            .isInstanceOfSatisfying(DraftingRefused.class, (it) -> assertThat(it.refusal())
                .isEqualTo(new Refusal(Reason.LACKING, List.of(new Place(UNIT, "fi", "UNCHECKED")))));
        assertThat(this.kept.rows()).isEqualTo(this.kept.before());
        assertThat(count("publication")).isZero();
        this.drafts.keep(this.editor, PLAN, language("sv"), swedish.draft());

        int meaning = this.kept.meaning("sv");
        long id = this.publishing.publish(this.editor, PLAN, List.of(
                change("fi", "palvelut, kokeiltu", ChangeOfMeaning.NEW_MEANING, true), swedish));
        assertThat(this.kept.meaning("sv")).isEqualTo(this.kept.meaning("fi")).isEqualTo(meaning + 1);
        assertThat(this.kept.meaning("ar")).isEqualTo(meaning);
        assertThat(reader.get("/fi/korsnas/programme/plan").body()).contains("palvelut, kokeiltu");
        assertThat(this.drafts.of(this.editor, PLAN, language("sv"))).isEmpty();
        assertThat(audited("publication " + id + " " + PLAN)).containsExactly("publication.published");

        this.desk.takeBack(this.editor, id);
        assertThat(this.kept.rows()).isEqualTo(this.kept.before());
        assertThat(reader.get("/fi/korsnas/programme/plan").body()).isEqualTo(before);
        assertThat(audited("publication " + id + " " + PLAN)).containsExactly("publication.published",
                "publication.taken-back");
        assertRefused(Reason.DECIDED, () -> this.desk.takeBack(this.editor, id));
    }

    @Test
    void theOtherLanguagesMayLagAndAnOfficialOneWhereTheMunicipalityHasSaidSo() {
        assertThat(this.rules.mayStand(PLAN)).as("as the files have it").isTrue();
        this.publishing.publish(this.editor, PLAN,
                List.of(change("sv", "tjänster, nya", ChangeOfMeaning.NEW_MEANING, false)));
        this.rules.mayStand(this.editor, PLAN, false);
        this.publishing.publish(this.translator, PLAN,
                List.of(change("ar", "خدمات جديدة", ChangeOfMeaning.CATCH_UP, false)));
        assertThat(this.kept.meaning("ar")).isEqualTo(this.kept.meaning("sv"));
        assertRefused(Reason.LACKING, () -> this.publishing.publish(this.editor, PLAN,
                List.of(change("en", "new services", ChangeOfMeaning.NEW_MEANING, true))));
        assertThat(this.publishing.options(this.editor, PLAN, language("sv")).lacking())
            .contains(new Place(UNIT, "sv", "UNCHECKED"), new Place(UNIT, "fi", "OLDER"));
        this.rules.mayStand(this.editor, PLAN, true);
        this.publishing.publish(this.editor, PLAN,
                List.of(change("en", "new services", ChangeOfMeaning.NEW_MEANING, true)));
        assertThat(audited(PLAN).reversed().stream().limit(2).toList()).containsExactly("may-stand.on",
                "may-stand.off");
        StaffMember other = editorOf("raseborg");
        assertDenied(() -> this.rules.mayStand(other, PLAN, true));
        assertDenied(() -> this.rules.mayStand(this.translator, PLAN, true));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<script>alert(1)</script>", "{{phone nosuch}}", "två\nrader", "",
            "[klicka](javascript:alert(1))" })
    void oneTextThatCanNotStandKeepsAllBack(String hostile) {
        List<TextChange> changes = List.of(change("en", "services, fine", ChangeOfMeaning.SAME, false),
                change("sv", hostile, ChangeOfMeaning.SAME, false));
        List<Runnable> ways = List.of(() -> this.publishing.publish(this.editor, PLAN, changes),
                () -> this.publishing.schedule(this.editor, PLAN, changes, this.clock.instant().plusSeconds(3600)),
                () -> this.publishing.requestSecondPerson(this.editor, PLAN, changes, java.util.Optional.empty(), ""));
        for (Runnable way : ways) {
            assertThatThrownBy(way::run).isInstanceOfSatisfying(DraftingRefused.class, (it) -> {
                assertThat(it.refusal().reason()).isEqualTo(Reason.TEXT);
                assertThat(it.refusal().places()).extracting(Place::language).containsExactly("sv");
            });
        }
        assertThat(this.kept.rows()).isEqualTo(this.kept.before());
        assertThat(count("publication")).isZero();
    }

    @Test
    void tooMuchTooLateAndNothingAreSentences() {
        TextChange small = change("sv", "tjänster", ChangeOfMeaning.SAME, false);
        assertRefused(Reason.NOTHING, () -> this.publishing.publish(this.editor, PLAN, List.of()));
        assertRefused(Reason.TOO_MANY,
                () -> this.publishing.publish(this.editor, PLAN, Collections.nCopies(201, small)));
        assertRefused(Reason.TIME,
                () -> this.publishing.schedule(this.editor, PLAN, List.of(small), this.clock.instant()));
        assertRefused(Reason.TIME, () -> this.publishing.schedule(this.editor, PLAN, List.of(small),
                this.clock.instant().plus(Duration.ofDays(400))));
        assertRefused(Reason.TOO_LONG, () -> this.publishing.requestSecondPerson(this.editor, PLAN, List.of(small),
                java.util.Optional.empty(), "x".repeat(501)));
        assertRefused(Reason.TOO_LONG, () -> this.publishing.publish(this.editor, PLAN,
                List.of(change("sv", "x".repeat(1_000_000), ChangeOfMeaning.SAME, false))));
    }

    @Test
    void whatSomebodyChangedSinceIsNotTakenBack() {
        long id = this.publishing.publish(this.editor, PLAN,
                List.of(change("sv", "först", ChangeOfMeaning.SAME, false),
                        change("fi", "ensin", ChangeOfMeaning.SAME, false)));
        long later = this.publishing.publish(this.editor, PLAN,
                List.of(change("fi", "sitten", ChangeOfMeaning.SAME, false)));
        assertThatThrownBy(() -> this.desk.takeBack(this.editor, id)).isInstanceOfSatisfying(DraftingRefused.class,
                (it) -> assertThat(it.refusal())
                    .isEqualTo(new Refusal(Reason.CHANGED_SINCE, List.of(new Place(UNIT, "fi", "CHANGED")))));
        assertThat(this.kept.text("sv")).isEqualTo("först");
        this.desk.takeBack(this.editor, later);
        this.desk.takeBack(this.editor, id);
        assertThat(this.kept.rows()).isEqualTo(this.kept.before());
    }

    @Test
    void aTextThatWasMissingIsMissingAgainOnceItIsTakenBack() {
        this.sql.sql("DELETE FROM unit_text WHERE page = ? AND unit = ? AND language = 'uk'")
            .params(PLAN, UNIT)
            .update();
        long id = this.publishing.publish(this.editor, PLAN,
                List.of(change("uk", "послуги", ChangeOfMeaning.CATCH_UP, false)));
        assertThat(this.kept.text("uk")).isEqualTo("послуги");
        this.desk.takeBack(this.editor, id);
        assertThat(this.kept.text("uk")).isNull();
    }

    @Test
    void aTranslatorPublishesAndTakesBackNothingButTheLanguagesGiven() {
        TextChange swedish = change("sv", "tjänster", ChangeOfMeaning.SAME, false);
        TextChange arabic = change("ar", "خدمات", ChangeOfMeaning.SAME, false);
        for (List<TextChange> changes : List.of(List.of(swedish), List.of(arabic, swedish),
                List.of(change("ar", "خدمات", ChangeOfMeaning.NEW_MEANING, false)))) {
            assertDenied(() -> this.publishing.publish(this.translator, PLAN, changes));
            assertDenied(() -> this.publishing.schedule(this.translator, PLAN, changes,
                    this.clock.instant().plusSeconds(3600)));
            assertDenied(() -> this.publishing.requestSecondPerson(this.translator, PLAN, changes,
                    java.util.Optional.empty(), ""));
        }
        assertDenied(() -> this.publishing.suggest(this.translator, PLAN, List.of(arabic), ""));
        long editors = this.publishing.publish(this.editor, PLAN, List.of(swedish));
        assertDenied(() -> this.desk.takeBack(this.translator, editors));
        long own = this.publishing.publish(this.translator, PLAN, List.of(arabic));
        this.desk.takeBack(this.translator, own);
        assertThat(this.kept.text("sv")).isEqualTo("tjänster");
        assertThat(this.desk.closed(this.translator)).extracting(Publication::id).containsExactly(own);
        StaffMember caseworker = this.members.find("caseworker-korsnas").orElseThrow();
        assertDenied(() -> this.publishing.publish(caseworker, PLAN, List.of(swedish)));
        assertDenied(() -> this.desk.takeBack(caseworker, editors));
        assertDenied(() -> this.publishing.publish(editorOf("raseborg"), PLAN, List.of(swedish)));
        assertDenied(() -> this.desk.takeBack(editorOf("raseborg"), editors));
    }

    private TextChange change(String language, String text, ChangeOfMeaning change, boolean checked) {
        Draft draft = this.kept.draft(language, text, change, checked);
        return new TextChange(language(language), draft);
    }

    private static StaffMember editorOf(String municipality) {
        return new StaffMember("someone", "Redaktör", Set.of(new Grant(Role.EDITOR, Scope.MUNICIPALITY, municipality)));
    }

    private Language language(String code) {
        return this.languages.get(code);
    }

    private int count(String table) {
        return this.sql.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }

    private List<String> audited(String subject) {
        return this.sql.sql("SELECT action FROM audit WHERE subject = ? ORDER BY id")
            .param(subject)
            .query(String.class)
            .list();
    }
}

package fi.newcomer.flyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.flyer.FlyerRefused.Reason;
import fi.newcomer.language.StaffTexts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.office.StoredOffices;
import fi.newcomer.placement.PageReference.Kind;
import fi.newcomer.placement.Placement;
import fi.newcomer.placement.Placements;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.testing.Pdfs;
import fi.newcomer.testing.PortalTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;

/** Flyers are kept with their history, by those who edit the municipality alone, and refused with a reason. */
@PortalTest
@WithUserDetails("editor-korsnas")
class FlyersTests {

    private static final String DEMO = "DEMO";

    @Autowired
    Flyers flyers;

    @Autowired
    FlyerTable table;

    @Autowired
    FlyerCheck check;

    @Autowired
    FlyerPrinter printer;

    @Autowired
    OfficeStrip offices;

    @Autowired
    CoatsOfArms coats;

    @Autowired
    Placements placements;

    @Autowired
    Municipalities municipalities;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    StaffTexts words;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient database;

    @AfterEach
    void remove() {
        this.database.sql("DELETE FROM flyer").update();
        this.database.sql("DELETE FROM coat_of_arms").update();
        StoredOffices.restore(this.database, this.entries);
    }

    @Test
    void aFlyerIsKeptWithItsHistory() {
        Flyer made = this.flyers.keep("demo", design("sv", "fi"));
        assertThat(made.placement()).as("as the placement writes it").isEqualTo(DEMO);
        Flyer changed = this.flyers.change(made, design("ar", "sv"));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.design().languages()).containsExactly("ar", "sv");
        assertThat(changed.who()).isEqualTo(this.currentStaff.get().function());
        assertThat(this.flyers.history(changed)).extracting((it) -> it.design().languages())
            .containsExactly(List.of("ar", "sv"), List.of("sv", "fi"));
        refused(Reason.CHANGED, () -> this.flyers.change(made, design("en")));
        refused(Reason.CHANGED, () -> this.flyers.remove(made));
        this.flyers.remove(changed);
        assertThat(this.flyers.find(made.id())).isEmpty();
        assertThat(this.flyers.all()).isEmpty();
        assertThat(this.database.sql("SELECT action FROM audit WHERE subject = ? AND action LIKE 'flyer.%' ORDER BY id")
            .param(String.valueOf(made.id())).query(String.class).list())
            .containsExactly("flyer.made", "flyer.changed", "flyer.removed");
    }

    @Test
    void ownTextsAreKept() {
        OwnText estonian = new OwnText("et", "Kes mind aitab?", "Skanni kood.");
        Flyer made = this.flyers.keep(DEMO, own(new OwnText("et", " Kes mind aitab? ", "Skanni kood.")));
        assertThat(this.flyers.find(made.id()).orElseThrow().design().ownTexts()).containsExactly(estonian);
    }

    @Test
    void onlyThoseWhoEditTheMunicipalityMakeThem() {
        Placement elsewhere = this.placements.find("DEMOB").orElseThrow();
        assertThat(elsewhere.municipality()).isNotEqualTo("korsnas");
        denied(() -> this.flyers.keep(elsewhere.code(), design("sv")));
        denied(() -> this.flyers.pdf(elsewhere.code(), design("sv")));
        denied(() -> this.flyers.pdf("NOSUCHCODE", design("sv")));
        denied(() -> this.coats.put(this.municipalities.get("raseborg"), ArmsTests.png(9, 9)));
        denied(() -> this.coats.remove(this.municipalities.get("raseborg")));
        long id = this.table.add(elsewhere.code(), design("sv"), "editor", java.time.Instant.now());
        assertThat(this.flyers.find(id)).isEmpty();
        assertThat(this.flyers.all()).isEmpty();
        assertThat(this.flyers.municipalities()).extracting((it) -> it.slug()).containsExactly("korsnas");
    }

    @Test
    @WithUserDetails("translator-ar")
    void otherRolesDoNot() {
        denied(() -> this.flyers.keep(DEMO, design("sv")));
        denied(() -> this.flyers.pdf(DEMO, design("sv")));
        assertThat(this.flyers.municipalities()).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(Arguments.of(Reason.LANGUAGES, design()), Arguments.of(Reason.LANGUAGES, design("sv", "sv")),
                Arguments.of(Reason.LANGUAGES, design("xx")),
                Arguments.of(Reason.LANGUAGES, own(new OwnText("", "Kes?", "Skanni."))),
                Arguments.of(Reason.HEADLINE, new FlyerDesign(FlyerSize.A6, List.of("sv"), List.of(), Headline.COURSES, null,
                        false, false)),
                Arguments.of(Reason.OFFICE, new FlyerDesign(FlyerSize.A6, List.of("sv"), List.of(), Headline.WHO_HELPS,
                        "nowhere", false, false)),
                Arguments.of(Reason.NO_ARMS, new FlyerDesign(FlyerSize.A6, List.of("sv"), List.of(), Headline.WHO_HELPS,
                        null, true, false)),
                Arguments.of(Reason.EMPTY, own(new OwnText("et", " ", "Skanni."))),
                Arguments.of(Reason.TOO_LONG, own(new OwnText("et", "a ".repeat(250), "Skanni."))),
                Arguments.of(Reason.TOO_LONG, own(new OwnText("et", "Kes?", "a ".repeat(250)))),
                Arguments.of(Reason.HIDDEN, own(new OwnText("et", "Kes \u202Emind", "Skanni."))),
                Arguments.of(Reason.HIDDEN, own(new OwnText("et", "Kes\u200Bmind", "Skanni."))),
                Arguments.of(Reason.HIDDEN, own(new OwnText("et", "Kes?", "e" + "\u0301".repeat(20)))),
                Arguments.of(Reason.MARKUP, own(new OwnText("et", "<b>Kes?</b>", "Skanni."))),
                Arguments.of(Reason.CHARACTERS, own(new OwnText("zh", "谁帮助我？", "扫描"))));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCanNotBeIsRefusedWithASentence(Reason reason, FlyerDesign design) {
        refused(reason, () -> this.flyers.pdf(DEMO, design));
        refused(reason, () -> this.flyers.keep(DEMO, design));
        assertThat(this.table.all()).isEmpty();
    }

    /** Not even with words that can't be broken does anything leave the paper. */
    @Test
    void theLongestTextsFitOrAreRefused() {
        OwnText wide = new OwnText("et", "W".repeat(OwnText.LONGEST_HEADLINE), "W".repeat(OwnText.LONGEST_LINE));
        try {
            byte[] pdf = this.flyers.pdf(DEMO, own(wide));
            Pdfs.open(pdf, (document) -> {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                return true;
            });
            var page = Pdfs.picture(pdf, 0, 72);
            int edge = page.getRGB(page.getWidth() - 1, page.getHeight() / 2);
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = page.getWidth() - 8; x < page.getWidth(); x++) {
                    assertThat(page.getRGB(x, y)).as("nothing near the edge at %d, %d", x, y)
                        .isIn(page.getRGB(page.getWidth() - 1, y), edge);
                }
            }
        }
        catch (FlyerRefused refused) {
            assertThat(refused.reason()).isEqualTo(Reason.TOO_MUCH);
        }
    }

    @Test
    void nothingIsPrintedWithoutAnAddress() {
        Placements without = Mockito.spy(this.placements);
        Mockito.doReturn(Optional.empty()).when(without).code(Mockito.any());
        Flyers flyers = new Flyers(this.table, this.check, this.printer, this.offices, this.coats, without,
                this.municipalities, this.currentStaff, null, null, null, null);
        refused(Reason.NO_ADDRESS, () -> flyers.pdf(DEMO, design("sv")));
        refused(Reason.NO_ADDRESS, () -> flyers.keep(DEMO, design("sv")));
    }

    @Test
    void hoursArePrintedOnceTheyAreConfirmed() {
        FlyerDesign design = new FlyerDesign(FlyerSize.A6, List.of("sv", "fi", "ar"), List.of(), Headline.WHO_HELPS,
                "welcome-office", false, false);
        assertThat(Pdfs.said(this.flyers.pdf(DEMO, design))).contains("Welcome Office").doesNotContain("fredag");
        Entry office = this.entries.find("offices.yaml", "korsnas/welcome-office").orElseThrow();
        this.entries.put(office.file(), office.key(), office.text(), office.text()
            .replaceFirst("(?m)^( *)days: \\[friday\\]", "$1days: [friday]\n$1confirmed: {by: editor, on: 2026-03-02}"));
        assertThat(this.flyers.showsHours(this.offices.find(this.municipalities.get("korsnas"), "welcome-office")
            .orElseThrow())).isTrue();
        assertThat(Pdfs.said(this.flyers.pdf(DEMO, design))).contains("Varje fredag", "Joka perjantai",
                "كل أسبوع: الجمعة").doesNotContain("00");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyRefusalHasASentence(Reason reason) {
        assertThat(this.words.languages())
            .allMatch((language) -> this.words.has(language, new FlyerRefused(reason).key()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void thereAreHeadlinesOverEveryPage(Kind kind) {
        assertThat(Headline.over(kind)).hasSizeGreaterThanOrEqualTo(3);
    }

    private static FlyerDesign design(String... languages) {
        return new FlyerDesign(FlyerSize.A6, List.of(languages), List.of(), Headline.WHO_HELPS, null, false, false);
    }

    private static FlyerDesign own(OwnText text) {
        return new FlyerDesign(FlyerSize.A6, List.of("sv"), List.of(text), Headline.WHO_HELPS, null, false, false);
    }

    private static void refused(@Nullable Reason reason, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(FlyerRefused.class,
                (refused) -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void denied(ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(AccessDeniedException.class);
    }
}

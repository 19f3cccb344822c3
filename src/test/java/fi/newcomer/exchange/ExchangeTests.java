package fi.newcomer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.newcomer.drafting.Publication;
import fi.newcomer.drafting.PublicationDesk;
import fi.newcomer.drafting.PublicationState;
import fi.newcomer.drafting.PublishingRules;
import fi.newcomer.drafting.Refusal;
import fi.newcomer.exchange.Exchange.Taken;
import fi.newcomer.exchange.Incoming.Change;
import fi.newcomer.exchange.Incoming.Kind;
import fi.newcomer.exchange.Incoming.Problem;
import fi.newcomer.exchange.Incoming.Reason;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.text.ContentPages;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;

/** Texts go out as XLIFF and come back: just what was translated changes. The texts are put back. */
@PortalTest
@WithUserDetails("editor")
class ExchangeTests {

    private static final String PLAN = "programme/korsnas/plan";

    private static final String PHONE = "<ph [^>]*/>";

    @LocalServerPort
    int port;

    @Autowired
    Exchange exchange;

    @Autowired
    Languages languages;

    @Autowired
    PublishingRules rules;

    @Autowired
    PublicationDesk desk;

    @Autowired
    StaffMembers members;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Stamps stamps;

    @Autowired
    JdbcClient jdbc;

    private List<Map<String, Object>> texts;

    @BeforeEach
    void remember() {
        this.texts = rows();
    }

    @AfterEach
    void putBack() {
        List.of("publication", "second_person", "may_stand")
            .forEach((table) -> this.jdbc.sql("DELETE FROM " + table).update());
        for (Map<String, Object> row : this.texts) {
            this.jdbc.sql("""
                    REPLACE INTO unit_text (page, unit, language, text, meaning, machine_made, checked_role, checked_on,
                      behind, upstream) VALUES (:page, :unit, :language, :text, :meaning, :machine_made, :checked_role,
                      :checked_on, :behind, :upstream)""").params(row).update();
        }
        this.languages.all().forEach((it) -> this.stamps.changed(List.of(ContentPages.stamp(PLAN, it.code()))));
    }

    private List<Map<String, Object>> rows() {
        return this.jdbc.sql("SELECT * FROM unit_text WHERE page = ? ORDER BY unit, language").param(PLAN).query().listOfRows();
    }

    @Test
    void whatGoesOutFollowsTheSchemaAndTheLibraryReadsIt() throws Exception {
        String all = this.exchange.xliff(this.exchange.pages(language("ru")), language("fi"), language("ru"));
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        var schema = factory.newSchema(Stream.of("informativeCopiesOf3rdPartySchemas/w3c/xml.xsd", "xliff_core_2.0.xsd",
                "modules/metadata.xsd", "modules/glossary.xsd")
            .map((name) -> new StreamSource(
                    Objects.requireNonNull(XLIFFReader.class.getResource("/net/sf/okapi/lib/xliff2/" + name)).toString()))
            .toArray(Source[]::new));
        schema.newValidator().validate(new StreamSource(new StringReader(all)));
        assertThat(all).contains("version=\"2.1\"", "srcLang=\"fi\"", "trgLang=\"ru\"", "<gls:term>", "canDelete=\"no\"",
                "type=\"meaning\">", "state=\"translated\"");
        int units = 0;
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            reader.open(all);
            while (reader.hasNext()) {
                units += reader.next().isUnit() ? 1 : 0;
            }
        }
        assertThat(units).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({ "sv, ar", "fi, ar", "sv, ru", "fi, sv", "sv, en", "fi, uk" })
    void whatComesBackAsItWentChangesNothing(String from, String to) {
        List<String> pages = this.exchange.pages(language(to))
            .stream()
            .filter((page) -> page.startsWith("programme/korsnas/") || page.startsWith("programme/nykarleby/"))
            .toList();
        Incoming back = preview(this.exchange.xliff(pages, language(from), language(to)));
        assertThat(back.changes()).isEmpty();
        assertThat(back.problems()).isEmpty();
        assertThat(back.unchanged()).isGreaterThan(100);
        assertThat(back.pages()).isEqualTo(pages.size());
    }

    @Test
    void oneTranslatedSentenceChangesJustThatOne() {
        Browsing reader = new Browsing(this.port);
        reader.get("/ar/korsnas/programme/plan");
        String out = out();
        byte[] file = bytes(with(out, "what-6", "كلمات جديدة من المترجم"));
        Incoming shown = this.exchange.preview(file);
        assertThat(shown.problems()).isEmpty();
        assertThat(shown.changes()).extracting(Change::unit).containsExactly("what-6");
        assertThat(shown.changes().getFirst().kind()).isEqualTo(Kind.CHANGED);
        assertThat(rows()).isEqualTo(this.texts);
        assertThat(this.exchange.take(file, shown, false)).isEqualTo(Taken.PUBLISHED);
        assertThat(rows()).filteredOn((row) -> !this.texts.contains(row)).singleElement().satisfies((row) -> {
            assertThat(row).containsEntry("unit", "what-6").containsEntry("language", "ar")
                .containsEntry("text", shown.changes().getFirst().after());
            assertThat(row.get("checked_role")).isNull();
            assertThat(row.get("machine_made")).isIn(false, 0);
        });
        assertThat(reader.get("/ar/korsnas/programme/plan").body()).contains("كلمات جديدة من المترجم");
        assertThat(this.jdbc.sql("SELECT CONCAT(who, ' ', subject) FROM audit WHERE action = 'exchange.taken' "
                + "ORDER BY id DESC LIMIT 1").query(String.class).single()).isEqualTo("editor " + PLAN + ":ar");
        assertThat(this.exchange.take(file, shown, false)).as("a second time").isEqualTo(Taken.CHANGED_SINCE);
    }

    @Test
    void whatTheFileCallsReviewedIsCheckedOnlyWhereThePersonSaysSo() {
        String out = out();
        String unit = unit(out, "what-6");
        String back = unit.replace(target(out, "what-6"), "كلمات راجعها المترجم").replaceAll("state=\"[a-z]+\"",
                "state=\"final\"");
        byte[] file = bytes(out.replace(unit, back));
        Incoming shown = this.exchange.preview(file);
        assertThat(shown.changes()).singleElement().matches(Change::reviewed);
        assertThat(this.exchange.take(file, shown, true)).isEqualTo(Taken.PUBLISHED);
        assertThat(this.jdbc.sql("SELECT checked_role FROM unit_text WHERE page = ? AND unit = 'what-6' AND language = 'ar'")
            .param(PLAN).query(String.class).single()).isEqualTo("editor");
    }

    @Test
    void whereASecondPersonIsWantedATranslationWaitsForOne() {
        String out = out();
        byte[] file = bytes(with(out, "what-6", "كلمات تنتظر"));
        Incoming shown = this.exchange.preview(file);
        StaffMember second = this.members.find("editor-korsnas").orElseThrow();
        this.rules.secondPerson(second, this.municipalities.find("korsnas").orElseThrow(), true);
        assertThat(this.exchange.take(file, shown, false)).isEqualTo(Taken.WAITING);
        assertThat(rows()).isEqualTo(this.texts);
        Publication waiting = this.desk.open(second).getFirst();
        assertThat(waiting.state()).isEqualTo(PublicationState.WAITING_FOR_SECOND_PERSON);
        assertThat(waiting.author()).isEqualTo("editor");
        assertThat(this.exchange.preview(file).changes()).isEqualTo(shown.changes());
        this.desk.agree(second, waiting.id());
        assertThat(text("ar")).isEqualTo("كلمات تنتظر");
    }

    @Test
    void finnishFromAFileDoesNotGoOutBeforeSwedishIsCheckedWhereThePageSaysSo() {
        String out = this.exchange.xliff(List.of(PLAN), language("sv"), language("fi"));
        String unit = unit(out, "what-6");
        byte[] file = bytes(out.replace(unit, unit.replace(target(out, "what-6"), "palvelut tiedostosta")
            .replaceAll("state=\"[a-z]+\"", "state=\"final\"")));
        Incoming shown = this.exchange.preview(file);
        assertThat(shown.changes()).singleElement().matches(Change::reviewed);
        this.rules.mayStand(this.members.find("editor-korsnas").orElseThrow(), PLAN, false);
        byte[] arabic = bytes(with(out(), "what-6", "كلمات متأخرة"));
        assertThat(this.exchange.take(arabic, this.exchange.preview(arabic), false)).isEqualTo(Taken.PUBLISHED);
        assertThat(lacking(file, shown, false)).containsExactlyInAnyOrder("what-6 fi UNCHECKED", "what-6 sv UNCHECKED");
        assertThat(lacking(file, shown, true)).containsExactly("what-6 sv UNCHECKED");
        assertThat(text("fi")).isEqualTo(this.texts.stream()
            .filter((row) -> row.get("unit").equals("what-6") && row.get("language").equals("fi"))
            .findFirst().orElseThrow().get("text"));
        this.jdbc.sql("UPDATE unit_text SET checked_role = 'editor', checked_on = '2026-11-01', machine_made = FALSE "
                + "WHERE page = ? AND unit = 'what-6' AND language = 'sv'").param(PLAN).update();
        assertThat(this.exchange.take(file, shown, true)).isEqualTo(Taken.PUBLISHED);
        assertThat(text("fi")).isEqualTo("palvelut tiedostosta");
    }

    private List<String> lacking(byte[] file, Incoming shown, boolean checked) {
        NotTaken refused = catchThrowableOfType(NotTaken.class, () -> this.exchange.take(file, shown, checked));
        assertThat(refused.page()).isEqualTo(PLAN);
        assertThat(refused.refusal().reason()).isEqualTo(Refusal.Reason.LACKING);
        return refused.refusal().places().stream()
            .map((place) -> place.unit() + " " + place.language() + " " + place.what())
            .toList();
    }

    private String text(String language) {
        return this.jdbc.sql("SELECT text FROM unit_text WHERE page = ? AND unit = 'what-6' AND language = ?")
            .params(PLAN, language).query(String.class).single();
    }

    @Test
    void aDamagedPlaceholderIsNamedWithItsSentenceAndNothingOfThatUnitIsTaken() {
        String out = out();
        String whole = out.lines().filter((line) -> line.contains("<target>") && line.contains("<ph ")).findFirst()
            .orElseThrow();
        assertRefused(out, whole, whole.replaceFirst(PHONE, ""), Reason.MISSING);
        assertRefused(out, whole, whole.replaceFirst(PHONE, "{{phone jakobstad"), Reason.DAMAGED);
        assertRefused(out, whole, whole.replaceFirst(PHONE, "{{phone emergency}}"), Reason.ADDED);
        assertRefused(out, whole, whole.replaceFirst("(" + PHONE + ")", "$1 $1"), Reason.ADDED);
        assertRefused(out, whole, whole.replaceFirst("<ph id=\"[^\"]*\"", "<ph id=\"c99\""), Reason.ADDED);
    }

    private void assertRefused(String out, String line, String damaged, Reason reason) {
        assertThat(damaged).isNotEqualTo(line);
        Incoming back = preview(with(out.replace(line, damaged), "what-6", "كلمات أخرى"));
        assertThat(back.problems()).singleElement().satisfies((problem) -> {
            assertThat(problem.reason()).isEqualTo(reason);
            assertThat(problem.sentence()).isPositive();
            assertThat(problem.detail()).isNotEmpty();
        });
        assertThat(back.changes()).extracting(Change::unit).containsExactly("what-6");
    }

    @Test
    void whatDoesNotBelongToThisTextIsRefusedByName() {
        String out = out();
        String back = with(out, "what-6", "كلمات أخرى");
        assertThat(preview(back.replace("original=\"" + PLAN, "original=\"programme/nowhere/plan")).problems())
            .extracting(Problem::reason).containsExactly(Reason.NO_PAGE);
        assertThat(preview(back.replace("original=\"" + PLAN, "original=\"programme/raseborg/plan")).changes()).isEmpty();
        assertThat(preview(back.replace("<unit id=\"what-6\"", "<unit id=\"what-99\"")).problems())
            .extracting(Problem::reason).containsExactly(Reason.NO_UNIT);
        assertThat(preview(back.replace("trgLang=\"ar\"", "trgLang=\"ru\"")).changes()).isEmpty();
        String unit = unit(back, "what-6");
        assertThat(preview(back.replace(unit, unit.replaceFirst("<source>", "<source>Inte "))).problems())
            .extracting(Problem::reason).containsExactly(Reason.SOURCE_IN_FILE);
        assertThat(preview(back.replace(unit, unit.replaceFirst("<mda:metadata(?s:.*)</mda:metadata>", ""))).problems())
            .extracting(Problem::reason).containsExactly(Reason.NO_ORIGIN);
        assertThat(preview(back.replace("كلمات أخرى", "اتصل 0401234567 الآن")).problems()).extracting(Problem::reason)
            .containsExactly(Reason.WRONG_TEXT);
        assertThatThrownBy(() -> preview(back.replace("trgLang=\"ar\"", "trgLang=\"so\"")))
            .isInstanceOf(WrongExchangeFile.class);
        assertThatThrownBy(() -> preview(back.replace("srcLang=\"sv\"", "srcLang=\"en\"")))
            .isInstanceOf(WrongExchangeFile.class);
    }

    @Test
    void whatChangedMeanwhileIsNotWrittenOver() {
        String out = out();
        byte[] file = bytes(with(out, "what-6", "كلمات أخرى"));
        Incoming shown = this.exchange.preview(file);
        assertThat(shown.changes()).hasSize(1);
        this.jdbc.sql("UPDATE unit_text SET text = CONCAT(text, ' x') WHERE page = ? AND unit = 'what-6' AND language = 'ar'")
            .param(PLAN).update();
        assertThat(this.exchange.preview(file).problems()).extracting(Problem::reason)
            .containsExactly(Reason.TARGET_CHANGED);
        assertThat(this.exchange.take(file, shown, false)).isEqualTo(Taken.CHANGED_SINCE);
        putBack();
        this.jdbc.sql("UPDATE unit_text SET meaning = meaning + 1 WHERE page = ? AND unit = 'what-6' AND language = 'sv'")
            .param(PLAN).update();
        assertThat(this.exchange.preview(file).problems()).extracting(Problem::reason)
            .containsExactly(Reason.SOURCE_CHANGED);
        assertThat(this.exchange.take(file, shown, false)).isEqualTo(Taken.CHANGED_SINCE);
    }

    @Test
    void anOutdatedTextThatTheTranslatorFindsStillRightIsOutdatedNoMore() {
        this.jdbc.sql("UPDATE unit_text SET meaning = meaning + 1 WHERE page = ? AND unit = 'what-6' AND language <> 'ar'")
            .param(PLAN).update();
        String out = out();
        String unit = unit(out, "what-6");
        assertThat(unit).doesNotContain("state=");
        byte[] file = bytes(out.replace(unit, unit.replace("<segment ", "<segment state=\"translated\" ")));
        Incoming shown = this.exchange.preview(file);
        assertThat(shown.changes()).singleElement().satisfies((change) -> {
            assertThat(change.kind()).isEqualTo(Kind.STILL_RIGHT);
            assertThat(change.after()).isEqualTo(change.before());
        });
        assertThat(this.exchange.take(file, shown, true)).isEqualTo(Taken.PUBLISHED);
        assertThat(unit(out(), "what-6")).contains("state=\"translated\"");
    }

    @Test
    void aMissingTranslationGoesOutEmptyAndComesBackWholeOrNotAtAll() {
        this.jdbc.sql("DELETE FROM unit_text WHERE page = ? AND unit = 'what-6' AND language = 'ar'").param(PLAN).update();
        String out = out();
        String unit = unit(out, "what-6");
        assertThat(unit).doesNotContain("<target");
        assertThat(preview(out).changes()).isEmpty();
        Incoming back = preview(out.replace(unit, unit.replaceFirst("</source>", "</source><target>كلمات</target>")));
        assertThat(back.changes()).singleElement().matches((change) -> change.kind() == Kind.NEW && change.before() == null);
    }

    @Test
    @WithUserDetails("translator-ar")
    void aTranslatorSendsOutAndTakesInOnlyTheOwnLanguage() {
        assertThat(this.exchange.targets()).extracting(Language::code).containsExactly("ar");
        String out = out();
        String back = with(out, "what-6", "كلمات أخرى");
        assertThat(preview(back).changes()).hasSize(1);
        assertThat(preview(back.replace("trgLang=\"ar\"", "trgLang=\"ru\"")).problems()).extracting(Problem::reason)
            .containsOnly(Reason.NOT_YOURS);
        assertThatThrownBy(() -> this.exchange.xliff(List.of(PLAN), language("sv"), language("ru")))
            .isInstanceOf(AccessDeniedException.class);
    }

    private String out() {
        return this.exchange.xliff(List.of(PLAN), language("sv"), language("ar"));
    }

    private Incoming preview(String file) {
        return this.exchange.preview(bytes(file));
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static String unit(String file, String id) {
        int from = file.indexOf("<unit id=\"" + id + "\"");
        return file.substring(from, file.indexOf("</unit>", from) + 7);
    }

    /** A file with another translation of a unit of one sentence. */
    private static String with(String file, String id, String text) {
        String unit = unit(file, id);
        String target = target(file, id);
        return file.replace(unit, unit.replace("<target>" + target + "<", "<target>" + text + "<"));
    }

    private static String target(String file, String id) {
        String unit = unit(file, id);
        return unit.substring(unit.indexOf("<target>") + 8, unit.indexOf("</target>"));
    }

    private Language language(String code) {
        return this.languages.get(code);
    }
}

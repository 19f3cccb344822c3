package fi.newcomer.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.Entry;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.Languages;
import fi.newcomer.language.StaffTexts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.office.OfficeEditing;
import fi.newcomer.office.OfficeEntry;
import fi.newcomer.servicecatalogue.CataloguePreview.Found;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Role;
import fi.newcomer.testing.PortalTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Files fetched and brought in: who may, what is refused and why, what changes. Every change is put back. */
@PortalTest
@WithUserDetails("editor-korsnas")
class ServiceCatalogueTests {

    private static final String OURS = "korsnas.welcome-office";

    private static final String MONDAY = """
            {"serviceHourType":"DaysOfTheWeek","validForNow":true,"openingHour":[{"dayFrom":"Monday","from":"09:00","to":"15:00"}]}""";

    @Autowired
    ServiceCatalogue catalogue;

    @Autowired
    OfficeEditing editing;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    Municipalities municipalities;

    @Autowired
    StaffTexts texts;

    @Autowired
    Languages languages;

    @Autowired
    JdbcClient database;

    @AfterEach
    void putBack() {
        if (!this.currentStaff.get().has(Role.EDITOR)) {
            return;
        }
        this.catalogue.offices().stream().filter((office) -> office.entry().edited())
            .forEach((office) -> this.editing.asInFile(this.currentStaff.get(), office));
    }

    @Test
    void whatIsFetchedAndBroughtInAgainChangesNothing() {
        CataloguePreview preview = this.catalogue.preview(this.catalogue.file(), null);
        assertThat(preview.offices()).hasSizeGreaterThan(0).allMatch((found) -> !found.changes())
            .allMatch((found) -> found.notes().isEmpty());
        long before = audited();
        this.catalogue.take(preview);
        assertThat(audited()).isEqualTo(before);
        assertThat(office().entry().edited()).isFalse();
    }

    @Test
    @WithUserDetails("editor")
    void theFilesOfAllMunicipalitiesKeepTheRulesAndChangeNothing() {
        String all = this.catalogue.file();
        assertThat(CatalogueRules.broken(all)).isEmpty();
        assertThat(this.catalogue.preview(all, null).offices()).hasSameSizeAs(this.catalogue.offices())
            .allMatch((found) -> !found.changes() && found.notes().isEmpty());
        assertThat(this.catalogue.municipalities()).hasSizeGreaterThan(3).allSatisfy((municipality) -> {
            String file = this.catalogue.file(municipality);
            assertThat(CatalogueRules.broken(file)).isEmpty();
            assertThat(this.catalogue.preview(file, null).changes()).isEmpty();
        });
    }

    @Test
    void whatThePortalKnowsStandsInTheFile() {
        JsonNode korsnas = JsonMapper.shared().readTree(this.catalogue.file()).get(0);
        assertThat(korsnas.get("sourceId").asString()).isEqualTo(OURS);
        assertThat(korsnas.get("publishingStatus").asString()).isEqualTo("Published");
        JsonNode hour = korsnas.get("serviceHours").get(0);
        assertThat(hour.get("openingHour")).isEmpty();
        assertThat(hour.get("isAlwaysOpen").asBoolean()).isFalse();
        assertThat(hour.get("additionalInformation").toString()).contains("fredag", "perjantai", "Friday",
                "Tiden är inte angiven", "Kellonaikaa ei ole annettu", "The time is not given");
    }

    @Test
    @WithUserDetails("editor")
    void whatIsPlannedIsADraft() {
        JsonNode file = JsonMapper.shared().readTree(this.catalogue.file());
        assertThat(file).filteredOn((channel) -> channel.get("sourceId").asString().equals("raseborg.reception-karis"))
            .singleElement()
            .satisfies((channel) -> {
                assertThat(channel.get("publishingStatus").asString()).isEqualTo("Draft");
                assertThat(channel.get("serviceHours").toString()).contains("Planerat", "Suunniteltu", "Planned",
                        "2 eftermiddagar i veckan", "webbplats");
            });
    }

    @Test
    void newHoursAreShownFirstAndThenTakenWithAudit() {
        long before = audited();
        CataloguePreview preview = this.catalogue.preview(file(MONDAY + """
                ,{"serviceHourType":"Exceptional","validFrom":"2099-12-24T00:00:00+02:00","isClosed":true,
                "additionalInformation":[{"language":"sv","value":"Julafton"},{"language":"fi","value":"Jouluaatto"}]}"""),
                null);
        assertThat(office().entry().edited()).isFalse();
        assertThat(audited()).isEqualTo(before);
        Found change = preview.changes().getFirst();
        assertThat(change.hours().confirmed()).isEqualTo(change.shown().office().hours().confirmed());
        this.catalogue.take(preview);
        assertThat(without(office().office().hours())).isEqualTo(MadeUpOffices.hours("""
                days: [monday]
                times: 09:00-15:00
                special:
                  - from: 2099-12-24
                    rule: closed
                    reason: {sv: Julafton, fi: Jouluaatto}"""));
        assertThat(audited()).isEqualTo(before + 1);
        assertThat(this.catalogue.preview(this.catalogue.file(), null).changes()).isEmpty();
    }

    @Test
    void whatIsTakenTwiceOrWasChangedMeanwhileIsRefused() {
        CataloguePreview preview = this.catalogue.preview(file(MONDAY), null);
        this.catalogue.take(preview);
        long before = audited();
        String text = office().entry().text();
        assertThatThrownBy(() -> this.catalogue.take(this.catalogue.preview(file(MONDAY.replace("15:00", "16:00")), null)
            .offices().stream().map((found) -> new CataloguePreview(List.of(new Found(preview.changes().getFirst().shown(),
                    found.hours(), List.of())))).findFirst().orElseThrow()))
            .isInstanceOf(ChangedMeanwhile.class);
        assertThat(office().entry().text()).isEqualTo(text);
        assertThat(audited()).isEqualTo(before);
    }

    @Test
    @WithUserDetails("editor")
    void whenOneOfTwoCannotBeTakenNoneIs() {
        List<OfficeEntry> two = this.catalogue.offices().subList(0, 2);
        OpeningHours hours = MadeUpOffices.hours("days: [monday]\ntimes: 09:00-15:00");
        OfficeEntry stale = new OfficeEntry(two.get(1).office(), new Entry(two.get(1).entry().file(),
                two.get(1).entry().key(), two.get(1).entry().text() + " # old", two.get(1).entry().upstream()));
        long before = audited();
        assertThatThrownBy(() -> this.catalogue.take(new CataloguePreview(
                List.of(new Found(two.get(0), hours, List.of()), new Found(stale, hours, List.of())))))
            .isInstanceOf(ChangedMeanwhile.class);
        assertThat(this.catalogue.offices()).noneMatch((office) -> office.entry().edited());
        assertThat(audited()).isEqualTo(before);
    }

    @Test
    void onlyWhatDiffersChangesAndTheRestKeepsWhatTheCatalogueCannotSay() {
        OpeningHours hours = MadeUpOffices.hours("""
                weekly:
                  - days: [tuesday]
                    times: 09:10-12:00
                  - days: [friday]
                    times: not-given
                special:
                  - from: 2099-12-06
                    rule: as-usual
                  - from: 2099-12-24
                    through: 2099-12-26
                    rule: closed
                    reason: {sv: Jul, ar: عيد الميلاد}
                  - from: 2099-12-31
                    rule: other-times
                    times: 09:00-12:00""");
        this.editing.save(this.currentStaff.get(), office(), hours);
        ArrayNode file = (ArrayNode) JsonMapper.shared().readTree(this.catalogue.file());
        for (JsonNode hour : file.get(0).get("serviceHours")) {
            if (hour.path("validFrom").asString("").startsWith("2099-12-31")) {
                ((ObjectNode) hour.get("openingHour").get(0)).put("to", "11:00");
            }
        }
        Found found = this.catalogue.preview(file.toString(), null).offices().getFirst();
        assertThat(found.notes()).isEmpty();
        assertThat(without(found.hours())).isEqualTo(MadeUpOffices.hours("""
                weekly:
                  - days: [tuesday]
                    times: 09:10-12:00
                  - days: [friday]
                    times: not-given
                special:
                  - from: 2099-12-06
                    rule: as-usual
                  - from: 2099-12-24
                    through: 2099-12-26
                    rule: closed
                    reason: {sv: Jul, ar: عيد الميلاد}
                  - from: 2099-12-31
                    rule: other-times
                    times: 09:00-11:00"""));
    }

    /** 21 December 2099 is a Monday; the 24th and 25th are holidays. */
    @Test
    void timesOfAPeriodAreOnlyWrittenForTheDaysOnWhichTheyHoldAndOneDayLeavesThePeriodRoundIt() {
        this.editing.save(this.currentStaff.get(), office(), MadeUpOffices.hours("""
                days: [monday, tuesday, wednesday, thursday, friday]
                times: 09:00-15:00
                special:
                  - from: 2099-12-21
                    through: 2099-12-27
                    rule: other-times
                    times: 10:00-12:00
                  - from: 2099-12-28
                    through: until-further-notice
                    rule: closed
                  - from: 2099-12-29
                    rule: other-times
                    times: 10:00-12:00"""));
        String file = this.catalogue.file();
        List<String> exceptional = new java.util.ArrayList<>();
        for (JsonNode hour : JsonMapper.shared().readTree(file).get(0).get("serviceHours")) {
            if (hour.path("serviceHourType").asString("").equals("Exceptional")) {
                exceptional.add(hour.path("validFrom").asString("").substring(8, 10) + " "
                        + (hour.path("isClosed").asBoolean(false) ? "closed" : "open") + " "
                        + (hour.path("validForNow").asBoolean(false) ? "for now" : ""));
            }
        }
        assertThat(exceptional).containsExactlyInAnyOrder("21 open ", "22 open ", "23 open ", "28 closed ", "29 open ",
                "30 closed for now");
        assertThat(this.catalogue.preview(file, null).changes()).isEmpty();
    }

    @Test
    void timesThatTheFileNoLongerHasGoAndWordsAloneChangeNothing() {
        this.editing.save(this.currentStaff.get(), office(), MadeUpOffices.hours("days: [monday]\ntimes: 09:00-15:00"));
        assertThat(this.catalogue.preview(file(""), null).changes().getFirst().hours().weeks()).isEmpty();
        Found words = this.catalogue.preview(file(MONDAY + """
                ,{"serviceHourType":"DaysOfTheWeek","validForNow":true,"additionalInformation":[{"language":"sv","value":"Ring"}]}"""),
                null).offices().getFirst();
        assertThat(words.changes()).isFalse();
        assertThat(words.notes()).extracting(Note::key).containsExactlyInAnyOrder("only-words", "other-words");
    }

    @Test
    void aFileThatDoesNotSpeakOfHoursChangesNoneAndOtherFactsAreOnlyTold() {
        Found found = this.catalogue.preview("""
                {"sourceId":"korsnas.welcome-office","phoneNumbers":[{"prefixNumber":"+358","number":"61234567","language":"fi"}],
                "emails":[{"value":"a@example.fi","language":"fi"}],
                "addresses":[{"streetAddress":{"street":[{"value":"Gatan","language":"sv"}],"streetNumber":"4"}}]}""", null)
            .offices().getFirst();
        assertThat(found.changes()).isFalse();
        assertThat(found.notes()).extracting((note) -> note.text(this.texts, this.languages.get("en"))).containsExactly(
                "Phone: the file has +35861234567, the portal –.", "E-mail: the file has a@example.fi, the portal –.",
                "Street: the file has Gatan 4, the portal –.");
    }

    @Test
    void aFileWithoutSourceIdIsOfTheOfficeThatOneChose() {
        String file = file(MONDAY).replace("\"sourceId\":\"" + OURS + "\",", "");
        assertThat(problems(file)).containsExactly("sourceId: The file does not say which office it is. Choose the office "
                + "and bring in the file again.");
        assertThat(this.catalogue.preview(file, office()).changes()).hasSize(1);
        assertThat(problems("[" + file + "," + file + "]")).hasSize(2).allMatch((it) -> it.contains("one by one"));
        assertThat(problems("[" + file(MONDAY) + "," + file(MONDAY) + "]"))
            .containsExactly("[1].sourceId: The same office stands twice in the file.");
    }

    @Test
    void anotherMunicipalitysOfficeIsLikeNone() {
        String other = file(MONDAY).replace(OURS, "jakobstad.romporten");
        assertThat(problems(other)).containsExactly("sourceId: “jakobstad.romporten” is none of your offices.");
        assertThat(problems(other.replace("romporten", "nowhere")))
            .containsExactly("sourceId: “jakobstad.nowhere” is none of your offices.");
        assertThatThrownBy(() -> this.catalogue.file(this.municipalities.get("jakobstad")))
            .isInstanceOf(AccessDeniedException.class);
        assertThat(this.catalogue.file()).doesNotContain("jakobstad.");
    }

    @Test
    @WithUserDetails("translator-ar")
    void whoIsNoEditorMayNothing() {
        assertThatThrownBy(() -> this.catalogue.file()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.catalogue.preview("[]", null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.catalogue.take(new CataloguePreview(List.of())))
            .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "from":"09:00"              | "from":"25:00"               | serviceHours[0].openingHour[0].from: “25:00” is no time
            "from":"09:00"              | "from":"09:60"               | serviceHours[0].openingHour[0].from: “09:60” is no time
            "from":"09:00"              | "from":900                   | serviceHours[0].openingHour[0].from: Here must stand a text
            "from":"09:00",             | ~~                           | serviceHours[0].openingHour[0].from: This field is missing
            "to":"15:00"                | "to":"08:00"                 | serviceHours[0].openingHour[0].to: The time ends before it begins
            "to":"15:00"                | "to":"09:00"                 | serviceHours[0].openingHour[0].to: The time ends before it begins
            "to":"15:00"                | "to":"24:00"                 | serviceHours[0].openingHour[0].to: “24:00” is no time
            "Monday"                    | "Måndag"                     | serviceHours[0].openingHour[0].dayFrom: “Måndag” is no weekday
            "dayFrom":"Monday",         | ~~                           | serviceHours[0].openingHour[0].dayFrom: This field is missing
            "dayFrom":"Monday"          | "dayFrom":"Monday","dayTo":"Friday" | serviceHours[0].openingHour[0].dayTo: Write each weekday
            "DaysOfTheWeek"             | "Standard"                   | serviceHours[0].serviceHourType: There is no “Standard”
            "DaysOfTheWeek"             | "OverMidnight"               | serviceHours[0].openingHour[0].to: An opening can last a day at most
            "DaysOfTheWeek"             | "Exceptional"                | serviceHours[0].validFrom: This field is missing
            "DaysOfTheWeek","validForNow":true | "Exceptional","validFrom":"" | serviceHours[0].validFrom: This field is missing
            "validForNow":true          | "validForNow":"yes"          | serviceHours[0].validForNow: Here must stand true or false
            "validForNow":true          | "validFrom":"2027-06-02T00:00:00Z","validTo":"2027-06-01T00:00:00Z" | serviceHours[0].validTo: The period ends before
            "validForNow":true          | "validForNow":true,"validTo":"2099-06-01T00:00:00Z" | serviceHours[0].validForNow: What is valid for now
            "validForNow":true          | "validTo":"31.12.2027"       | serviceHours[0].validTo: “31.12.2027” is no day
            "validForNow":true          | "validTo":"9999-12-31T00:00:00" | serviceHours[0].validTo: “9999-12-31T00:00:00” is no day
            "validForNow":true          | "isAlwaysOpen":true          | serviceHours[0].openingHour: isAlwaysOpen and isReservation cannot
            "validForNow":true          | "isReservation":true         | serviceHours[0].openingHour: isAlwaysOpen and isReservation cannot
            "validForNow":true          | "isClosed":true              | serviceHours[0].isClosed: Only Exceptional can be closed
            "openingHour":[             | "openingHour":[7,            | serviceHours[0].openingHour[0]: Here must stand an object
            "openingHour":[             | "additionalInformation":[{"language":"uk","value":"x"}],"openingHour":[ | serviceHours[0].additionalInformation[0].language: “uk” is no language
            "openingHour":[             | "additionalInformation":[{"language":"sv","value":""}],"openingHour":[ | serviceHours[0].additionalInformation[0].value: This field is missing
            "openingHour":[             | "openingHour":[{"dayFrom":"Monday","from":"14:00","to":"16:00"}, | serviceHours: Times on the same day overlap
            "serviceHours":[            | "serviceHours":{},"x":[      | serviceHours: Here must stand a list
            "sourceId"                  | "serviceChannelType":"EChannel","sourceId" | serviceChannelType: “EChannel” is no service location
            """)
    void eachWrongFieldIsToldByItsPathAndNothingChanges(String right, String wrong, String problem) {
        String file = file(MONDAY).replace(right, wrong);
        assertThat(file).isNotEqualTo(file(MONDAY));
        assertThat(problems(file)).anyMatch((it) -> it.startsWith(problem));
        assertThat(problems("[" + file + "]")).anyMatch((it) -> it.startsWith("[0]." + problem));
        assertThat(office().entry().edited()).isFalse();
    }

    @Test
    void additionalInformationHas150CharactersAtMost() {
        String hour = MONDAY.replace("\"openingHour\"", "\"additionalInformation\":[{\"language\":\"sv\",\"value\":\"%s\"}],"
                + "\"openingHour\"");
        assertThat(problems(file(hour.formatted("x".repeat(151))))).containsExactly(
                "serviceHours[0].additionalInformation[0].value: The text has 151 characters; at most 150 fit.");
        assertThat(this.catalogue.preview(file(hour.formatted("x".repeat(150))), null).changes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "null", "7", "\"text\"", "{}", "{\"a\":1}", "\u0089PNG\r\n\u001a\n", "<html></html>",
            "[1,2]", "[[]]", "[", "{\"sourceId\":\"korsnas.welcome-office\"", "[]", "[] []",
            "{\"serviceHours\":[],\"serviceHours\":[]}", "{\"serviceHours\":NaN}", "{\"itemList\":[]}",
            "{\"serviceHours\":[{\"serviceHourType\":1e999999999999}]}" })
    void aBrokenOrForeignFileIsRefusedInASentence(String text) {
        assertThat(problems(text)).isNotEmpty().allMatch((it) -> it.endsWith("."));
        assertThat(office().entry().edited()).isFalse();
    }

    @Test
    void aHugeOrDeepFileIsRefusedInASentence() {
        assertThat(problems("[\"" + "x".repeat(ChannelReader.LARGEST) + "\"]")).containsExactly(
                "The file is too large: at most 1 MB.");
        assertThat(problems("\"" + "å".repeat(ChannelReader.LARGEST / 2) + "\"")).containsExactly(
                "The file is too large: at most 1 MB.");
        for (String file : List.of("[".repeat(500_000), "{\"a\":".repeat(150_000),
                "[{\"sourceId\":\"" + "x".repeat(900_000) + "\"}]")) {
            assertThat(problems(file)).singleElement().asString().matches("(The file is broken|This is not a file of PTV).*");
        }
        assertThat(problems(file((MONDAY.replace("Monday", "Mon") + ",").repeat(499) + MONDAY))).hasSize(499);
        String many = file((MONDAY + ",").repeat(6_000) + MONDAY);
        assertThat(many.length()).isLessThan(ChannelReader.LARGEST);
        assertThat(problems(many)).containsExactly(
                "serviceHours: Here are 6\u00A0001 opening hours; at most 500 are possible.");
    }

    /** A page of the open interface, with all that it has besides. */
    @Test
    void aPageOfTheOpenInterfaceIsReadToo() {
        assertThat(this.catalogue.preview("{\"pageNumber\":1,\"itemList\":[" + file(MONDAY).replaceFirst("\\{",
                "{\"id\":\"x\",\"services\":[{\"a\":null}],") + "]}", null).changes()).hasSize(1);
    }

    private static String file(String hours) {
        return "{\"sourceId\":\"" + OURS + "\",\"serviceHours\":[" + hours + "]}";
    }

    private List<String> problems(String file) {
        WrongFile wrong = catchThrowableOfType(WrongFile.class, () -> this.catalogue.preview(file, null));
        assertThat(wrong).as(file.length() < 500 ? file : "a long file").isNotNull();
        return wrong.problems()
            .stream()
            .map((problem) -> (problem.path().isEmpty() ? "" : problem.path() + ": ")
                    + problem.text(this.texts, this.languages.get("en")))
            .toList();
    }

    private OfficeEntry office() {
        return this.editing.find(this.currentStaff.get(), "korsnas", "welcome-office").orElseThrow();
    }

    private static OpeningHours without(OpeningHours hours) {
        return new OpeningHours(hours.daysKnown(), hours.timesKnown(), hours.weeks(), hours.withoutDays(),
                hours.afternoons(), hours.special(), null);
    }

    private long audited() {
        return this.database.sql("SELECT COUNT(*) FROM audit WHERE action = 'catalogue.imported'").query(Long.class)
            .single();
    }
}

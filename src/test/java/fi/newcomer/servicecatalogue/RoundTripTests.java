package fi.newcomer.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.hours.OpeningHours;
import fi.newcomer.office.Office;
import fi.newcomer.office.Office.State;
import fi.newcomer.office.OfficeEditing;
import fi.newcomer.office.OfficeEntry;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.PortalTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is written keeps the rules of the catalogue, and read again it changes nothing. */
@PortalTest
class RoundTripTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final LocalDate TODAY = MadeUpOffices.TODAY;

    @Autowired
    ChannelExport export;

    @Autowired
    HoursImport hoursImport;

    @Autowired
    OfficeEditing editing;

    static List<String> madeUp() {
        return MadeUpOffices.names();
    }

    @ParameterizedTest
    @MethodSource("madeUp")
    void madeUpOfficesKeepTheRulesAndComeBackUnchanged(String name) {
        unchanged(MadeUpOffices.named(name), TODAY);
    }

    @Test
    void everyOfficeKeepsTheRulesAndComesBackUnchangedOnAnyDay() {
        List<OfficeEntry> offices = offices();
        assertThat(offices).hasSizeGreaterThan(5);
        for (OfficeEntry office : offices) {
            unchanged(office.office(), this.editing.today());
            unchanged(office.office(), LocalDate.of(2027, 3, 28));
        }
        String all = written(offices.stream().map(OfficeEntry::office).toList(), this.editing.today());
        assertThat(CatalogueRules.broken(all)).isEmpty();
        assertThat(CatalogueRules.gaps(all)).contains("organizationId", "postalCode")
            .isSubsetOf("organizationId", "postalCode", "languages", "addresses");
    }

    @Test
    void sourceIdsTellAllOfficesApart() {
        assertThat(offices()).extracting((office) -> ChannelExport.sourceId(office.office())).doesNotHaveDuplicates()
            .allMatch((id) -> id.matches("[A-Za-z0-9-.]+"));
    }

    @ParameterizedTest
    @MethodSource("madeUp")
    void whatTheCatalogueMakesOfThemComesBackUnchangedToo(String name) {
        Office office = MadeUpOffices.named(name);
        ArrayNode channels = (ArrayNode) JSON.readTree(written(List.of(office), TODAY));
        for (JsonNode hour : channels.get(0).get("serviceHours")) {
            asItGivesItBack((ObjectNode) hour);
        }
        List<Note> notes = new ArrayList<>();
        assertThat(read(office, channels.toString(), TODAY, notes)).isEqualTo(office.hours());
        assertThat(notes).isEmpty();
    }

    /** As the catalogue's OUT interface does: weekdays without end, dates in UTC, seconds, languages in its own order. */
    private static void asItGivesItBack(ObjectNode hour) {
        boolean weekly = !hour.get("serviceHourType").asString().equals("Exceptional");
        if (weekly && !hour.has("validTo")) {
            hour.putNull("validFrom");
            hour.put("validForNow", true);
        }
        for (String date : List.of("validFrom", "validTo")) {
            if (hour.has(date) && hour.get(date).isString()) {
                hour.put(date, OffsetDateTime.parse(hour.get(date).asString()).toInstant().toString());
            }
        }
        for (JsonNode opening : hour.get("openingHour")) {
            ((ObjectNode) opening).put("from", opening.get("from").asString() + ":00");
            ((ObjectNode) opening).put("to", opening.get("to").asString() + ":00");
            if (hour.get("serviceHourType").asString().equals("DaysOfTheWeek")) {
                ((ObjectNode) opening).put("dayTo", "");
            }
        }
        ArrayNode words = (ArrayNode) hour.get("additionalInformation");
        List<JsonNode> turned = new ArrayList<>();
        words.forEach(turned::addFirst);
        words.removeAll();
        turned.forEach(words::add);
        hour.put("orderNumber", 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script>alert(1)</script> & "quotes" \\ back
            \u202e مرحبا \u0000 😀😀😀
            {count, plural, other {#}} '{0}' ${jndi:ldap://x} %s
            """)
    void hostileTextsStayTexts(String text) {
        String longText = text.repeat(90);
        for (State state : State.values()) {
            Office office = MadeUpOffices.with(MadeUpOffices.hours("""
                    days: [monday]
                    times: 09:00-16:00"""), state, longText);
            unchanged(office, TODAY);
        }
    }

    /** The catalogue has one long name for all, so a cut must never leave half a character. */
    @Test
    void nothingIsCutInTheMiddleOfACharacter() {
        for (int before = 0; before < 3; before++) {
            String cut = OnOneLine.cut("x".repeat(before) + "😀".repeat(90), 150);
            assertThat(cut.length()).isLessThanOrEqualTo(150);
            assertThat(cut.substring(0, cut.length() - 1).codePoints()).noneMatch((it) -> it >= 0xD800 && it < 0xE000);
        }
    }

    private void unchanged(Office office, LocalDate today) {
        String json = written(List.of(office), today);
        assertThat(CatalogueRules.broken(json)).as(json).isEmpty();
        List<Note> notes = new ArrayList<>();
        assertThat(read(office, json, today, notes)).as(json).isEqualTo(office.hours());
        assertThat(notes).as(json).isEmpty();
    }

    private String written(List<Office> offices, LocalDate today) {
        return JSON.writeValueAsString(offices.stream().map((office) -> this.export.of(office, today)).toList());
    }

    private OpeningHours read(Office office, String json, LocalDate today, List<Note> notes) {
        return this.hoursImport.of(office, ChannelReader.read(json).getFirst().hours(), today, notes);
    }

    private List<OfficeEntry> offices() {
        return this.editing.mine(new StaffMember("editor", "Editor", Set.of(Grant.everywhere(Role.EDITOR))));
    }
}

package fi.newcomer.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFile;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact.Kind;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.WeeklyHours;
import fi.newcomer.setting.WrongSetting;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of offices: what it says is taken over, what is wrong in it is named with file and line. */
class OfficeFileTests {

    private static final OfficeFile READER = new OfficeFile(Set.of("korsnas", "larsmo"),
            Map.of("porten", Kind.PHONE, "letters", Kind.EMAIL, "site", Kind.LINK, "limit", Kind.STATED),
            Set.of("sv", "fi", "en", "uk", "ar", "ru"), new Documents(new ContentFile("documents.yaml",
                    "documents:\n  - id: d\n    kind: programme\n    title: D\n    sections:\n      s: S\n")));

    private static final String WHOLE = """
            offices:
              - slug: porten
                municipality: korsnas
                serves: [korsnas, larsmo]
                name:
                  sv: Porten
                place: not-given
                address: Storgatan 1
                state: in-force
                help: advice
                visitors: newcomers
                how: [drop-in]
                languages: [sv, fi]
                interpreter: when-needed
                hours:
                  days: [monday, friday]
                  times: 09:00-16:00
                phone: porten
                email: letters
                website: site
                sources:
                  - document: D
                    section: S
            """;

    @Test
    void aWholeOfficeIsRead() {
        Office office = read(WHOLE).getFirst();
        assertThat(office.serves()).containsExactly("korsnas", "larsmo");
        assertThat(office.site()).isEqualTo(new Office.Site(null, "Storgatan 1", null, null));
        assertThat(office.hours()).isEqualTo(new OpeningHours(Known.GIVEN, Known.GIVEN,
                List.of(new WeeklyHours(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        List.of(new Span(LocalTime.of(9, 0), LocalTime.of(16, 0), false)), false, null, null)),
                null, 0, List.of(), null));
        assertThat(office.contact()).isEqualTo(new Office.Contact(null, "porten", "letters", "site"));
        assertThat(office.advises()).isTrue();
    }

    @Test
    void whatOneShouldKnowOfTheDoorsIsRead() {
        String text = WHOLE.replace("    state:", "    accessibility:\n      sv: Ramp vid dörren.\n    state:");
        assertThat(read(text).getFirst().site().accessibility().byLanguage()).containsEntry("sv", "Ramp vid dörren.");
        assertThatThrownBy(() -> read(text.replace("sv: Ramp", "se: Ramp")))
            .hasMessage("content/offices.yaml, line 10: \"se\" is not a language of the portal.");
    }

    @Test
    void whatNoSourceSaysIsKeptApartFromWhatAnotherWebsiteSays() {
        Office office = read(WHOLE.replace("[monday, friday]", "not-given").replace("09:00-16:00", "link-only")
            .replace("[sv, fi]", "own").replace("[drop-in]", "not-given").replace("phone: porten", "phone: not-given"))
            .getFirst();
        assertThat(office.hours()).isEqualTo(new OpeningHours(Known.NOT_GIVEN, Known.LINK_ONLY, List.of(), null, 0, List.of(),
                null));
        assertThat(office.hours().elsewhere()).isTrue();
        assertThat(office.speaking()).isEqualTo(new Office.Speaking(List.of(), true, true));
        assertThat(office.coming().ways()).isEmpty();
        assertThat(office.contact().phone()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '´', textBlock = """
            slug: porten           | slug: Porten 1        | 2  | "Porten 1" must be small letters, digits and hyphens
            municipality: korsnas  | municipality: atlantis | 3 | "atlantis" is not a municipality of municipalities.yaml
            [korsnas, larsmo]      | [korsnas, atlantis]   | 4  | "atlantis" is not a municipality of municipalities.yaml
            [korsnas, larsmo]      | []                    | 2  | an office must serve at least one municipality
            sv: Porten             | se: Porten            | 6  | "se" is not a language of the portal
            address: Storgatan 1   | street: Storgatan 1   | 2  | "address" is missing
            state: in-force        | state: open           | 9  | "open" is not a known state
            help: advice           | help: money           | 10 | "money" is not a known help
            visitors: newcomers    | visitors: all         | 11 | "all" is not a known visitors
            how: [drop-in]         | how: [fly]            | 12 | "fly" is not a known way to come
            how: [drop-in]         | how: drop-in          | 12 | here must stand a list
            languages: [sv, fi]    | languages: [Swedish]  | 13 | "Swedish" is not the code of a language such as sv
            interpreter: when-needed | interpreter: always | 14 | here must stand when-needed or not-given
            [monday, friday]       | [monday, blueday]     | 16 | "blueday" is not a known weekday such as friday
            [monday, friday]       | [monday, monday]      | 16 | here must stand weekdays, each once
            [monday, friday]       | []                    | 16 | here must stand weekdays, each once
            times: 09:00-16:00     | times: 9-16           | 17 | "9-16" are not times such as 09:00-16:00
            times: 09:00-16:00     | times: 09:00          | 17 | "09:00" are not times such as 09:00-16:00
            times: 09:00-16:00     | times: 09:00-25:00    | 17 | "09:00-25:00" are not times such as 09:00-16:00
            times: 09:00-16:00     | times: 16:00-09:00    | 17 | "16:00-09:00" ends before it begins; what ends the next day is written 22:00-02:00+1
            phone: porten          | phone: nobody         | 18 | there is no fact "nobody" of the kind phone in facts.yaml
            phone: porten          | phone: letters        | 18 | there is no fact "letters" of the kind phone in facts.yaml
            website: site          | website: limit        | 20 | there is no fact "limit" of the kind link in facts.yaml
            section: S             | section: T            | 23 | the document "D" has no section "T" in documents.yaml
            document: D            | document: E           | 22 | the document "E" is not in documents.yaml
            section: S             | page: 1               | 22 | "section" is missing
            """)
    void aMistakeIsNamedWithFileAndLine(String right, String wrong, int line, String sentence) {
        String text = WHOLE.replace(right, wrong);
        assertThat(text).isNotEqualTo(WHOLE);
        assertThatThrownBy(() -> read(text)).isInstanceOf(WrongSetting.class)
            .hasMessage("content/offices.yaml, line " + line + ": " + sentence + ".");
    }

    @Test
    void aWrongNumberOfAfternoonsIsNamedWithFileAndLine() {
        String text = WHOLE.replace("times: 09:00-16:00", "times: not-given\n      afternoons: many");
        assertThatThrownBy(() -> read(text))
            .hasMessage("content/offices.yaml, line 18: \"many\" is not a number of afternoons a week.");
    }

    @Test
    void anOfficeStandsOnceForAMunicipality() {
        String second = WHOLE.replace("offices:\n", "").replace("[korsnas, larsmo]", "[larsmo]");
        assertThatThrownBy(() -> read(WHOLE + second))
            .hasMessage("content/offices.yaml, line 24: a second office \"porten\" for larsmo.");
        assertThat(read(WHOLE.replace("[korsnas, larsmo]", "[korsnas]") + second)).hasSize(2);
    }

    private static List<Office> read(String text) {
        return READER.read(new ContentFile("offices.yaml", text));
    }
}

package fi.newcomer.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFile;
import fi.newcomer.language.Language;
import fi.newcomer.setting.WrongSetting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of facts, and how phones and hours are shown. */
class FactFileTests {

    private static final Language FI = new Language("fi", "Suomi", "ltr", true);

    private static final Language AR = new Language("ar", "العربية", "rtl", false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '´', textBlock = """
            phone  | number | "112"
            phone  | number | "+358447851686"
            email  | value  | integration@jakobstad.fi
            link   | value  | https://www.infofinland.fi/sv
            hours  | value  | monday 09:00-16:00, friday
            stated | value  | two years
            """)
    void factsOfEveryKindAreRead(String kind, String key, String value) {
        assertThat(read(file(kind, key, value)).get("a").value()).isEqualTo(value.replace("\"", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '´', textBlock = """
            phone  | number | "044 785 1686"  | 4
            phone  | number | "+35844"        | 4
            phone  | value  | "112"           | 2
            email  | value  | jakobstad.fi    | 4
            link   | value  | http://example.fi | 4
            link   | value  | javascript:alert(1) | 4
            hours  | value  | some days       | 4
            hours  | value  | monday 9-16     | 4
            smoke  | value  | signal          | 3
            """)
    void aMistakeIsNamedWithItsLine(String kind, String key, String value, int line) {
        assertThatThrownBy(() -> read(file(kind, key, value))).isInstanceOf(WrongSetting.class)
            .hasMessageStartingWith("content/facts.yaml, line " + line + ": ");
    }

    @Test
    void anIdStandsOnce() {
        String one = file("stated", "value", "x").text();
        assertThatThrownBy(() -> read(new ContentFile("facts.yaml", one + one.replace("facts:\n", ""))))
            .hasMessageContaining("a second time");
    }

    @Test
    void phonesAreShownAsReadersKnowThem() {
        assertThat(Phone.shown("112", AR)).isEqualTo("112");
        assertThat(Phone.shown("+358447851686", FI)).isEqualTo("044 7851686");
        assertThat(Phone.shown("+358447851686", AR)).isEqualTo("+358 44 7851686");
        assertThat(Phone.shown("+35880005005", AR)).startsWith("0800");
    }

    @Test
    void hoursAreShownInTheLanguage() {
        assertThat(Hours.lines("monday 09:00-16:00, friday", FI)).containsExactly(
                new Hours.Line("maanantai", "9.00–16.00"), new Hours.Line("perjantai", ""));
        assertThat(Hours.lines("friday", AR)).containsExactly(new Hours.Line("الجمعة", ""));
    }

    @Test
    void aSourceMustBeKnown() {
        ContentFile file = file("stated", "value", "x");
        assertThatThrownBy(() -> read(new ContentFile("facts.yaml", file.text().replace("section: S", "section: T"))))
            .hasMessage("content/facts.yaml, line 8: the document \"D\" has no section \"T\" in documents.yaml.");
        assertThatThrownBy(() -> read(new ContentFile("facts.yaml", file.text().replace("document: D", "document: E"))))
            .hasMessage("content/facts.yaml, line 7: the document \"E\" is not in documents.yaml.");
    }

    private static Map<String, Fact> read(ContentFile file) {
        return FactFile.read(List.of(file), new Documents(new ContentFile("documents.yaml", """
                documents:
                  - id: d
                    kind: programme
                    title: D
                    sections:
                      s: S
                """)));
    }

    private static ContentFile file(String kind, String key, String value) {
        return new ContentFile("facts.yaml", """
                facts:
                  - id: a
                    kind: %s
                    %s: %s
                    state: in-force
                    source:
                      document: D
                      section: S
                """.formatted(kind, key, value));
    }
}

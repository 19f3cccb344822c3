package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.content.ContentFile;
import fi.newcomer.text.UnitRow.Key;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Writing files back. */
class ContentWriterTests {

    private static final String TEXT = """
            ---
            title: Help
            lead: Here.
            made: machine
            ---

            ## What? {#what}

            - One {#a}
            - Two {#b}

            > Note. {#c}
            """;

    private final ContentText file = ContentTextReader.read(new ContentFile("pages/help.sv.md", TEXT));

    private final List<UnitPlace> places = new ArrayList<>();

    private final Map<String, UnitRow> rows = new LinkedHashMap<>();

    ContentWriterTests() {
        this.file.units().forEach((unit) -> {
            this.places.add(new UnitPlace("pages/help", unit.id(), this.places.size(), unit.kind(),
                    unit.after()));
            put(unit.id(), unit.text());
        });
    }

    @Test
    void whatNobodyTouchedIsTheSameByteForByte() {
        assertThat(written()).isEqualTo(TEXT);
    }

    @Test
    void anEditChangesItsOwnPlaceAlone() {
        put("b", new UnitText("Two and a half", 2, false, null));
        put("title", new UnitText("Help!", 1, true, null));
        put("lead", new UnitText("Here and now.", 3, true, null));
        assertThat(written()).isEqualTo(TEXT.replace("- Two {#b}", "- Two and a half {#b meaning=2 made=human}")
            .replace("title: Help", "title: Help!")
            .replace("lead: Here.", "lead: Here and now. {#lead meaning=3}"));
        assertThat(ContentTextReader.read(new ContentFile("pages/help.sv.md", written())).byId().get("b").text())
            .isEqualTo(this.rows.get("b").text());
    }

    @Test
    void aFactThatChangedUnderATextIsWrittenAndReadAgain() {
        put("b", this.rows.get("b").text().behind(Set.of("plan-min", "plan-max")));
        assertThat(written()).isEqualTo(TEXT.replace("- Two {#b}", "- Two {#b behind=plan-max,plan-min}"));
        ContentText again = ContentTextReader.read(new ContentFile("pages/help.sv.md", written()));
        assertThat(again.byId().get("b").text()).isEqualTo(this.rows.get("b").text());
        assertThat(ContentWriter.write(again, this.places, this.rows, Set.of())).isEqualTo(written());
    }

    @Test
    void aUnitThatStaffKeptIsWrittenWhereItStands() {
        keep(4, "kept-item", UnitKind.ITEM);
        keep(4, "kept-text", UnitKind.PARAGRAPH);
        assertThat(written()).isEqualTo(TEXT.replace("- One {#a}\n",
                "- One {#a}\n\nKept. {#kept-text}\n\n- Kept. {#kept-item}\n"));
        keep(2, "first", UnitKind.PARAGRAPH);
        assertThat(ContentTextReader.read(new ContentFile("pages/help.sv.md", written())).units())
            .extracting(ContentText.ContentUnit::id)
            .containsExactly("title", "lead", "first", "what", "a", "kept-text", "kept-item", "b", "c");
    }

    @Test
    void aPageThatStaffWroteInAFurtherLanguageBecomesAFile() {
        this.rows.replaceAll((id, row) -> new UnitRow(row.key(), new UnitText(row.text().text(), 1, false, null), null));
        assertThat(ContentWriter.write(this.places, this.rows, Set.of())).isEqualTo(TEXT.replace("made: machine", "made: human"));
    }

    private String written() {
        return ContentWriter.write(this.file, this.places, this.rows, Set.of());
    }

    private void keep(int index, String id, UnitKind kind) {
        this.places.add(index, new UnitPlace("pages/help", id, index, kind, null));
        put(id, new UnitText("Kept.", 1, true, null));
    }

    private void put(String id, UnitText text) {
        this.rows.put(id, new UnitRow(new Key("pages/help", id, "sv"), text, text.written()));
    }
}

package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ImportCounts;
import fi.newcomer.text.UnitRow.Key;
import fi.newcomer.text.UnitRow.Stored;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an import does to units, depending on who changed them. */
class ThreeWayMergeTests {

    private static final String PAGE = "pages/help";

    @Test
    void theSameFilesChangeNothing() {
        ThreeWayMerge merge = merge(files("One. {#a}", "Two. {#b}"), after(files("One. {#a}", "Two. {#b}")));
        assertThat(merge.added).isEmpty();
        assertThat(merge.replaced).isEmpty();
        assertThat(merge.removed).isEmpty();
        assertThat(merge.noted).isEmpty();
        assertThat(merge.proposed).isEmpty();
    }

    @Test
    void whatNobodyEditedFollowsItsFile() {
        ThreeWayMerge merge = merge(files("Uno. {#a}", "Two. {#b meaning=2}", "Three. {#c}"),
                after(files("One. {#a}", "Two. {#b}")));
        assertThat(merge.replaced).extracting((row) -> row.text().text()).containsOnly("Uno.", "Two.");
        assertThat(merge.replaced).hasSize(4);
        assertThat(merge.added).extracting((row) -> row.key().unit()).containsOnly("c");
        assertThat(merge.places()).extracting(UnitPlace::unit).containsExactly("title", "lead", "a", "b", "c");
    }

    @Test
    void anEditOfStaffStaysAndIsReported() {
        Stored stored = edited(after(files("One. {#a}")), "a", "sv", "Edited.");
        assertThat(merge(files("One. {#a}"), stored).proposed).isEmpty();
        ThreeWayMerge merge = merge(files("Uno. {#a}"), stored);
        assertThat(merge.proposed).extracting(TextProposal::key).containsExactly(new Key(PAGE, "a", "sv"));
        assertThat(merge.noted).singleElement().satisfies((row) -> {
            assertThat(row.text().text()).isEqualTo("Edited.");
            assertThat(row.upstream()).startsWith("Uno.");
        });
        assertThat(merge.replaced).extracting(UnitRow::key).containsExactly(new Key(PAGE, "a", "fi"));
    }

    @Test
    void aChangeOfPropertiesAloneIsAnEditToo() {
        Stored stored = after(files("One. {#a}"));
        List<UnitRow> rows = new ArrayList<>(stored.texts());
        rows.replaceAll((row) -> row.key().equals(new Key(PAGE, "a", "sv"))
                ? new UnitRow(row.key(), new UnitText("One.", 1, false, null), row.upstream()) : row);
        ThreeWayMerge merge = merge(files("One. {#a meaning=4}"), new Stored(stored.places(), rows));
        assertThat(merge.proposed).extracting(TextProposal::key).containsExactly(new Key(PAGE, "a", "sv"));
    }

    @Test
    void aRemovedUnitGoesUnlessStaffEditedIt() {
        Stored stored = edited(after(files("One. {#a}", "Two. {#b}", "Three. {#c}")), "b", "fi", "Edited.");
        ThreeWayMerge merge = merge(files("Three. {#c}"), stored);
        assertThat(merge.removed).containsExactlyInAnyOrder(new Key(PAGE, "a", "sv"), new Key(PAGE, "a", "fi"));
        assertThat(merge.proposed).containsExactly(new TextProposal(PAGE, "b", "fi", Optional.empty()));
        assertThat(merge.places()).extracting(UnitPlace::unit).containsExactly("title", "lead", "b", "c");
    }

    @Test
    void aFileThatCatchesUpWithTheEditEndsIt() {
        Stored stored = edited(after(files("One. {#a}")), "a", "sv", "Uno.");
        ThreeWayMerge merge = merge(files("Uno. {#a}"), stored);
        assertThat(merge.proposed).isEmpty();
        assertThat(merge.agreed).containsExactly(new Key(PAGE, "a", "sv"));
        assertThat(merge.noted).singleElement().satisfies((row) -> assertThat(row.edited()).isFalse());
    }

    @Test
    void aFactThatChangedUnderATextIsNoEditAndStays() {
        Stored stored = behind(after(files("One. {#a behind=old}")), "old", "here");
        assertThat(stored.texts()).noneMatch(UnitRow::edited);
        assertThat(merge(files("One. {#a behind=old}"), stored).counts()).isEqualTo(new ImportCounts(0, 6, 0, 0, 0, 0));
        assertThat(merge(files("One. {#a}"), stored).replaced).hasSize(2)
            .allMatch((row) -> row.text().behind().equals(Set.of("here")) && !row.upstream().contains("behind"));
        assertThat(merge(files("One. {#a behind=new,old}"), stored).replaced).hasSize(2)
            .allMatch((row) -> row.text().behind().equals(Set.of("here", "new", "old")));
        assertThat(merge(files("Uno. {#a}"), stored).replaced).hasSize(2).allMatch((row) -> row.text().behind().isEmpty());
    }

    @Test
    void aFileThatKnowsOfAFactProposesNothingWhereStaffEdited() {
        Stored stored = edited(after(files("One. {#a}")), "a", "sv", "Edited.");
        ThreeWayMerge merge = merge(files("One. {#a behind=new}"), stored);
        assertThat(merge.proposed).isEmpty();
        assertThat(merge.noted).singleElement().satisfies((row) -> assertThat(row.text().text()).isEqualTo("Edited."));
    }

    @Test
    void whatIsProposedOnceIsNotProposedAgain() {
        Stored stored = edited(after(files("One. {#a}")), "a", "sv", "Edited.");
        ThreeWayMerge merge = merge(files("Uno. {#a}"), stored);
        assertThat(merge.counts()).isEqualTo(new ImportCounts(0, 4, 1, 0, 1, 0));
        List<UnitRow> rows = new ArrayList<>(stored.texts());
        rows.replaceAll((row) -> merge.noted.stream().filter((it) -> it.key().equals(row.key())).findFirst().orElse(row));
        rows.replaceAll((row) -> merge.replaced.stream().filter((it) -> it.key().equals(row.key())).findFirst().orElse(row));
        assertThat(merge(files("Uno. {#a}"), new Stored(stored.places(), rows)).counts())
            .isEqualTo(new ImportCounts(0, 6, 0, 0, 0, 0));
    }

    @Test
    void aPageWhoseFilesAreGoneStaysWholeWithItsEdit() {
        Stored stored = edited(after(files("One. {#a}", "Two. {#b}")), "b", "sv", "Edited.");
        ThreeWayMerge merge = merge(Map.of(), stored);
        assertThat(merge.places()).extracting(UnitPlace::unit).containsExactly("title", "lead", "b");
        assertThat(merge.counts()).isEqualTo(new ImportCounts(0, 0, 0, 2, 0, 1));
        assertThat(merge(Map.of(), after(files("One. {#a}"))).places()).isEmpty();
    }

    private static ThreeWayMerge merge(Map<String, List<ContentText>> files, Stored stored) {
        return new ThreeWayMerge(files, stored);
    }

    /** The database after an import of the files into an empty one. */
    private static Stored after(Map<String, List<ContentText>> files) {
        ThreeWayMerge merge = merge(files, new Stored(List.of(), List.of()));
        return new Stored(merge.places(), merge.added);
    }

    private static Stored edited(Stored stored, String unit, String language, String text) {
        List<UnitRow> rows = new ArrayList<>(stored.texts());
        rows.replaceAll((row) -> row.key().equals(new Key(PAGE, unit, language))
                ? new UnitRow(row.key(), new UnitText(text, 1, true, null), row.upstream()) : row);
        return new Stored(stored.places(), rows);
    }

    /** All texts of the unit a behind these facts. */
    private static Stored behind(Stored stored, String... facts) {
        return new Stored(stored.places(), stored.texts()
            .stream()
            .map((row) -> row.key().unit().equals("a")
                    ? new UnitRow(row.key(), row.text().behind(Set.of(facts)), row.upstream()) : row)
            .toList());
    }

    private static Map<String, List<ContentText>> files(String... blocks) {
        String text = "---\ntitle: Help\nlead: Here.\nmade: machine\n---\n\n" + String.join("\n\n", blocks) + "\n";
        return Map.of(PAGE, List.of(ContentTextReader.read(new ContentFile("pages/help.sv.md", text)),
                ContentTextReader.read(new ContentFile("pages/help.fi.md", text))));
    }
}

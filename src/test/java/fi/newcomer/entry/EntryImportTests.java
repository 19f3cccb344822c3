package fi.newcomer.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ImportCounts;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.Entries.Proposal;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.testing.PortalTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Entries follow their files until staff edit them. Each test ends without a trace. */
@PortalTest
@Transactional
class EntryImportTests {

    private static final String FILE = "offices.yaml";

    private static final String COURSES = "programmes/x/courses.yaml";

    private static final String HEAD = "# The first line.\noffices:\n";

    private static final String A = "  - slug: a   # kept\n    municipality: m\n    says: one\n  # About b.\n\n";

    private static final String B = "  - slug: b\n    municipality: m\n    says: two\n";

    private static final String C = "  - {slug: c, says: three}\n";

    @Autowired
    Entries entries;

    @Autowired
    EntryImport imports;

    @Autowired
    EntryTable table;

    @BeforeEach
    void importOnce() {
        this.table.remove(this.table.all().values());
        assertThat(run(A + B, C)).isEqualTo(new ImportCounts(3, 0, 0, 0, 0, 0));
    }

    @Test
    void theSameFilesChangeNothing() {
        Map<String, EntryRow> before = this.table.all();
        assertThat(before.keySet()).containsExactly("offices.yaml:m/a", "offices.yaml:m/b",
                "programmes/x/courses.yaml:c");
        EntryImport.Changes changes = this.imports.store(files(A + B, C));
        assertThat(changes.counts()).isEqualTo(new ImportCounts(0, 3, 0, 0, 0, 0));
        assertThat(changes.stamps()).isEmpty();
        assertThat(this.table.all()).isEqualTo(before);
    }

    @Test
    void whatNobodyEditedFollowsItsFile() {
        EntryImport.Changes changes = this.imports.store(files(A.replace("one", "1"), C));
        assertThat(changes.counts()).isEqualTo(new ImportCounts(0, 1, 1, 1, 0, 0));
        assertThat(changes.stamps()).containsExactlyInAnyOrder("entry:offices.yaml:m/a", "entry:offices.yaml:m/b",
                "entries:offices.yaml");
        assertThat(text("m/a")).contains(A.replace("one", "1"));
        assertThat(this.table.all()).doesNotContainKey("offices.yaml:m/b");
        assertThat(this.entries.proposals()).isEmpty();
    }

    @Test
    void anotherOrderIsTakenOverAndIsNoChange() {
        assertThat(run(B + A, C)).isEqualTo(new ImportCounts(0, 3, 0, 0, 0, 0));
        assertThat(this.table.all().keySet()).startsWith("offices.yaml:m/b", "offices.yaml:m/a");
        assertThat(written(B + A, C)).containsEntry(FILE, HEAD + B + A);
    }

    @Test
    void whatStaffEditedGetsOneProposal() {
        String ours = edit("m/a", A, "one", "ours");
        String theirs = A.replace("one", "theirs");
        assertThat(run(theirs + B, C)).isEqualTo(new ImportCounts(0, 2, 0, 0, 1, 0));
        assertThat(run(theirs + B, C)).isEqualTo(new ImportCounts(0, 3, 0, 0, 0, 0));
        assertThat(this.entries.proposals())
            .containsExactly(new Proposal(FILE, "m/a", Optional.of(ours), Optional.of(theirs)));
        assertThat(text("m/a")).contains(ours);
    }

    @Test
    void aTakenProposalStandsAsInTheFileAndAKeptOneComesBackOnlyWhenTheFileChanges() {
        String ours = edit("m/a", A, "one", "ours");
        run(A.replace("one", "theirs") + B, C);
        Proposal shown = this.entries.proposals().getFirst();
        assertThat(this.entries.decide(shown, false, "Editor")).isTrue();
        assertThat(this.entries.decide(shown, false, "Editor")).as("a second time").isFalse();
        assertThat(text("m/a")).contains(ours);
        run(A.replace("one", "theirs") + B, C);
        assertThat(this.entries.proposals()).isEmpty();
        run(A.replace("one", "newer") + B, C);
        assertThat(this.entries.decide(shown, true, "Editor")).as("not the one that was shown").isFalse();
        assertThat(this.entries.decide(this.entries.proposals().getFirst(), true, "Editor")).isTrue();
        assertThat(text("m/a")).contains(A.replace("one", "newer"));
        assertThat(row("m/a").edited()).isFalse();
        assertThat(run(A.replace("one", "newer") + B, C)).isEqualTo(new ImportCounts(0, 3, 0, 0, 0, 0));
    }

    @Test
    void aProposalEndsWhenFileAndStaffAgree() {
        String ours = edit("m/a", A, "one", "ours");
        run(A.replace("one", "theirs") + B, C);
        assertThat(run(ours + B, C)).isEqualTo(new ImportCounts(0, 3, 0, 0, 0, 0));
        assertThat(this.entries.proposals()).isEmpty();
        assertThat(row("m/a").edited()).isFalse();
        edit("m/a", ours, "ours", "again");
        run(A.replace("one", "last") + B, C);
        edit("m/a", ours.replace("ours", "again"), "again", "last");
        assertThat(this.entries.proposals()).isEmpty();
    }

    @Test
    void theRemovalOfWhatStaffEditedIsProposed() {
        String ours = edit("m/a", A, "one", "ours");
        assertThat(run(B, C)).isEqualTo(new ImportCounts(0, 2, 0, 0, 0, 1));
        assertThat(run(B, C)).isEqualTo(new ImportCounts(0, 2, 0, 0, 0, 0));
        Proposal gone = new Proposal(FILE, "m/a", Optional.of(ours), Optional.empty());
        assertThat(this.entries.proposals()).containsExactly(gone);
        assertThat(this.entries.decide(gone, true, "Editor")).isTrue();
        assertThat(this.table.all()).doesNotContainKey("offices.yaml:m/a");
    }

    @Test
    void whatStaffAddedStaysAndIsWrittenIntoItsFile() {
        this.entries.put(COURSES, "new", null, "  - slug: new\n");
        this.entries.put("programmes/y/courses.yaml", "d", null, "  - slug: d\n");
        assertThatThrownBy(() -> this.entries.put(COURSES, "new", null, "  - slug: new # other\n"))
            .isInstanceOf(ChangedMeanwhile.class);
        assertThat(run(A + B, C)).isEqualTo(new ImportCounts(0, 3, 0, 0, 0, 0));
        Map<String, String> written = written(A + B, C);
        assertThat(written).containsEntry(COURSES, "courses:\n" + C + "  - slug: new\n")
            .containsEntry("programmes/y/courses.yaml", "courses:\n  - slug: d\n");
        assertThat(this.imports.store(files(written)).counts()).as("what was written, imported")
            .isEqualTo(new ImportCounts(0, 5, 0, 0, 0, 0));
        assertThat(this.table.all().values()).noneMatch(EntryRow::edited);
    }

    @Test
    void whatStaffTookAwayStaysAwayUntilTheFileChanges() {
        this.entries.remove(new Entry(FILE, "m/a", A, A));
        assertThat(run(A + B, C)).isEqualTo(new ImportCounts(0, 3, 0, 0, 0, 0));
        assertThat(text("m/a")).isEmpty();
        assertThat(written(A + B, C)).containsEntry(FILE, HEAD + B);
        String theirs = A.replace("one", "theirs");
        run(theirs + B, C);
        assertThat(this.entries.proposals())
            .containsExactly(new Proposal(FILE, "m/a", Optional.empty(), Optional.of(theirs)));
        assertThat(run(B, C)).as("the file drops it as well").isEqualTo(new ImportCounts(0, 2, 0, 1, 0, 0));
        assertThat(this.table.all()).doesNotContainKey("offices.yaml:m/a");
        assertThat(this.entries.proposals()).isEmpty();
    }

    @Test
    void aFileThatStaffEmptiedCanBeImported() {
        this.entries.remove(new Entry(COURSES, "c", C, C));
        String written = written(A + B, C).get(COURSES);
        assertThat(new ContentFile(COURSES, written).yaml().list("courses")).isEmpty();
        assertThat(EntryFile.of(new ContentFile(COURSES, written)).entries()).isEmpty();
    }

    @Test
    void onlyWhatWasShownIsChangedOrTakenAway() {
        edit("m/a", A, "one", "ours");
        assertThatThrownBy(() -> this.entries.put(FILE, "m/a", A, A.replace("one", "late")))
            .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> this.entries.remove(new Entry(FILE, "m/a", A, A))).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> this.entries.remove(new Entry(FILE, "none", A, A)))
            .isInstanceOf(ChangedMeanwhile.class);
        assertThat(text("m/a")).contains(A.replace("one", "ours"));
    }

    @Test
    void anExportIsByteForByteTheFilesAndAfterAnEditOnlyThatChanges() {
        assertThat(written(A + B, C)).isEqualTo(Map.of(FILE, HEAD + A + B, COURSES, "courses:\n" + C));
        edit("m/b", B, "two", "ours");
        Map<String, String> written = written(A + B, C);
        assertThat(written).containsEntry(FILE, HEAD + A + B.replace("two", "ours"));
        assertThat(this.imports.store(files(written)).counts()).isEqualTo(new ImportCounts(0, 3, 0, 0, 0, 0));
        assertThat(this.entries.proposals()).isEmpty();
    }

    @Test
    void aFileWhoseLastEntryEndsWithoutALineBreakCanGrow() {
        run(A + B.stripTrailing(), C);
        this.entries.put(FILE, "m/c", null, "  - slug: c\n    municipality: m\n");
        assertThat(written(A + B.stripTrailing(), C)).containsEntry(FILE,
                HEAD + A + B + "  - slug: c\n    municipality: m\n");
    }

    @Test
    void anEntryThatStandsTwiceIsRefusedAndNothingChanges() {
        Map<String, EntryRow> before = this.table.all();
        assertThatThrownBy(() -> run(A + B + A, C)).isInstanceOf(WrongSetting.class)
            .hasMessage("content/offices.yaml, line 11: \"m/a\" stands here a second time.");
        assertThat(this.table.all()).isEqualTo(before);
    }

    @Test
    void whatStaffNameIsKnown() {
        assertThat(this.imports.wordsOfStaff()).isEmpty();
        edit("m/a", A, "one", "the-fact.x_1, \"other\"");
        assertThat(this.imports.wordsOfStaff()).contains("the-fact.x_1", "other").doesNotContain("two");
    }

    private String edit(String key, String shown, String from, String to) {
        String text = shown.replace(from, to);
        this.entries.put(FILE, key, shown, text);
        return text;
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(row(key).text());
    }

    private EntryRow row(String key) {
        return this.table.all().get(FILE + ":" + key);
    }

    private ImportCounts run(String offices, String courses) {
        return this.imports.store(files(offices, courses)).counts();
    }

    private Map<String, String> written(String offices, String courses) {
        return this.entries.written(files(offices, courses));
    }

    private static List<ContentFile> files(String offices, String courses) {
        return files(Map.of(FILE, HEAD + offices, COURSES, "courses:\n" + courses));
    }

    private static List<ContentFile> files(Map<String, String> texts) {
        List<ContentFile> files = new ArrayList<>(List.of(new ContentFile("facts.yaml", "facts: []\n")));
        texts.forEach((path, text) -> files.add(new ContentFile(path, text)));
        return files;
    }
}

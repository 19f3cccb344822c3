package fi.newcomer.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.ImportCounts;
import fi.newcomer.course.Course.Pace;
import fi.newcomer.course.Course.Start;
import fi.newcomer.course.Course.State;
import fi.newcomer.course.CourseProblem.Kind;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.Entry;
import fi.newcomer.entry.EntryImport;
import fi.newcomer.entry.RemovedEntry;
import fi.newcomer.fact.Listings;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.page.Reading;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff change courses on the real database. Everything is put back. */
@PortalTest
class CourseEditingTests {

    private static final StaffMember EVERYWHERE = staff("editor", Grant.everywhere(Role.EDITOR));

    private static final StaffMember KORSNAS = staff("k", new Grant(Role.EDITOR, Scope.MUNICIPALITY, "korsnas"));

    private static final StaffMember HANGO = staff("h", new Grant(Role.EDITOR, Scope.MUNICIPALITY, "hango"));

    private static final StaffMember REGION = staff("r", new Grant(Role.EDITOR, Scope.REGION, "raseborg"));

    private static final String SLUG = "raseborg-integrationsutbildning";

    @LocalServerPort
    int port;

    @Autowired
    CourseEditing editing;

    @Autowired
    TakenAwayCourses takenAway;

    @Autowired
    Courses courses;

    @Autowired
    Listings listings;

    @Autowired
    Entries entries;

    @Autowired
    EntryImport imports;

    @Autowired
    ContentFiles content;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    LocalDate today;

    Browsing reader;

    Map<String, Entry> before;

    @BeforeEach
    void remember() {
        this.today = Helsinki.today(this.clock);
        this.reader = new Browsing(this.port);
        this.before = now();
    }

    @AfterEach
    void putBack() {
        now().forEach((id, entry) -> {
            if (!this.before.containsKey(id)) {
                this.entries.remove(entry);
            }
        });
        this.before.forEach((id, entry) -> {
            Entry stands = now().get(id);
            if (stands == null || !stands.text().equals(entry.text())) {
                this.entries.put(entry.file(), entry.key(), stands == null ? null : stands.text(), entry.text());
            }
        });
        assertThat(now()).isEqualTo(this.before);
    }

    private Map<String, Entry> now() {
        return this.entries.named(CourseFile.NAME)
            .stream()
            .collect(Collectors.toMap(Entry::stamp, Function.identity()));
    }

    @Test
    void aStartIsAddedChangedMarkedAndCancelledAndEachTimeItsRevisionGrows() {
        CourseEntry entry = this.editing.addStart(REGION, course(SLUG), draft(30));
        String id = entry.course().starts().getFirst().id();
        assertThat(id).isEqualTo("%tY-%<tm-ar".formatted(this.today.plusDays(30)));
        assertThat(start(id).revision()).isEqualTo(1);
        StartDraft later = new StartDraft(this.today.plusDays(60), null, List.of("ar", "ru"), Pace.SLOW, " 12 ",
                this.today.plusDays(50), Map.of("sv", "Ekenäs", "fi", "Tammisaari"),
                List.of(new WeekRow(Set.of(DayOfWeek.MONDAY), "17–19.30", null)));
        entry = this.editing.changeStart(REGION, entry, id, later);
        assertThat(start(id)).isEqualTo(entry.start(id).orElseThrow());
        assertThat(start(id).seats()).isEqualTo(12);
        assertThat(start(id).revision()).isEqualTo(2);
        entry = this.editing.markFull(REGION, entry, id, true);
        entry = this.editing.cancelStart(REGION, entry, id, true);
        assertThat(start(id).full()).isTrue();
        assertThat(start(id).cancelled()).isTrue();
        assertThat(start(id).revision()).isEqualTo(4);
        entry = this.editing.cancelStart(REGION, entry, id, false);
        assertThat(start(id).cancelled()).isFalse();
        assertThat(start(id).week().weeks()).hasSize(1);
        assertThat(start(id).revision()).isEqualTo(5);
        assertThat(audited(SLUG + "/" + id)).endsWith("course.start-added", "course.start-changed", "course.start-full",
                "course.start-cancelled", "course.start-restored");
        CourseEntry second = this.editing.addStart(REGION, entry, later);
        assertThat(second.course().starts()).extracting(Start::id).doesNotHaveDuplicates().contains(id).hasSize(2);
        assertThat(entry.entry().text()).contains("section: Integrationsutbildning och en slutbedömning");
        assertThat(entry.entry().text().lines().filter((line) -> !course(SLUG).entry().upstream().contains(line)))
            .allMatch((line) -> line.startsWith("      ") || line.equals("    starts:"));
    }

    @Test
    void whatNothingChangesIsNotWritten() {
        CourseEntry entry = this.editing.addStart(REGION, course(SLUG), draft(30));
        Start start = entry.course().starts().getFirst();
        int acts = audited(SLUG + "/" + start.id()).size();
        this.editing.changeStart(REGION, entry, start.id(), StartDraft.of(start));
        this.editing.markFull(REGION, entry, start.id(), false);
        this.editing.change(REGION, entry, CourseDraft.of(entry.course()));
        assertThat(course(SLUG).entry()).isEqualTo(entry.entry());
        assertThat(audited(SLUG + "/" + start.id())).hasSize(acts);
    }

    @Test
    void clickingTwiceDoesItOnce() {
        CourseEntry shown = course(SLUG);
        CourseEntry once = this.editing.addStart(REGION, shown, draft(30));
        assertThat(this.editing.addStart(REGION, shown, draft(30))).isEqualTo(once);
        String id = once.course().starts().getFirst().id();
        this.editing.cancelStart(REGION, once, id, true);
        this.editing.cancelStart(REGION, once, id, true);
        assertThat(course(SLUG).course().starts()).singleElement().extracting(Start::revision).isEqualTo(2);
        assertThat(audited(SLUG + "/" + id)).filteredOn("course.start-cancelled"::equals).hasSizeLessThanOrEqualTo(
                (int) audited(SLUG + "/" + id).stream().filter("course.start-added"::equals).count());
        CourseEntry added = this.editing.add(HANGO, "hango", cafe());
        assertThat(this.editing.add(HANGO, "hango", cafe())).isEqualTo(added);
        assertThat(this.editing.mine(HANGO)).filteredOn((it) -> it.course().name().equals(added.course().name())).hasSize(1);
    }

    @Test
    void twoWhoChangeTheSameCourseDoNotOverwriteEachOther() {
        CourseEntry shown = course(SLUG);
        CourseEntry first = this.editing.addStart(REGION, shown, draft(30));
        assertThatThrownBy(() -> this.editing.addStart(EVERYWHERE, shown, draft(40))).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> this.editing.change(EVERYWHERE, shown, state(shown, State.PLANNED)))
            .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> this.editing.remove(EVERYWHERE, shown)).isInstanceOf(ChangedMeanwhile.class);
        String id = first.course().starts().getFirst().id();
        CourseEntry planned = this.editing.change(EVERYWHERE, first, state(first, State.PLANNED));
        // Cancelling says one thing, whatever else was changed since.
        this.editing.cancelStart(REGION, first, id, true);
        assertThat(course(SLUG).course().state()).isEqualTo(planned.course().state());
        assertThat(start(id).cancelled()).isTrue();
    }

    @Test
    void onlyThoseWhoEditForAllReadersMayChangeACourse() {
        assertThat(this.editing.mine(KORSNAS)).isNotEmpty().allMatch((it) -> it.course().folder().equals("korsnas"));
        assertThat(this.editing.mine(HANGO)).isNotEmpty().allMatch((it) -> it.course().folder().equals("hango"));
        assertThat(this.editing.folders(HANGO)).containsExactly("hango");
        assertThat(this.editing.folders(REGION)).contains("raseborg", "raseborg-stad", "hango", "inga")
            .doesNotContain("korsnas");
        assertThat(this.editing.mine(EVERYWHERE)).hasSameSizeAs(this.courses.all());
        CourseEntry region = course(SLUG);
        CourseEntry foreign = this.editing.addStart(REGION, region, draft(30));
        String id = foreign.course().starts().getFirst().id();
        for (StaffMember who : List.of(KORSNAS, HANGO, staff("t", new Grant(Role.TRANSLATOR, Scope.LANGUAGE, "ar")),
                staff("n"))) {
            assertThat(this.editing.find(who, SLUG)).isEmpty();
            for (Runnable deed : List.<Runnable>of(() -> this.editing.addStart(who, foreign, draft(40)),
                    () -> this.editing.changeStart(who, foreign, id, draft(40)),
                    () -> this.editing.cancelStart(who, foreign, id, true),
                    () -> this.editing.markFull(who, foreign, id, true),
                    () -> this.editing.change(who, foreign, state(foreign, State.PLANNED)),
                    () -> this.editing.remove(who, foreign), () -> this.editing.add(who, "raseborg", cafe()))) {
                assertThatThrownBy(deed::run).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(course(SLUG).entry()).isEqualTo(foreign.entry());
        // Nor by showing a course of one's own with another's entry.
        CourseEntry forged = new CourseEntry(course("hango", HANGO).course(), foreign.entry());
        assertThatThrownBy(() -> this.editing.remove(HANGO, forged)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMistakeIsNamedByItsFieldAndNothingIsStored() {
        StartDraft wrong = new StartDraft(this.today.plusDays(30), this.today.plusDays(29), List.of(), null, "tolv",
                this.today.plusDays(31), Map.of("fi", "Tammisaari"),
                List.of(new WeekRow(Set.of(DayOfWeek.MONDAY), "17–25:00", null)));
        assertProblems(() -> this.editing.addStart(REGION, course(SLUG), wrong),
                new CourseProblem("last", Kind.ENDS_BEFORE_START),
                new CourseProblem("sign-up-through", Kind.SIGN_UP_AFTER_START), new CourseProblem("seats", Kind.SEATS),
                new CourseProblem("place.sv", Kind.TEXT_MISSING), new CourseProblem("week", Kind.TIMES));
        CourseDraft nameless = named(Map.of("sv", "  ", "fi", "Kahvila", "ar", "م".repeat(201)));
        assertProblems(() -> this.editing.add(HANGO, "hango", nameless), new CourseProblem("name.sv", Kind.TEXT_MISSING),
                new CourseProblem("name.ar", Kind.TOO_LONG));
        assertProblems(() -> this.editing.add(HANGO, "hango", named(Map.of())),
                new CourseProblem("name.sv", Kind.TEXT_MISSING));
        assertThat(now()).isEqualTo(this.before);
    }

    /** In the files this word says that there is none. */
    @Test
    void notGivenIsNoAddress() {
        CourseEntry entry = course(SLUG);
        assertProblems(() -> this.editing.change(REGION, entry, address(entry, " not-given ")),
                new CourseProblem("address", Kind.RESERVED));
        assertThat(now()).isEqualTo(this.before);
    }

    /** Its document may be gone from the files since staff changed it. */
    @Test
    void aCourseThatCanNoLongerBeReadStandsAsItsFileHasItAndCanBeChanged() {
        Entry file = course(SLUG).entry();
        Course course = this.courses.get(SLUG).orElseThrow();
        String broken = file.text().replaceFirst("document: *[^,}\\s]+", "document: dropped");
        assertThat(broken).isNotEqualTo(file.text());
        this.entries.put(file.file(), SLUG, file.text(), broken);
        assertThat(this.courses.get(SLUG)).contains(course);
        assertThat(this.listings.of(List.of("raseborg"), Listings.COURSES, Mockito.mock(Reading.class)))
            .anyMatch((it) -> it.slug().equals(SLUG));
        CourseEntry shown = this.editing.find(REGION, SLUG).orElseThrow();
        CourseEntry changed = this.editing.addStart(REGION, shown, draft(20));
        assertThat(changed.entry().text()).doesNotContain("dropped");
        assertThat(this.courses.get(SLUG)).contains(changed.course());
    }

    @Test
    void aStartInThePastIsOnlyAWarning() {
        assertThat(this.editing.problems(course(SLUG).course(), "", draft(-1)))
            .containsExactly(new CourseProblem("first", Kind.PAST));
        CourseEntry entry = this.editing.addStart(REGION, course(SLUG), draft(-1));
        assertThat(this.editing.problems(entry.course(), "", draft(-1)))
            .contains(new CourseProblem("first", Kind.SAME_START));
    }

    @Test
    void whatACourseSaidBeforeIsRestoredAndLaterGroupsStay() {
        CourseEntry first = course(SLUG);
        CourseEntry changed = this.editing.change(REGION, first, address(first, "Tillfälliga vägen 1"));
        CourseEntry withGroup = this.editing.addStart(REGION, changed, draft(30));
        String id = withGroup.course().starts().getFirst().id();
        assertThat(this.editing.revisions(REGION, withGroup)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(this.editing.revisions(REGION, withGroup).getFirst().text()).contains(withGroup.entry().text());
        assertThatThrownBy(() -> this.editing.restore(KORSNAS, withGroup, first.entry().text()))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.editing.revisions(KORSNAS, withGroup)).isInstanceOf(AccessDeniedException.class);
        CourseEntry restored = this.editing.restore(REGION, withGroup, first.entry().text());
        assertThat(restored.course().address()).isEqualTo(first.course().address());
        assertThat(restored.course().starts()).extracting(Start::id).containsExactly(id);
        assertThat(start(id).revision()).as("it is elsewhere again").isEqualTo(2);
        assertThat(audited(SLUG).getLast()).isEqualTo("course.restored");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<script>alert(1)</script>", "\"; DROP TABLE entry; --", "a: b # c\n  - slug: x", "{{phone x}}",
            "- [x](page:plan)", "'", "!!java.lang.String x", "*alias &anchor", "%s {0} '{", "no", "null", "2027-01-01",
            "\u202Eabc\u0000\u0007", "عربي 12:30", "\uD83D\uDE00" })
    void whatIsTypedIsWordsOnlyAndNothingElse(String hostile) {
        Map<String, String> words = Map.of("sv", "x" + hostile, "fi", hostile + "x");
        CourseDraft draft = named(words);
        CourseEntry added = this.editing.add(HANGO, "hango", draft);
        String stored = Words.line("x" + hostile);
        assertThat(this.courses.get(added.course().slug()).orElseThrow()).isEqualTo(added.course());
        assertThat(added.course().name().byLanguage()).containsEntry("sv", stored);
        assertThat(added.course().slug()).matches("hango-[a-z0-9-]+");
        StartDraft start = new StartDraft(this.today.plusDays(30), null, List.of(), null, "", null, words, List.of());
        CourseEntry started = this.editing.addStart(HANGO, added, start);
        assertThat(this.courses.get(added.course().slug()).orElseThrow().starts().getFirst().place())
            .isEqualTo(new LocalizedText(Map.of("sv", stored, "fi", Words.line(hostile + "x"))));
        String page = page("hango", started.course().slug());
        assertThat(page).doesNotContain("<script>alert", "\u202Eabc");
    }

    @Test
    void valuesThatNoFieldOffersAreRefused() {
        StartDraft strange = new StartDraft(this.today, null, List.of("xx]\n    x: y"), null, "", null, Map.of(),
                List.of());
        assertThatThrownBy(() -> this.editing.addStart(REGION, course(SLUG), strange)).isInstanceOf(WrongCourse.class);
        StartDraft klingon = new StartDraft(this.today, null, List.of(), null, "", null, Map.of("sv", "x", "tlh", "x"),
                List.of());
        assertThatThrownBy(() -> this.editing.addStart(REGION, course(SLUG), klingon)).isInstanceOf(WrongCourse.class);
        assertThat(now()).isEqualTo(this.before);
    }

    @Test
    void aCourseOfOnesOwnSaysWhoAddedItAndCanBeCopiedAndTakenAway() {
        CourseEntry added = this.editing.add(HANGO, "hango", cafe());
        assertThat(added.course().slug()).isEqualTo("hango-sprakkafe-pa-orten");
        assertThat(added.course().sources()).isEmpty();
        assertThat(added.course().added().on()).isEqualTo(this.today);
        assertThat(added.entry().text()).contains("added: {by: editor, on: " + this.today + "}").doesNotContain("sources");
        CourseEntry renamed = this.editing.change(HANGO, added, named(Map.of("sv", "Nytt namn", "fi", "Uusi nimi")));
        assertThat(renamed.course().slug()).isEqualTo(added.course().slug());
        CourseEntry copy = this.editing.add(HANGO, "hango", CourseDraft.of(added.course()));
        assertThat(copy.course().slug()).isNotEqualTo(added.course().slug());
        assertThat(page("hango", copy.course().slug())).contains("Språkkafé på orten");
        this.editing.remove(HANGO, copy);
        assertThat(this.reader.get("/sv/hango/courses/" + copy.course().slug()).statusCode()).isEqualTo(404);
        assertThat(audited(copy.course().slug())).endsWith("course.added", "course.removed");
        RemovedEntry removed = this.takenAway.of(HANGO).getFirst();
        assertThat(removed.text()).isEqualTo(copy.entry().text());
        StaffMember elsewhere = new StaffMember("k", "K", Set.of(new Grant(Role.EDITOR, Scope.MUNICIPALITY, "korsnas")));
        assertThat(this.takenAway.of(elsewhere)).doesNotContain(removed);
        assertThatThrownBy(() -> this.takenAway.putBack(elsewhere, removed)).isInstanceOf(AccessDeniedException.class);
        this.takenAway.putBack(HANGO, removed);
        assertThat(course(copy.course().slug()).entry().text()).isEqualTo(copy.entry().text());
        assertThat(this.takenAway.of(HANGO)).doesNotContain(removed);
        assertThatThrownBy(() -> this.takenAway.putBack(HANGO, removed)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(audited(copy.course().slug())).endsWith("course.removed", "course.put-back");
    }

    @Test
    void theNextReaderSeesANewStartAndThatItIsCancelled() {
        String path = "/sv/hango/courses/" + SLUG;
        String etag = this.reader.get(path).headers().firstValue("ETag").orElseThrow();
        String day = String.valueOf(this.today.plusDays(30).getDayOfMonth());
        assertThat(page("hango", SLUG)).doesNotContain("77 personer");
        CourseEntry entry = this.editing.addStart(REGION, course(SLUG), draft(30));
        assertThat(page("hango", SLUG)).contains(day, "77 personer");
        assertThat(this.reader.get(path, "If-None-Match", etag).statusCode()).isEqualTo(200);
        String shown = page("hango", SLUG);
        this.editing.cancelStart(REGION, entry, entry.course().starts().getFirst().id(), true);
        assertThat(page("hango", SLUG)).isNotEqualTo(shown).contains("nställ").doesNotContain("77 personer");
    }

    @Test
    void movingACourseRaisesTheRevisionsOfItsComingGroupsOnly() {
        CourseEntry entry = this.editing.addStart(REGION, course(SLUG), draft(-100));
        entry = this.editing.addStart(REGION, entry, draft(30));
        CourseEntry after = this.editing.change(REGION, entry, address(entry, "Storgatan 1"));
        assertThat(after.course().starts()).extracting(Start::revision).containsExactly(1, 2);
        assertThat(this.editing.change(REGION, after, state(after, State.PLANNED)).course().starts())
            .extracting(Start::revision).containsExactly(1, 2);
    }

    @Test
    void anExportAfterEditsThatIsImportedAgainChangesNothing() {
        CourseEntry entry = this.editing.addStart(REGION, course(SLUG), draft(30));
        this.editing.cancelStart(REGION, entry, entry.course().starts().getFirst().id(), true);
        this.editing.add(HANGO, "hango", cafe());
        List<Course> courses = this.courses.all();
        Map<String, Entry> edited = now();
        List<ContentFile> imported = new ArrayList<>(this.content.files("programmes/*/" + CourseFile.NAME));
        imported.add(this.content.file("offices.yaml"));
        List<ContentFile> exported = this.entries.written(imported)
            .entrySet()
            .stream()
            .map((file) -> new ContentFile(file.getKey(), file.getValue()))
            .toList();
        this.transactions.executeWithoutResult((transaction) -> {
            transaction.setRollbackOnly();
            ImportCounts counts = this.imports.store(exported).counts();
            assertThat(List.of(counts.added(), counts.replaced(), counts.removed(), counts.proposed(),
                    counts.removalProposed())).containsOnly(0);
            assertThat(this.jdbc.sql("SELECT count(*) FROM entry WHERE text <> upstream").query(Integer.class).single())
                .isZero();
        });
        assertThat(this.courses.all()).isEqualTo(courses);
        assertThat(now()).isEqualTo(edited);
    }

    private void assertProblems(Runnable deed, CourseProblem... problems) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(WrongCourse.class,
                (wrong) -> assertThat(wrong.problems()).containsExactlyInAnyOrder(problems));
    }

    private StartDraft draft(int days) {
        return new StartDraft(this.today.plusDays(days), null, List.of("ar"), null, "77", null, Map.of(), List.of());
    }

    private static CourseDraft cafe() {
        return named(Map.of("sv", "Språkkafé på orten", "fi", "Kielikahvila", "ar", "مقهى لغوي"));
    }

    private static CourseDraft named(Map<String, String> name) {
        CourseDraft none = CourseDraft.NEW;
        return new CourseDraft(none.type(), name, none.what(), none.about(), none.place(), none.address(),
                none.organiser(), none.learnt(), none.taughtIn(), none.from(), none.to(), none.paces(), none.modes(),
                none.hours(), none.atLeast(), none.months(), none.modules(), none.timesAWeek(), none.week(),
                none.admission(), none.price(), none.openTo(), none.plan(), none.signUp(), none.phone(), none.email(),
                none.website(), none.state());
    }

    private static CourseDraft state(CourseEntry entry, State state) {
        CourseDraft is = CourseDraft.of(entry.course());
        return with(is, is.address(), state);
    }

    private static CourseDraft address(CourseEntry entry, String address) {
        CourseDraft is = CourseDraft.of(entry.course());
        return with(is, address, is.state());
    }

    private static CourseDraft with(CourseDraft is, String address, State state) {
        return new CourseDraft(is.type(), is.name(), is.what(), is.about(), is.place(), address, is.organiser(),
                is.learnt(), is.taughtIn(), is.from(), is.to(), is.paces(), is.modes(), is.hours(), is.atLeast(),
                is.months(), is.modules(), is.timesAWeek(), is.week(), is.admission(), is.price(), is.openTo(), is.plan(),
                is.signUp(), is.phone(), is.email(), is.website(), state);
    }

    private CourseEntry course(String slug) {
        return this.editing.find(EVERYWHERE, slug).orElseThrow();
    }

    private CourseEntry course(String folder, StaffMember who) {
        return this.editing.mine(who)
            .stream()
            .filter((it) -> it.course().folder().equals(folder))
            .findFirst()
            .orElseThrow();
    }

    private Start start(String id) {
        return course(SLUG).start(id).orElseThrow();
    }

    private String page(String municipality, String slug) {
        return this.reader.get("/sv/" + municipality + "/courses/" + slug).body();
    }

    private List<String> audited(String subject) {
        return this.jdbc.sql("SELECT action FROM audit WHERE subject = ? ORDER BY id")
            .param(subject)
            .query(String.class)
            .list();
    }

    private static StaffMember staff(String name, Grant... grants) {
        return new StaffMember(name, name, Set.of(grants));
    }
}

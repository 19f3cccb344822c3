package fi.newcomer.course.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fi.newcomer.course.Course;
import fi.newcomer.course.Course.Start;
import fi.newcomer.course.CourseDraft;
import fi.newcomer.course.CourseEditing;
import fi.newcomer.course.CourseEntry;
import fi.newcomer.course.Courses;
import fi.newcomer.course.StartDraft;
import fi.newcomer.course.WeekRow;
import fi.newcomer.entry.Entries;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Staff change courses, without a browser. Everything is put back. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor-korsnas")
class StaffCoursesViewTests extends SpringBrowserlessTest {

    private static final String FOREIGN = "raseborg-integrationsutbildning";

    @LocalServerPort
    int port;

    @Autowired
    CourseEditing editing;

    @Autowired
    Courses courses;

    @Autowired
    CourseList list;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Entries entries;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    StaffWords words;

    @Autowired
    JdbcClient jdbc;

    String slug;

    LocalDate today;

    @BeforeEach
    void choose() {
        this.today = this.editing.today();
        this.slug = this.courses.all()
            .stream()
            .filter((course) -> course.folder().equals("korsnas") && course.starts().isEmpty())
            .findFirst()
            .orElseThrow()
            .slug();
    }

    @AfterEach
    void restore() {
        this.jdbc.sql("DELETE FROM entry WHERE file LIKE '%courses.yaml' AND upstream IS NULL").update();
        this.jdbc.sql("UPDATE entry SET text = upstream WHERE file LIKE '%courses.yaml'").update();
        this.entries.changed(this.courses.all()
            .stream()
            .flatMap((course) -> List.of("entry:" + Courses.file(course.folder()) + ":" + course.slug(),
                    "entries:" + Courses.file(course.folder())).stream())
            .toList());
    }

    @Test
    void anEditorSeesTheOwnCoursesAndWhatToLookAt() {
        navigate(StaffCoursesView.class);
        assertThat(shown()).contains("Korsnäs", say("staff.course.next-none")).doesNotContain("Raseborg", "Jakobstad");
        this.editing.addStart(this.currentStaff.get(), entry(), draft(-20));
        navigate(StaffCoursesView.class);
        assertThat(shown()).contains(say("staff.course.all-past"));
        this.editing.addStart(this.currentStaff.get(), entry(), draft(20));
        navigate(StaffCoursesView.class);
        assertThat(shown()).contains("Följande grupp börjar " + this.words.day(this.today.plusDays(20)))
            .doesNotContain(say("staff.course.all-past"));
    }

    @Test
    @WithUserDetails("editor")
    void anEditorOfAllSeesTheCoursesOfAll() {
        navigate(StaffCoursesView.class);
        assertThat(shown()).contains("Raseborg, Hangö, Ingå", "Nykarleby", "Korsnäs");
    }

    @Test
    void aForeignCourseIsNotThere() {
        assertThatThrownBy(() -> navigate("courses/" + FOREIGN, StaffCourseView.class)).isInstanceOf(Throwable.class);
        assertThatThrownBy(() -> navigate("courses/nonsense", StaffCourseView.class)).isInstanceOf(Throwable.class);
    }

    @Test
    @WithUserDetails("translator-ar")
    void aTranslatorHasNoAccessToCourses() {
        assertThatThrownBy(() -> navigate(StaffCoursesView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGroupIsAddedMarkedFullAndCancelledAndTheNextReaderSeesIt() {
        open();
        click("staff.course.start.add");
        day("staff.course.first").setValue(this.today.plusDays(30));
        field("staff.course.seats").setValue("77");
        click("staff.save");
        assertThat($(Dialog.class).exists()).isFalse();
        Start start = start();
        assertThat(start.seats()).isEqualTo(77);
        assertThat(page()).contains("77 personer");
        assertThat(shown()).contains("77 platser");
        assertThat($(Anchor.class).withText(say("staff.course.start.tell")).first().getHref())
            .matches("/staff/interests\\?municipality=korsnas(&language=[a-z]+)?&path=/korsnas/courses/" + this.slug);
        click("staff.course.start.full");
        assertThat(start().full()).isTrue();
        assertThat(page()).doesNotContain("77 personer");
        click("staff.course.start.cancel");
        assertThat(start().cancelled()).isFalse();
        test($(ConfirmDialog.class).first()).confirm();
        assertThat(start().cancelled()).isTrue();
        assertThat(start().id()).isEqualTo(start.id());
        assertThat(start().revision()).isEqualTo(3);
        assertThat(shown()).contains(say("staff.course.cancelled")).doesNotContain(say("staff.course.start.tell"));
        click("staff.course.start.restore");
        assertThat(start().cancelled()).isFalse();
    }

    @Test
    void whatReadersCanChooseIsKeptUntilACourseChanges() {
        Municipality korsnas = this.municipalities.get("korsnas");
        CourseChoices choices = this.list.choices(korsnas);
        assertThat(this.list.choices(korsnas)).isSameAs(choices);
        this.editing.addStart(this.currentStaff.get(), entry(), draft(20));
        assertThat(this.list.choices(korsnas)).isNotSameAs(choices);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        open();
        click("staff.course.start.add");
        click("staff.save");
        assertThat(day("staff.course.first").isInvalid()).isTrue();
        assertThat(day("staff.course.first").getErrorMessage()).isEqualTo(say("staff.course.problem.first-missing"));
        day("staff.course.first").setValue(this.today.plusDays(30));
        day("staff.course.last").setValue(this.today.plusDays(29));
        field("staff.course.seats").setValue("tolv");
        inDialog("staff.course.week.add");
        week().setValue(Set.of(DayOfWeek.MONDAY));
        field("staff.course.week.times").setValue("17–25:00");
        click("staff.save");
        assertThat(day("staff.course.first").isInvalid()).isFalse();
        assertThat(day("staff.course.last").getErrorMessage()).isEqualTo(say("staff.course.problem.ends-before-start"));
        assertThat(field("staff.course.seats").isInvalid()).isTrue();
        assertThat(field("staff.course.seats").getValue()).isEqualTo("tolv");
        assertThat($(WeekFields.class, dialog()).first().getErrorMessage()).isEqualTo(say("staff.course.problem.times"));
        assertThat(entry().course().starts()).isEmpty();
        day("staff.course.last").setValue(this.today.plusDays(60));
        field("staff.course.seats").setValue("12");
        field("staff.course.week.times").setValue("17–19.30");
        click("staff.save");
        assertThat(start().week().weeks().getFirst().days()).containsExactly(DayOfWeek.MONDAY);
    }

    @Test
    void aDayThatIsPastMustBeSavedTwice() {
        open();
        click("staff.course.start.add");
        day("staff.course.first").setValue(this.today.minusDays(1));
        click("staff.save");
        assertThat(entry().course().starts()).isEmpty();
        assertThat(shown(dialog())).contains(say("staff.course.save-all-the-same"));
        click("staff.save");
        assertThat(entry().course().starts()).hasSize(1);
    }

    @Test
    void lastYearsGroupIsCopiedToThisYearsDays() {
        LocalDate first = this.today.minusDays(350);
        this.editing.addStart(this.currentStaff.get(), entry(), new StartDraft(first, first.plusDays(100), List.of("ar"),
                null, "9", null, Map.of(), List.of()));
        open();
        click("staff.course.start.copy");
        assertThat(day("staff.course.first").getValue().getDayOfWeek()).isEqualTo(first.getDayOfWeek());
        LocalDate next = day("staff.course.first").getValue();
        assertThat(next).isEqualTo(first.plusDays(364));
        assertThat(entry().course().starts()).hasSize(1);
        click("staff.save");
        assertThat(entry().course().starts()).extracting(Start::first).containsExactly(first, next);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        open();
        CourseEntry shown = entry();
        click("staff.course.start.add");
        day("staff.course.first").setValue(this.today.plusDays(30));
        this.editing.addStart(this.currentStaff.get(), shown, draft(40));
        click("staff.save");
        assertThat(shown(dialog())).contains(say("staff.course.changed-meanwhile"));
        assertThat(start().first()).isEqualTo(this.today.plusDays(40));
    }

    @Test
    void thoseWhoWaitAreALinkAway() {
        this.editing.addStart(this.currentStaff.get(), entry(), draft(40));
        open();
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref)
            .contains("/staff/interests?municipality=korsnas&language=ar&path=/korsnas/courses/" + this.slug);
    }

    @Test
    void aNewCourseNeedsSwedishAndFinnishAndIsShownAtOnce() {
        navigate(NewCourseView.class);
        text("name.sv").setValue("Språkkafé Tisdag");
        click("staff.courses.add");
        assertThat(text("name.fi").isInvalid()).isTrue();
        assertThat(shown()).contains(say("staff.course.look-above"));
        text("name.fi").setValue("Tiistain kielikahvila");
        click("staff.courses.add");
        Course added = this.courses.get("korsnas-sprakkafe-tisdag").orElseThrow();
        assertThat(added.added()).isNotNull();
        assertThat(new Browsing(this.port).get("/fi/korsnas/courses/korsnas-sprakkafe-tisdag").body())
            .contains("Tiistain kielikahvila");
    }

    @Test
    void theWordsOfACourseAreChanged() {
        open();
        text("name.sv").setValue("Ett nytt namn");
        text("name.fi").setValue("Uusi nimi");
        click("staff.course.save");
        assertThat(page()).contains("Ett nytt namn");
        assertThat(shown()).contains("Ett nytt namn");
        CourseDraft now = CourseDraft.of(entry().course());
        click("staff.course.save");
        assertThat(CourseDraft.of(entry().course())).isEqualTo(now);
    }

    @Test
    void aCourseIsTakenAwayAfterAQuestion() {
        open();
        click("staff.course.remove");
        assertThat(this.courses.get(this.slug)).isPresent();
        test($(ConfirmDialog.class).first()).confirm();
        assertThat(this.courses.get(this.slug)).isEmpty();
    }

    @Test
    void theCalendarShowsStartsMeetingsAndHolidays() {
        LocalDate first = LocalDate.of(this.today.getYear() + 1, 12, 1);
        this.editing.addStart(this.currentStaff.get(), entry(), new StartDraft(first, first.plusDays(40), List.of("ar"),
                null, "", null, Map.of(), List.of(new WeekRow(Set.of(DayOfWeek.values()), "17–19", null))));
        month(first.toString().substring(0, 7));
        assertThat(shown()).contains("Börjar: ", "Träff 17.00–19.00: ", "juldagen", say("staff.course.event.HOLIDAY"),
                "(arabiska)");
        for (String nonsense : List.of("2027-13", "x", "", "+999999-01", "9999-01")) {
            month(nonsense);
            assertThat(shown()).contains(String.valueOf(this.today.getYear()));
        }
    }

    @Test
    void aCourseIsCopiedToANewOne() {
        Course course = entry().course();
        open();
        click("staff.course.copy");
        assertThat(getCurrentView()).isInstanceOf(NewCourseView.class);
        click("staff.courses.add");
        assertThat(getCurrentView()).isInstanceOf(StaffCourseView.class);
        assertThat(this.courses.all()).filteredOn((it) -> it.added() != null)
            .singleElement()
            .satisfies((copy) -> assertThat(CourseDraft.of(copy)).isEqualTo(CourseDraft.of(course)))
            .satisfies((copy) -> assertThat(copy.slug()).startsWith("korsnas-").isNotEqualTo(course.slug()));
    }

    private static void month(String month) {
        UI.getCurrent().navigate("courses/calendar", QueryParameters.of("month", month));
    }

    private StartDraft draft(int days) {
        return new StartDraft(this.today.plusDays(days), null, List.of("ar"), null, "", null, Map.of(), List.of());
    }

    private CourseEntry entry() {
        return this.editing.find(this.currentStaff.get(), this.slug).orElseThrow();
    }

    private Start start() {
        List<Start> starts = entry().course().starts();
        assertThat(starts).hasSize(1);
        return starts.getFirst();
    }

    private void open() {
        navigate("courses/" + this.slug, StaffCourseView.class);
    }

    private String page() {
        return new Browsing(this.port).get("/sv/korsnas/courses/" + this.slug).body();
    }

    private Dialog dialog() {
        return $(Dialog.class).first();
    }

    private void inDialog(String key) {
        test($(Button.class, dialog()).withText(say(key)).first()).click();
    }

    private void click(String key) {
        test($(Button.class).withText(say(key)).last()).click();
    }

    private DatePicker day(String key) {
        return $(DatePicker.class).withPropertyValue(DatePicker::getLabel, say(key)).last();
    }

    private TextField field(String key) {
        return $(TextField.class, dialog()).withPropertyValue(TextField::getLabel, say(key)).last();
    }

    /** A text of the course in a language: the first that has these letters stands under the name. */
    private TextArea text(String field) {
        String language = this.words.languageName(field.substring(field.length() - 2)).orElseThrow();
        return $(TextArea.class).withPropertyValue(TextArea::getLabel, language).first();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<DayOfWeek> week() {
        return $(CheckboxGroup.class, dialog()).last();
    }

    private String shown() {
        return shown((Component) getCurrentView());
    }

    private static String shown(Component component) {
        return component.getElement().getTextRecursively();
    }

    private String say(String key) {
        return this.words.text(key);
    }
}

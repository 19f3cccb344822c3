package fi.newcomer.office.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.entry.Entries;
import fi.newcomer.hours.HoursForm;
import fi.newcomer.hours.HoursMonth;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.SpecialHours;
import fi.newcomer.hours.SpecialHours.Rule;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.office.OfficeEditing;
import fi.newcomer.office.OfficeEntry;
import fi.newcomer.office.StoredOffices;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Staff change hours, without a browser. Everything is put back. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor-korsnas")
class HoursViewTests extends SpringBrowserlessTest {

    private static final String VIEW = "hours/korsnas/welcome-office";

    private static final String PAGE = "/sv/korsnas/offices/welcome-office";

    @LocalServerPort
    int port;

    @Autowired
    OfficeEditing editing;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    Entries entries;

    @Autowired
    StaffWords words;

    @Autowired
    Texts texts;

    @Autowired
    Languages languages;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void restore() {
        StoredOffices.restore(this.jdbc, this.entries);
    }

    @Test
    void anOfficeIsClosedForTodayInTwoTapsAndOpenedAgain() {
        navigate(HoursView.class);
        assertThat($(Section.class).all()).hasSize(this.editing.mine(this.currentStaff.get()).size());
        click("staff.hours.close-today");
        Select<?> reason = select("staff.hours.reason");
        choose(reason, this.texts.text(this.languages.first(), "closing.training"));
        click("staff.hours.close-now");
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(page()).contains("Stängt i dag", "Personalutbildning");
        assertThat(shown(getCurrentView())).contains("Stängt i dag", "Personalutbildning")
            .doesNotContain(say("staff.hours.close-today"));
        click("staff.hours.open-again");
        click("staff.hours.open-now");
        assertThat(page()).doesNotContain("Personalutbildning");
        assertThat(office().office().hours().special()).isEmpty();
    }

    @Test
    void aRefusedTapClosesNothing() {
        navigate(HoursView.class);
        click("staff.hours.close-today");
        click("staff.cancel");
        assertThat(office().entry().edited()).isFalse();
    }

    @Test
    @WithUserDetails("editor")
    void anEditorOfAllSeesTheStateOfWhatIsPlannedAndCannotCloseIt() {
        navigate(HoursView.class);
        Section planned = $(Section.class).all().stream()
            .filter((it) -> shown(it).contains("Planerat"))
            .findFirst()
            .orElseThrow();
        assertThat($(Button.class, planned).all()).isEmpty();
        assertThat(shown(getCurrentView())).contains("Jakobstad", "Raseborg", "Korsnäs");
    }

    @Test
    void weeklyHoursAreTypedSeenBeforeTheyAreStoredAndStored() {
        open();
        type(0, "9", "12.30");
        click("staff.hours.more-times");
        type(1, "13:00", "1600");
        assertThat(shown($(HoursMonth.class).first())).contains("9.00–\u200B12.30", "13.00–\u200B16.00");
        assertThat(page()).doesNotContain("12.30");
        click("staff.save");
        assertThat(office().office().hours().weeks()).singleElement()
            .satisfies((week) -> assertThat(week.spans()).containsExactly(
                    new Span(LocalTime.of(9, 0), LocalTime.of(12, 30), false),
                    new Span(LocalTime.of(13, 0), LocalTime.of(16, 0), false)));
        assertThat(page()).contains("12.30");
        assertThat($(Button.class).withText(say("staff.hours.as-in-file")).single().isVisible()).isTrue();
        click("staff.hours.as-in-file");
        assertThat(office().entry().edited()).isFalse();
        assertThat($(TextField.class, form()).withPropertyValue(TextField::getLabel, say("staff.hours.opens")).exists())
            .isFalse();
    }

    @Test
    void whatIsNoTimeIsRefusedAtItsFieldAndStays() {
        open();
        for (String[] wrong : new String[][] { { "25:00", "26", "staff.hours.no-time" }, { "9", "9.60", "staff.hours.no-time" },
                { "<b>", "-1", "staff.hours.no-time" }, { "24", "25", "staff.hours.no-time" },
                { "16", "9", "staff.hours.reversed" }, { "9", "9", "staff.hours.reversed" }, { "9", "", "staff.hours.no-time" } }) {
            type(0, wrong[0], wrong[1]);
            click("staff.save");
            assertThat(field("staff.hours.opens", 0).getValue()).isEqualTo(wrong[0]);
            assertThat(field("staff.hours.closes", 0).getValue()).isEqualTo(wrong[1]);
            assertThat(field("staff.hours.closes", 0).isInvalid()).as(wrong[1]).isTrue();
            assertThat(field("staff.hours.closes", 0).getErrorMessage()).isEqualTo(say(wrong[2]));
            assertThat(shown(getCurrentView())).contains(say("staff.hours.wrong"));
        }
        assertThat(office().entry().edited()).isFalse();
        type(0, "16", "24");
        assertThat(field("staff.hours.closes", 0).isInvalid()).isFalse();
        click("staff.save");
        assertThat(office().office().hours().weeks().getFirst().spans())
            .containsExactly(new Span(LocalTime.of(16, 0), LocalTime.MIDNIGHT, true));
    }

    @Test
    void overlappingTimesAreRefusedAtTheirRow() {
        open();
        type(0, "9", "12");
        click("staff.hours.more-times");
        type(1, "11", "13");
        click("staff.save");
        assertThat(shown(form())).contains(say("hours.problem.overlap"));
        assertThat(shown(getCurrentView())).contains(say("staff.hours.wrong"));
        assertThat(field("staff.hours.opens", 1).getValue()).isEqualTo("11");
        assertThat(office().entry().edited()).isFalse();
    }

    @Test
    void weekdaysMustBeChosen() {
        open();
        days().setValue(Set.of());
        click("staff.save");
        assertThat(days().isInvalid()).isTrue();
        assertThat(days().getErrorMessage()).isEqualTo(say("staff.hours.no-days"));
        days().setValue(Set.of(DayOfWeek.MONDAY));
        click("staff.save");
        assertThat(office().office().hours().weeks().getFirst().days()).containsExactly(DayOfWeek.MONDAY);
    }

    @Test
    void anExceptionNeedsADayThatIsNotPastAndInOrder() {
        open();
        click("staff.hours.add-special");
        click("staff.save");
        assertThat(day("staff.hours.first-day").isInvalid()).isTrue();
        day("staff.hours.first-day").setValue(this.editing.today().plusDays(5));
        day("staff.hours.last-day").setValue(this.editing.today().plusDays(1));
        click("staff.save");
        assertThat(shown(form())).contains("Perioden slutar innan den börjar");
        day("staff.hours.first-day").setValue(this.editing.today().minusDays(5));
        day("staff.hours.last-day").setValue(this.editing.today().minusDays(1));
        click("staff.save");
        assertThat(shown(form())).contains("Det här har redan passerat");
        assertThat(office().entry().edited()).isFalse();
        assertThat(day("staff.hours.first-day").getValue()).isEqualTo(this.editing.today().minusDays(5));
        day("staff.hours.last-day").setValue(this.editing.today().plusDays(1));
        choose(select("staff.hours.reason"), say("staff.hours.reason-own"));
        $(TextField.class, form()).withPropertyValue(TextField::getLabel, "العربية").first().setValue("مغلق <b>");
        click("staff.save");
        assertThat(office().office().hours().special()).singleElement().satisfies((special) -> {
            assertThat(special.rule()).isEqualTo(Rule.CLOSED);
            assertThat(special.reason().byLanguage()).containsOnlyKeys("ar").containsValue("مغلق <b>");
        });
        assertThat(page()).contains("مغلق &lt;b&gt;");
    }

    @Test
    void otherTimesNeedTimes() {
        open();
        click("staff.hours.add-special");
        day("staff.hours.first-day").setValue(this.editing.today().plusDays(1));
        choose(select("staff.hours.rule"), say("staff.hours.other-times"));
        click("staff.save");
        assertThat(shown(form())).contains(say("staff.hours.no-times"));
        assertThat(office().entry().edited()).isFalse();
    }

    @Test
    void allHolidaysAreClosedWithOneTapAndOneIsSaidAnew() {
        open();
        click("staff.hours.all-closed");
        click("staff.save");
        List<SpecialHours> special = office().office().hours().special();
        assertThat(special).hasSizeGreaterThan(10).allMatch((it) -> it.rule() == Rule.CLOSED);
        open();
        Select<?> christmas = $(Select.class, form()).all().stream()
            .filter((it) -> it.getLabel().startsWith("Juldagen"))
            .findFirst()
            .orElseThrow();
        choose(christmas, say("staff.hours.not-confirmed"));
        click("staff.save");
        assertThat(office().office().hours().special()).hasSize(special.size() - 1)
            .noneMatch((it) -> it.from().getDayOfMonth() == 25 && it.from().getMonthValue() == 12);
    }

    @Test
    void whoeverIsLaterSeesWhatTheOtherStoredAndKeepsWhatWasTyped() {
        open();
        type(0, "9", "10");
        OfficeEntry before = office();
        OpeningHours theirs = before.office().hours()
            .with(List.of(new SpecialHours(this.editing.today(), null, Rule.CLOSED, List.of(), null)));
        this.editing.save(this.currentStaff.get(), before, theirs);
        click("staff.save");
        assertThat(shown(getCurrentView())).contains(say("staff.hours.changed-meanwhile"), "Stängt tills vidare");
        assertThat(field("staff.hours.closes", 0).getValue()).isEqualTo("10");
        assertThat(office().office().hours().special()).hasSize(1);
        click("staff.hours.keep-mine");
        assertThat(office().office().hours().weeks().getFirst().spans()).hasSize(1);
        assertThat(office().office().hours().special()).isEmpty();
        assertThat(shown(getCurrentView())).doesNotContain(say("staff.hours.changed-meanwhile"));
    }

    @Test
    void theCalendarTurnsItsPagesAndThePreviewSpeaksEveryLanguage() {
        open();
        String now = shown($(HoursMonth.class).first());
        click("staff.hours.month-after");
        assertThat(shown($(HoursMonth.class).first())).isNotEqualTo(now);
        click("staff.hours.month-before");
        assertThat(shown($(HoursMonth.class).first())).isEqualTo(now);
        choose(select("staff.hours.preview"), "العربية");
        assertThat($(Component.class).withClassName("staff-now").first().getElement().getAttribute("dir"))
            .isEqualTo("rtl");
    }

    @Test
    void theOfficesOfOthersAreNotFound() {
        assertThatThrownBy(() -> navigate("hours/jakobstad/romporten", OfficeHoursView.class))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate("hours/korsnas/none", OfficeHoursView.class))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithUserDetails("caseworker-korsnas")
    void aCaseworkerHasNoAccess() {
        assertThatThrownBy(() -> navigate(HoursView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(VIEW, OfficeHoursView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private void open() {
        navigate(VIEW, OfficeHoursView.class);
    }

    private HoursForm form() {
        return $(HoursForm.class).first();
    }

    /** Types into the times of a day, the first of which a click makes. */
    private void type(int row, String from, String to) {
        if (row == 0 && !$(TextField.class, form()).withPropertyValue(TextField::getLabel, say("staff.hours.opens")).exists()) {
            click("staff.hours.more-times");
        }
        field("staff.hours.opens", row).setValue(from);
        field("staff.hours.closes", row).setValue(to);
    }

    private TextField field(String label, int row) {
        return $(TextField.class, form()).withPropertyValue(TextField::getLabel, say(label)).all().get(row);
    }

    private DatePicker day(String label) {
        return $(DatePicker.class, form()).withPropertyValue(DatePicker::getLabel, say(label)).last();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<DayOfWeek> days() {
        return $(CheckboxGroup.class, form()).first();
    }

    private Select<?> select(String label) {
        return $(Select.class).all().stream().filter((it) -> say(label).equals(it.getLabel())).findFirst().orElseThrow();
    }

    private <T> void choose(Select<T> select, String label) {
        select.setValue(select.getListDataView().getItems()
            .filter((it) -> select.getItemLabelGenerator().apply(it).equals(label))
            .findFirst()
            .orElseThrow());
    }

    private OfficeEntry office() {
        return this.editing.find(this.currentStaff.get(), "korsnas", "welcome-office").orElseThrow();
    }

    private String page() {
        return new Browsing(this.port).get(PAGE).body();
    }

    private void click(String key) {
        test($(Button.class).withText(say(key)).first()).click();
    }

    private String say(String key) {
        return this.words.text(key);
    }

    private static String shown(Object of) {
        return ((Component) of).getElement().getTextRecursively();
    }
}

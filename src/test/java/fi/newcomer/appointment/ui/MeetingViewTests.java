package fi.newcomer.appointment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.AppointmentDraft;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.appointment.MeetingInterpreter;
import fi.newcomer.appointment.MeetingInterpreters;
import fi.newcomer.appointment.MeetingsAhead;
import fi.newcomer.appointment.OwnMeetings;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.jointassessment.Shared;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Ground;
import fi.newcomer.request.Outcome;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.DayField;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.testing.Colleague;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Meetings and interpreters in a case, and the day's list, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("caseworker-korsnas")
class MeetingViewTests extends SpringBrowserlessTest {

    private static final LocalDate DAY = LocalDate.now().plusDays(410);

    @Autowired
    ApplicationContext portal;

    @Autowired
    Appointments appointments;

    @Autowired
    MeetingsAhead ahead;

    @Autowired
    OwnMeetings meetings;

    @Autowired
    MeetingInterpreters interpreters;

    @Autowired
    CaseRequests cases;

    @Autowired
    NotComingAlert alert;

    @Autowired
    StaffMembers staff;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    StaffWords words;

    @Autowired
    JdbcClient sql;

    @Test
    void aMeetingIsMadeWhenNothingIsMissingAndWhatWasTypedStays() {
        UUID request = receive("korsnas-kommun");
        navigate("cases/" + request, Component.class);
        click("Boka möte");
        click("Spara mötet");
        assertThat(refusal()).contains("Skriv dag");
        $(DayField.class).last().setValue(LocalDate.now().minusDays(1));
        field("Börjar").setValue("9.30");
        field("Slutar").setValue("10");
        office().setValue(Optional.empty());
        field("Var? Adress och rum").setValue("Rum <b>3</b>");
        click("Spara mötet");
        assertThat(refusal()).isEqualTo("Dagen eller tiden har redan varit. Välj en senare.");
        assertThat(field("Var? Adress och rum").getValue()).isEqualTo("Rum <b>3</b>");
        $(DayField.class).last().setValue(DAY);
        click("Spara mötet");
        assertThat($(Dialog.class).all()).noneMatch(Dialog::isOpened);
        Appointment made = this.appointments.of(this.currentStaff.get(), request).getFirst();
        assertThat(made.day()).isEqualTo(DAY);
        assertThat(made.from()).isEqualTo(LocalTime.of(9, 30));
        assertThat(made.interpreter()).as("as the newcomer asked for").isTrue();
        assertThat(text()).contains("Rum <b>3</b>", "Tolk behövs – inte beställd än");
        click("Boka möte");
        $(DayField.class).last().setValue(DAY);
        field("Börjar").setValue("9.45");
        field("Slutar").setValue("10.30");
        click("Spara mötet");
        assertThat(refusal()).contains("Du har redan ett annat möte då");
        click("Spara mötet");
        assertThat(this.appointments.of(this.currentStaff.get(), request)).hasSize(2);
    }

    @Test
    void aCancelledMeetingNeedsAReasonAndALateStepIsTold() {
        UUID request = receive("korsnas-kommun");
        UUID id = make(request, DAY.plusDays(1));
        navigate("cases/" + request, Component.class);
        click("Ställ in mötet");
        click("Ställ in mötet");
        assertThat(refusal()).isEqualTo("Skriv varför.");
        $(TextArea.class).withLabel("Varför").last().setValue("Sjuk");
        this.appointments.change(this.currentStaff.get(), request, id, 1, draft(DAY.plusDays(1), "15:00"));
        click("Ställ in mötet");
        assertThat(refusal()).contains("Någon annan ändrade ärendet", "Mötet ändrades");
        assertThat($(TextArea.class).withLabel("Varför").last().getValue()).isEqualTo("Sjuk");
    }

    @Test
    void aLateCancellationIsAskedForFirst() {
        UUID request = receive("korsnas-kommun");
        make(request, DAY.plusDays(2));
        navigate("cases/" + request, Component.class);
        click("Personen avbokade för sent");
        assertThat(text(lastDialog())).contains("Det kan inte ångras.");
        assertThat(this.appointments.of(this.currentStaff.get(), request).getFirst().planned()).isTrue();
        click("Märk som avbokat för sent");
        assertThat(this.appointments.of(this.currentStaff.get(), request).getFirst().state())
            .isEqualTo(Appointment.State.CANCELLED_LATE);
        assertThat(text()).doesNotContain("Personen avbokade för sent");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoClosesTheCaseOrInvitesOthersIsToldOfTheMeetingAhead() {
        UUID request = receive("korsnas-kommun");
        navigate("cases/" + request, Component.class);
        click("Avsluta …");
        assertThat(text(lastDialog())).doesNotContain("Möten är fortfarande bokade");
        click("Avbryt");
        UUID id = make(request, DAY.plusDays(3));
        navigate("cases", Component.class);
        navigate("cases/" + request, Component.class);
        click("Avsluta …");
        assertThat(text(lastDialog())).contains("Möten är fortfarande bokade", this.words.day(DAY.plusDays(3)));
        click("Avbryt");
        click("Lämna över till en annan kö …");
        assertThat(text(lastDialog())).contains("Möten är fortfarande bokade", this.words.day(DAY.plusDays(3)),
                "din kö ser dem inte längre");
        click("Avbryt");
        click("Bjud in en annan myndighet …");
        $(CheckboxGroup.class).last().select(Shared.MEETING);
        assertThat($(TextArea.class).withLabel("Mötet: dag, tid och plats").last().getValue())
            .startsWith(this.words.day(DAY.plusDays(3))).contains("–");
        click("Avbryt");
        this.appointments.cancel(this.currentStaff.get(), request, id, 1, "Sjuk");
        assertThat(this.ahead.of(request)).isEmpty();
    }

    @Test
    void whoWasSlowerThanAColleagueIsToldAndMakesTheMeetingWithASecondPress() {
        UUID request = receive("korsnas-kommun");
        navigate("cases/" + request, Component.class);
        click("Boka möte");
        $(DayField.class).last().setValue(DAY.plusDays(32));
        field("Börjar").setValue("9.30");
        field("Slutar").setValue("10");
        try (Colleague account = new Colleague(this.sql, "caseworker-korsnas", "t" + System.nanoTime())) {
            StaffMember colleague = new StaffMember(account.username(), account.function(),
                    this.currentStaff.get().grants());
            this.appointments.make(colleague, request, UUID.randomUUID(), Integer.MAX_VALUE, draft(DAY.plusDays(33), "10:00"));
            click("Spara mötet");
            assertThat(refusal()).contains("Under tiden har det här hänt", account.function(), "tryck på samma knapp igen");
            assertThat(field("Börjar").getValue()).isEqualTo("9.30");
            assertThat(text()).as("behind the dialog").contains(this.words.day(DAY.plusDays(33)));
            click("Spara mötet");
            assertThat($(Dialog.class).all()).noneMatch(Dialog::isOpened);
            assertThat(this.appointments.of(colleague, request)).hasSize(2);
        }
    }

    @Test
    void whoSendsTheCaseBackIsToldOfTheMeetingAhead() {
        StaffMember before = new StaffMember("tester", "Tester",
                Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, "jakobstadsregionens-integrationsenhet")));
        UUID request = receive("jakobstadsregionens-integrationsenhet");
        this.cases.handOver(before, request, this.cases.open(before, request).orElseThrow().summary().version(),
                "korsnas-kommun", Ground.LAW, "Bor i Korsnäs");
        make(request, DAY.plusDays(30));
        navigate("cases/" + request, Component.class);
        click("Skicka tillbaka …");
        assertThat(text(lastDialog())).contains("Möten är fortfarande bokade", this.words.day(DAY.plusDays(30)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoClosesAsAssessedIsToldThatNoMeetingWasHeld() {
        UUID request = receive("korsnas-kommun");
        UUID id = make(request, DAY.plusDays(31));
        navigate("cases/" + request, Component.class);
        click("Avsluta …");
        assertThat(text(lastDialog())).doesNotContain("Inget möte i ärendet är antecknat som hållet");
        outcome().setValue(Outcome.ASSESSED);
        assertThat(text(lastDialog())).contains("Inget möte i ärendet är antecknat som hållet");
        outcome().setValue(Outcome.GUIDANCE_GIVEN);
        assertThat(text(lastDialog())).doesNotContain("Inget möte i ärendet är antecknat som hållet");
        this.sql.sql("UPDATE appointment SET begins = :begins WHERE id = :id")
            .param("begins", Instant.now().minusSeconds(60)).param("id", id.toString()).update();
        this.appointments.mark(this.currentStaff.get(), request, id, 1, Appointment.State.HELD);
        outcome().setValue(Outcome.ASSESSED);
        assertThat(text(lastDialog())).doesNotContain("Inget möte i ärendet är antecknat som hållet");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Outcome> outcome() {
        return $(RadioButtonGroup.class).withLabel("Hur gick det?").last();
    }

    @Test
    void whoWillBeAwayIsToldOfTheMeetingsOfThoseDays() {
        LocalDate day = LocalDate.now().plusDays(500);
        UUID request = receive("korsnas-kommun");
        UUID id = make(request, day);
        navigate("leave", Component.class);
        click("Anteckna frånvaro");
        List<DayField> days = $(DayField.class).all();
        days.getFirst().setValue(day.minusDays(2));
        days.getLast().setValue(day.minusDays(1));
        assertThat(text(lastDialog())).doesNotContain("Möten som är bokade");
        days.getLast().setValue(day);
        assertThat(text(lastDialog())).contains("Möten som är bokade de dagarna", this.words.day(day));
        click("Avbryt");
        StaffMember who = this.currentStaff.get();
        assertThat(this.ahead.planned(who, who.username(), day, day)).hasSize(1);
        StaffMember elsewhere = new StaffMember("elsewhere", "Tester",
                Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, "jakobstadsregionens-integrationsenhet")));
        StaffMember admin = new StaffMember("admin", "Tester", Set.of(Grant.everywhere(Role.ADMIN)));
        assertThat(List.of(elsewhere, admin)).allSatisfy((other) -> assertThat(
                this.ahead.planned(other, who.username(), day, day)).isEmpty());
        this.appointments.cancel(who, request, id, 1, "Borta");
        assertThat(this.ahead.planned(who, who.username(), day, day)).isEmpty();
    }

    @Test
    void anInterpreterIsOrderedForTheMeeting() {
        UUID request = receive("korsnas-kommun");
        make(request, DAY.plusDays(2));
        navigate("cases/" + request, Component.class);
        click("Beställ tolk");
        assertThat(text(lastDialog())).contains("Låt aldrig en anhörig eller bekant tolka.");
        field("Dialekt").setValue("sydirakisk");
        $(Checkbox.class).withLabel("Tolken får inte vara från personens ort").last().setValue(true);
        click("Spara beställningen");
        assertThat(text()).contains("Tolk beställd", "T-0", "arabiska");
        Appointment meeting = this.appointments.of(this.currentStaff.get(), request).getFirst();
        assertThat(this.interpreters.of(meeting)).isEqualTo(MeetingInterpreter.State.ORDERED);
        click("Märk tolken som bekräftad");
        assertThat(this.interpreters.of(meeting)).isEqualTo(MeetingInterpreter.State.CONFIRMED);
        this.meetings.cannot(request, meeting.id(), 0);
        navigate("cases", Component.class);
        navigate("cases/" + request, Component.class);
        assertThat(text()).contains("Personen har meddelat att hen inte kan komma",
                "Personen kan inte komma. Avbeställ tolken i tid.");
        click("Märk tolken som avbeställd");
        assertThat(this.interpreters.of(meeting)).isEqualTo(MeetingInterpreter.State.NONE);
    }

    @Test
    void aMeetingThatOutlivesItsCaseIsWarnedOfEverywhere() {
        UUID request = receive("korsnas-kommun");
        make(request, DAY.plusDays(20));
        navigate("cases/" + request, Component.class);
        click("Beställ tolk");
        click("Spara beställningen");
        assertThat(text()).doesNotContain("Ärendet är avslutat.");
        this.cases.close(this.currentStaff.get(), request,
                this.cases.open(this.currentStaff.get(), request).orElseThrow().summary().version(), Outcome.GUIDANCE_GIVEN, "");
        day(DAY.plusDays(20).toString());
        assertThat(text($(DayView.class).first())).contains("Ärendet är avslutat. Ställ in mötet och avbeställ tolken.");
        navigate("cases/" + request, Component.class);
        assertThat(text()).contains("Ärendet är avslutat. Ställ in mötet och avbeställ tolken.",
                "Ärendet är avslutat. Ställ in mötet och avbeställ tolken i tid.");
    }

    @Test
    void theDayListShowsTheMeetingsOfTheOwnQueuesOnly() {
        UUID own = receive("korsnas-kommun");
        make(own, DAY.plusDays(3));
        day(DAY.plusDays(3).toString());
        assertThat(text($(DayView.class).first())).contains("Test <b>Testsson</b>", "Rum 3", "arabiska", "Bokat")
            .containsPattern("10[.:]00–11[.:]00");
        assertThat($(DayView.class).first().getElement().getOuterHTML()).contains("cases/" + own).doesNotContain("<b>Test");
        test($(Button.class).withText("Nästa dag").first()).click();
        assertThat(text($(DayView.class).first())).contains("Inga möten den här dagen.");
        day("nonsense");
        assertThat($(DayField.class).first().getValue()).isEqualTo(Helsinki.today(Clock.systemUTC()));
    }

    @Test
    void whoCannotComeStandsAboveEveryDayAndIsTold() {
        UUID request = receive("korsnas-kommun");
        UUID id = make(request, DAY.plusDays(5));
        this.meetings.cannot(request, id, 0);
        day(DAY.toString());
        assertThat(text($(DayView.class).first())).contains("Möten som personen inte kan komma till", "Test <b>Testsson</b>");
        assertThat($(DayView.class).first().getElement().getOuterHTML()).contains("cases/" + request);
        StaffAlert.Said said = this.alert.to(this.currentStaff.get()).orElseThrow();
        assertThat(said.path()).isEqualTo("day");
        assertThat(said.sentence()).contains("inte kan komma till ett möte");
        assertThat(this.alert.to(this.staff.find("admin").orElseThrow())).as("who reads no case").isEmpty();
        this.appointments.cancel(this.currentStaff.get(), request, id, 2, "Kan inte");
        day(DAY.toString());
        assertThat($(DayView.class).first().getElement().getOuterHTML()).doesNotContain("cases/" + request);
    }

    @Test
    @WithUserDetails("caseworker-jso")
    void anotherQueueHearsNothingOfWhoCannotCome() {
        StaffMember korsnas = this.staff.find("caseworker-korsnas").orElseThrow();
        Optional<StaffAlert.Said> before = this.alert.to(this.currentStaff.get());
        UUID request = receive("korsnas-kommun");
        UUID id = UUID.randomUUID();
        this.appointments.make(korsnas, request, id, 0, draft(DAY.plusDays(6), "10:00"));
        this.meetings.cannot(request, id, 0);
        assertThat(this.alert.to(korsnas)).isPresent();
        assertThat(this.alert.to(this.currentStaff.get())).isEqualTo(before);
        day(DAY.plusDays(6).toString());
        assertThat($(DayView.class).first().getElement().getOuterHTML()).doesNotContain(request.toString());
        this.appointments.cancel(korsnas, request, id, 2, "Kan inte");
    }

    @Test
    @WithUserDetails("caseworker-oso")
    void anotherQueuesDayIsEmpty() {
        day(DAY.plusDays(3).toString());
        assertThat(text($(DayView.class).first())).doesNotContain("Testsson");
    }

    @Test
    @WithUserDetails("editor")
    void anEditorHasNoDay() {
        assertThatThrownBy(() -> navigate(DayView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private UUID make(UUID request, LocalDate day) {
        UUID id = UUID.randomUUID();
        this.appointments.make(this.currentStaff.get(), request, id, Integer.MAX_VALUE, draft(day, "10:00"));
        return id;
    }

    private static AppointmentDraft draft(LocalDate day, String from) {
        LocalTime time = LocalTime.parse(from);
        return new AppointmentDraft(day, time, time.plusHours(1), null, "Rum 3", true, "", "");
    }

    private UUID receive(String queue) {
        return SentRequest.to(queue, "Test <b>Testsson</b>").sendTo(this.portal).id();
    }

    private TextField field(String label) {
        return $(TextField.class).withLabel(label).last();
    }

    @SuppressWarnings("unchecked")
    private Select<Optional<?>> office() {
        return $(Select.class).withLabel("Plats").last();
    }

    private void click(String text) {
        List<Button> buttons = $(Button.class).withText(text).all();
        test(buttons.getLast()).click();
    }

    private Dialog lastDialog() {
        return $(Dialog.class).last();
    }

    private String refusal() {
        return lastDialog().getElement().getTextRecursively().isEmpty() ? "" : $(Paragraph.class)
            .all().stream().filter((it) -> it.hasClassName("staff-refusal")).reduce((a, b) -> b).orElseThrow().getText();
    }

    private static String text(Component of) {
        return of.getElement().getTextRecursively();
    }

    private String text() {
        return $(Section.class).all().stream().map(MeetingViewTests::text).collect(Collectors.joining(" "));
    }

    private void day(String day) {
        UI.getCurrent().navigate(DayView.class, QueryParameters.of("day", day));
    }
}

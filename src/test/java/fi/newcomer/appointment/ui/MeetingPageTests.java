package fi.newcomer.appointment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.AppointmentDraft;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.appointment.MeetingInterpreter;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.print.Fonts;
import fi.newcomer.request.Received;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.NaughtyStrings;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.Pdfs;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import fi.newcomer.testing.W3cValidator;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The slip of a meeting as the newcomer gets it: on the page, in the calendar and on paper. */
@PortalTest
class MeetingPageTests {

    private static final StaffMember STAFF = new StaffMember("tester", "Tester",
            Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, "jakobstadsregionens-integrationsenhet")));

    /** In summer, when Helsinki is three hours ahead. */
    private static final LocalDate DAY = LocalDate.of(LocalDate.now().getYear() + 1, 7, 29);

    @LocalServerPort
    int port;

    @Autowired
    Appointments appointments;

    @Autowired
    MeetingPaper paper;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Texts texts;

    @Autowired
    Languages languages;

    @ParameterizedTest
    @ValueSource(strings = { "sv", "fi", "en", "uk", "ar", "ru" })
    void theSlipSaysAllInTheLanguageOfThePage(String code) {
        Language language = this.languages.find(code).orElseThrow();
        Received received = receive("yes");
        UUID id = make(received, "integrationsporten");
        Newcomer newcomer = open(received, code);
        assertThat(newcomer.text()).contains(this.texts.text(language, "appointment.title"),
                this.texts.text(language, "appointment.interpreter.wanted"), "Integrationsporten", "Strengbergsgatan 1",
                "Socialarbetare <i>x</i>", "Pass", "29", this.texts.text(language, "appointment.cannot.button"), "32 a")
            .doesNotContain("appointment.");
        assertThat(newcomer.html()).containsPattern("<bdi dir=\"ltr\">10[.:]00–11[.:]30</bdi>")
            .contains("openstreetmap.org/search?query=Strengbergsgatan").doesNotContain("<i>x</i>");
        assertThat(W3cValidator.errors(newcomer.html())).isEmpty();
        cannot(newcomer, received, code, id, 0);
        assertThat(newcomer.text()).contains(this.texts.text(language, "appointment.cannot.said"),
                this.texts.text(language, "appointment.cannot.noted"));
        assertThat(newcomer.html()).contains("role=\"status\"").doesNotContain("value=\"appointment-cannot\"");
        cannot(newcomer, received, code, id, 0);
        assertThat(newcomer.text()).contains(this.texts.text(language, "appointment.cannot.said"));
        this.appointments.change(STAFF, received.id(), id, 2, draft("integrationsporten", "12:00"));
        assertThat(open(received, code).text()).contains(this.texts.text(language, "appointment.moved"),
                this.texts.text(language, "appointment.before"));
        cannot(newcomer, received, code, id, 0);
        assertThat(newcomer.text()).contains(this.texts.text(language, "appointment.cannot.changed"));
        assertThat(W3cValidator.errors(newcomer.html())).isEmpty();
        this.appointments.change(STAFF, received.id(), id, 3, draft("integrationsporten", "12:00", false));
        assertThat(open(received, code).text()).as("without an interpreter").doesNotContain("32 a");
        this.appointments.cancel(STAFF, received.id(), id, 4, "Hemlig orsak");
        assertThat(open(received, code).text()).contains(this.texts.text(language, "appointment.cancelled"))
            .doesNotContain("Hemlig", this.texts.text(language, "appointment.cannot.button"));
    }

    @Test
    void nobodyElseSeesOrChangesIt() {
        Received received = receive("yes");
        UUID id = make(received, "integrationsporten");
        Received other = receive("yes");
        Newcomer newcomer = open(other, "sv");
        assertThat(newcomer.text()).doesNotContain("Ditt möte");
        cannot(newcomer, other, "sv", id, 0);
        assertThat(this.appointments.of(STAFF, received.id()).getFirst().cannotAt()).isEmpty();
        newcomer.post("/sv/jakobstad/status", Map.of("code", other.code(), "pin", other.pin(), "go",
                "appointment-calendar", "appointment", id.toString()));
        assertThat(newcomer.html()).doesNotContain("VCALENDAR").contains("<h1");
        newcomer.post("/sv/jakobstad/status", Map.of("code", received.code(), "pin", "000000", "go",
                "appointment-cannot", "appointment", id.toString(), "revision", "0"));
        assertThat(this.appointments.of(STAFF, received.id()).getFirst().cannotAt()).isEmpty();
        newcomer.post("/sv/jakobstad/status", Map.of("code", received.code(), "pin", received.pin(), "go",
                "appointment-cannot", "appointment", "x'\"<", "revision", "99999999999"));
        assertThat(newcomer.status()).isEqualTo(200);
    }

    @Test
    void theCalendarFileTellsNothingOnASharedPhone() throws Exception {
        Received received = receive("shared");
        UUID id = make(received, "integrationsporten");
        assertThat(open(received, "sv").html()).doesNotContain("appointment-paper");
        VEvent event = calendar(received, id);
        String uid = event.getUid().orElseThrow().getValue();
        assertThat(event.getSummary().getValue()).isEqualTo("Möte");
        assertThat(event.getLocation()).isNull();
        assertThat(event.toString()).doesNotContain("Integration", "Strengberg", "Socialarbetare");
        ZonedDateTime start = (ZonedDateTime) event.getDateTimeStart().getDate();
        assertThat(start.toInstant()).isEqualTo(DAY.atTime(10, 0).atZone(Helsinki.ZONE).toInstant());
        assertThat(start.getOffset().getTotalSeconds()).isEqualTo(3 * 3600);
        this.appointments.change(STAFF, received.id(), id, 1, draft("integrationsporten", "12:00"));
        VEvent moved = calendar(received, id);
        assertThat(moved.getUid().orElseThrow().getValue()).isEqualTo(uid);
        assertThat(event.getSequence().getSequenceNo()).isZero();
        assertThat(moved.getSequence().getSequenceNo()).isEqualTo(1);
        this.appointments.cancel(STAFF, received.id(), id, 2, "x");
        assertThat(calendar(received, id).getStatus().getValue()).isEqualTo("CANCELLED");
        Received own = receive("yes");
        UUID owned = make(own, "integrationsporten");
        assertThat(calendar(own, owned).getLocation().getValue()).isEqualTo("Strengbergsgatan 1, Jakobstad");
    }

    private VEvent calendar(Received received, UUID id) throws Exception {
        Newcomer newcomer = new Newcomer(this.port).post("/sv/jakobstad/status", Map.of("code", received.code(), "pin",
                received.pin(), "go", "appointment-calendar", "appointment", id.toString()));
        assertThat(newcomer.page().headers().firstValue("content-type")).hasValueSatisfying(
                (type) -> assertThat(type).startsWith("text/calendar"));
        assertThat(newcomer.page().headers().firstValue("content-disposition").orElseThrow()).contains("meeting.ics");
        Calendar calendar = new CalendarBuilder().build(new StringReader(newcomer.html()));
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(newcomer.html()).contains("DTSTART;TZID=Europe/Helsinki:" + DAY.toString().replace("-", "") + "T1");
        return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = { "sv", "ar", "uk" })
    void thePaperSaysTheSame(String code) {
        Language language = this.languages.find(code).orElseThrow();
        Received received = receive("yes");
        make(received, "integrationsporten");
        Appointment meeting = this.appointments.of(STAFF, received.id()).getFirst();
        byte[] pdf = this.paper.of(meeting, MeetingInterpreter.State.ORDERED, "jakobstad", language);
        String cost = this.texts.text(language, "appointment.cost", Map.of("section", "32 a"));
        byte[] before = this.paper.of(meeting, MeetingInterpreter.State.NONE, "jakobstad", language);
        assertThat(Pdfs.said(before).replace(" ", "")).as("wanted and not ordered yet").contains(packed(cost));
        // A line may end anywhere, and its end is heard as a blank.
        assertThat(Pdfs.said(pdf).replace(" ", "")).contains(
                packed(this.texts.text(language, "appointment.interpreter.ordered")), packed(cost), "Strengbergsgatan1",
                "Socialarbetare<i>x</i>")
            .doesNotContain(received.code(), "openstreetmap");
        assertThat(Pdfs.brokenRules(pdf)).isEmpty();
        assertThat(Pdfs.<Integer>open(pdf, (document) -> document.getNumberOfPages())).isEqualTo(1);
    }

    @Test
    void whateverIsTypedStandsOnPaperAndInTheCalendarAsText() throws Exception {
        Received received = receive("yes");
        Language arabic = this.languages.get("ar");
        for (String text : NaughtyStrings.texts(1_900)) {
            UUID id = UUID.randomUUID();
            String place = text.substring(0, text.offsetByCodePoints(0, Math.min(500, text.codePointCount(0, text.length()))));
            this.appointments.make(STAFF, received.id(), id, Integer.MAX_VALUE, new AppointmentDraft(DAY, LocalTime.of(10, 0),
                    LocalTime.of(11, 0), null, place, true, text, text));
            Appointment meeting = this.appointments.of(STAFF, received.id()).stream().filter((it) -> it.id().equals(id))
                .findFirst().orElseThrow();
            String printed = Pdfs.said(this.paper.of(meeting, MeetingInterpreter.State.ORDERED, "jakobstad", arabic));
            assertThat(printed).contains("32 a");
            assertThat(printed.replace(" ", "").contains(packed(this.texts.text(arabic, "appointment.not-printed"))))
                .isEqualTo(!Fonts.lacks(text).isEmpty());
            VEvent event = calendar(received, id);
            assertThat(event.getSummary().getValue()).isEqualTo("Möte");
            assertThat(event.getProperties().stream().map((it) -> it.getName()).toList()).doesNotHaveDuplicates()
                .doesNotContain("ATTACH", "ATTENDEE", "BCC");
        }
    }

    private static String packed(String text) {
        return Pdfs.folded(text).replace(" ", "");
    }

    @Test
    void theOpenedPageIsAccessibleOnASmallPhone() {
        for (String code : new String[] { "sv", "ar" }) {
            Received received = receive("yes");
            make(received, "integrationsporten");
            try (Browser browser = Browser.with(this.port, 320, false)) {
                browser.open("/" + code + "/jakobstad/status").enter("code", received.code()).enter("pin", received.pin())
                    .goOn();
                assertThat(browser.has(".slip")).isTrue();
                assertThat(browser.violations()).isEmpty();
                assertThat(browser.scrollsSideways()).isFalse();
                browser.leaveBy(browser.find("[value=appointment-cannot]"));
                assertThat(browser.has("[value=appointment-cannot]")).isFalse();
                assertThat(browser.violations()).isEmpty();
            }
        }
    }

    private Newcomer open(Received received, String language) {
        return new Newcomer(this.port).post("/" + language + "/jakobstad/status",
                Map.of("code", received.code(), "pin", received.pin()));
    }

    private static void cannot(Newcomer newcomer, Received received, String language, UUID id, int revision) {
        newcomer.post("/" + language + "/jakobstad/status", Map.of("code", received.code(), "pin", received.pin(), "go",
                "appointment-cannot", "appointment", id.toString(), "revision", Integer.toString(revision)));
    }

    private UUID make(Received received, String office) {
        UUID id = UUID.randomUUID();
        this.appointments.make(STAFF, received.id(), id, Integer.MAX_VALUE, draft(office, "10:00"));
        return id;
    }

    private static AppointmentDraft draft(String office, String from) {
        return draft(office, from, true);
    }

    private static AppointmentDraft draft(String office, String from, boolean interpreter) {
        LocalTime time = LocalTime.parse(from);
        return new AppointmentDraft(DAY, time, time.plusMinutes(90), office, "", interpreter, "Socialarbetare <i>x</i>",
                "Pass");
    }

    private Received receive(String phone) {
        return SentRequest.to("jakobstadsregionens-integrationsenhet", "Test Testsson")
            .choosing("ownPhone", phone)
            .from("jakobstad").sendTo(this.portal);
    }
}

package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.appointment.AppointmentDraft;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.casework.Desk;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.jointassessment.JointInvitations;
import fi.newcomer.jointassessment.Minimum;
import fi.newcomer.jointassessment.NewInvitation;
import fi.newcomer.jointassessment.Shared;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Codes;
import fi.newcomer.request.Ground;
import fi.newcomer.request.Received;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.Colleague;
import fi.newcomer.testing.Keyboard;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import fi.newcomer.testing.StaffBrowser;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The daily work at the desk with the keyboard alone, in a real browser: every step that a case can take. */
@PortalTest
class DeskByKeyboardTests {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d.M.yyyy");

    private static final LocalDate MEETING = LocalDate.now().plusDays(421);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    CaseRequests requests;

    @Autowired
    JointInvitations invitations;

    @Autowired
    Appointments appointments;

    @Autowired
    JdbcClient database;

    @Test
    void aCaseFromTheListToTheEnd() {
        Received received = receive("korsnas-kommun", "Prov Tangent", "0401112223");
        try (Colleague me = colleague(); Browser browser = signIn(me.username(), "demo-caseworker-korsnas")) {
            Keyboard desk = new Keyboard(browser);
            find(browser, desk, received);
            handle(desk, me);
            meet(desk);
            answer(desk);
            invite(desk);
            transfer(browser, desk);
        }
        assertThat(history(received)).contains("case.received", "case.taken", "case.note", "case.not-reached",
                "case.planned", "appointment.made", "interpreter.ordered", "interpreter.confirmed", "appointment.cancelled", "reply.sent",
                "joint.invited", "case.transferred", "case.closed");
    }

    /** The newest of the list, opened from its row; and the same by the code that a newcomer tells. */
    private void find(Browser browser, Keyboard desk, Received received) {
        browser.open("/staff/cases");
        StaffBrowser.waitFor(browser, "vaadin-grid a");
        desk.shortcut("k").at("Kod från kvittot").keys(received.code(), Keys.ENTER);
        desk.at("Prov Tangent");
    }

    private static void handle(Keyboard desk, Colleague me) {
        desk.press("Börja handlägga").said("Ärendet handläggs nu").at("Prov Tangent");
        desk.shortcut("n").at("Ny anteckning").keys("Ringer i morgon").press("Spara anteckningen");
        desk.said("Ringer i morgon").at("Prov Tangent");
        desk.open("Anteckna kontaktförsök …").choose("Per telefon", "Med sms").choose("Ja", "Nej");
        desk.end("Anteckna ett kontaktförsök").said("Kontaktförsöket är antecknat").at("Prov Tangent");
        desk.open("Nästa steg …").write("Dag för nästa steg", TYPED.format(MEETING)).send().ended();
        desk.said("Nästa steg är sparat").at("Prov Tangent");
        desk.open("Ge till en kollega …").keys(Keys.ESCAPE).ended().at("Ge till en kollega …");
    }

    private static void meet(Keyboard desk) {
        desk.open("Boka möte").write("Dag", MEETING.toString()).write("Börjar", "9.00").write("Slutar", "10.00");
        desk.end("Spara mötet").at("Boka möte");
        desk.open("Beställ tolk").write("Dialekt", "irakisk").choose("Inget önskemål", "Kvinna").end("Spara beställningen");
        desk.press("Märk tolken som bekräftad").said("Bekräftad");
        desk.shortcut("h").open("Ställ in mötet").write("Varför", "Flyttas").end("Ställ in mötet").at("Möten");
    }

    private static void answer(Keyboard desk) {
        desk.open("Skriv ett svar …").select("Färdigt svar", "").write("Egna ord", "Välkommen").end("Skicka svaret");
        desk.at("Skriv ett svar …").said("inte läst än");
        desk.open("Ge en ny PIN-kod …").tick("Jag har kontrollerat vem personen är").press("Visa ny PIN-kod");
        desk.at("Stäng").keys(Keys.ENTER).ended().at("Ge en ny PIN-kod …");
    }

    private static void invite(Keyboard desk) {
        desk.shortcut("h").open("Bjud in en annan myndighet …").select("Myndighet", "Österbottens välfärdsområde");
        desk.choose("Lagen ger rätt till det", "Personen har samtyckt");
        desk.write("Vilken dag gavs samtycket?", TYPED.format(LocalDate.now())).write("Hur gavs det?", "Per telefon");
        desk.end("Skicka inbjudan").at("Bjud in en annan myndighet …").said("Inbjuden");
    }

    private static void transfer(Browser browser, Keyboard desk) {
        desk.press("Öppna sammanställningen").said("Kopiera ett fält i taget");
        desk.press("Kopiera: Namn").until("It says what became of the copy", () -> browser.find("#sheet-status")
            .getText().startsWith("Namn: "));
        desk.press("Till ärendet").at("Prov Tangent").open("Märk som överfört …").choose("A-TMT, för den som är anmäld som arbetssökande", "Koto-AJ, för andra");
        desk.choose("Bedömningen är bokad och gjord", "Personen har fått vägledning och rådgivning");
        desk.end("Märk som överfört").said("Överfört till Koto-AJ");
    }

    @Test
    void theOtherWaysOfACase() {
        String phone = "04055" + System.nanoTime() % 100_000;
        Received given = receive("korsnas-kommun", "Prov Given", "0402223334");
        Received same = receive("korsnas-kommun", "Prov Samma", phone);
        Received twice = receive("korsnas-kommun", "Prov Samma", phone);
        Received back = receive("jakobstadsregionens-integrationsenhet", "Prov Tillbaka", "0403334445");
        StaffMember before = new StaffMember("caseworker-jakobstad", "Prov",
                Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, "jakobstadsregionens-integrationsenhet")));
        this.requests.handOver(before, back.id(), this.requests.open(before, back.id()).orElseThrow().summary().version(),
                "korsnas-kommun", Ground.LAW, "Bor i Korsnäs");
        try (Colleague me = colleague(); Colleague other = colleague();
                Browser browser = signIn(me.username(), "demo-caseworker-korsnas")) {
            Keyboard desk = new Keyboard(browser);
            StaffBrowser.waitFor(browser, "vaadin-grid a");
            open(desk, given, "Prov Given");
            desk.open("Ge till en kollega …").choose("Handläggare, Korsnäs kommun", other.function());
            desk.end("Ge ärendet till en kollega").said("Kollegan har nu ärendet").at("Prov Given");
            desk.open("Lämna över till en annan kö …").select("Till vilken kö?", "Jakobstad").choose(
                    "Lag: den andra myndigheten ansvarar", "Samtycke: personen har sagt ja");
            desk.write("Varför? Vad behöver den nya kön veta?", "Flyttar").end("Lämna över ärendet").at("Ärendet är överlämnat.");
            open(desk, back, "Prov Tillbaka");
            desk.open("Skicka tillbaka …").write("Varför?", "Bor kvar").end("Skicka tillbaka ärendet");
            desk.at("Ärendet är skickat tillbaka.");
            open(desk, same, "Prov Samma");
            desk.open("Slå ihop med " + grouped(twice)).at("Personen har själv bekräftat").end("Slå ihop");
            desk.said("De här hör ihop med ärendet");
            desk.shortcut("h").open("Avsluta …");
            desk.choose("Personen har fått vägledning och rådgivning", "Dubblett eller misstag");
            desk.send().ended().at("Prov Samma").said("Avslutat");
        }
        assertThat(history(given)).contains("case.assigned", "case.handed-over.CONSENT");
        assertThat(history(back)).contains("case.sent-back");
        assertThat(history(same)).contains("case.closed");
    }

    @Test
    void theListTheFormTheLeaveAndTheOutbox() {
        Received first = receive("korsnas-kommun", "Prov Först", "0404445556", LocalDate.now().minusDays(500));
        Received own = receive("korsnas-kommun", "Prov Egen", "0405556667");
        this.database.sql("""
                INSERT INTO outbox (id, message_id, request, queue, state, failure, next_attempt, created_at, attempts)
                VALUES (uuid(), uuid(), :id, 'korsnas-kommun', 'FAILED', 'ADDRESS_REFUSED', now(), now(), 1)
                """).param("id", own.id().toString()).update();
        try (Colleague me = colleague(); Colleague other = colleague();
                Browser browser = signIn(me.username(), "demo-caseworker-korsnas")) {
            Keyboard desk = new Keyboard(browser);
            StaffBrowser.waitFor(browser, "vaadin-grid a");
            narrow(browser, desk);
            // Out of the link to the box of its row.
            desk.shortcut("l").at("Prov Först").keys(Keys.ESCAPE, Keys.ARROW_LEFT, Keys.ENTER, Keys.SPACE).said("1 ärende valt");
            desk.keys(Keys.ESCAPE).backTo("Ge valda ärenden till …").open("Ge valda ärenden till …").tick(other.function());
            desk.end("Fördela").said("1 ärende har fått en ny handläggare");
            open(desk, own, "Prov Egen");
            desk.press("Börja handlägga").said("Ärendet handläggs nu");
            yesterday(browser, desk, own);
            browser.open("/staff/incoming");
            enter(browser, desk, "Besök");
            enter(browser, desk, "Telefonsamtal");
            enter(browser, desk, "Meddelande från en myndighet (t.ex. KELMU)");
            leave(browser, desk, other);
            browser.open("/staff/outbox");
            StaffBrowser.waitFor(browser, "vaadin-grid vaadin-button");
            desk.toGrid().keys(Keys.END, Keys.ENTER).at("Försök igen").keys(Keys.ENTER).said("Meddelandet skickas strax");
        }
        finally {
            this.database.sql("DELETE FROM outbox WHERE request = :id").param("id", own.id().toString()).update();
        }
        assertThat(history(first)).contains("case.assigned");
        assertThat(history(own)).contains("case.taken", "appointment.held", "appointment.missed", "case.assigned");
    }

    /** To the filters, to more of the list than one page, and back. */
    private void narrow(Browser browser, Keyboard desk) {
        List<String> many = IntStream.range(0, Desk.PAGE)
            .mapToObj((it) -> receive("korsnas-kommun", "Prov Många", "04066" + (10_000 + it)).id().toString())
            .toList();
        try {
            desk.shortcut("f").at("Läge").select("Läge", "Alla, också avslutade");
            desk.until("All are shown", () -> browser.address().contains("state=all"));
            desk.press("Visa fler").until("More are shown", () -> ((Number) browser.driver()
                .executeScript("return document.querySelector('vaadin-grid').size")).intValue() > Desk.PAGE);
            browser.open("/staff/cases");
            StaffBrowser.waitFor(browser, "vaadin-grid a");
        }
        finally {
            this.database.sql("DELETE FROM request WHERE id IN (:many)").param("many", many).update();
        }
    }

    /** From the list of a day to the cases, where a meeting was held and another one missed. */
    private void yesterday(Browser browser, Keyboard desk, Received of) {
        LocalDate day = LocalDate.now(Helsinki.ZONE).minusDays(1);
        StaffMember who = new StaffMember("caseworker-korsnas", "Prov",
                Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, "korsnas-kommun")));
        for (int hour : new int[] { 9, 11 }) {
            UUID id = UUID.randomUUID();
            this.appointments.make(who, of.id(), id, 0, new AppointmentDraft(MEETING, LocalTime.of(hour, 0),
                    LocalTime.of(hour + 1, 0), null, "Rum 3", false, "", ""));
            this.database.sql("UPDATE appointment SET day = :day, begins = :begins, ends = :ends WHERE id = :id")
                .param("day", day)
                .param("begins", day.atTime(hour, 0).atZone(Helsinki.ZONE).toInstant())
                .param("ends", day.atTime(hour + 1, 0).atZone(Helsinki.ZONE).toInstant())
                .param("id", id.toString())
                .update();
        }
        browser.open("/staff/day");
        StaffBrowser.waitFor(browser, ".staff-day-ways vaadin-button");
        desk.press("Föregående dag").until("The day is shown", () -> browser.has(".staff-day td"));
        desk.press("Prov Egen").until("The case is shown", () -> browser.address().contains("cases/"));
        desk.at("Prov Egen").press("Mötet hölls");
        desk.until("The meeting was held", () -> history(of).contains("appointment.held"));
        desk.said("Hållet").press("Personen kom inte");
        desk.until("The meeting was missed", () -> history(of).contains("appointment.missed"));
    }

    private static void enter(Browser browser, Keyboard desk, String by) {
        StaffBrowser.waitFor(browser, "vaadin-radio-group");
        desk.choose("Besök", by);
        desk.write("Namn", "Prov Inskriven").write("Telefon", "0406667778").press("Skriv in ärendet");
        desk.until("It is entered or refused", () -> browser.text().matches("(?s).*(rättas|Det är inskrivet).*"));
        if (browser.text().contains("rättas")) {
            desk.at("Ja").choose("Ja", "Nej").find("Kontaktspråk", "svenska").press("Skriv in ärendet").said("Det är inskrivet");
        }
        desk.press("Skriv in ett till").at("Namn");
        browser.open("/staff/incoming");
    }

    private static void leave(Browser browser, Keyboard desk, Colleague other) {
        browser.open("/staff/leave");
        StaffBrowser.waitFor(browser, "vaadin-app-layout vaadin-button[theme~=primary]");
        desk.open("Anteckna frånvaro").write("Första dagen", TYPED.format(LocalDate.now()));
        desk.write("Sista dagen", TYPED.format(LocalDate.now().plusDays(3))).end("Spara").at("Anteckna frånvaro");
        desk.open("Fördela öppna ärenden …").tick(other.function()).end("Fördela").said("fått en ny handläggare");
        desk.press("Avsluta frånvaron").said("Frånvaron är borttagen").ended();
    }

    @Test
    void anInvitationIsAnswered() {
        StaffMember who = new StaffMember("caseworker-korsnas", "Prov",
                Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, "korsnas-kommun")));
        Received asked = invited(who, "0407778889");
        Received declined = invited(who, "0408889990");
        try (Browser browser = signIn("caseworker-ovph", "demo-caseworker-ovph")) {
            Keyboard desk = new Keyboard(browser);
            browser.open("/staff/invitations/" + this.invitations.of(who, asked.id()).getFirst().id());
            StaffBrowser.waitFor(browser, ".staff-facts dl");
            desk.open("Vi deltar …").write("Vem kommer, och hur nås ni inför mötet?", "Socialhandledaren").send().ended();
            desk.said("Ert svar").said("Socialhandledaren");
            browser.open("/staff/invitations/" + this.invitations.of(who, declined.id()).getFirst().id());
            StaffBrowser.waitFor(browser, ".staff-facts dl");
            desk.open("Vi deltar inte …").write("Varför deltar ni inte?", "Inte vår klient").send().ended();
            desk.said("Svaret är skickat.");
        }
        assertThat(history(asked)).contains("joint.accepted");
        assertThat(history(declined)).contains("joint.declined");
    }

    private Received invited(StaffMember who, String phone) {
        Received asked = receive("korsnas-kommun", "Prov Inbjuden", phone);
        this.invitations.invite(who, asked.id(), new NewInvitation("osterbottens-valfardsomrade", Shared.usual(),
                Minimum.of(this.invitations.current(who, asked.id()), Shared.usual()), "", "", Ground.CONSENT,
                "Per telefon", LocalDate.now()));
        return asked;
    }

    @Test
    void somebodyIsInvitedAndAQueueSettled() {
        String name = "k" + System.nanoTime();
        try (Browser browser = signIn("admin", "demo-admin")) {
            Keyboard desk = new Keyboard(browser);
            browser.open("/staff/accounts");
            StaffBrowser.waitFor(browser, "vaadin-grid vaadin-button");
            desk.open("Bjud in någon").write("Användarnamn", name).write("Funktion", "Handläggare, prov");
            desk.find("Handläggare", "Korsnäs kommun").press("Bjud in").at("Stäng").said("Inbjudan till " + name);
            desk.keys(Keys.ENTER).ended().at("Bjud in någon");
            browser.open("/staff/queues");
            StaffBrowser.waitFor(browser, "vaadin-grid vaadin-button");
            desk.toGrid().keys(Keys.END, Keys.ENTER).at("Ändra").open("Ändra").end("Spara").said("Kön är sparad");
        }
        finally {
            this.database.sql("DELETE FROM staff_grant WHERE account = (SELECT id FROM account WHERE username = :name)")
                .param("name", name)
                .update();
            this.database.sql("UPDATE account SET enabled = FALSE WHERE username = :name").param("name", name).update();
        }
    }

    private static void open(Keyboard desk, Received request, String name) {
        desk.shortcut("k").at("Kod från kvittot").instead(request.code()).keys(Keys.ENTER).at(name);
    }

    private static String grouped(Received request) {
        return Codes.grouped(request.code());
    }

    private Browser signIn(String username, String password) {
        Browser browser = Browser.desk(this.port);
        StaffBrowser.signIn(browser, username, password);
        StaffBrowser.waitFor(browser, "vaadin-app-layout h1");
        return browser;
    }

    private Colleague colleague() {
        return new Colleague(this.database, "caseworker-korsnas", "k" + System.nanoTime());
    }

    private Received receive(String queue, String name, String phone) {
        return receive(queue, name, phone, LocalDate.now().plusDays(5));
    }

    private Received receive(String queue, String name, String phone, LocalDate promised) {
        return SentRequest.to(queue, name)
            .writing("phone", phone)
            .promised(promised).sendTo(this.portal);
    }

    private List<String> history(Received of) {
        return this.database.sql("SELECT kind FROM request_history WHERE request = :id ORDER BY id")
            .param("id", of.id().toString())
            .query(String.class)
            .list();
    }
}

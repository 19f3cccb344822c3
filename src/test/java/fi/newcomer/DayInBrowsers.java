package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.DayRequests.Sent;
import fi.newcomer.jointassessment.JointInvitations;
import fi.newcomer.leave.Absences;
import fi.newcomer.leave.Reassignment;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.Keyboard;
import fi.newcomer.testing.StaffBrowser;
import fi.newcomer.transfer.TransferTarget;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What is done on a day in two browsers, each at an instance of the portal of its own: every step that leads to others. */
final class DayInBrowsers {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d.M.yyyy");

    private static final String WORDS = "Fick råd om barndagvård – شكراً <b>";

    private static final String NOTE = "Kommer tillbaka i januari";

    private static final String HOST = "caseworker-korsnas";

    private static final String HOST_FUNCTION = "Handläggare, Korsnäs kommun";

    private static final String NEIGHBOUR = "caseworker-jakobstad";

    private static final String GUEST = "caseworker-ovph";

    private final DayAtTheDesk day;

    private final int firstPort;

    private final int secondPort;

    private UUID invitation = new UUID(0, 0);

    DayInBrowsers(DayAtTheDesk day, int firstPort, int secondPort) {
        this.day = day;
        this.firstPort = firstPort;
        this.secondPort = secondPort;
    }

    void pass() {
        List<Sent> mine = this.day.forBrowsers();
        String colleague = this.day.colleague().username();
        try (Browser first = Browser.desk(this.firstPort); Browser second = Browser.desk(this.secondPort)) {
            StaffBrowser.signIn(first, HOST);
            signIn(second, colleague, HOST);
            contested(first, second, mine.get(0));
            Keyboard desk = new Keyboard(first);
            Keyboard other = new Keyboard(second);
            handedOver(desk, mine.get(1));
            given(desk, other, mine.get(2));
            shared(desk, mine.get(3));
            leave(second, other);
            signIn(second, GUEST, GUEST);
            accepted(second, other, mine.get(3));
            signIn(second, NEIGHBOUR, NEIGHBOUR);
            sentBack(other, mine.get(1));
            findsNothing(second, mine.get(0));
            signIn(first, NEIGHBOUR, NEIGHBOUR);
            findsNothing(first, mine.get(0));
        }
    }

    /** Both have the same case open; who comes second is told who was first, and loses nothing typed. */
    private void contested(Browser first, Browser second, Sent it) {
        open(first, "/staff/cases/" + it.id());
        open(second, "/staff/cases/" + it.id());
        typed(second, ".staff-case vaadin-text-area textarea").sendKeys(NOTE);
        StaffBrowser.waitFor(second, ".staff-steps .staff-close").click();
        StaffBrowser.waitFor(second, "vaadin-dialog vaadin-radio-button:nth-of-type(2) label").click();
        typed(second, "vaadin-dialog vaadin-text-area textarea").sendKeys(WORDS);
        StaffBrowser.startHandling(first);
        done(HOST, it, "case.taken", HOST);
        second.find("vaadin-dialog vaadin-button[theme~=primary]").click();
        second.waiting().until((driver) -> second.find("vaadin-dialog .staff-refusal").getText().contains(HOST_FUNCTION));
        assertThat(value(second, "vaadin-dialog vaadin-text-area textarea")).isEqualTo(WORDS);
        assertThat(value(second, ".staff-case vaadin-text-area textarea")).isEqualTo(NOTE);
        second.find("vaadin-dialog vaadin-button[theme~=primary]").click();
        StaffBrowser.waitFor(second, ".staff-case .staff-state-CLOSED");
        done(this.day.colleague().username(), it, "case.closed", Outcome.GUIDANCE_GIVEN.name());
        assertThat(value(second, ".staff-case vaadin-text-area textarea")).isEqualTo(NOTE);
    }

    /** A meeting with an interpreter, an answer while mail is down, and a hand-over to another queue. */
    private void handedOver(Keyboard desk, Sent it) {
        find(desk, it);
        take(desk, it, HOST);
        LocalDate meeting = this.day.requests().today().plusDays(5);
        desk.open("Boka möte").write("Dag", meeting.toString()).write("Börjar", "9.00").write("Slutar", "10.00");
        desk.end("Spara mötet").at("Boka möte");
        done(HOST, it, "appointment.made", meeting.toString());
        desk.open("Beställ tolk").choose("Inget önskemål", "Kvinna").end("Spara beställningen");
        done(HOST, it, "interpreter.ordered", "");
        desk.open("Skriv ett svar …").select("Färdigt svar", "").write("Egna ord", "Välkommen").end("Skicka svaret");
        desk.at("Skriv ett svar …").said("inte läst än");
        done(HOST, it, "reply.sent", "");
        desk.shortcut("h").open("Lämna över till en annan kö …");
        desk.select("Till vilken kö?", "Integrationsenheten i Jakobstadsregionen");
        desk.choose("Lag: den andra myndigheten ansvarar", "Samtycke: personen har sagt ja");
        desk.write("Varför? Vad behöver den nya kön veta?", "Flyttar").end("Lämna över ärendet").at("Ärendet är överlämnat.");
        done(HOST, it, "case.handed-over.CONSENT", DayAtTheDesk.JAKOBSTAD);
    }

    private void sentBack(Keyboard other, Sent it) {
        find(other, it);
        other.open("Skicka tillbaka …").write("Varför?", "Bor kvar").end("Skicka tillbaka ärendet");
        other.at("Ärendet är skickat tillbaka.");
        done(NEIGHBOUR, it, "case.sent-back", DayAtTheDesk.KORSNAS);
    }

    /** A case is given to a colleague, who transfers it. */
    private void given(Keyboard desk, Keyboard other, Sent it) {
        String colleague = this.day.colleague().username();
        String function = this.day.colleague().function();
        find(desk, it);
        take(desk, it, HOST);
        desk.open("Ge till en kollega …").choose(function, function).end("Ge ärendet till en kollega");
        desk.said("Kollegan har nu ärendet");
        done(HOST, it, "case.assigned", colleague);
        find(other, it);
        other.open("Anteckna kontaktförsök …").choose("Per telefon", "Med sms").choose("Ja", "Nej");
        other.end("Anteckna ett kontaktförsök").said("Kontaktförsöket är antecknat");
        done(colleague, it, "case.not-reached", "sms");
        other.shortcut("h").press("Öppna sammanställningen").said("Kopiera ett fält i taget");
        other.press("Till ärendet").at(name(it)).open("Märk som överfört …");
        other.choose("A-TMT, för den som är anmäld som arbetssökande", "Koto-AJ, för andra");
        other.choose("Bedömningen är bokad och gjord", "Personen har fått vägledning och rådgivning");
        other.end("Märk som överfört").said("Överfört till Koto-AJ");
        done(colleague, it, "case.closed", Outcome.GUIDANCE_GIVEN.name());
        done(colleague, it, "case.transferred", TransferTarget.KOTO_AJ.called());
    }

    private void shared(Keyboard desk, Sent it) {
        find(desk, it);
        desk.shortcut("h").open("Bjud in en annan myndighet …").select("Myndighet", "Österbottens välfärdsområde");
        desk.choose("Lagen ger rätt till det", "Personen har samtyckt");
        desk.write("Vilken dag gavs samtycket?", TYPED.format(this.day.requests().today())).write("Hur gavs det?", "Per telefon");
        desk.end("Skicka inbjudan").at("Bjud in en annan myndighet …").said("Inbjuden");
        done(HOST, it, "joint.invited", DayAtTheDesk.COUNTY);
        this.invitation = bean(JointInvitations.class).of(this.day.member(HOST), it.id()).getFirst().id();
    }

    private void accepted(Browser second, Keyboard other, Sent it) {
        second.open("/staff/invitations/" + this.invitation);
        StaffBrowser.waitFor(second, ".staff-facts dl");
        other.open("Vi deltar …").write("Vem kommer, och hur nås ni inför mötet?", "Socialhandledaren, 06 000 0000");
        other.send().ended().said("Ert svar").said("Socialhandledaren");
        done(GUEST, it, "joint.accepted", DayAtTheDesk.COUNTY);
    }

    /** The colleague goes on leave and gives the open cases to who stands in. */
    private void leave(Browser second, Keyboard other) {
        StaffMember standIn = this.day.member(HOST);
        String away = this.day.colleague().username();
        Reassignment reassignment = bean(Reassignment.class);
        List<RequestSummary> left = reassignment.openOf(standIn, away);
        assertThat(left).isNotEmpty().allMatch((it) -> this.day.requests().has(it.id()));
        second.open("/staff/leave");
        StaffBrowser.waitFor(second, "vaadin-app-layout vaadin-button[theme~=primary]");
        LocalDate today = this.day.requests().today();
        other.open("Anteckna frånvaro").write("Första dagen", TYPED.format(today)).write("Sista dagen", TYPED.format(today.plusDays(7)));
        other.select("Vikarie", HOST_FUNCTION).end("Spara").at("Anteckna frånvaro");
        assertThat(bean(Absences.class).replacedBy(standIn)).contains(away);
        other.open("Fördela öppna ärenden …").tick(HOST_FUNCTION).end("Fördela").said("fått en ny handläggare");
        left.forEach((it) -> this.day.log().done(away, it.id(), "case.assigned", HOST));
        assertThat(reassignment.openOf(standIn, away)).isEmpty();
        // As they were shown before: nothing is given a second time.
        assertThat(reassignment.give(standIn, left, List.of(away)).meanwhile()).hasSameSizeAs(left);
    }

    /** Somebody of another queue at the addresses of a case: as where nothing is. */
    private void findsNothing(Browser browser, Sent it) {
        String nothing = open(browser, "/staff/cases/" + UUID.randomUUID());
        assertThat(nothing).contains("Ärendet finns inte");
        assertThat(open(browser, "/staff/cases/" + it.id())).isEqualTo(nothing);
        for (String address : new String[] { "/staff/transfer/", "/staff/invitations/" }) {
            assertThat(main(browser, address + it.id())).isEqualTo(main(browser, address + UUID.randomUUID()));
        }
        assertThat(main(browser, "/staff/invitations/" + this.invitation))
            .isEqualTo(main(browser, "/staff/invitations/" + UUID.randomUUID()));
        StaffBrowser.waitFor(browser.open("/staff/cases"), ".staff-search input").sendKeys(it.code());
        browser.find(".staff-search vaadin-button").click();
        StaffBrowser.waitFor(browser, "vaadin-notification-card");
        assertThat(browser.has(".staff-case h2")).isFalse();
        assertThat(browser.text()).doesNotContain(name(it));
        assertThat(main(browser, "/staff/outbox")).doesNotContainPattern(this.day.requests().personal());
    }

    private void find(Keyboard desk, Sent it) {
        desk.shortcut("k").at("Kod från kvittot").instead(it.code()).keys(Keys.ENTER).at(name(it));
    }

    private void take(Keyboard desk, Sent it, String who) {
        desk.press("Börja handlägga").said("Ärendet handläggs nu").at(name(it));
        done(who, it, "case.taken", who);
    }

    private void done(String who, Sent it, String kind, String subject) {
        this.day.log().done(who, it.id(), kind, subject);
    }

    private static String name(Sent it) {
        return "Dag %03d".formatted(it.number());
    }

    /** @param of the demo's person whose password it is */
    private static void signIn(Browser browser, String username, String of) {
        browser.driver().manage().deleteAllCookies();
        browser.open("/staff/login");
        StaffBrowser.signIn(browser, username, "demo-" + of);
        StaffBrowser.waitFor(browser, "vaadin-app-layout h1");
        StaffBrowser.waitFor(browser.open("/staff/cases"), "vaadin-app-layout h1");
    }

    /** Opens a case, and reads what stands about it. */
    private static String open(Browser browser, String address) {
        browser.open(address);
        StaffBrowser.waitFor(browser, ".staff-case h2");
        return browser.find(".staff-case").getText();
    }

    /** Opens an address, and reads the whole page once it is there. */
    private static String main(Browser browser, String address) {
        browser.open(address);
        StaffBrowser.waitFor(browser, "vaadin-app-layout h1");
        return browser.text();
    }

    private static WebElement typed(Browser browser, String selector) {
        return StaffBrowser.waitFor(browser, selector);
    }

    private static String value(Browser browser, String selector) {
        return String.valueOf(browser.find(selector).getDomProperty("value"));
    }

    private <T> T bean(Class<T> type) {
        return this.day.portal().getBean(type);
    }

    UUID invitation() {
        return this.invitation;
    }
}

package fi.newcomer;

import fi.newcomer.request.Received;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import fi.newcomer.testing.StaffBrowser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Takes pictures of the staff application for a person to look at, into {@code target/pictures}. Run by name:
 * {@code ./portal test -Dtest=StaffPictures}.
 */
@PortalTest
class StaffPictures {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Test
    void take() {
        Received first = send("محمد عبد الرحمن", "ar", LocalDate.now().minusDays(2));
        send("Надія Коваль-Щербак", "uk", LocalDate.now().plusDays(3));
        send("Nguyễn Thị Hạnh", "vi", LocalDate.now().plusDays(5));
        for (boolean dark : new boolean[] { false, true }) {
            for (int width : new int[] { 390, Browser.DESK }) {
                picture("caseworker-korsnas", width, dark, List.of("cases", "cases/" + first.id(), "nothing"));
                picture("admin", width, dark, List.of("accounts", "queues", "content"));
                picture("editor", width, dark, List.of("texts", "texts/programme/korsnas/plan/sv",
                        "texts/programme/korsnas/plan/ar", "texts/programme/nykarleby/orientation/sv"));
                picture("coordinator", width, dark, List.of(""));
            }
        }
    }

    private void picture(String who, int width, boolean dark, List<String> views) {
        try (Browser browser = Browser.with(this.port, width, dark)) {
            String end = "-" + width + (dark ? "-dark" : "") + ".png";
            browser.open("/staff/login");
            StaffBrowser.waitFor(browser, "vaadin-login-form");
            browser.picture(Path.of("target/pictures/staff-login" + end));
            StaffBrowser.signIn(browser, who);
            for (String view : views) {
                browser.open("/staff/" + view);
                StaffBrowser.waitFor(browser, "h1");
                browser.picture(Path.of("target/pictures/staff-" + (view.isEmpty() ? "home"
                        : view.replaceAll("/.*/", "-").replaceAll("/.*", "-one")) + end));
            }
        }
    }

    private Received send(String name, String language, LocalDate promised) {
        return SentRequest.to("korsnas-kommun", name)
            .choosing("contactLanguage", language)
            .choosing("ownPhone", "shared")
            .choosing("safeToLeaveMessage", "no")
            .writing("bestTime", "بعد الساعة 15")
            .writing("message", "أريد أن أتعلم السويدية. رقم هاتفي 040 123 4567\nشكرا")
            .promised(promised)
            .sendTo(this.portal);
    }
}

package fi.newcomer.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Language;
import fi.newcomer.page.PublicPage;
import fi.newcomer.setting.Settings;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import fi.newcomer.testing.QrReaders;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Rectangle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;

/** The sheet on which a reader shows a page to a friend, as the friend's phone and a stranger use it. */
@PortalTest
class SharePageTests {

    private static final String PAGE = "/korsnas/programme/rights-and-duties";

    @LocalServerPort
    int port;

    @Autowired
    Settings settings;

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void aFriendsPhoneReadsTheCodeInEveryLanguage(boolean dark) throws IOException {
        try (Browser browser = Browser.with(this.port, Browser.PHONE, dark)) {
            for (String language : PublicAddresses.LANGUAGES) {
                browser.open("/" + language + PAGE + "?share");
                BufferedImage seen = ImageIO
                    .read(new ByteArrayInputStream(browser.find(".share svg").getScreenshotAs(OutputType.BYTES)));
                String address = base() + "/" + language + PAGE;
                assertThat(QrReaders.read(seen)).isEqualTo(address);
                assertThat(browser.find(".share a").getText()).isEqualTo(address);
                // Big, and whole on the first screen of a phone.
                Rectangle code = browser.find(".share svg").getRect();
                assertThat(code.getWidth()).isGreaterThan(300);
                assertThat(code.getY() + code.getHeight()).as(language).isLessThanOrEqualTo(800);
            }
        }
    }

    @Test
    void theCodeOfAnAnswerLeadsToThatAnswer() {
        String answer = "/korsnas/who-helps?topic=assessment&jobseeker=unknown";
        assertThat(get("/uk" + answer + "&share").body())
            .contains("data-share=\"" + base() + "/uk" + answer.replace("&", "&amp;") + "\"")
            .contains("href=\"/ar" + answer.replace("&", "&amp;") + "&amp;share\"");
    }

    @Test
    void everyPageThatEveryoneMayFindLeadsToItsSheetAndNoOtherPage() {
        int offered = 0;
        for (String address : PublicAddresses.everyTypeInEveryLanguage().toList()) {
            HttpResponse<String> page = get(address);
            boolean found = !page.body().contains("name=\"robots\"");
            String link = "href=\"" + (address + (address.contains("?") ? "&" : "?")).replace("&", "&amp;")
                    + "share\" rel=\"nofollow\"";
            assertThat(page.body().contains(link)).as(address).isEqualTo(found);
            offered += found ? 1 : 0;
        }
        assertThat(offered).isGreaterThan(100);
    }

    @Test
    void aSheetIsNotFoundBySearchingAndSetsNoCookie() {
        HttpResponse<String> sheet = get("/ru/korsnas?share");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).contains("<meta content=\"noindex\" name=\"robots\">", "data-share=\"" + base() + "/ru/korsnas\"");
        assertThat(sheet.headers().allValues("set-cookie")).isEmpty();
        assertThat(sheet.headers().firstValue("cache-control")).contains("public, no-cache");
        // The page itself is another page in the cache.
        assertThat(get("/ru/korsnas").body()).doesNotContain("data-share=");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/sv/korsnas/programme/nothing?share", "/sv/nowhere?share", "/xx/korsnas?share",
            "/sv/korsnas/courses/https:%2F%2Fevil.example?share", "/sv/evil.example/?share" })
    void whatIsNoPageHasNoSheet(String address) {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("data-share=", "evil");
    }

    @ParameterizedTest
    @ValueSource(strings = { "share=https://evil.example", "share=//evil.example", "share&page=https://evil.example",
            "share&page=//evil.example/", "share&share=javascript:alert(1)//evil", "page=%2F%2Fevil.example&share" })
    void nothingInTheAddressLeadsElsewhere(String query) {
        HttpResponse<String> answer = get("/sv/korsnas?" + query, "X-Forwarded-Host", "evil.example");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("evil");
        if (answer.body().contains("data-share=")) {
            assertThat(answer.body()).contains("data-share=\"" + base() + "/sv/korsnas\"");
        }
    }

    /** A form or a wish that nobody else has is answered as without the word. */
    @ParameterizedTest
    @ValueSource(strings = { "/sv/korsnas/request", "/sv/korsnas/status", "/sv/korsnas/courses/tell-me",
            "/sv/korsnas/courses/tell-me/saved?c=0123456789abcdef0123456789abcdef", "/sv/korsnas/numbers/changes" })
    void whatIsNotForEveryoneIsNotGivenOn(String address) {
        HttpResponse<String> answer = get(address + (address.contains("?") ? "&" : "?") + "share");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("data-share=").contains("<h1");
    }

    @Test
    void thePhonesOwnWayToSendIsThereOnlyWhereItHasOne() {
        try (Browser browser = Browser.phone(this.port)) {
            browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument",
                    Map.of("source", "Object.defineProperty(navigator, 'share', { value: undefined, configurable: true })"));
            browser.open("/sv" + PAGE + "?share");
            assertThat(browser.find("[data-share]").isDisplayed()).isFalse();
            browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source",
                    "Object.defineProperty(navigator, 'share', { value: function (it) { window.given = it; return Promise.resolve() } })"));
            browser.open("/sv" + PAGE + "?share");
            browser.find("[data-share]").click();
            assertThat(browser.driver().executeScript("return given.url")).isEqualTo(base() + "/sv" + PAGE);
            assertThat((String) browser.driver().executeScript("return given.title")).isNotBlank();
            assertThat(browser.find("[data-share]").getRect().getHeight()).isGreaterThanOrEqualTo(44);
        }
    }

    @Test
    void withoutAnAddressThatAPhoneReachesNoPageIsGivenOn() {
        PublicPage page = PublicPage.in(new Language("sv", "Svenska", "ltr", true), "/korsnas", "Korsnäs");
        MockEnvironment environment = new MockEnvironment();
        SharePage sheets = new SharePage(new Settings(environment), null, null);
        assertThat(sheets.offers(page)).isFalse();
        assertThat(sheets.of(page)).isEmpty();
        environment.setProperty("portal.base-url", "https://newcomer.example.fi");
        assertThat(sheets.offers(page)).isTrue();
        assertThat(List.of(sheets.offers(page.notIndexed()), sheets.of(page).isPresent())).containsOnly(false);
    }

    private String base() {
        return this.settings.codeBase().orElseThrow();
    }

    private HttpResponse<String> get(String address, String... headers) {
        return new Browsing(this.port).get(address, headers);
    }
}

package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every type of public page in every language, as axe-core and a narrow screen see it. */
@PortalTest
class AccessibilityTests {

    /** As many as the smallest machine that the tests run on has processors. */
    private static final int BROWSERS = 2;

    /** A screen: its width in CSS pixels and whether it is set to dark. */
    private record Screen(int width, boolean dark) {
    }

    private static final List<Screen> SCREENS = List.of(new Screen(320, false), new Screen(360, true),
            new Screen(1280, false));

    @LocalServerPort
    int port;

    @Test
    void everyTypeOfPublicPageIsAccessible() throws Exception {
        List<String> addresses = PublicAddresses.everyTypeInEveryLanguage().toList();
        Queue<String> waiting = new ConcurrentLinkedQueue<>(addresses);
        Queue<String> found = new ConcurrentLinkedQueue<>();
        AtomicInteger looks = new AtomicInteger();
        Callable<Void> reader = () -> {
            try (Browser browser = Browser.phone(this.port)) {
                for (String address = waiting.poll(); address != null; address = waiting.poll()) {
                    browser.open(address);
                    for (Screen screen : SCREENS) {
                        found.addAll(mistakes(browser, address, screen));
                        looks.incrementAndGet();
                    }
                }
            }
            return null;
        };
        try (ExecutorService readers = Executors.newFixedThreadPool(BROWSERS)) {
            for (Future<Void> done : readers.invokeAll(Collections.nCopies(BROWSERS, reader))) {
                done.get();
            }
        }
        assertThat(found).isEmpty();
        assertThat(looks).hasValue(addresses.size() * SCREENS.size());
    }

    @Test
    void axeFindsWhatIsWrong() {
        try (Browser browser = Browser.phone(this.port)) {
            browser.open("/sv");
            browser.driver().executeScript("document.documentElement.removeAttribute('lang')");
            assertThat(browser.violations()).anyMatch((violation) -> violation.startsWith("html-has-lang"));
        }
    }

    /** What is wrong on one screen only is found on that screen, though the page was loaded for another. */
    @Test
    void whatIsWrongOnOneScreenIsFoundOnThatOne() {
        try (Browser browser = Browser.phone(this.port)) {
            browser.open("/sv");
            browser.driver().executeScript("""
                    document.querySelector('h1').style.minWidth = '600px';
                    const sheet = new CSSStyleSheet();
                    sheet.replaceSync('@media (prefers-color-scheme: dark) { footer p { color: #333; background: #222 } }');
                    document.adoptedStyleSheets = [sheet];
                    """);
            assertThat(mistakes(browser, "/sv", SCREENS.get(0))).singleElement().asString().contains("320 px");
            assertThat(mistakes(browser, "/sv", SCREENS.get(1))).hasSize(2)
                .anyMatch((mistake) -> mistake.contains("color-contrast"))
                .anyMatch((mistake) -> mistake.contains("360 px"));
            assertThat(mistakes(browser, "/sv", SCREENS.get(2))).isEmpty();
        }
    }

    private static Collection<String> mistakes(Browser browser, String address, Screen screen) {
        browser.as(screen.width(), screen.dark());
        List<String> mistakes = new ArrayList<>();
        browser.violations().forEach((violation) -> mistakes.add(address + " as " + screen + ": " + violation));
        if (browser.scrollsSideways()) {
            mistakes.add(address + " is wider than " + screen.width() + " px");
        }
        return mistakes;
    }
}

package fi.newcomer.testing;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** What axe-core finds on a page that is open in a browser. */
final class Axe {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    /** Vaadin's own hidden word about the connection stands outside every landmark. */
    private static final String OUTSIDE = "vaadin-connection-indicator";

    private static final String SCRIPT = read();

    /** What is still fading in is paler than it will be: the look waits for every movement that ends. */
    private static final String STILL = """
            const done = arguments[arguments.length - 1];
            const moving = (root) => [...root.getAnimations(), ...[...root.querySelectorAll('*')]
              .filter((element) => element.shadowRoot).flatMap((element) => moving(element.shadowRoot))];
            const frame = () => new Promise((next) => requestAnimationFrame(next));
            const still = async () => {
              await frame();
              const ending = moving(document).filter((one) => one.playState === 'running'
                && one.effect.getComputedTiming().endTime !== Infinity);
              if (ending.length > 0) {
                await Promise.all(ending.map((one) => one.finished.catch(() => undefined)));
                await still();
              }
            };
            still().then(() => done(null), (error) => done(String(error)));
            """;

    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run({ exclude: [[arguments[0]]] },
                { runOnly: { type: 'tag', values: arguments[1] }, resultTypes: ['violations'] })
              .then((found) => done({ rules: found.passes.length, violations: found.violations.map((rule) =>
                rule.id + ': ' + rule.help + ' [' + rule.nodes.slice(0, 3).map((node) => node.html).join(', ') + ']') }),
                (error) => done({ rules: 0, violations: [String(error)] }));
            """;

    private Axe() {
    }

    /** The violations of a page without frames, as sentences; axe is given to a page once and may look often. */
    @SuppressWarnings("unchecked")
    static List<String> violations(ChromeDriver driver) {
        waitUntilStill(driver);
        if (!(Boolean) driver.executeScript("return typeof axe === 'object'")) {
            driver.executeScript(SCRIPT);
        }
        Map<String, Object> found = (Map<String, Object>) Objects
            .requireNonNull(driver.executeAsyncScript(RUN, OUTSIDE, TAGS));
        List<String> violations = (List<String>) found.get("violations");
        // A page on which no rule holds was not looked at.
        return violations.isEmpty() && ((Number) found.get("rules")).intValue() == 0
                ? List.of("axe-core looked at nothing") : violations;
    }

    /** The violations of a page and of every frame in it, as sentences. */
    static List<String> violationsWithFrames(ChromeDriver driver) {
        waitUntilStill(driver);
        return new AxeBuilder().withTags(TAGS)
            .exclude(OUTSIDE)
            .analyze(driver)
            .getViolations()
            .stream()
            .map(Axe::sentence)
            .toList();
    }

    private static void waitUntilStill(ChromeDriver driver) {
        Object error = driver.executeAsyncScript(STILL);
        if (error != null) {
            throw new IllegalStateException("The page could not be waited for: " + error);
        }
    }

    private static String sentence(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map((node) -> node.getHtml())
            .limit(3).toList();
    }

    private static String read() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

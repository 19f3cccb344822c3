package fi.newcomer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser (Chromium, headless) as a newcomer or a caseworker has it. Close it after use.
 */
public class Browser implements AutoCloseable {

    /** A small phone. */
    public static final int PHONE = 360;

    /** The desk of a caseworker. */
    public static final int DESK = 1280;

    private final ChromeDriver driver;

    private final Path profile;

    private final String base;

    private final boolean javaScript;

    private Browser(String base, int width, boolean javaScript, boolean dark) {
        this.base = base;
        this.javaScript = javaScript;
        try {
            this.profile = Files.createTempDirectory("browser");
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--hide-scrollbars", "--user-data-dir=" + this.profile);
        if (dark) {
            options.addArguments("--force-dark-mode", "--blink-settings=preferredColorScheme=0");
        }
        if (!javaScript) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        this.driver = new ChromeDriver(driverOnThePath(), options);
        this.driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        this.driver.manage().window().setSize(new Dimension(width, 800));
        size(width, 800);
        if (dark) {
            dark(true);
        }
    }

    /** Named explicitly, so that Selenium does not look for one on the network. */
    private static ChromeDriverService driverOnThePath() {
        for (String folder : System.getenv("PATH").split(":")) {
            Path driver = Path.of(folder, "chromedriver");
            if (Files.isExecutable(driver)) {
                return new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build();
            }
        }
        throw new IllegalStateException("No chromedriver on the path: ./portal test installs or names it");
    }

    public static Browser phone(int port) {
        return new Browser("http://127.0.0.1:" + port, PHONE, true, false);
    }

    /** The same phone with JavaScript switched off. */
    public static Browser phoneWithoutJavaScript(int port) {
        return new Browser("http://127.0.0.1:" + port, PHONE, false, false);
    }

    public static Browser desk(int port) {
        return new Browser("http://127.0.0.1:" + port, DESK, true, false);
    }

    public static Browser with(int port, int width, boolean dark) {
        return new Browser("http://127.0.0.1:" + port, width, true, dark);
    }

    public Browser open(String address) {
        this.driver.get(this.base + address);
        return this;
    }

    public ChromeDriver driver() {
        return this.driver;
    }

    public boolean runsScripts() {
        return this.javaScript;
    }

    /** The address of the page, without host and port. */
    public String address() {
        String url = this.driver.getCurrentUrl();
        return url.startsWith(this.base) ? url.substring(this.base.length()) : url;
    }

    /** A wait long enough for a slow machine; a page that is just being changed or left answers in several ways. */
    public WebDriverWait waiting() {
        WebDriverWait wait = new WebDriverWait(this.driver, Duration.ofSeconds(40));
        wait.ignoring(WebDriverException.class);
        return wait;
    }

    public String heading() {
        return this.driver.findElement(By.tagName("h1")).getText();
    }

    public String text() {
        return this.driver.findElement(By.tagName("body")).getText();
    }

    public boolean has(String selector) {
        return !this.driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    public WebElement find(String selector) {
        return this.driver.findElement(By.cssSelector(selector));
    }

    /** Types into the field of a name, replacing what stands there. */
    public Browser enter(String name, String text) {
        WebElement field = find("[name='" + name + "']");
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Chooses an answer by tapping its row. */
    public Browser choose(String name, String value) {
        find("input[name='" + name + "'][value='" + value + "']").click();
        return this;
    }

    /** Taps the one filled button of a form. */
    public Browser goOn() {
        return leaveBy(find("main form button.button"));
    }

    /** Follows the link with an address that ends so. */
    public Browser follow(String addressEnd) {
        return leaveBy(find("a[href$='" + addressEnd + "']"));
    }

    /** Taps what leads to another page, and waits until this one is gone. */
    public Browser leaveBy(WebElement element) {
        WebElement page = find("html");
        element.click();
        new WebDriverWait(this.driver, Duration.ofSeconds(30)).until((driver) -> gone(page));
        return this;
    }

    private static boolean gone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        }
        catch (WebDriverException e) {
            // Stale, or of a document that is no longer there: the driver says it in several ways.
            return true;
        }
    }

    public Browser back() {
        this.driver.navigate().back();
        return this;
    }

    /** Whether the page is wider than the screen, so that one would have to scroll sideways. */
    public boolean scrollsSideways() {
        return (Boolean) this.driver
            .executeScript("return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** The violations of WCAG 2.2 A and AA that axe-core finds, as sentences. */
    public List<String> violations() {
        // Axe's own way goes through every frame, with a new window for each look; it is several times slower.
        return has("iframe, frame") ? Axe.violationsWithFrames(this.driver) : Axe.violations(this.driver);
    }

    /** Shows the page that is open as another screen has it, without loading it again. */
    public Browser as(int width, boolean dark) {
        size(width, 800);
        dark(dark);
        return this;
    }

    private void dark(boolean dark) {
        this.driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** A picture of the whole page, for a person to look at. */
    public void picture(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Long height = ((Number) this.driver
                .executeScript("return Math.min(6000, document.documentElement.scrollHeight)")).longValue();
            Long width = ((Number) this.driver.executeScript("return document.documentElement.clientWidth")).longValue();
            size(width.intValue(), Math.max(height.intValue(), 600));
            Files.write(file, this.driver.getScreenshotAs(OutputType.BYTES));
            size(width.intValue(), 800);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The size of the page; a window can't be narrower than 500 px, the page can. */
    private void size(int width, int height) {
        this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 700));
    }

    @Override
    public void close() {
        this.driver.quit();
        try (var files = Files.walk(this.profile)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
        }
        catch (IOException | UncheckedIOException e) {
            // A file that the browser still held; the machine's temporary folder is emptied anyway.
        }
    }
}

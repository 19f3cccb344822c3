package fi.newcomer.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Works in a browser as somebody does who has a keyboard and no mouse: every key goes to what has the focus, and a button
 * or a field is reached by the tab key, shown where it stands, with a visible focus.
 */
public final class Keyboard {

    /** So many presses of the tab key are a fair way on a page. */
    private static final int FAR = 90;

    private static final Duration POLL = Duration.ofMillis(60);

    /** What has the focus: what it is called, and what is wrong with how it is shown. */
    private static final String FOCUSED = """
            const at = document.activeElement ?? document.body;
            const by = (it) => (it.getAttribute('aria-labelledby') ?? '').split(' ')
              .map((id) => document.getElementById(id)?.textContent.trim() ?? '').join(' ').trim();
            const name = at === document.body ? '' : by(at) || at.getAttribute('aria-label')
              || [...at.labels ?? []].map((it) => it.textContent.trim()).join(' ') || at.textContent.trim();
            const host = at.localName.includes('-') ? at : at.parentElement ?? at;
            const box = at.getBoundingClientRect();
            const top = document.elementFromPoint(box.x + Math.min(box.width, innerWidth) / 2,
              box.y + Math.min(box.height, innerHeight) / 2);
            const style = getComputedStyle(at);
            const ring = at.closest('[focus-ring]') || style.outlineStyle !== 'none' || style.boxShadow !== 'none';
            return { name, tag: at.localName, wrong: at === document.body ? 'the focus is lost'
              : !top || !(host.contains(top) || top.contains(at)) ? 'hidden behind ' + top?.outerHTML.slice(0, 80)
              : ring ? '' : 'no visible focus', dialog: Boolean(at.closest('vaadin-dialog[opened]')),
              open: Boolean(document.querySelector('vaadin-dialog[opened]')) };
            """;

    private final Browser browser;

    public Keyboard(Browser browser) {
        this.browser = browser;
    }

    /** Presses keys, one after the other. */
    public Keyboard keys(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(this.browser.driver()).sendKeys(key).perform();
        }
        return this;
    }

    /** Presses a key with Alt and Shift, as the shortcuts of the desk are. */
    public Keyboard shortcut(String key) {
        new Actions(this.browser.driver()).keyDown(Keys.ALT)
            .keyDown(Keys.SHIFT)
            .sendKeys(key)
            .keyUp(Keys.SHIFT)
            .keyUp(Keys.ALT)
            .perform();
        return this;
    }

    /** Presses Enter with Control, which takes the step of a dialog. */
    public Keyboard send() {
        new Actions(this.browser.driver()).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
        return this;
    }

    /** Goes on with the tab key to what is called so, or begins so; stays where it is already there. */
    public Keyboard to(String name) {
        StringBuilder way = new StringBuilder();
        for (int i = 0; i < FAR; i++) {
            Map<String, Object> at = focused();
            if (called(at, name)) {
                until("Shown with a visible focus: " + name, () -> focused().get("wrong").equals(""));
                return this;
            }
            way.append(" > ").append(at.get("tag")).append(' ').append(shortened(at));
            keys(Keys.TAB);
        }
        throw new AssertionError("The tab key does not lead to " + name + ":" + way);
    }

    /** Goes back with Shift and the tab key to what is called so. */
    public Keyboard backTo(String name) {
        for (int i = 0; i < 10 && !called(focused(), name); i++) {
            new Actions(this.browser.driver()).keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT).perform();
        }
        return at(name);
    }

    /** Goes on with the tab key to the first row of a list with cells, in which the arrows lead on. */
    public Keyboard toGrid() {
        String row = "return document.activeElement.shadowRoot?.activeElement?.closest('tbody') != null";
        for (int i = 0; i < FAR && !Boolean.TRUE.equals(this.browser.driver().executeScript(row)); i++) {
            keys(Keys.TAB);
        }
        return this;
    }

    private static String shortened(Map<String, Object> at) {
        String name = at.get("name").toString().replaceAll("\\s+", " ");
        return name.substring(0, Math.min(30, name.length()));
    }

    private static boolean called(Map<String, Object> at, String name) {
        String is = at.get("name").toString();
        return is.equals(name) || List.of(" ", ",", ":", "•").stream().anyMatch((end) -> is.startsWith(name + end));
    }

    /** Goes to a button or a link and presses it. */
    public Keyboard press(String name) {
        return to(name).keys(Keys.ENTER);
    }

    /** Goes to a button that opens a dialog, presses it, and waits until the focus is in the dialog. */
    public Keyboard open(String button) {
        press(button);
        until("The focus is in the dialog of " + button, () -> Boolean.TRUE.equals(focused().get("dialog")));
        return this;
    }

    /** Goes to the button of a dialog that ends it, presses it, and waits until the focus is somewhere on the page. */
    public Keyboard end(String button) {
        return press(button).ended();
    }

    /** Waits until no dialog is open and the focus is somewhere on the page. */
    public Keyboard ended() {
        until("The dialog is closed and the focus on the page", () -> Boolean.FALSE.equals(focused().get("open"))
                && !focused().get("wrong").equals("the focus is lost"));
        return this;
    }

    /** Goes to a field and types. */
    public Keyboard write(String label, String text) {
        return to(label).keys(text);
    }

    /** Types into the field that has the focus, instead of what stands there. */
    public Keyboard instead(String text) {
        new Actions(this.browser.driver()).keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).sendKeys(text).perform();
        return this;
    }

    /** Goes to a box and ticks it. */
    public Keyboard tick(String label) {
        return to(label).keys(Keys.SPACE);
    }

    /** Goes to a group by its first choice, or the one that is chosen, and with the arrows to another one. */
    public Keyboard choose(String first, String choice) {
        to(first);
        if (called(focused(), choice)) {
            return keys(Keys.SPACE);
        }
        for (int i = 0; i < 20; i++) {
            Object before = focused().get("name");
            keys(Keys.ARROW_DOWN);
            until("An arrow leads on from " + before, () -> !focused().get("name").equals(before));
            if (called(focused(), choice)) {
                return this;
            }
        }
        throw new AssertionError("The arrows do not lead to " + choice);
    }

    /** Goes to a field with a list, opens it, and with the arrows to an item of it. */
    public Keyboard select(String label, String item) {
        to(label).keys(Keys.ENTER);
        until("The list of " + label + " is open", () -> focused().get("tag").equals("vaadin-select-item"));
        // The list takes keys once it is laid out, which is later than it has the focus.
        this.browser.driver().executeAsyncScript("requestAnimationFrame(() => setTimeout(arguments[0], 100))");
        for (int i = 0; i < 60; i++) {
            if (focused().get("name").toString().startsWith(item)) {
                keys(Keys.ENTER);
                until(label + " has the focus again", () -> called(focused(), label));
                return this;
            }
            keys(Keys.ARROW_DOWN);
        }
        throw new AssertionError("The list of " + label + " does not hold " + item);
    }

    /** Goes to a field that finds what is typed, and takes the first that it finds. */
    public Keyboard find(String label, String text) {
        to(label).keys(text);
        until("The list of " + label + " is open", () -> this.browser.driver()
            .executeScript("return document.activeElement.getAttribute('aria-expanded')").equals("true"));
        return keys(Keys.ARROW_DOWN, Keys.ENTER);
    }

    /** Waits until the focus is on what is called so. */
    public Keyboard at(String name) {
        until("The focus is at " + name, () -> called(focused(), name));
        return this;
    }

    /** Waits until the page says something. */
    public Keyboard said(String sentence) {
        until("The page says: " + sentence, () -> this.browser.text().contains(sentence));
        return this;
    }

    /** Waits until something is so. */
    public void until(String what, BooleanSupplier so) {
        new WebDriverWait(this.browser.driver(), Duration.ofSeconds(30), POLL).ignoring(WebDriverException.class)
            .withMessage(() -> what + "; the focus is at " + focused())
            .until((driver) -> so.getAsBoolean());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> focused() {
        return (Map<String, Object>) this.browser.driver().executeScript(FOCUSED);
    }
}

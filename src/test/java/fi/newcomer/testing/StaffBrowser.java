package fi.newcomer.testing;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/** What a browser does in the staff application, which fills its pages after they are loaded. */
public final class StaffBrowser {

    private StaffBrowser() {
    }

    /** Signs a person of the demo in and waits for what comes then. */
    public static void signIn(Browser browser, String username) {
        signIn(browser, username, "demo-" + username);
        waitFor(browser, "vaadin-app-layout h1");
    }

    /** Sends a name and a password. */
    public static void signIn(Browser browser, String username, String password) {
        if (!browser.address().startsWith("/staff/login")) {
            browser.open("/staff/login");
        }
        waitFor(browser, "vaadin-login-form input[name=username]").sendKeys(username);
        browser.find("vaadin-login-form input[name=password]").sendKeys(password);
        browser.find("vaadin-login-form vaadin-button[theme~=submit]").click();
    }

    /** Finds the case of a code, as a caseworker does whom a newcomer tells it. */
    public static void openCase(Browser browser, String code) {
        waitFor(browser, ".staff-search input").sendKeys(code);
        browser.find(".staff-search vaadin-button").click();
        waitFor(browser, ".staff-case h2");
    }

    /** Starts to handle the case that is open. */
    public static void startHandling(Browser browser) {
        waitFor(browser, ".staff-steps vaadin-button[theme~=primary]").click();
        waitFor(browser, ".staff-state-IN_HANDLING");
    }

    /** Closes the case that is open with the first of the outcomes. */
    public static void close(Browser browser) {
        waitFor(browser, ".staff-steps .staff-close").click();
        waitFor(browser, "vaadin-dialog vaadin-radio-button label").click();
        browser.find("vaadin-dialog vaadin-button[theme~=primary]").click();
        waitFor(browser, ".staff-state-CLOSED");
    }

    /** Presses the button with a text; the page may be changing meanwhile, so it tries again until it can. */
    public static void press(Browser browser, String text) {
        browser.waiting()
            .until((driver) -> {
                WebElement last = driver.findElements(By.tagName("vaadin-button"))
                    .stream()
                    .filter((it) -> it.getText().equals(text))
                    .reduce((first, second) -> second)
                    .orElse(null);
                if (last != null) {
                    // The layout scrolls its content within the window, which the driver does not do by itself.
                    browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", last);
                    last.click();
                }
                return last != null;
            });
    }

    /** Waits until an element is shown. */
    public static WebElement waitFor(Browser browser, String selector) {
        return browser.waiting()
            // A page that is just being left answers in several ways.
            .ignoring(WebDriverException.class)
            .until((driver) -> {
                WebElement found = driver.findElement(By.cssSelector(selector));
                if (!found.isDisplayed()) {
                    // What is scrolled away within a part of the page, the driver takes for hidden.
                    browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
                }
                return found.isDisplayed() ? found : null;
            });
    }

    /** Waits until the address is this one, to which a view leads on or a link leads. */
    public static void waitForAddress(Browser browser, String address) {
        browser.waiting().until((driver) -> browser.address().equals(address));
    }
}

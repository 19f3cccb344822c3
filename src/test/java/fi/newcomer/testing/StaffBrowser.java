package fi.newcomer.testing;

import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

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

    /** Waits until an element is shown. */
    public static WebElement waitFor(Browser browser, String selector) {
        return new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
            .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }
}

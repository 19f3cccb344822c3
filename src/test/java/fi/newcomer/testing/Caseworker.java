package fi.newcomer.testing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A caseworker with decision power in a real browser, who takes and closes cases, and signs in again whenever the portal
 * was started again. Remembers what the portal said. The password is {@code demo-} and the name; the language Swedish.
 */
public final class Caseworker implements AutoCloseable {

    /** What the portal says when somebody else was faster, and when a step was taken. */
    public static final String CHANGED = "Någon annan ändrade ärendet under tiden";

    private static final String STARTED = "Ärendet handläggs nu.";

    private static final String DONE = "Ärendet är avslutat.";

    private final String username;

    private final Browser browser;

    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    private volatile int conflicts;

    private volatile int signIns;

    public Caseworker(int port, String username) {
        this.username = username;
        this.browser = Browser.desk(port);
    }

    public String username() {
        return this.username;
    }

    /** The ids of the cases of which the portal said that this person handles them now. */
    public Set<String> taken() {
        return this.taken;
    }

    /** The ids of the cases of which the portal said to this person that they are closed. */
    public Set<String> closed() {
        return this.closed;
    }

    /** How often the portal said that somebody else had changed the case. */
    public int conflicts() {
        return this.conflicts;
    }

    public int signIns() {
        return this.signIns;
    }

    /** Takes and closes one case after the other until it is over. @param waiting the ids of cases to choose from */
    public void work(Supplier<List<String>> waiting, BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            try {
                List<String> ids = waiting.get();
                if (ids.isEmpty()) {
                    rest();
                }
                else {
                    open(ids.getFirst());
                    if (this.browser.has(".staff-state-IN_HANDLING")
                            || (this.browser.has(".staff-state-RECEIVED") && take(ids.getFirst()))) {
                        close(ids.getFirst());
                    }
                }
            }
            catch (WebDriverException e) {
                // The portal is just being started again, or the page was of the one before.
                rest();
            }
        }
    }

    /** Opens the page of a case anew, and signs in first where that is asked for. */
    public void open(String id) {
        this.browser.open("/staff/cases/" + id);
        WebElement shown = shown(".staff-case h2, vaadin-login-form input[name=username]");
        if (shown.getTagName().equals("input")) {
            StaffBrowser.signIn(this.browser, this.username, "demo-" + this.username);
            shown("vaadin-app-layout h1, vaadin-app-layout h2");
            this.signIns++;
            this.browser.open("/staff/cases/" + id);
            shown(".staff-case h2");
        }
    }

    /** Starts to handle the case that is open. @return whether nobody was faster */
    public boolean take(String id) {
        shown(".staff-steps vaadin-button[theme~=primary]").click();
        boolean mine = said(STARTED);
        if (mine) {
            this.taken.add(id);
        }
        return mine;
    }

    /** Closes the case that is open with the first of the outcomes. */
    public void close(String id) {
        shown(".staff-steps .staff-close").click();
        shown("vaadin-dialog vaadin-radio-button label").click();
        this.browser.find("vaadin-dialog vaadin-button[theme~=primary]").click();
        if (said(DONE)) {
            this.closed.add(id);
        }
    }

    /** Waits for the answer to a step: that it was taken, or that somebody changed the case. */
    private boolean said(String taken) {
        String answer = waiting().until((driver) -> {
            String all = driver.findElements(By.cssSelector("vaadin-notification-card, .staff-refusal"))
                .stream()
                .map(WebElement::getText)
                .collect(Collectors.joining("\n"));
            return all.contains(taken) || all.contains(CHANGED) ? all : null;
        });
        if (!answer.contains(taken)) {
            this.conflicts++;
        }
        return answer.contains(taken);
    }

    private WebElement shown(String selector) {
        return waiting().until((driver) -> driver.findElements(By.cssSelector(selector))
            .stream()
            .filter(WebElement::isDisplayed)
            .findFirst()
            .orElse(null));
    }

    /** Shorter than elsewhere: a page of a killed portal never comes. */
    private WebDriverWait waiting() {
        WebDriverWait wait = new WebDriverWait(this.browser.driver(), Duration.ofSeconds(20), Duration.ofMillis(100));
        wait.ignoring(WebDriverException.class);
        return wait;
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        this.browser.close();
    }
}

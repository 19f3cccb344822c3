package fi.newcomer.request;

import fi.newcomer.staff.StaffMember;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Tests guess cases of other queues, and share a portal that slows down who guesses: each begins as if nobody had. */
public class ForgottenGuesses implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext portal = SpringExtension.getApplicationContext(test);
        portal.getBean(Guesses.class).forget();
        portal.getBean(UnknownCodes.class).forget();
    }

    /** As if somebody had guessed until a pause of minutes. */
    public static void pause(ApplicationContext portal, StaffMember who) {
        for (int i = 0; i < 20; i++) {
            portal.getBean(Guesses.class).count(who);
        }
    }
}

package fi.newcomer.request;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Tests guess cases of other queues, and share a portal that slows down who guesses: each begins as if nobody had. */
public class ForgottenGuesses implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(Guesses.class).forget();
    }
}

package fi.newcomer.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The validator itself can fail: otherwise its silence would mean nothing. */
class W3cValidatorTests {

    @Test
    void aGoodDocumentPassesAndABadOneDoesNot() {
        String good = "<!DOCTYPE html><html lang=\"sv\"><head><title>x</title></head><body><p>y</p></body></html>";
        assertThat(W3cValidator.errors(good)).isEmpty();
        assertThat(W3cValidator.errors(good.replace("<p>y</p>", "<p><div>y</div></p><label for=\"no\">z</label>")))
            .isNotEmpty();
    }
}

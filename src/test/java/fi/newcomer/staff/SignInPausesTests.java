package fi.newcomer.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The pauses after wrong passwords. */
class SignInPausesTests {

    private Instant now = Instant.parse("2026-03-06T09:00:00Z");

    private final SignInPauses pauses = new SignInPauses(() -> this.now);

    @Test
    void theFirstFourWrongOnesCostNothing() {
        wrong(4);
        assertThat(this.pauses.remaining("anna 10.0.0.1")).isZero();
    }

    @Test
    void thePauseDoublesAndNeverBecomesALock() {
        wrong(5);
        assertThat(this.pauses.remaining("anna 10.0.0.1")).isEqualTo(Duration.ofSeconds(1));
        wrong(5);
        assertThat(this.pauses.remaining("anna 10.0.0.1")).isEqualTo(Duration.ofSeconds(32));
        wrong(1000);
        assertThat(this.pauses.remaining("anna 10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void onlyThatAddressHasToWait() {
        wrong(9);
        assertThat(this.pauses.remaining("anna 10.0.0.2")).isZero();
        assertThat(this.pauses.remaining("berit 10.0.0.1")).isZero();
    }

    @Test
    void aPauseEndsAndTheRightPasswordClearsIt() {
        wrong(5);
        this.now = this.now.plusSeconds(1);
        assertThat(this.pauses.remaining("anna 10.0.0.1")).isZero();
        this.pauses.clear("anna 10.0.0.1");
        wrong(4);
        assertThat(this.pauses.remaining("anna 10.0.0.1")).isZero();
    }

    @Test
    void itIsForgottenAfterAnHour() {
        wrong(9);
        this.now = this.now.plus(Duration.ofMinutes(61));
        wrong(1);
        assertThat(this.pauses.remaining("anna 10.0.0.1")).isZero();
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            this.pauses.wrong("anna 10.0.0.1");
        }
    }
}

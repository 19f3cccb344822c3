package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Guessing slows down more and more; slips of the pen cost nothing. */
class GuessesTests {

    private static final StaffMember WHO = new StaffMember("tester", "Tester", Set.of());

    private Instant now = Instant.parse("2026-01-15T10:00:00Z");

    private final Guesses guesses = new Guesses(mock(Audit.class), () -> this.now);

    private void miss(int times) {
        for (int i = 0; i < times; i++) {
            this.guesses.count(WHO);
        }
    }

    private Duration pause() {
        GuessingPaused paused = catchThrowableOfType(GuessingPaused.class, () -> this.guesses.allow(WHO));
        return paused == null ? Duration.ZERO : paused.pause();
    }

    @Test
    void fromTheEleventhOnThePauseDoublesToFifteenMinutes() {
        miss(10);
        assertThat(pause()).isZero();
        miss(1);
        assertThat(pause()).isEqualTo(Duration.ofSeconds(1));
        miss(1);
        assertThat(pause()).isEqualTo(Duration.ofSeconds(2));
        miss(3);
        assertThat(pause()).isEqualTo(Duration.ofSeconds(16));
        miss(40);
        assertThat(pause()).isEqualTo(Duration.ofMinutes(15));
        assertThatCode(() -> this.guesses.allow(new StaffMember("another", "Tester", Set.of())))
            .doesNotThrowAnyException();
        this.now = this.now.plus(Duration.ofMinutes(15));
        assertThat(pause()).isZero();
        // Waiting does not make it cheap again.
        miss(1);
        assertThat(pause()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void slipsOverADayCostNothing() {
        for (int i = 0; i < 200; i++) {
            miss(1);
            assertThat(pause()).isZero();
            this.now = this.now.plus(Duration.ofSeconds(61));
        }
    }

    @Test
    void anHourWithoutAMissForgets() {
        miss(30);
        this.now = this.now.plus(Duration.ofMinutes(61));
        miss(10);
        assertThat(pause()).isZero();
    }
}

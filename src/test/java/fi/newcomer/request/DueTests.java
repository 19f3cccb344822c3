package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Promised days stand out in time, counted in Finnish working days, until somebody has reached the newcomer. */
class DueTests {

    /** A Thursday without holidays near it. */
    private static final LocalDate THURSDAY = LocalDate.of(2026, 1, 15);

    static RequestSummary promised(LocalDate day, RequestState state, boolean reached) {
        return new RequestSummary(UUID.randomUUID(), "K7QF-2M9-XTA", "korsnas-kommun", "korsnas", Topic.GUIDANCE,
                Jobseeker.NO, state, "ar", false, false, false, "Testperson", Instant.EPOCH, Optional.ofNullable(day),
                Optional.empty(), 1, Optional.empty(), Optional.empty(), CameBy.WEB, 0, reached, Optional.empty());
    }

    static Due due(LocalDate day) {
        return Due.of(promised(day, RequestState.RECEIVED, false), THURSDAY);
    }

    @Test
    void theDayItselfAndTwoWorkingDaysAreSoon() {
        assertThat(due(THURSDAY.minusDays(1))).isEqualTo(Due.OVERDUE);
        assertThat(due(THURSDAY)).isEqualTo(Due.SOON);
        assertThat(due(THURSDAY.plusDays(1))).isEqualTo(Due.SOON);
        // Monday, after a weekend.
        assertThat(due(THURSDAY.plusDays(4))).isEqualTo(Due.SOON);
        assertThat(due(THURSDAY.plusDays(5))).isEqualTo(Due.LATER);
        assertThat(due(null)).isEqualTo(Due.NONE);
    }

    @Test
    void holidaysDoNotCount() {
        // Maundy Thursday; Good Friday and Easter Monday are holidays.
        assertThat(Due.soonUntil(LocalDate.of(2026, 4, 2))).isEqualTo(LocalDate.of(2026, 4, 8));
        // The eve of Midsummer Eve.
        assertThat(Due.soonUntil(LocalDate.of(2026, 6, 18))).isEqualTo(LocalDate.of(2026, 6, 23));
    }

    @Test
    void takingACaseKeepsNoPromiseButReachingDoes() {
        LocalDate yesterday = THURSDAY.minusDays(1);
        assertThat(Due.of(promised(yesterday, RequestState.IN_HANDLING, false), THURSDAY)).isEqualTo(Due.OVERDUE);
        assertThat(Due.of(promised(yesterday, RequestState.IN_HANDLING, true), THURSDAY)).isEqualTo(Due.NONE);
        assertThat(Due.of(promised(yesterday, RequestState.CLOSED, false), THURSDAY)).isEqualTo(Due.NONE);
    }
}

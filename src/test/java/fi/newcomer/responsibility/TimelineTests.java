package fi.newcomer.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.responsibility.Responsibility.Basis;
import fi.newcomer.responsibility.Responsibility.Service;
import fi.newcomer.responsibility.Responsibility.State;
import fi.newcomer.responsibility.RuleRefused.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Versions that follow each other: no hole and no overlap, whatever is planned. */
class TimelineTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private final Timeline one = new Timeline(List.of(version(1, 0, null)));

    @Test
    void aNewVersionEndsTheOneBeforeIt() {
        Timeline two = this.one.with(version(2, 100, null));
        assertThat(two.edition()).isEqualTo("1@2025-01-01,2@" + FIRST.plusDays(100));
        assertThat(two.on(FIRST.plusDays(99)).orElseThrow().version()).isEqualTo(1);
        assertThat(two.on(FIRST.plusDays(100)).orElseThrow().version()).isEqualTo(2);
        assertThat(two.on(FIRST.minusDays(1))).isEmpty();
    }

    @Test
    void anEndDayWithoutASuccessorIsAHoleForEver() {
        assertThatThrownBy(() -> this.one.with(version(2, 100, 110))).isInstanceOfSatisfying(RuleRefused.class,
                (refused) -> {
                    assertThat(refused.problem()).isEqualTo(Problem.HOLE);
                    assertThat(refused.first()).isEqualTo(FIRST.plusDays(110));
                    assertThat(refused.last()).isNull();
                });
    }

    @Test
    void anEndDayBeforeTheNextVersionIsAHoleOfJustTheseDays() {
        Timeline two = this.one.with(version(2, 200, null));
        assertThatThrownBy(() -> two.with(version(3, 100, 190))).isInstanceOfSatisfying(RuleRefused.class, (refused) -> {
            assertThat(refused.problem()).isEqualTo(Problem.HOLE);
            assertThat(refused.first()).isEqualTo(FIRST.plusDays(190));
            assertThat(refused.last()).isEqualTo(FIRST.plusDays(199));
        });
        assertThat(two.with(version(3, 100, 200)).versions()).hasSize(3);
    }

    @Test
    void aVersionThatRunsIntoAPlannedOneOverlapsIt() {
        Timeline two = this.one.with(version(2, 200, null));
        for (Integer end : new Integer[] { null, 201 }) {
            assertThatThrownBy(() -> two.with(version(3, 100, end))).isInstanceOfSatisfying(RuleRefused.class,
                    (refused) -> {
                        assertThat(refused.problem()).isEqualTo(Problem.OVERLAP);
                        assertThat(refused.version()).isEqualTo(2);
                        assertThat(refused.first()).isEqualTo(FIRST.plusDays(200));
                    });
        }
    }

    @Test
    void aVersionOfTheSameDayIsReplaced() {
        Timeline replaced = this.one.with(version(2, 200, null)).with(version(3, 200, null));
        assertThat(replaced.versions()).extracting(Responsibility::version).containsExactly(1, 3);
    }

    @Test
    void whatIsTakenAwayLeavesItsDaysToTheOneBefore() {
        Timeline three = this.one.with(version(2, 200, null)).with(version(3, 100, 200));
        assertThat(three.without(three.versions().get(1)).on(FIRST.plusDays(150)).orElseThrow().version()).isEqualTo(1);
        assertThat(three.without(three.versions().get(2)).on(FIRST.plusDays(900)).orElseThrow().version()).isEqualTo(3);
        assertThatThrownBy(() -> this.one.without(this.one.versions().getFirst())).isInstanceOf(RuleRefused.class);
    }

    @Test
    void whateverIsTriedEachDayHasExactlyOneVersion() {
        Random random = new Random(7);
        Timeline now = this.one;
        int refused = 0;
        for (int number = 2; number < 2_000; number++) {
            int from = random.nextInt(60);
            Integer end = random.nextBoolean() ? null : from + 1 + random.nextInt(20);
            try {
                now = random.nextInt(3) == 0
                        ? now.without(now.versions().get(random.nextInt(now.versions().size())))
                        : now.with(version(number, from, end));
            }
            catch (RuleRefused hole) {
                refused++;
            }
            Timeline kept = now;
            LocalDate begin = kept.versions().getFirst().validFrom();
            assertThat(LongStream.range(0, 100).mapToObj(begin::plusDays))
                .allMatch((day) -> kept.versions().stream().filter((it) -> it.holdsOn(day)).count() == 1);
        }
        assertThat(refused).isBetween(100, 1_900);
    }

    private static Responsibility version(int number, int from, @Nullable Integer to) {
        return new Responsibility("korsnas", Topic.PLAN, Jobseeker.NO, number, FIRST.plusDays(from),
                to == null ? null : FIRST.plusDays(to), "korsnas-kommun", "korsnas-kommun", List.of(), State.IN_FORCE,
                Service.RUNNING, Basis.PROGRAMME, null, "A programme", "Inledning");
    }
}

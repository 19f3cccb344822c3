package fi.newcomer.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a group may be, what of numbers is told, and how a code may be typed. */
class GroupTests {

    @ParameterizedTest
    @ValueSource(strings = { "/korsnas/courses", "/osterbotten-1/courses/orientation-ar-2027" })
    void aPathOfACoursePage(String path) {
        assertThat(Group.possiblePage(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/", "korsnas/courses/x", "//evil.example/courses/x", "https://evil.example/courses/x",
            "/korsnas/courses/../../staff", "/korsnas/courses/x?a=b", "/korsnas/courses/x#y", "/korsnas/offices/x",
            "/korsnas/courses/", "/korsnas/courses/x\nhttp://evil", "/sv/korsnas/courses/x", "/Korsnäs/courses/x" })
    void anyOtherPath(String path) {
        assertThat(Group.possiblePage(path)).isFalse();
        assertThatThrownBy(() -> new Group(Set.of("korsnas"), "ar", Set.of(CourseKind.TRAINING), Optional.of(path)))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGroupIsSomewhereAndSomething() {
        assertThatThrownBy(() -> new Group(Set.of(), "ar", Set.of(CourseKind.TRAINING), Optional.empty()))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Group(Set.of("korsnas"), "ar", Set.of(CourseKind.ANY), Optional.empty()))
            .isInstanceOf(IllegalArgumentException.class);
        assertThat(CourseKind.ofGroups()).hasSize(4).doesNotContain(CourseKind.ANY);
    }

    @ParameterizedTest
    @CsvSource({ "0,", "1,", "4,", "5,5", "6,6" })
    void numbersUnderFiveAreNotTold(long people, Long told) {
        assertThat(Waiting.of(new Wish("korsnas", CourseKind.ANY, "ar"), people).people())
            .isEqualTo(told == null ? OptionalLong.empty() : OptionalLong.of(told));
    }

    @Test
    void aCodeIsUnderstoodHoweverItIsTyped() {
        assertThat(InterestLinks.readCode(" k7qf-2m9x ")).contains("K7QF2M9X");
        assertThat(InterestLinks.readCode("Ｋ７ＱＦ２Ｍ９Ｘ")).contains("K7QF2M9X");
        assertThat(InterestLinks.readCode("K7QF2M9")).isEmpty();
        assertThat(InterestLinks.readCode("x".repeat(1_000_000))).isEmpty();
    }
}

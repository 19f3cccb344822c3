package fi.newcomer.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.responsibility.Responsibility.Basis;
import fi.newcomer.responsibility.Responsibility.Service;
import fi.newcomer.responsibility.Responsibility.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule by itself, without a database. */
class ResponsibilityTests {

    @Test
    void topicsAndAnswersAreWrittenAsTheAddressesWriteThem() {
        assertThat(Topic.of("plan")).contains(Topic.PLAN);
        assertThat(Jobseeker.of("unknown")).contains(Jobseeker.UNKNOWN);
        assertThat(List.of(Topic.values())).extracting(Topic::value)
            .containsExactly("assessment", "plan", "orientation", "training", "guidance");
        assertThat(List.of(Jobseeker.values())).extracting(Jobseeker::value).containsExactly("yes", "no", "unknown");
    }

    @Test
    void nothingElseIsATopicOrAnAnswer() {
        assertThat(Topic.of(null)).isEmpty();
        assertThat(Topic.of("")).isEmpty();
        assertThat(Topic.of("PLAN")).isEmpty();
        assertThat(Topic.of("plan ")).isEmpty();
        assertThat(Jobseeker.of("maybe")).isEmpty();
    }

    @Test
    void whileItIsToBeDecidedTheReaderIsToldWhoReceives() {
        assertThat(rule(null, Basis.PROGRAMME, "Inledning").authority()).isEqualTo("korsnas-kommun");
        assertThat(rule("osterbottens-sysselsattningsomrade", Basis.PROGRAMME, "Inledning").authority())
            .isEqualTo("osterbottens-sysselsattningsomrade");
    }

    @Test
    void aRuleOfThePortalHasNoSource() {
        assertThat(rule(null, Basis.PORTAL_RULE, null).source()).isEmpty();
        assertThat(rule(null, Basis.PORTAL_RULE, "Inledning").source()).isEmpty();
        assertThat(rule(null, Basis.INFERRED, "Inledning").source())
            .contains(new Responsibility.Source("A programme", "Inledning"));
    }

    @Test
    void versionAndDatesDoNotChangeWhatARuleSays() {
        Responsibility rule = rule(null, Basis.PROGRAMME, "Inledning");
        assertThat(rule.saysTheSameAs(rule.asVersion(7))).isTrue();
        assertThat(rule.saysTheSameAs(rule("korsnas-kommun", Basis.PROGRAMME, "Inledning"))).isFalse();
    }

    private static Responsibility rule(String responsible, Basis basis, String section) {
        return new Responsibility("korsnas", Topic.PLAN, Jobseeker.NO, 1, LocalDate.of(2025, 1, 1), null, responsible,
                "korsnas-kommun", List.of(), State.IN_FORCE, Service.RUNNING, basis, null, "A programme", section);
    }
}

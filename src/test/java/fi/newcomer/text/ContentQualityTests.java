package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of the content keeps every rule, and every rule finds the fault that was made for it. */
class ContentQualityTests {

    private static final List<WrittenPage> PAGES = WrittenPage.all();

    @ParameterizedTest
    @EnumSource
    void everyPageKeepsTheRule(ContentRule rule) {
        assertThat(PAGES.stream().flatMap((page) -> rule.findings(page).stream())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theRuleFindsAFault(ContentRule rule) {
        assertThat(rule.findings(rule.fault())).singleElement()
            .asString()
            .matches("content/programmes/korsnas/plan\\.[a-z]{2}\\.md, line \\d+: .+");
    }

    @Test
    void everyPageIsThereInAllSixLanguages() {
        Set<String> languages = Set.of("sv", "fi", "en", "uk", "ar", "ru");
        assertThat(PAGES.stream().collect(Collectors.groupingBy((page) -> page.text().page(),
                Collectors.mapping(WrittenPage::language, Collectors.toSet()))))
            .hasSizeGreaterThanOrEqualTo(38)
            .allSatisfy((page, found) -> assertThat(found).as(page).isEqualTo(languages));
        assertThat(Glossary.OFFICIAL.size()).isGreaterThan(50);
    }

    @Test
    void everyUnitIsThereInAllSixLanguages() {
        assertThat(PAGES).allSatisfy((page) -> assertThat(page.text().units())
            .as(page.text().file().path())
            .extracting(ContentText.ContentUnit::id)
            .containsExactlyElementsOf(page.swedish().units().stream().map(ContentText.ContentUnit::id).toList()));
    }
}

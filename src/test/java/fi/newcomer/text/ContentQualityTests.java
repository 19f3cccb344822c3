package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** Every page of the content keeps every rule, and every rule finds the fault that was made for it. */
class ContentQualityTests {

    private static final List<String> LANGUAGES = List.of("sv", "fi", "en", "uk", "ar", "ru");

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

    /** A single long sentence is no error: the writer is told of it. */
    @Test
    void aLongSentenceIsNamed() {
        PAGES.stream()
            .flatMap((page) -> page.longSentences().stream())
            .forEach((sentence) -> System.out.println("A long sentence: " + sentence));
        assertThat(ContentRule.SENTENCES_ARE_SHORT.fault().longSentences()).singleElement()
            .asString()
            .startsWith("content/programmes/korsnas/plan.sv.md, line 7: Det här är en mening");
    }

    @Test
    void everyPageAndUnitIsThereInAllSixLanguages() {
        assertThat(missing(PAGES)).isEmpty();
        assertThat(PAGES.stream().map((page) -> page.text().page()).distinct()).hasSizeGreaterThanOrEqualTo(38);
        assertThat(Glossary.OFFICIAL.size()).isGreaterThan(50);
        WrittenPage page = WrittenPage.of("uk", "План", "Plan");
        assertThat(missing(List.of(page))).containsExactlyInAnyOrder("programme/korsnas/plan.ar",
                "programme/korsnas/plan.en", "programme/korsnas/plan.fi", "programme/korsnas/plan.ru",
                "programme/korsnas/plan.sv");
        assertThat(missing(PAGES.stream().filter((it) -> it.text().page().equals("pages/numbers"))
            .map((it) -> it.language().equals("ar") ? new WrittenPage(page.text(), it.swedish()) : it)
            .toList())).contains("pages/numbers.ar", "programme/korsnas/plan.uk#emergency-1");
    }

    /** Pages without a file in a language, and units without a text in the language of their file. */
    private static List<String> missing(List<WrittenPage> pages) {
        Map<String, Set<String>> languages = pages.stream()
            .collect(Collectors.groupingBy((page) -> page.text().page(),
                    Collectors.mapping(WrittenPage::language, Collectors.toSet())));
        Stream<String> files = languages.entrySet()
            .stream()
            .flatMap((page) -> LANGUAGES.stream()
                .filter((language) -> !page.getValue().contains(language))
                .map((language) -> page.getKey() + "." + language));
        Stream<String> units = pages.stream()
            .flatMap((page) -> page.swedish()
                .byId()
                .keySet()
                .stream()
                .filter((unit) -> !page.text().byId().containsKey(unit))
                .map((unit) -> page.text().page() + "." + page.language() + "#" + unit));
        return Stream.concat(files, units).toList();
    }

    /** Names, descriptions and places in YAML stand on pages as well. */
    @Test
    void whatTheListsSayIsWrittenInTheLettersOfItsLanguage() throws IOException {
        List<String> wrong = new ArrayList<>();
        int read = 0;
        try (Stream<Path> walk = Files.walk(Path.of("content"))) {
            for (Path path : walk.filter((it) -> it.toString().endsWith(".yaml")).toList()) {
                Map<String, List<String>> texts = new HashMap<>();
                collect(new Yaml().load(Files.readString(path)), texts);
                read += texts.values().stream().mapToInt(List::size).sum();
                texts.forEach((language, said) -> said
                    .forEach((text) -> ContentRule.LETTERS_BELONG_TO_THE_LANGUAGE.findings(WrittenPage.of(language, text, text))
                        .forEach((finding) -> wrong.add(path + ": " + text))));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(read).isGreaterThan(500);
    }

    private static void collect(Object yaml, Map<String, List<String>> texts) {
        if (yaml instanceof List<?> list) {
            list.forEach((item) -> collect(item, texts));
        }
        else if (yaml instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value instanceof String text && LANGUAGES.contains(key)) {
                    texts.computeIfAbsent((String) key, (language) -> new ArrayList<>()).add(text);
                }
                collect(value, texts);
            });
        }
    }
}

package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFile;
import fi.newcomer.fact.Documents;
import fi.newcomer.setting.WrongSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Every statement of the content says what it rests on, and every source that is named exists. */
class ContentSourcesTests {

    private static final Path ROOT = Path.of("content");

    private static final Map<String, List<ContentText>> PAGES = WrittenPage.all()
        .stream()
        .map(WrittenPage::swedish)
        .distinct()
        .collect(Collectors.toMap(ContentText::page, List::of));

    private final Documents documents = new Documents(file(ROOT.resolve("documents.yaml")));

    @Test
    void everyStatementHasASource() throws IOException {
        Set<String> sourced = sourceFiles().stream()
            .map((file) -> new SourceFile(file, this.documents, PAGES))
            .flatMap((file) -> file.sources.stream())
            .map((source) -> source.page() + "#" + source.unit())
            .collect(Collectors.toSet());
        assertThat(sourced).hasSizeGreaterThan(600);
        assertThat(unsourced(sourced)).as("statements without a source").isEmpty();
        assertThat(sourced.remove("programme/korsnas/plan#what-1")).isTrue();
        assertThat(unsourced(sourced)).containsExactly("programme/korsnas/plan#what-1");
    }

    private static List<String> unsourced(Set<String> sourced) {
        return PAGES.values()
            .stream()
            .map(List::getFirst)
            .flatMap((page) -> page.units()
                .stream()
                .filter((unit) -> unit.kind() != UnitKind.TITLE && unit.kind() != UnitKind.HEADING)
                .map((unit) -> page.page() + "#" + unit.id()))
            .filter((unit) -> !sourced.contains(unit))
            .toList();
    }

    @Test
    void everySourceThatAFileOfFactsOrRulesNamesIsADocumentWithThatSection() throws IOException {
        List<String> unknown = new ArrayList<>();
        int named = 0;
        try (Stream<Path> walk = Files.walk(ROOT)) {
            for (Path path : walk.filter((it) -> it.toString().endsWith(".yaml")).sorted().toList()) {
                Object yaml = new Yaml().load(Files.readString(path));
                List<Map<?, ?>> sources = new ArrayList<>();
                collect(yaml, "", sources);
                named += sources.size();
                sources.stream()
                    .filter((source) -> !known(source))
                    .forEach((source) -> unknown.add(ROOT.relativize(path) + ": " + source));
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(named).isGreaterThan(150);
        assertThat(known(Map.of("document", "Språklag (423/2003)", "section", "nowhere"))).isFalse();
        assertThat(known(Map.of("document", "nothing", "section", "nowhere"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "facts", "authorities", "offices", "partners", "courses", "indicators" })
    void everyFactHasASourceAndAState(String list) throws IOException {
        List<Map<?, ?>> facts = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(ROOT)) {
            for (Path path : walk.filter((it) -> it.endsWith(list + ".yaml")).toList()) {
                Map<String, List<Map<?, ?>>> yaml = new Yaml().load(Files.readString(path));
                facts.addAll(yaml.get(list));
            }
        }
        assertThat(facts).isNotEmpty().filteredOn((fact) -> !complete(fact)).isEmpty();
        Map<?, ?> without = new HashMap<>(facts.getFirst());
        without.remove("state");
        assertThat(complete(without)).isFalse();
    }

    private static boolean complete(Map<?, ?> fact) {
        return fact.containsKey("state") && (fact.containsKey("source") || fact.containsKey("sources"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            korsnas/nowhere | what-1          | 5 | "korsnas/nowhere" is no section of documents.yaml
            korsnas         | what-1          | 5 | "korsnas" is no section of documents.yaml
            korsnas/plan    | what-99         | 6 | "what-99" names no units of this page in their order
            korsnas/plan    | what-3..what-1  | 6 | "what-3..what-1" names no units of this page in their order
            """)
    void aWrongSourceIsNamedWithItsLine(String source, String units, int line, String sentence) {
        ContentFile file = new ContentFile("programmes/korsnas/sources.yaml", """
                compared: 2026-11-22
                parts:
                  plan:
                    # the programme
                    - source: %s
                      units: %s
                """.formatted(source, units));
        assertThatThrownBy(() -> new SourceFile(file, this.documents, PAGES)).isInstanceOf(WrongSetting.class)
            .hasMessage("content/programmes/korsnas/sources.yaml, line " + line + ": " + sentence + ".");
    }

    private boolean known(Map<?, ?> source) {
        try {
            this.documents.named(new ContentFile("x.yaml", new Yaml().dump(source)).yaml());
            return true;
        }
        catch (WrongSetting e) {
            return false;
        }
    }

    /** Facts and the like name a source; the rules of responsibility name a document at the top and sections below. */
    private static void collect(Object yaml, String document, List<Map<?, ?>> sources) {
        if (yaml instanceof List<?> list) {
            list.forEach((item) -> collect(item, document, sources));
        }
        else if (yaml instanceof Map<?, ?> map) {
            String above = map.get("document") instanceof String name ? name : document;
            if (map.containsKey("section") && !above.isEmpty()) {
                sources.add(Map.of("document", above, "section", map.get("section")));
            }
            map.values().forEach((value) -> collect(value, above, sources));
        }
    }

    private static List<ContentFile> sourceFiles() throws IOException {
        try (Stream<Path> walk = Files.walk(ROOT)) {
            return walk.filter((path) -> path.endsWith("sources.yaml")).sorted().map(ContentSourcesTests::file).toList();
        }
    }

    private static ContentFile file(Path path) {
        try {
            return new ContentFile(ROOT.relativize(path).toString(), Files.readString(path));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

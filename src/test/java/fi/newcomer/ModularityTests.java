package fi.newcomer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The tree is the architecture: modules, their borders, and the direction in which they may depend on each other. */
class ModularityTests {

    private static final Path SOURCES = Path.of("src/main/java/fi/newcomer");

    /** A module may depend only on those that stand before it. */
    private static final List<String> ORDER = List.of("setting", "database", "protection", "qrcode", "language",
            "wording", "content", "page", "print", "municipality", "staff", "visit", "hours", "entry", "fact",
            "rewording", "text", "drafting", "programme", "office", "servicecatalogue", "course", "linkcheck",
            "knowledge", "start", "mail", "queue", "responsibility", "sharing", "checking", "exchange", "interest",
            "request", "retention", "leave", "casework", "reply", "appointment", "interpreting", "jointassessment",
            "transfer", "incoming", "administration", "renewal", "board", "editing", "placement", "flyer", "letter",
            "feed", "opendata");

    private static final Pattern SENTENCE = Pattern.compile("(?s)^/\\*\\*\\s*\\*\\s*([A-Z].+?\\.)\\s*\\*/");

    private final ApplicationModules modules = ApplicationModules.of(Portal.class);

    @Test
    void modulesReachNothingThatAnotherKeepsToItself() {
        this.modules.verify();
    }

    @Test
    void dependenciesRunOneWay() {
        for (ApplicationModule module : this.modules) {
            String name = module.getIdentifier().toString();
            assertThat(ORDER).as("the order of modules").contains(name);
            assertThat(module.getDirectDependencies(this.modules).stream()
                .map((dependency) -> dependency.getTargetModule().getIdentifier().toString()))
                .as("modules that %s depends on", name)
                .isSubsetOf(ORDER.subList(0, ORDER.indexOf(name)));
        }
    }

    static Stream<Path> modules() throws IOException {
        return Files.list(SOURCES).filter(Files::isDirectory).toList().stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleSaysInOneSentenceWhatItKnows(Path module) throws IOException {
        Path file = module.resolve("package-info.java");
        assertThat(file).exists();
        String text = Files.readString(file);
        Matcher sentence = SENTENCE.matcher(text);
        assertThat(sentence.find()).as("a sentence in %s", file).isTrue();
        assertThat(sentence.group(1).replaceAll("\\s*\\*\\s*", " ")).hasSizeBetween(30, 250)
            .doesNotContain(". ");
        assertThat(text).contains("@NullMarked");
    }

    @Test
    void pagesAndViewsBelongToTheirModuleAlone() {
        JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fi.newcomer");
        noClasses().that()
            .resideInAPackage("fi.newcomer..ui..")
            .should()
            .bePublic()
            .check(classes);
    }
}

package fi.newcomer.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The interface says the same in every language, with the right letters and the right plurals. */
class TranslationTests {

    private static final Languages LANGUAGES = new Languages();

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9.-]*)\"");

    /** Letters that betray a neighbouring language. */
    private static final Map<String, String> FOREIGN_LETTERS = Map.of("uk", "ыэёъЫЭЁЪ", "ru", "іїєґІЇЄҐ", "ar",
            "پچژگکیھے٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹");

    /** The scripts of each language; Latin is everywhere, for official words and names. */
    private static final Map<String, UnicodeScript> SCRIPTS = Map.of("sv", UnicodeScript.LATIN, "fi",
            UnicodeScript.LATIN, "en", UnicodeScript.LATIN, "uk", UnicodeScript.CYRILLIC, "ru",
            UnicodeScript.CYRILLIC, "ar", UnicodeScript.ARABIC);

    static Stream<TranslationFile> files() {
        return LANGUAGES.all().stream().map(TranslationFile::of);
    }

    private final TranslationFile first = TranslationFile.of(LANGUAGES.first());

    @ParameterizedTest
    @MethodSource("files")
    void noKeyIsMissing(TranslationFile file) {
        assertThat(file.keys()).containsExactlyInAnyOrderElementsOf(this.first.keys());
    }

    @ParameterizedTest
    @MethodSource("files")
    void noKeyIsDoubled(TranslationFile file) {
        assertThat(file.keys()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void keysAndSectionsStandInTheSameOrder(TranslationFile file) {
        assertThat(file.keys()).containsExactlyElementsOf(this.first.keys());
        assertThat(file.sections()).containsExactlyElementsOf(this.first.sections());
    }

    @Test
    void noKeyIsUnused() {
        Set<String> literals = literals();
        List<String> prefixes = literals.stream().filter((literal) -> literal.endsWith(".")).toList();
        assertThat(this.first.keys().stream().filter((key) -> !literals.contains(key)
                && prefixes.stream().noneMatch(key::startsWith))).as("unused keys").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMessageIsWellFormed(TranslationFile file) {
        file.messages()
            .forEach((key, message) -> assertThatCode(() -> new MessagePattern(message)).as(file.language() + " " + key)
                .doesNotThrowAnyException());
    }

    /** ICU takes the space before an own pattern of a day into the day, which gives two spaces in the sentence. */
    @ParameterizedTest
    @MethodSource("files")
    void patternsOfDaysBeginWithoutASpace(TranslationFile file) {
        assertThat(file.messages()).allSatisfy((key, message) -> assertThat(message).as(key)
            .doesNotContainPattern(", (date|time), (?!(short|medium|long|full)})"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMessageSaysSomething(TranslationFile file) {
        assertThat(file.messages()).allSatisfy((key, message) -> assertThat(message.strip()).as(key).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("files")
    void argumentsAreTheSameInAllLanguages(TranslationFile file) {
        Map<String, String> others = this.first.messages();
        file.messages()
            .forEach((key, message) -> assertThat(TranslationFile.arguments(message)).as(file.language() + " " + key)
                .isEqualTo(TranslationFile.arguments(others.get(key))));
        file.messages()
            .forEach((key, message) -> assertThat(TranslationFile.forms(message, ArgType.SELECT))
                .as(file.language() + " " + key)
                .isEqualTo(TranslationFile.forms(others.get(key), ArgType.SELECT)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPluralHasTheFormsOfItsLanguage(TranslationFile file) {
        Set<String> needed = PluralRules.forLocale(file.language().locale()).getKeywords();
        file.messages()
            .forEach((key, message) -> TranslationFile.forms(message, ArgType.PLURAL)
                .forEach((argument, forms) -> assertThat(forms).as(file.language() + " " + key).containsAll(needed)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void lettersAreThoseOfTheLanguage(TranslationFile file) {
        String code = file.language().code();
        UnicodeScript script = SCRIPTS.get(code);
        String foreign = FOREIGN_LETTERS.getOrDefault(code, "");
        file.messages().forEach((key, message) -> {
            String said = TranslationFile.said(message);
            assertThat(letters(said, (letter) -> foreign.indexOf(letter) >= 0)).as("%s %s: foreign letters", code, key)
                .isEmpty();
            if (script != null) {
                assertThat(letters(said, (letter) -> Character.isLetter(letter)
                        && UnicodeScript.of(letter) != script && UnicodeScript.of(letter) != UnicodeScript.LATIN))
                    .as("%s %s: letters of another script", code, key)
                    .isEmpty();
            }
        });
    }

    /** Longer texts have at least one letter of their language; a name or an abbreviation may have none. */
    @ParameterizedTest
    @MethodSource("files")
    void noMessageIsLeftInAnotherAlphabet(TranslationFile file) {
        UnicodeScript script = SCRIPTS.getOrDefault(file.language().code(), UnicodeScript.LATIN);
        assertThat(file.messages().entrySet().stream().filter((entry) -> {
            String said = TranslationFile.said(entry.getValue());
            return letters(said, Character::isLetter).length() > 6
                    && letters(said, (letter) -> UnicodeScript.of(letter) == script).isEmpty();
        })).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            sv, 1,   1 arbetsdag
            sv, 2,   2 arbetsdagar
            fi, 1,   1 arkipäivä
            fi, 2,   2 arkipäivää
            en, 1,   1 working day
            en, 2,   2 working days
            uk, 1,   1 робочий день
            uk, 2,   2 робочі дні
            uk, 5,   5 робочих днів
            uk, 21,  21 робочий день
            ru, 1,   1 рабочий день
            ru, 2,   2 рабочих дня
            ru, 5,   5 рабочих дней
            ru, 21,  21 рабочий день
            ar, 0,   أقل من يوم عمل
            ar, 1,   يوم عمل واحد
            ar, 2,   يوما عمل
            ar, 3,   3 أيام عمل
            ar, 11,  11 يوم عمل
            ar, 100, 100 يوم عمل
            """)
    void numbersChooseTheFormOfTheLanguage(String code, int days, String form) {
        String text = new Texts(LANGUAGES,
                new StaticListableBeanFactory().getBeanProvider(Rewordings.class)).text(LANGUAGES.get(code), "promise.days", Map.of("days", days));
        assertThat(text).containsPattern("(^|[^\\p{L}\\p{N}])" + Pattern.quote(form) + "($|[^\\p{L}\\p{N}])");
    }

    private static String letters(String text, Predicate<Integer> which) {
        return text.codePoints()
            .filter(which::test)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    }

    private static Set<String> literals() {
        Set<String> literals = new HashSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter((path) -> path.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(source)).results().forEach((found) -> literals.add(found.group(1)));
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return literals;
    }
}

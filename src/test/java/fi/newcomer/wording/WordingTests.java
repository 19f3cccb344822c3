package fi.newcomer.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Language;
import fi.newcomer.wording.Term.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link Readability} and {@link Terms}, also on all texts of {@code content/}. */
class WordingTests {

    private static final Pattern UNIT = Pattern.compile("^(?:## |- |1\\. |> )?(.*?) ?\\{#([a-z0-9-]+)[^}]*}$");

    private static final Language SWEDISH = language("sv");

    private static final Language FINNISH = language("fi");

    private static final Language ARABIC = language("ar");

    private final WordingRules rules = new WordingRules();

    private final Readability readability = new Readability(this.rules);

    private final Terms terms = new Terms(this.rules);

    @Test
    void countsWordsOfSentencesAndLongWords() {
        Difficulty found = this.readability.of("Kom hit. Det är en kommunal tjänst.", SWEDISH);
        assertThat(found.wordsPerSentence()).isEqualTo(3.5);
        assertThat(found.longWords()).isEqualTo(1 / 7.0);
        assertThat(found.hard()).isFalse();
        assertThat(this.readability.of("", SWEDISH).wordsPerSentence()).isZero();
    }

    @Test
    void namesTheSentencesThatAreTooLong() {
        String tooLong = "Du kan få en plan om du är ny här och om du vill ha den och om du ber om den i god tid.";
        Difficulty found = this.readability.ofUnit("Kom hit. **" + tooLong.replace("en plan", "[en plan](fact:plan-max)")
                + "**", SWEDISH);
        assertThat(found.longSentences()).containsExactly(tooLong);
        assertThat(found.hard()).isTrue();
    }

    @Test
    void manyLongWordsAreHardToo() {
        assertThat(this.readability.of("Kommunala integrationstjänster förutsätter sektorsövergripande myndighetssamarbete. "
                + "Välfärdsområdet ansvarar för socialvårdens rehabilitering enligt integrationslagen. Begäran behandlas.",
                SWEDISH)
            .hard()).isTrue();
    }

    @Test
    void whatIsQuotedInOtherLanguagesOrShownDoesNotCount() {
        assertThat(Notation.words("En **plan** ([kotoutumissuunnitelma](lang:fi)) är bra. Ring {{phone korsnas-office}}. "
                + "[Be om hjälp](page:request), [två år](fact:plan-max)."))
            .isEqualTo("En plan är bra. Ring X. Be om hjälp, två år.");
        assertThat(Notation.words("خطة ([integrationsplan](lang:sv)، [kotoutumissuunnitelma](lang:fi)) لك"))
            .isEqualTo("خطة لك");
        assertThat(Notation.words("half a [link](pa and {{phone")).isEqualTo("half a [link](pa and {{phone");
    }

    @Test
    void aFurtherLanguageNeedsNoJava() {
        Language estonian = language("et");
        assertThat(this.readability.of("Tule siia.", estonian).hard()).isFalse();
        assertThat(this.terms.missing("En integrationsplan.", SWEDISH, "Plaan.", estonian)).isEmpty();
    }

    @Test
    void findsBentTermsAndOnlyTheLongerOfTwo() {
        assertThat(names("Kommunens integrationsplaner och en bedömning av kompetens och behovet av integrationstjänster.",
                SWEDISH))
            .containsExactly("kommun", "integrationsplan",
                    "bedömning av kompetens och behovet av integrationstjänster");
        assertThat(names("Kunnassa tehdään kotoutumissuunnitelmia tulkkien kanssa.", FINNISH))
            .containsExactly("kunta", "kotoutumissuunnitelma", "tulkki");
        assertThat(names("Integrationsporten, kommunikation, asiakas", SWEDISH)).isEmpty();
        assertThat(names("**خطة الاندماج** وبلدية السكن", ARABIC)).containsExactly("خطة الاندماج", "بلدية السكن");
    }

    @Test
    void missesATermThatTheTranslationNamesOtherwise() {
        String source = "Tolken är med när din integrationsplan görs.";
        assertThat(this.terms.missing(source, SWEDISH, "Tulkki on mukana, kun kotoutumissuunnitelmasi tehdään.", FINNISH))
            .isEmpty();
        assertThat(this.terms.missing(source, SWEDISH, "Kääntäjä on mukana, kun ohjelmasi tehdään.", FINNISH))
            .containsExactly(new Missing("tolk", "tulkki"), new Missing("integrationsplan", "kotoutumissuunnitelma"));
        assertThat(this.terms.missing("Tolk", SWEDISH, "المترجم", ARABIC)).hasSize(1);
        assertThat(this.terms.missing("Tolk", SWEDISH, "المترجم", ARABIC, List.of("لك مترجم شفهي."))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "sv", "fi", "en", "uk", "ar", "ru" })
    void nearlyAllTextsOfTheContentAreEasy(String code) throws IOException {
        List<String> texts = pages().values().stream().flatMap((page) -> page.get(code).values().stream()).toList();
        List<String> hard = texts.stream()
            .filter((text) -> this.readability.ofUnit(text, language(code)).hard())
            .distinct()
            .toList();
        assertThat(texts).hasSizeGreaterThan(1000);
        assertThat(hard).hasSizeBetween(1, texts.size() / 50);
    }

    @ParameterizedTest
    @ValueSource(strings = { "sv>fi", "sv>uk", "sv>ar", "sv>ru", "sv>en", "fi>sv", "fi>ar" })
    void fewTextsOfTheContentMissATerm(String way) throws IOException {
        Language from = language(way.substring(0, 2));
        Language to = language(way.substring(3));
        List<String> missing = pages().values()
            .stream()
            .flatMap((page) -> page.get(from.code())
                .entrySet()
                .stream()
                .filter((unit) -> page.get(to.code()).containsKey(unit.getKey()))
                .flatMap((unit) -> this.terms
                    .missing(unit.getValue(), from, page.get(to.code()).get(unit.getKey()), to, page.get(to.code()).values())
                    .stream()
                    .map((term) -> term + ": " + unit.getValue())))
            .distinct()
            .toList();
        assertThat(missing).hasSizeLessThan(20);
    }

    private List<String> names(String text, Language language) {
        return this.terms.in(text, language).stream().map((term) -> term.in(language).orElseThrow()).toList();
    }

    private static Language language(String code) {
        return new Language(code, code, code.equals("ar") ? "rtl" : "ltr", false);
    }

    /** The texts of the content files: page, language, unit, text. */
    private static Map<String, Map<String, Map<String, String>>> pages() throws IOException {
        Map<String, Map<String, Map<String, String>>> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.filter((path) -> path.toString().matches(".*\\.[a-z]{2}\\.md")).toList()) {
                String[] name = file.toString().split("\\.");
                Map<String, String> units = pages.computeIfAbsent(name[0], (key) -> new TreeMap<>())
                    .computeIfAbsent(name[1], (key) -> new LinkedHashMap<>());
                Files.readAllLines(file).stream().map(UNIT::matcher).filter(Matcher::matches)
                    .forEach((unit) -> units.put(unit.group(2), unit.group(1)));
            }
        }
        Arrays.asList("sv", "fi").forEach((code) -> assertThat(pages.values()).allMatch((page) -> page.containsKey(code)));
        return pages;
    }
}

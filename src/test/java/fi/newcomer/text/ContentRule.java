package fi.newcomer.text;

import fi.newcomer.text.ContentText.ContentUnit;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every page of {@code content/} must be, each rule with a fault that it finds. A rule says what is wrong with a
 * unit; {@link #SENTENCES_ARE_SHORT} looks at the whole page.
 */
enum ContentRule {

    LETTERS_BELONG_TO_THE_LANGUAGE("ar", "خطة الاندماج برای شما پ", "Plan.", (page, unit) -> {
        UnicodeScript script = LanguageMarks.SCRIPTS.getOrDefault(page.language(), UnicodeScript.LATIN);
        String neighbours = LanguageMarks.NEIGHBOURS.getOrDefault(page.language(), "");
        return letters(WrittenPage.own(unit), (letter) -> neighbours.indexOf(letter) >= 0
                || Character.isLetter(letter) && UnicodeScript.of(letter) != script
                        && UnicodeScript.of(letter) != UnicodeScript.LATIN
                        && UnicodeScript.of(letter) != UnicodeScript.COMMON);
    }),

    NO_LATIN_WORD_WITHOUT_ITS_LANGUAGE("uk", "Запитайте в Welcome Desk.", "Fråga.", (page, unit) -> {
        if (!LanguageMarks.SCRIPTS.containsKey(page.language())) {
            return "";
        }
        return found(Pattern.compile("[A-Za-zÅÄÖåäö]\\w*(?:\\.\\w+)*"), WrittenPage.own(unit))
            .filter((word) -> !LanguageMarks.NAMES.contains(word))
            .collect(Collectors.joining(", "));
    }),

    NO_SENTENCE_OF_A_NEIGHBOUR_LANGUAGE("sv", "Kunta auttaa sinua, jos et ole työnhakija.", "", (page, unit) -> {
        Map<String, Long> counts = LanguageMarks.LITTLE_WORDS.keySet()
            .stream()
            .collect(Collectors.toMap((language) -> language, (language) -> little(language, WrittenPage.own(unit))));
        long own = counts.getOrDefault(page.language(), Long.MAX_VALUE);
        return counts.entrySet()
            .stream()
            .filter((other) -> other.getValue() > own && other.getValue() > 1)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    }),

    NO_UNIT_IS_LEFT_IN_SWEDISH("en", "Du behöver en plan.", "Du behöver en plan.", (page, unit) -> {
        ContentUnit swedish = page.swedish().byId().get(unit.id());
        String own = WrittenPage.own(unit).strip();
        return !page.language().equals("sv") && swedish != null && WrittenPage.words(own) > 2
                && own.equals(WrittenPage.own(swedish).strip()) ? own : "";
    }),

    FACTS_AND_LINKS_ARE_THE_SAME_IN_ALL_LANGUAGES("fi", "Kysy: {{phone emergency}}", "Fråga: {{phone nollalinja}}",
            (page, unit) -> {
                ContentUnit swedish = page.swedish().byId().get(unit.id());
                return swedish == null || named(unit).equals(named(swedish)) ? ""
                        : named(unit) + " but in Swedish " + named(swedish);
            }),

    /** Phone numbers, e-mail and web addresses are refused when the file is read. */
    NO_FACT_IS_TYPED_IN("en", "Come at 9.30.", "Ring.", (page, unit) -> found(
            Pattern.compile("\\b([01]?\\d|2[0-3])[.:][0-5]\\d\\b(?!\\.\\d)|(?<![\\d.])112(?![\\d.])|\\b\\w+\\.fi\\b"
                    + "|(?iu)\\b(kl\\.|klo) ?\\d{1,2}\\b|\\bat \\d{1,2} ?[ap]\\.?m\\b"
                    + "|\\p{L}+(gatan|vägen|esplanaden|planaden|katu|tie) \\d+\\b"),
            WrittenPage.own(unit)).collect(Collectors.joining(", "))),

    NO_LINK_IS_BARE("en", "For a plan, [here](page:request).", "Be.", (page, unit) -> Inline
        .flat(InlineReader.read(unit.text().text()))
        .flatMap((piece) -> piece instanceof Inline.PageLink link ? Stream.of(link.words()) : Stream.<String>empty())
        .filter((words) -> LanguageMarks.BARE.contains(words.strip().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", "))),

    NO_ABBREVIATION_IS_UNEXPLAINED("sv", "Du kan fråga ÖVPH.", "", (page, unit) -> found(
            Pattern.compile("(?<![\\p{L}\\d-])[\\p{Lu}]{2,}(?![\\p{L}\\d])"), WrittenPage.own(unit))
        .filter((word) -> !LanguageMarks.NAMES.contains(word) && !page.explains(word))
        .collect(Collectors.joining(", "))),

    NO_WORD_TO_AVOID("fi", "Kotouttaminen alkaa nyt.", "Nu.", (page, unit) -> found(
            Pattern.compile("(?iu)\\bkotouttami(?!syksi)\\w*|\\binvandrarna?s?\\b|\\bflykting(ar|en)s?\\s+problem"),
            WrittenPage.own(unit)).collect(Collectors.joining(", "))),

    TERMS_ARE_THOSE_OF_THE_GLOSSARY("ru", "Стратегия интеграции ([integrationsplan](lang:sv)).", "Plan.",
            (page, unit) -> Glossary.OFFICIAL.mistakes(page, unit)),

    SENTENCES_ARE_SHORT("sv", "Det här är en mening som har alldeles för många ord för att den som läser långsamt "
            + "ska kunna förstå den utan att tappa bort sig på vägen mot slutet.", "", (page, unit) -> {
        if (unit != page.text().units().getLast()) {
            return "";
        }
        double mean = page.text()
            .units()
            .stream()
            .filter((each) -> each.kind() != UnitKind.TITLE && each.kind() != UnitKind.HEADING)
            .flatMap((each) -> WrittenPage.sentences(each).stream())
            .mapToLong(WrittenPage::words)
            .average()
            .orElse(0);
        int most = LanguageMarks.SCRIPTS.containsKey(page.language()) ? 12 : 14;
        return mean > most ? String.format(Locale.ROOT, "%.1f words a sentence, not %d", mean, most) : "";
    });

    private final String language;

    private final String fault;

    private final String swedish;

    private final BiFunction<WrittenPage, ContentUnit, String> wrong;

    ContentRule(String language, String fault, String swedish, BiFunction<WrittenPage, ContentUnit, String> wrong) {
        this.language = language;
        this.fault = fault;
        this.swedish = swedish.isEmpty() ? fault : swedish;
        this.wrong = wrong;
    }

    /** What is wrong with a page, with file and line. */
    List<String> findings(WrittenPage page) {
        return page.text()
            .units()
            .stream()
            .map((unit) -> Map.entry(unit, this.wrong.apply(page, unit)))
            .filter((entry) -> !entry.getValue().isEmpty())
            .map((entry) -> page.at(entry.getKey()) + ": " + entry.getValue())
            .toList();
    }

    /** A page with a fault that the rule must find. */
    WrittenPage fault() {
        return WrittenPage.of(this.language, this.fault, this.swedish);
    }

    private static String named(ContentUnit unit) {
        return Inline.flat(InlineReader.read(unit.text().text())).map((piece) -> switch (piece) {
            case Inline.Token token -> "{{" + token.kind() + " " + token.id() + "}}";
            case Inline.Stated stated -> "fact:" + stated.fact();
            case Inline.PageLink link -> "page:" + link.target();
            default -> "";
        }).filter((name) -> !name.isEmpty()).sorted().collect(Collectors.joining(" "));
    }

    private static long little(String language, String text) {
        Set<String> words = LanguageMarks.LITTLE_WORDS.get(language);
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(words::contains).count();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((result) -> result.group());
    }

    private static String letters(String text, java.util.function.IntPredicate which) {
        return text.codePoints().filter(which).mapToObj(Character::toString).collect(Collectors.joining());
    }
}

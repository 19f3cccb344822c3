package fi.newcomer.feed;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.Facts;
import fi.newcomer.language.Language;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Reading;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of calendars and feeds: what one must know, line by line, without markup. */
@Component
class FeedWords {

    private final Texts texts;

    private final Facts facts;

    FeedWords(Texts texts, Facts facts) {
        this.texts = texts;
        this.facts = facts;
    }

    String say(Language language, String key) {
        return this.texts.text(language, key);
    }

    String say(Language language, String key, Map<String, ?> arguments) {
        return this.texts.text(language, key, arguments);
    }

    /** A sentence about something with a name. */
    String about(String key, LocalizedText name, Language language) {
        return say(language, key, Map.of("name", name(name, language)));
    }

    String name(LocalizedText name, Language language) {
        return PlainText.name(name.in(language).text(), language);
    }

    /** Languages as the language calls them, joined as it joins things. */
    String languages(List<String> codes, Language language) {
        return ListFormatter.getInstance(language.locale(), ListFormatter.Type.AND, ListFormatter.Width.WIDE)
            .format(codes.stream()
                .map((code) -> ULocale.forLanguageTag(code).getDisplayLanguage(language.locale()))
                .toList());
    }

    /** The phone number, if one is known. */
    Stream<String> phone(@Nullable String fact, Language language, Reading reading) {
        return fact == null ? Stream.empty() : this.facts.find(fact, reading).map(Fact::value).stream()
            .map((number) -> say(language, "feed.phone", Map.of("number", PlainText.name(number, language))));
    }

    /** The lines with the address of the page last: some programs show no other link. */
    static String lines(List<String> lines, URI page) {
        List<String> all = new ArrayList<>(lines);
        all.add(page.toString());
        return String.join("\n", all);
    }

    /** Where it is, as a map finds it: the street first. */
    static String location(@Nullable String address, @Nullable LocalizedText place, Language language) {
        return Stream.of(address, place == null ? null : place.in(language).text())
            .filter((part) -> part != null && !part.isBlank())
            .map((part) -> PlainText.clean(part).replace('\n', ' '))
            .collect(Collectors.joining(", "));
    }
}

package fi.newcomer.editing;

import fi.newcomer.fact.Fact;
import fi.newcomer.fact.FactTokens;
import fi.newcomer.fact.Facts;
import fi.newcomer.fact.Listings;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.text.Readers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The facts that can stand in a text, with what the readers of a page get for them. */
@Service
public class FactChoices {

    private static final Pattern TOKEN = Pattern.compile("\\{\\{([a-z]+) ([a-z0-9][a-z0-9-]*)}}");

    private static final String PROGRAMME = "programme/";

    private static final String NAME = "name";

    /** Names that follow the municipality whose page it is. */
    private static final List<String> OWN = List.of("municipality", "contact", "employment-area", "wellbeing-county");

    private final Facts facts;

    private final FactTokens tokens;

    private final Authorities authorities;

    private final Readers readers;

    FactChoices(Facts facts, FactTokens tokens, Authorities authorities, Readers readers) {
        this.facts = facts;
        this.tokens = tokens;
        this.authorities = authorities;
        this.readers = readers;
    }

    /**
     * A fact to insert.
     *
     * @param kind {@code phone}, {@code email}, {@code address}, {@code hours}, {@code link} or {@code name}
     * @param shown what readers get
     */
    public record Choice(String kind, String id, String shown) {

        /** What stands for it in a text, without braces. */
        public String token() {
            return this.kind + " " + this.id;
        }
    }

    /** What readers get for the facts in some texts, by token without braces; lists of partners and courses have none. */
    public Map<String, String> labels(String page, Language language, Collection<String> texts) {
        Map<String, String> labels = new HashMap<>();
        Municipality municipality = municipality(page).orElse(null);
        List<MatchResult> found = texts.stream()
            .flatMap((text) -> TOKEN.matcher(text).results())
            .filter((token) -> !Listings.shown(token.group(1)))
            .toList();
        Map<String, Fact> known = this.facts.now(found.stream().map((token) -> token.group(2)).collect(Collectors.toSet()));
        found.forEach((token) -> labels.computeIfAbsent(token.group(1) + " " + token.group(2),
                (it) -> shown(token.group(1), token.group(2), language, municipality, known)));
        labels.values().removeIf(String::isEmpty);
        return labels;
    }

    /** All facts that can be inserted in a text of a page: the names of its own authorities first. */
    public List<Choice> all(String page, Language language) {
        Municipality municipality = municipality(page).orElse(null);
        List<Choice> choices = new ArrayList<>();
        Stream.concat(OWN.stream(), this.authorities.all().stream().map((it) -> it.slug()))
            .forEach((id) -> choices.add(new Choice(NAME, id, shown(NAME, id, language, municipality, Map.of()))));
        this.facts.all()
            .stream()
            .filter((fact) -> fact.kind() != Fact.Kind.STATED)
            .forEach((fact) -> choices.add(new Choice(fact.kind().name().toLowerCase(Locale.ROOT), fact.id(),
                    this.tokens.words(fact, language))));
        return choices;
    }

    /** What a stated fact says now, as those who edit describe it. */
    public String stated(String id) {
        return this.facts.now(id).map(Fact::value).orElse(id);
    }

    /** A token that names nothing any more is shown as it is written. */
    private String shown(String kind, String id, Language language, @Nullable Municipality municipality,
            Map<String, Fact> known) {
        Fact fact = known.get(id);
        if (this.tokens.mistake(kind, id, fact == null ? Map.of() : Map.of(id, fact.kind())).isPresent()) {
            return "";
        }
        return fact != null && this.tokens.isFact(kind, id) ? this.tokens.words(fact, language)
                : this.tokens.words(kind, id, language, municipality);
    }

    private Optional<Municipality> municipality(String page) {
        return page.startsWith(PROGRAMME)
                ? this.readers.of(page.substring(PROGRAMME.length(), page.lastIndexOf('/'))).stream().findFirst()
                : Optional.empty();
    }
}

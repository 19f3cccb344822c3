package fi.newcomer.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The words of the interface: ICU messages with named arguments, one file a language
 * ({@code translations/<code>.properties}, UTF-8). They are always formatted, with or without arguments, so that an
 * apostrophe or a brace means the same everywhere. A key that a language lacks shows the text of the first official
 * language that has it, and is logged; the tests let no such key through.
 * <p>
 * A municipality may say something in words of its own. Whose words are to be used is bound to the thread that answers a
 * request for that municipality ({@link #speakingFor}): a text is asked for in hundreds of places, most of which neither
 * know nor care whose page they make.
 */
@Component
public class Texts {

    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    private final Messages messages;

    /** Asked for late: those who know them use texts themselves. */
    private final Supplier<List<Rewordings>> rewordings;

    private final ThreadLocal<@Nullable String> speaker = new ThreadLocal<>();

    Texts(Languages languages, ObjectProvider<Rewordings> rewordings) {
        this.messages = new Messages("/translations/", languages.all());
        this.rewordings = SingletonSupplier.of(() -> rewordings.stream().toList());
    }

    /** The text of a key without arguments. */
    public String text(Language language, String key) {
        return text(language, key, Map.of());
    }

    /**
     * The text of a key.
     * @param arguments by name; numbers choose plural forms, dates are formatted as the language does
     */
    public String text(Language language, String key, Map<String, ?> arguments) {
        return speaker().flatMap((municipality) -> reworded(municipality, language, key))
            .flatMap((pattern) -> formatted(language, key, pattern, arguments))
            .orElseGet(() -> this.messages.text(language, key, arguments));
    }

    /** No words of a municipality take a page away: where they can't be formatted, the portal's stand. */
    private Optional<String> formatted(Language language, String key, String pattern, Map<String, ?> arguments) {
        try {
            return Optional.of(this.messages.formatted(language, pattern, arguments));
        }
        catch (IllegalArgumentException e) {
            log.error("The words of a municipality for {} in {} can't be formatted", key, language);
            return Optional.empty();
        }
    }

    private Optional<String> reworded(String municipality, Language language, String key) {
        return this.rewordings.get().stream()
            .flatMap((each) -> each.pattern(municipality, language, key).stream())
            .findFirst();
    }

    public boolean has(Language language, String key) {
        return this.messages.has(language, key);
    }

    /**
     * Speaks to the readers of a municipality, in its own words where it has some, until it is closed.
     * @param municipality its slug
     */
    public Speaking speakingFor(String municipality) {
        String before = this.speaker.get();
        this.speaker.set(municipality);
        return () -> {
            if (before == null) {
                this.speaker.remove();
            }
            else {
                this.speaker.set(before);
            }
        };
    }

    /** Ends what {@link #speakingFor} began; in the same thread. */
    public interface Speaking extends AutoCloseable {

        @Override
        void close();

    }

    /** The slug of the municipality whose readers are spoken to, where there is one. */
    public Optional<String> speaker() {
        return Optional.ofNullable(this.speaker.get());
    }

    /** What a page declares that is made in the words of a municipality; nothing where it speaks for none. */
    public Set<String> reads() {
        return speaker().map((municipality) -> this.rewordings.get().stream()
            .map((each) -> each.stamp(municipality))
            .collect(Collectors.toSet())).orElse(Set.of());
    }

    /** The pattern of the portal itself, as its file has it; empty where the language lacks it. */
    public Optional<String> pattern(Language language, String key) {
        return this.messages.pattern(language, key);
    }

    /** Why a pattern can't stand in for the portal's; empty where it can. */
    public Optional<PatternMistake> mistake(Language language, String key, String pattern) {
        return pattern(language, key).map((standard) -> PatternCheck.mistake(standard, pattern))
            .orElse(Optional.of(PatternMistake.ARGUMENTS));
    }

    public Set<String> keys(Language language) {
        return this.messages.keys(language);
    }
}

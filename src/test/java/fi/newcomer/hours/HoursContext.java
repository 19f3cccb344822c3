package fi.newcomer.hours;

import fi.newcomer.content.ContentFile;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The hours of {@code hours/places.yaml} with all that speaks of them, without a portal round it. */
final class HoursContext {

    static final Languages LANGUAGES;

    static final Texts TEXTS;

    static final Holidays HOLIDAYS = new Holidays();

    static final OpeningDays DAYS = new OpeningDays(HOLIDAYS);

    static final OpeningNow NOW = new OpeningNow(DAYS, Clock.systemUTC());

    static final OpeningWords WORDS;

    static final Map<String, OpeningHours> PLACES = new LinkedHashMap<>();

    static {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Languages.class,
                Texts.class); InputStream in = HoursContext.class.getResourceAsStream("/hours/places.yaml")) {
            LANGUAGES = context.getBean(Languages.class);
            TEXTS = context.getBean(Texts.class);
            WORDS = new OpeningWords(TEXTS);
            new ContentFile("places.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8)).yaml()
                .get("hours")
                .each((name, hours) -> PLACES.put(name, HoursReader.read(hours)));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HoursContext() {
    }

    /** What is said of a place at a moment. */
    static String words(String place, Instant moment, Language language) {
        OpeningHours hours = PLACES.get(place);
        return WORDS.now(NOW.of(hours, moment), hours, language).getElement().getTextRecursively();
    }
}

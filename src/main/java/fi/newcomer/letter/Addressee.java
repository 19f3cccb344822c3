package fi.newcomer.letter;

import fi.newcomer.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom a letter goes. It lives in memory only, as long as its letters are made; nothing prints it.
 *
 * @param row where it stands in its file; the header is row 1
 * @param postcode five digits in Finland
 * @param country empty for Finland
 * @param language that of the letter, where the file says it
 */
public record Addressee(int row, String name, String street, String postcode, String city, String country,
        @Nullable Language language) {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-FI");

    /** The lines of the address, the last ones in capitals as Posti asks for. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(this.name, this.street,
                (this.postcode + " " + this.city).toUpperCase(SWEDISH)));
        if (!this.country.isEmpty()) {
            lines.add(this.country.toUpperCase(SWEDISH));
        }
        return lines;
    }

    /** Whether it can be seen whole in the window of an envelope. */
    boolean fits() {
        return lines().stream().mapToInt(Envelope::lines).sum() <= Envelope.LINES;
    }

    /** Tells nothing about the person: whatever prints it must not give anybody away. */
    @Override
    public String toString() {
        return "the addressee of row " + this.row;
    }
}

package fi.newcomer.text;

import fi.newcomer.content.ImportCounts;
import java.time.Instant;
import java.util.Optional;

/**
 * What an import of the content files did.
 *
 * @param by the user name of the one who asked for it; empty at the start of the portal
 * @param files how many files there are
 * @param entries offices and courses
 */
public record ImportReport(Instant at, Optional<String> by, int files, ImportCounts texts, ImportCounts facts,
        ImportCounts entries) {

    /** One sentence for the log. */
    String sentence() {
        return "Content: " + this.files + " files; texts: " + this.texts + "; facts: " + this.facts + "; entries: "
                + this.entries + ".";
    }
}

package fi.newcomer.fact;

import fi.newcomer.language.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a programme names among others: a partner, a course, a measure of follow-up.
 *
 * @param slug its name in the files
 * @param kind which list it belongs to, such as {@code associations}; of a measure, the part of the programme
 * @param what what it is or does, in a few words
 * @param place where it is
 * @param address where exactly, as its source writes it
 * @param sources where all this is said; empty only for a course that staff added
 * @param contact of a partner, the ids of the facts to reach it by: {@code phone}, {@code email}, {@code website}
 */
public record Listing(String slug, String kind, LocalizedText name, Optional<LocalizedText> what,
        Optional<LocalizedText> place, Optional<String> address, Fact.State state, List<Documents.Source> sources,
        Map<String, String> contact) {
}

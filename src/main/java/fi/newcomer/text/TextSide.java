package fi.newcomer.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a page in two languages.
 *
 * @param source what it says in the language from which it is translated, in the notation of {@code content/}
 * @param sourceOutdated whether another language has a newer meaning than the source
 * @param target what it says in the other language; null where it says nothing yet
 * @param meaning the number of its newest meaning in any language
 * @param outdated whether the target does not say yet what the unit means now
 * @param machineMade whether a machine made the target
 * @param check who checked the target, if anyone did
 * @param earlier where the target is outdated: what the source said when the target was written, if that was other words
 */
public record TextSide(String unit, UnitKind kind, String source, boolean sourceOutdated, @Nullable String target,
        int meaning, boolean outdated, boolean machineMade, Optional<UnitText.Check> check, Optional<String> earlier) {
}

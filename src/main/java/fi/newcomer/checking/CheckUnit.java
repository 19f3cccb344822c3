package fi.newcomer.checking;

import fi.newcomer.text.PageUnit;
import java.util.Optional;

/**
 * A text as its checker meets it.
 *
 * @param own what stands in the language that is checked; another language's where it has no text
 * @param missing whether the language has no text yet
 * @param source what it should say: the newest of Swedish and Finnish
 * @param said what the checker said of it before
 */
public record CheckUnit(PageUnit own, boolean missing, Optional<PageUnit> source, Optional<CheckAnswer> said) {

    /** What stands there now, in the notation of {@code content/}; empty where nothing does. */
    public String text() {
        return this.missing ? "" : this.own.text();
    }
}

package fi.newcomer.flyer;

import fi.newcomer.placement.PageReference.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a flyer says first; each stands only over a code that leads to what it promises. */
public enum Headline {

    WELCOME("flyer.headline.welcome", Kind.values()), NEW_HERE("flyer.headline.new-here", Kind.values()),

    OWN_LANGUAGE("flyer.headline.own-language", Kind.values()), WHO_HELPS("start.who-helps", Kind.WHO_HELPS),

    ASK("start.ask", Kind.REQUEST), ADVICE("flyer.headline.advice", Kind.OFFICES, Kind.OFFICE),

    COURSES("flyer.headline.courses", Kind.COURSES),

    PROGRAMME("flyer.headline.programme", Kind.START, Kind.PROGRAMME, Kind.PROGRAMME_PART);

    private final String key;

    private final Set<Kind> kinds;

    Headline(String key, Kind... kinds) {
        this.key = key;
        this.kinds = Set.of(kinds);
    }

    /** The key of its words, which are those of the public pages. */
    public String key() {
        return this.key;
    }

    boolean fits(Kind kind) {
        return this.kinds.contains(kind);
    }

    /** Those that can stand over a code that leads to a kind of page, the most telling first. */
    public static List<Headline> over(Kind kind) {
        return Stream.of(values())
            .filter((headline) -> headline.fits(kind))
            .sorted((one, other) -> Integer.compare(one.kinds.size(), other.kinds.size()))
            .toList();
    }
}

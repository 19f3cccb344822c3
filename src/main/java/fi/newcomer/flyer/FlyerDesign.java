package fi.newcomer.flyer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a flyer shows beside the code of its placement.
 *
 * @param languages codes of the portal's languages, in the order in which they stand
 * @param ownTexts further languages, after those of the portal
 * @param office the slug of an office whose phone and confirmed standing hours it shows; null for none
 * @param arms whether it shows the municipality's coat of arms
 * @param marks whether it has 3 mm of bleed and crop marks, for a printing house
 */
public record FlyerDesign(FlyerSize size, List<String> languages, List<OwnText> ownTexts, Headline headline,
        @Nullable String office, boolean arms, boolean marks) {

    /** The most languages that a flyer holds. */
    public static final int MOST_LANGUAGES = 8;

    public FlyerDesign {
        languages = List.copyOf(languages);
        ownTexts = List.copyOf(ownTexts);
    }
}

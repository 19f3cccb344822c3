package fi.newcomer.page;

import fi.newcomer.language.LocalizedText;

/**
 * Where a page belongs: the municipality whose name, colour and footer it carries.
 *
 * @param slug the municipality in addresses
 * @param name its official names
 * @param named whether it has a name to be found by; the pages of one that has none say why and are not indexed
 */
public record Place(String slug, LocalizedText name, boolean named) {

    /** What every page reads: which places there are and what is said of them. */
    public static final String ALL = "places";

    /** What the pages of a place read beside that: its style. */
    public static String stamp(String slug) {
        return "place:" + slug;
    }
}

package fi.newcomer.page;

import fi.newcomer.language.LocalizedText;

/**
 * Where a page belongs: the municipality whose name, colour and footer it carries.
 *
 * @param slug the municipality in addresses
 * @param name its official names
 */
public record Place(String slug, LocalizedText name) {
}

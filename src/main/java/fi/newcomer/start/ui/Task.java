package fi.newcomer.start.ui;

import fi.newcomer.page.Pictogram;

/**
 * Something that a newcomer can do here, as a card.
 *
 * @param key of its words, behind {@code start.}
 * @param path behind the municipality
 * @param leads whether it is what most people came for
 */
record Task(String key, String path, Pictogram pictogram, boolean leads) {
}

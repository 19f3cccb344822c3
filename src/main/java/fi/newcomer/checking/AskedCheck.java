package fi.newcomer.checking;

/**
 * A request as those who asked see it.
 *
 * @param right how many texts were found right
 * @param corrected how many texts were mended
 * @param open whether its link still opens the page
 */
public record AskedCheck(CheckRequest request, int right, int corrected, boolean open) {
}

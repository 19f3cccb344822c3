package fi.newcomer.placement;

/**
 * How often a code was scanned.
 *
 * @param week on the last seven days, today among them
 * @param month on the last thirty days, today among them
 * @param all since it was made
 */
public record ScanNumbers(long week, long month, long all) {

    static final ScanNumbers NONE = new ScanNumbers(0, 0, 0);
}

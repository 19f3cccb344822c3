package fi.newcomer.interest;

/**
 * The message that says that a group starts.
 *
 * @param text plain, lines ended by {@code \n}
 */
public record GroupMessage(String subject, String text) {
}

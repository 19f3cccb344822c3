package fi.newcomer.flyer;

/**
 * What a flyer says in a language that the portal does not speak, in words of the staff.
 *
 * @param language its code (BCP 47), such as {@code et}
 * @param headline at most {@value #LONGEST_HEADLINE} characters
 * @param line what the code gives; at most {@value #LONGEST_LINE} characters
 */
public record OwnText(String language, String headline, String line) {

    public static final int LONGEST_HEADLINE = 60;

    public static final int LONGEST_LINE = 120;

}

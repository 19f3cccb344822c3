package fi.newcomer.responsibility;

/**
 * A version that a person wants to keep.
 *
 * @param rule what it says, from its first day to the day on which it no longer holds, if one is given; its number does
 * not matter
 * @param reason why the row changes
 * @param edition the edition of the row that the person saw
 */
public record RuleDraft(Responsibility rule, String reason, String edition) {
}

package fi.newcomer.interest;

/**
 * What somebody waits for.
 *
 * @param municipality a slug
 * @param language of the group, as a BCP 47 code
 */
public record Wish(String municipality, CourseKind kind, String language) {
}

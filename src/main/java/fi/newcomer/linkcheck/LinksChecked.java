package fi.newcomer.linkcheck;

/** Published when the links have been tried and the results are stored. */
public record LinksChecked() {
}

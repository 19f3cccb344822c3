package fi.newcomer.text;

/**
 * What a page is called and what is most important in it, in the reader's language or, where that is missing, another.
 */
public record PageHeading(String key, PageUnit title, PageUnit lead) {

    /** The title as plain words. */
    public String titleText() {
        return InlineReader.plain(this.title.text());
    }

    /** The lead as plain words. */
    public String leadText() {
        return InlineReader.plain(this.lead.text());
    }
}

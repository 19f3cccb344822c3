package fi.newcomer.exchange;

import fi.newcomer.drafting.Refusal;

/** Nothing of a file is taken over, because the texts of one of its pages may not be published like this. */
public class NotTaken extends RuntimeException {

    private final String page;

    private final transient Refusal refusal;

    NotTaken(String page, Refusal refusal) {
        super(page + " " + refusal, null, false, false);
        this.page = page;
        this.refusal = refusal;
    }

    /** The key of the page. */
    public String page() {
        return this.page;
    }

    /** Why not, with the texts that stand in the way. */
    public Refusal refusal() {
        return this.refusal;
    }
}

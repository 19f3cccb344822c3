package fi.newcomer.drafting;

/** What was asked can't be done; nothing is changed and no draft is lost. {@link DraftingWords} has the sentence. */
public class DraftingRefused extends RuntimeException {

    private final transient Refusal refusal;

    DraftingRefused(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    DraftingRefused(Refusal.Reason reason) {
        this(Refusal.of(reason));
    }

    public Refusal refusal() {
        return this.refusal;
    }
}

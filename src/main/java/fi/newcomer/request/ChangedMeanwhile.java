package fi.newcomer.request;

/** Somebody else changed the request after it was shown: show it anew before changing it. */
public class ChangedMeanwhile extends RuntimeException {

    ChangedMeanwhile() {
        super("The request was changed by somebody else meanwhile");
    }
}

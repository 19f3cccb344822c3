package fi.newcomer.request;

/** There is no such request, or it is in a queue that this person does not handle: both look the same. */
public class NoSuchCase extends RuntimeException {

    public NoSuchCase() {
        super("No such request");
    }
}

package fi.newcomer.page;

/** There is nothing at this address: the reader gets the page that says so and offers the next step (404). */
public class NoSuchPage extends RuntimeException {

    public NoSuchPage() {
        super("No such page", null, false, false);
    }
}

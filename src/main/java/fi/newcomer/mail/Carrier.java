package fi.newcomer.mail;

import java.io.IOException;

/** Takes a message out of the house. */
interface Carrier {

    /**
     * Hands it over for good.
     * @throws IOException when it was not accepted; it will be tried again
     */
    void deliver(Message message) throws IOException;
}

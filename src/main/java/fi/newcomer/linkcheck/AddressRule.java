package fi.newcomer.linkcheck;

import java.net.URI;

/** Which addresses may be asked for at all. */
@FunctionalInterface
interface AddressRule {

    boolean allows(URI address);
}

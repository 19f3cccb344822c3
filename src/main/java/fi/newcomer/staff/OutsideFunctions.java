package fi.newcomer.staff;

import java.util.Collection;
import java.util.Map;

/** A feature that lets people without an account do something, in the name of a function. */
public interface OutsideFunctions {

    /** The functions of those of these names that are the feature's own; nothing for the others. */
    Map<String, String> of(Collection<String> usernames);

}

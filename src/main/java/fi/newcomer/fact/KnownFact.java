package fi.newcomer.fact;

import java.time.Instant;

/**
 * A fact as those who keep it see it.
 *
 * @param file the path of its file below {@code content/}
 * @param edited whether staff changed it since it came from its file, or added it
 * @param since when it came to say what it says
 */
public record KnownFact(Fact fact, String file, boolean edited, Instant since) {

    /** The programme or layer whose fact it is; empty for one that all share. */
    public String folder() {
        String[] path = this.file.split("/");
        return path.length == 3 ? path[1] : "";
    }

    /** The file of the facts of a programme or layer; of those that all share for an empty one. */
    public static String file(String folder) {
        return folder.isEmpty() ? "facts.yaml" : "programmes/" + folder + "/facts.yaml";
    }
}

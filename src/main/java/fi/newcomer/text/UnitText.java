package fi.newcomer.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says in one language, with its properties: which meaning it expresses, whether a machine made it, who
 * checked it, and which facts have changed under it.
 *
 * @param text one line in the notation of {@code content/}
 * @param meaning the number of the meaning that it expresses; lower than in another language = outdated
 * @param check who checked it, if anyone did
 * @param behind the ids of the stated facts that changed since it was written; its sentences about them are outdated
 */
public record UnitText(String text, int meaning, boolean machineMade, @Nullable Check check, Set<String> behind) {

    private static final String BEHIND = " behind=";

    public UnitText {
        behind = Set.copyOf(behind);
    }

    /** A text behind no fact. */
    public UnitText(String text, int meaning, boolean machineMade, @Nullable Check check) {
        this(text, meaning, machineMade, check, Set.of());
    }

    /** A person in this role has read the text and found it right. */
    public record Check(String role, LocalDate on) {
    }

    UnitText behind(Set<String> facts) {
        return new UnitText(this.text, this.meaning, this.machineMade, this.check, facts);
    }

    /** The facts behind which it is, as a file and the database write them. */
    String writtenBehind() {
        return String.join(",", new TreeSet<>(this.behind));
    }

    /** The properties as a file writes them, each with a blank before it; what goes without saying is left out. */
    String attributes(boolean fileIsMachineMade) {
        StringBuilder out = new StringBuilder();
        if (this.meaning != 1) {
            out.append(" meaning=").append(this.meaning);
        }
        if (this.check != null) {
            out.append(" checked=").append(this.check.role()).append('@').append(this.check.on());
        }
        if (this.machineMade != fileIsMachineMade) {
            out.append(" made=").append(made(this.machineMade));
        }
        if (!this.behind.isEmpty()) {
            out.append(BEHIND).append(writtenBehind());
        }
        return out.toString();
    }

    /** Text and properties in one line, the same for the same text wherever it comes from. */
    String written() {
        String behindFacts = this.behind.isEmpty() ? "" : BEHIND + writtenBehind();
        return this.text + " {" + (behind(Set.of()).attributes(this.machineMade) + " made=" + made(this.machineMade)).strip()
                + behindFacts + "}";
    }

    /** A line of {@link #written()} without the facts behind which the text is: what somebody wrote. */
    static String withoutBehind(String written) {
        return written.replaceFirst(BEHIND + "[a-z0-9,-]+}$", "}");
    }

    /** The facts of a line of {@link #written()} behind which the text is. */
    static Set<String> behind(String written) {
        int from = written.lastIndexOf(BEHIND);
        return written.equals(withoutBehind(written)) ? Set.of()
                : facts(written.substring(from + BEHIND.length(), written.length() - 1));
    }

    /** The facts that {@link #writtenBehind()} names. */
    static Set<String> facts(String behind) {
        return behind.isEmpty() ? Set.of() : Set.copyOf(List.of(behind.split(",")));
    }

    static String made(boolean machine) {
        return machine ? "machine" : "human";
    }
}

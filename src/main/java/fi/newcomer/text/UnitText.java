package fi.newcomer.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says in one language, with its three properties: which meaning it expresses, whether a machine made it,
 * and who checked it.
 *
 * @param text one line in the notation of {@code content/}
 * @param meaning the number of the meaning that it expresses; lower than in another language = outdated
 * @param check who checked it, if anyone did
 */
public record UnitText(String text, int meaning, boolean machineMade, @Nullable Check check) {

    /** A person in this role has read the text and found it right. */
    public record Check(String role, LocalDate on) {
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
        return out.toString();
    }

    /** Text and properties in one line, the same for the same text wherever it comes from. */
    String written() {
        return this.text + " {" + (attributes(this.machineMade) + " made=" + made(this.machineMade)).strip() + "}";
    }

    static String made(boolean machine) {
        return machine ? "machine" : "human";
    }
}

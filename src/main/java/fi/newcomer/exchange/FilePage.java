package fi.newcomer.exchange;

import fi.newcomer.exchange.Piece.Place;
import java.util.List;
import net.sf.okapi.lib.xliff2.core.TargetState;
import org.jspecify.annotations.Nullable;

/**
 * A page as a file brings it.
 *
 * @param page its key
 */
record FilePage(String page, List<FileUnit> units) {

    /**
     * A unit as a file brings it.
     *
     * @param meaning the number of its meaning when it left; empty where the file does not say so
     * @param target the {@link Fingerprint} of its translation when it left; empty where the file does not say so
     */
    record FileUnit(String id, String meaning, String target, List<FileSentence> sentences) {
    }

    /**
     * A sentence as a file brings it.
     *
     * @param target null where there is none
     */
    record FileSentence(String id, TargetState state, List<Token> source, @Nullable List<Token> target) {
    }

    /**
     * Words, or a code.
     *
     * @param place where the code stands; null for words
     * @param value the words, or the id of the code
     */
    record Token(@Nullable Place place, String value) {
    }
}

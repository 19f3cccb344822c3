package fi.newcomer.text;

import fi.newcomer.language.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * What a unit once said in a language.
 *
 * @param page the key of the page on which the text stood: the reader's, or one that it lies upon
 * @param meaning the number of the meaning that it expressed
 * @param who the function of the person who wrote it; empty for what came with the files
 * @param how a short fixed word: {@code imported}, {@code edited}, {@code proposed} (taken over from the files),
 * {@code confirmed} (found still right), {@code checked} (checked in another place), {@code taken} (copied from the page
 * below), {@code dropped} (given up for it), {@code restored} or {@code takenback} (a publication undone)
 */
public record TextRevision(long id, String page, String unit, Language language, String text, int meaning,
        Optional<String> who, Instant at, String how) {
}

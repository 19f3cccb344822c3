package fi.newcomer.staff;

import org.apache.coyote.BadRequestException;

/**
 * A download that the person has ended or does not take any more. It breaks off the answer, so that nobody takes what went out
 * for the whole, but it is nobody's mistake: neither the staff application nor the server logs it as one. The message is one
 * sentence without personal data.
 */
public class DownloadEnded extends BadRequestException {

    public DownloadEnded(String sentence) {
        super(sentence);
    }
}

package fi.newcomer.print;

/** Something can't become a PDF. The message is one sentence that says why. */
public class CannotPrint extends RuntimeException {

    CannotPrint(String sentence) {
        super(sentence);
    }

    CannotPrint(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

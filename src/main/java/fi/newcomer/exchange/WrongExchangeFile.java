package fi.newcomer.exchange;

/** A file that is no translation of this portal's texts at all. Nothing has been read from it. */
public class WrongExchangeFile extends RuntimeException {

    private final Reason reason;

    private final String detail;

    private final int line;

    WrongExchangeFile(Reason reason, String detail) {
        super(reason + " " + detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
        this.line = 0;
    }

    /** A file that is wrong at a line. */
    WrongExchangeFile(Reason reason, int line) {
        super(reason + " in line " + line, null, false, false);
        this.reason = reason;
        this.detail = "";
        this.line = Math.max(0, line);
    }

    public Reason reason() {
        return this.reason;
    }

    /** What exactly, such as the languages; may be empty. */
    public String detail() {
        return this.detail;
    }

    /** The line of the mistake, from 1; 0 where none is known. */
    public int line() {
        return this.line;
    }

    /** Why a file is refused as a whole. */
    public enum Reason {

        /** It has more than {@link SafeXml#LARGEST} bytes. */
        TOO_LARGE,

        /** It is not XML that can be read. */
        NOT_XML,

        /** It declares a document type or entities. None is ever read. */
        DOCTYPE,

        /** It is XML, but not XLIFF 2. */
        NOT_XLIFF,

        /** It is not as the schema of XLIFF 2.1 demands. */
        INVALID,

        /** Its languages are not two of the portal's, the first an official one. */
        LANGUAGE

    }
}

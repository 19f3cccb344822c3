package fi.newcomer.exchange;

/** A file that is no translation of this portal's texts at all. Nothing has been read from it. */
public class WrongExchangeFile extends RuntimeException {

    private final Reason reason;

    private final String detail;

    WrongExchangeFile(Reason reason, String detail) {
        super(reason + " " + detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return this.reason;
    }

    /** What exactly, such as the line with the sentence of the XML reader, or the language; may be empty. */
    public String detail() {
        return this.detail;
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

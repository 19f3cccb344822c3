package fi.newcomer.text;

/** An uploaded file that holds no content. Nothing has changed. */
public class WrongUpload extends RuntimeException {

    private final Problem problem;

    private final String detail;

    WrongUpload(Problem problem, String detail) {
        super(problem + " " + detail, null, false, false);
        this.problem = problem;
        this.detail = detail;
    }

    public Problem problem() {
        return this.problem;
    }

    /** The path that is wrong or missing; may be empty. */
    public String detail() {
        return this.detail;
    }

    /** What is wrong with it. */
    public enum Problem {

        /** It is too large, packed or unpacked. */
        LARGE,

        /** It is no ZIP file. */
        ZIP,

        /** A path in it is none of a content file, or stands there twice. */
        PATH,

        /** A file that must be there is not. */
        MISSING

    }
}

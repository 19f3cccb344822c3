package fi.newcomer.transfer;

import fi.newcomer.responsibility.Jobseeker;
import java.util.Optional;

/** The authorities' own systems, into which a caseworker types a case over; neither can be written to by other programs. */
public enum TransferTarget {

    /** For registered jobseekers. */
    A_TMT("A-TMT"),

    /** For everybody else. */
    KOTO_AJ("Koto-AJ");

    private final String called;

    TransferTarget(String called) {
        this.called = called;
    }

    /** What everybody calls it, and how it is stored. */
    public String called() {
        return this.called;
    }

    /** Which system an answer suggests; none while nobody knows. */
    public static Optional<TransferTarget> suggested(Jobseeker jobseeker) {
        return switch (jobseeker) {
            case YES -> Optional.of(A_TMT);
            case NO -> Optional.of(KOTO_AJ);
            case UNKNOWN -> Optional.empty();
        };
    }

}

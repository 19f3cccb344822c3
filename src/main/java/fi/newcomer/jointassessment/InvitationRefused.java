package fi.newcomer.jointassessment;

import java.util.Locale;

/** A step with an invitation can't be taken as it was asked for; the reason says why, and nothing has changed. */
public class InvitationRefused extends RuntimeException {

    private final Reason reason;

    InvitationRefused(Reason reason) {
        super("The invitation is refused: " + reason.code());
        this.reason = reason;
    }

    public Reason reason() {
        return this.reason;
    }

    /** Why a step can't be taken. */
    public enum Reason {

        /** No authority is chosen. */
        AUTHORITY_MISSING,

        /** The case is that authority's own already. */
        OWN_AUTHORITY,

        /** An invitation of that authority waits for its answer, or it takes part already. */
        ALREADY_INVITED,

        /** Nothing is ticked: nobody could say whether to take part. */
        NOTHING_SHARED,

        /** Meeting or sentence is ticked, and nothing written. */
        WORDS_MISSING,

        /** With the law as its ground, the section must be named. */
        SECTION_MISSING,

        /** With consent, its day (not in the future) and how it was given must be named. */
        CONSENT_MISSING,

        /** The newcomer corrected what was ticked while the caseworker looked at it. */
        CORRECTED_MEANWHILE,

        /** Who accepts says who comes and how to reach them. */
        CONTACT_MISSING,

        /** There is no such invitation, or it is another authority's: both look the same. */
        NONE,

        /** It was answered or taken back meanwhile. */
        ANSWERED_MEANWHILE;

        /** The end of the key of its message, such as {@code already-invited}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }
}

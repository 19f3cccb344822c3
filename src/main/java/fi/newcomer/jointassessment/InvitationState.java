package fi.newcomer.jointassessment;

/** How far an invitation has come; each step is taken once. */
public enum InvitationState {

    /** It waits for an answer. */
    INVITED,

    /** The authority takes part. */
    ACCEPTED,

    /** The authority said no, with its reason. */
    DECLINED,

    /** Who invited took it back, or the case was closed, handed over or joined before there was an answer. */
    WITHDRAWN;

    /** Whether the invited authority reads what was shared. */
    public boolean readable() {
        return this == INVITED || this == ACCEPTED;
    }

}

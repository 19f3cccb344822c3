package fi.newcomer.casework.ui;

import fi.newcomer.request.RequestCase;

/** The case that a person has open, for the dialogs over it. */
interface CaseOnDesk {

    /** The case as it was last read. */
    RequestCase request();

    /** Reads it anew, since somebody else changed it. What the person is writing stays, and all of it where it is gone. */
    void renew();

    /** Shows it after a step of the person, and says so. @param sentence what was done */
    void stepped(String sentence);

    /** It is in a queue now that is not the person's: nothing of it is shown any more. @param sentence what was done */
    void left(String sentence);

}

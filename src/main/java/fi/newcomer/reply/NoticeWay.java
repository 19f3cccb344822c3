package fi.newcomer.reply;

/** How a newcomer is told that an answer waits. */
public enum NoticeWay {

    EMAIL,

    /** By the gateway for text messages. */
    SMS,

    /** The caseworker sends a ready text. */
    SMS_BY_HAND,

    /** Nothing may be left for this person: the portal sends nothing at all. */
    FORBIDDEN,

    /** The person wishes to be called or to come, or gave nothing that a message can be sent to. */
    NONE

}

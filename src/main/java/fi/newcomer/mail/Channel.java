package fi.newcomer.mail;

/** How a message goes out. */
public enum Channel {

    EMAIL,

    /** A text message, by the gateway of {@code PORTAL_SMS_URL}. */
    SMS

}

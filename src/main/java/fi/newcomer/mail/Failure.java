package fi.newcomer.mail;

import java.util.Locale;

/** Why a message was not accepted. */
public enum Failure {

    /** Nothing answers where the server should be. */
    UNREACHABLE,

    /** The server took the connection and then said nothing more in time, or talked on without an end. */
    SILENT,

    /** What the server said can't be understood, or it broke off. */
    BROKEN_OFF,

    /** The server does not let the portal in. */
    SIGN_IN,

    /** The server says: not now. */
    NOT_NOW,

    /** The server says that nobody has this address or number. */
    ADDRESS_REFUSED,

    /** The server will not take this message, now or later. */
    MESSAGE_REFUSED,

    /** There is no gateway for text messages any more. */
    NO_GATEWAY,

    /** The message can't be decrypted. */
    UNREADABLE;

    /** Whether no further attempt can help. */
    public boolean lasting() {
        return this == ADDRESS_REFUSED || this == MESSAGE_REFUSED || this == UNREADABLE;
    }

    /** Whether the fault is not with this one message: the others would wait for nothing, too. */
    boolean concernsAll() {
        return this == UNREACHABLE || this == SILENT || this == SIGN_IN || this == NO_GATEWAY;
    }

    /** The end of the key of its words, such as {@code address-refused}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}

package fi.newcomer.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/** E-mail addresses as people type them. */
public final class EmailAddress {

    /** The longest address that mail can carry (RFC 5321, 4.5.3.1.3). */
    public static final int LONGEST = 254;

    /** One address without a name, quotes or comments, in the letters that every mail server takes. */
    private static final Pattern PLAIN = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z0-9-]{2,}");

    private EmailAddress() {
    }

    /** Whether mail can be sent to a text: to one address, and to nothing hidden in it. */
    public static boolean possible(String typed) {
        if (typed.length() > LONGEST || !PLAIN.matcher(typed).matches()) {
            return false;
        }
        try {
            return new InternetAddress(typed, true).getAddress().equals(typed);
        }
        catch (AddressException e) {
            return false;
        }
    }
}

package fi.newcomer.staff;

import fi.newcomer.protection.FieldCipher;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** The keys of links that are good for one use. The database knows a key by its digest alone. */
@Component
class LinkKeys {

    private final FieldCipher cipher;

    private final SecureRandom random = new SecureRandom();

    LinkKeys(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** A new key of 128 random bits. */
    String make() {
        byte[] bits = new byte[16];
        this.random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** What is stored of a key. @param purpose so that a key for one thing opens nothing else */
    byte[] digest(String key, String purpose) {
        return this.cipher.digest(key, purpose);
    }
}

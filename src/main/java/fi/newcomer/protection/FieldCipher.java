package fi.newcomer.protection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts single fields that hold personal data: AES-256-GCM, a fresh 96-bit nonce each time. What is stored is
 * {@code version(1) · key id(4) · nonce(12) · ciphertext and tag}. The field's own name and row are authenticated with
 * it, so that a value moved to another column or row no longer opens.
 */
public class FieldCipher {

    private static final byte VERSION = 1;

    private static final int NONCE = 12;

    private final Map<Integer, SecretKeySpec> keys;

    private final int current;

    private final byte[] digests;

    private final SecureRandom random = new SecureRandom();

    /**
     * @param keys every key by its number
     * @param current the number of the key that new values are encrypted with
     * @param digests the key of all digests: it never changes, since what was digested can't be digested anew
     */
    FieldCipher(Map<Integer, SecretKeySpec> keys, int current, byte[] digests) {
        this.keys = Map.copyOf(keys);
        this.current = current;
        this.digests = digests.clone();
    }

    /**
     * Encrypts a text.
     * @param text what to hide; null stays null
     * @param place which field of which row this is, such as {@code request.phone:7f…}
     */
    public byte @Nullable [] seal(@Nullable String text, String place) {
        if (text == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE];
        this.random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, this.keys.get(this.current), nonce, this.current, place);
            byte[] hidden = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + 4 + NONCE + hidden.length)
                .put(VERSION)
                .putInt(this.current)
                .put(nonce)
                .put(hidden)
                .array();
        }
        catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java can't encrypt with AES-GCM", e);
        }
    }

    /**
     * Decrypts what {@link #seal} gave for the same place.
     * @throws IllegalStateException when the key is unknown, or the value was changed or moved
     */
    public @Nullable String open(byte @Nullable [] sealed, String place) {
        if (sealed == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        if (sealed.length < 1 + 4 + NONCE + 16 || buffer.get() != VERSION) {
            throw new IllegalStateException("Not an encrypted field: " + fieldOf(place));
        }
        int id = buffer.getInt();
        SecretKeySpec key = this.keys.get(id);
        if (key == null) {
            throw new IllegalStateException("Key " + id + " of field " + fieldOf(place)
                    + " is not in the key file: put its line back");
        }
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] hidden = new byte[buffer.remaining()];
        buffer.get(hidden);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, id, place).doFinal(hidden),
                    StandardCharsets.UTF_8);
        }
        catch (GeneralSecurityException e) {
            throw new IllegalStateException("Field " + fieldOf(place) + " was changed outside the portal", e);
        }
    }

    /**
     * A keyed digest (HMAC-SHA-256) for secrets that must be found again but never read: handles, one-time links, PINs.
     */
    public byte[] digest(String secret, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(this.digests, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        }
        catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks HMAC-SHA-256", e);
        }
    }

    /** What a value begins with that was encrypted with a key: the version and the number of the key. */
    static byte[] beginning(int key) {
        return ByteBuffer.allocate(1 + 4).put(VERSION).putInt(key).array();
    }

    /** The number of the key that new values are encrypted with. */
    int current() {
        return this.current;
    }

    /** The numbers of the keys that only old values are still encrypted with. */
    List<Integer> older() {
        return this.keys.keySet().stream().filter((key) -> key != this.current).sorted().toList();
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, int id, String place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD((VERSION + ":" + id + ":" + place).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String fieldOf(String place) {
        int colon = place.indexOf(':');
        return colon < 0 ? place : place.substring(0, colon);
    }
}

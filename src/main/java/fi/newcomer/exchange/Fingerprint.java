package fi.newcomer.exchange;

import fi.newcomer.text.TextSide;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short sign of the text that a translation was when it left, by which an import sees whether it is still the same. */
final class Fingerprint {

    private Fingerprint() {
    }

    /** Sixteen hexadecimal digits for a translation, or {@code none}. */
    static String of(TextSide side) {
        if (side.target() == null) {
            return "none";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(side.target().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

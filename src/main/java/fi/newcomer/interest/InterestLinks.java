package fi.newcomer.interest;

import fi.newcomer.protection.FieldCipher;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The links that confirm and remove wishes: each has a token of 128 random bits, which is stored only as a keyed digest.
 * From a token follows a short code, for those who say it by phone.
 */
@Repository
class InterestLinks {

    /** Without look-alikes. */
    private static final String ALPHABET = "23456789ACDEFHJKMNPQRTVWXY";

    private static final int CODE = 8;

    private final JdbcClient sql;

    private final FieldCipher cipher;

    private final SecureRandom random = new SecureRandom();

    InterestLinks(JdbcClient sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** A new token, which opens nothing yet. */
    String token() {
        byte[] bits = new byte[16];
        this.random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** From now on the token opens these wishes. */
    void open(String token, List<UUID> wishes) {
        insert(token, wishes, null);
    }

    /** From now on the token opens this wish, and so does its short code at the staff's. */
    void openByPhone(String token, UUID wish) {
        insert(token, List.of(wish), this.cipher.digest(code(token), "interest.code"));
    }

    private void insert(String token, List<UUID> wishes, byte @Nullable [] code) {
        for (UUID wish : wishes) {
            this.sql.sql("INSERT INTO interest_link (token, interest, code) VALUES (:token, :interest, :code)")
                .param("token", digest(token))
                .param("interest", wish.toString())
                .param("code", code)
                .update();
        }
    }

    /** The wishes that a token opens. */
    List<UUID> opened(String token) {
        return this.sql.sql("SELECT interest FROM interest_link WHERE token = :token")
            .param("token", digest(token))
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .list();
    }

    /** The wishes that a short code opens, however it was typed. */
    List<UUID> openedByCode(String typed) {
        return readCode(typed).map((code) -> this.sql.sql("SELECT interest FROM interest_link WHERE code = :code")
            .param("code", this.cipher.digest(code, "interest.code"))
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .list()).orElse(List.of());
    }

    /** The short code of a token: eight characters without look-alikes. */
    String code(String token) {
        byte[] digest = this.cipher.digest(token, "interest.token-code");
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE; i++) {
            // Two bytes for a character, so that none is noticeably more likely than another.
            int number = ((digest[2 * i] & 0xff) << 8) | (digest[2 * i + 1] & 0xff);
            code.append(ALPHABET.charAt(number % ALPHABET.length()));
        }
        return code.toString();
    }

    static Optional<String> readCode(String typed) {
        String plain = Normalizer.normalize(typed.substring(0, Math.min(typed.length(), 100)), Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^0-9A-Z]", "");
        return plain.length() == CODE ? Optional.of(plain) : Optional.empty();
    }

    private byte[] digest(String token) {
        return this.cipher.digest(token, "interest.token");
    }
}

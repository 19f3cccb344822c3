package fi.newcomer.interest;

import fi.newcomer.page.PhoneNumber;
import fi.newcomer.protection.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code interest}, row by row. */
@Repository
class InterestRows {

    /** Those who can be told: an address counts once it is confirmed. */
    private static final String WAITS = "(phone IS NOT NULL OR confirmed_at IS NOT NULL)";

    private final JdbcClient sql;

    private final FieldCipher cipher;

    InterestRows(JdbcClient sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** Stores a wish, unless the same person has the same already. */
    void insert(Wish wish, Contact contact, String toldIn, Instant now) {
        UUID id = UUID.randomUUID();
        // A row that is there stays as it is; being locked by this statement at once, it brings no two into a knot.
        this.sql.sql("""
                INSERT INTO interest (id, municipality, kind, language, told_in, wish, email, email_digest, phone,
                    phone_digest, asked_at)
                VALUES (:id, :municipality, :kind, :language, :toldIn, :wish, :email, :emailDigest, :phone,
                    :phoneDigest, :now)
                ON DUPLICATE KEY UPDATE id = id
                """)
            .param("id", id.toString())
            .param("municipality", wish.municipality())
            .param("kind", wish.kind().name())
            .param("language", wish.language())
            .param("toldIn", toldIn)
            .param("wish", wishDigest(wish, contact))
            .param("email", this.cipher.seal(contact.email().orElse(null), "interest.email:" + id))
            .param("emailDigest", contact.email().map(this::emailDigest).orElse(null))
            .param("phone", this.cipher.seal(contact.phone().orElse(null), "interest.phone:" + id))
            .param("phoneDigest", contact.phone().map(this::phoneDigest).orElse(null))
            .param("now", now)
            .update();
    }

    /** The same wish of the same person; whoever else wants to change it waits. */
    Optional<Interest> lockSame(Wish wish, Contact contact) {
        return this.sql.sql("SELECT * FROM interest WHERE wish = :wish FOR UPDATE")
            .param("wish", wishDigest(wish, contact))
            .query((row, number) -> read(row))
            .optional();
    }

    /** From now on the person can be called as well. */
    void addPhone(UUID id, String phone) {
        this.sql.sql("UPDATE interest SET phone = :phone, phone_digest = :phoneDigest WHERE id = :id")
            .param("phone", this.cipher.seal(phone, "interest.phone:" + id))
            .param("phoneDigest", phoneDigest(phone))
            .param("id", id.toString())
            .update();
    }

    /** Some wishes; whoever else wants to change them waits. */
    List<Interest> lock(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : this.sql.sql("SELECT * FROM interest WHERE id IN (:ids) FOR UPDATE")
            .param("ids", texts(ids))
            .query((row, number) -> read(row))
            .list();
    }

    /** Those who wait for a group; whoever else wants to tell them, too, waits and finds nobody. */
    List<Interest> lockWaiting(Group group) {
        List<String> kinds = new ArrayList<>(group.kinds().stream().map(Enum::name).toList());
        kinds.add(CourseKind.ANY.name());
        return this.sql.sql("SELECT * FROM interest WHERE municipality IN (:municipalities) AND language = :language "
                + "AND kind IN (:kinds) AND " + WAITS + " ORDER BY asked_at, id FOR UPDATE")
            .param("municipalities", group.municipalities())
            .param("language", group.language())
            .param("kinds", kinds)
            .query((row, number) -> read(row))
            .list();
    }

    /** The wishes of an address or a number. */
    List<UUID> of(String contact) {
        return this.sql.sql("SELECT id FROM interest WHERE email_digest = :email OR phone_digest = :phone")
            .param("email", emailDigest(contact))
            .param("phone", phoneDigest(contact))
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .list();
    }

    /** How many messages to confirm an address went to it since then. */
    long mailedSince(String email, Instant since) {
        return this.sql.sql("SELECT count(*) FROM interest WHERE email_digest = :email AND mailed_at > :since")
            .param("email", emailDigest(email))
            .param("since", since)
            .query(Long.class)
            .single();
    }

    /** A message to confirm the address goes out now, and the time to confirm begins anew. */
    void mailed(UUID id, Instant now) {
        this.sql.sql("UPDATE interest SET mailed_at = :now, asked_at = :now WHERE id = :id")
            .param("now", now)
            .param("id", id.toString())
            .update();
    }

    void confirm(UUID id, Instant now) {
        this.sql.sql("UPDATE interest SET confirmed_at = :now WHERE id = :id AND confirmed_at IS NULL")
            .param("now", now)
            .param("id", id.toString())
            .update();
    }

    int remove(Collection<UUID> ids) {
        return ids.isEmpty() ? 0
                : this.sql.sql("DELETE FROM interest WHERE id IN (:ids)").param("ids", texts(ids)).update();
    }

    /** How many people wait for each wish; whoever left a number twice, once with an address, is one. */
    List<Counted> counts() {
        return this.sql.sql("SELECT municipality, kind, language, "
                + "count(DISTINCT COALESCE(phone_digest, email_digest)) AS people FROM interest WHERE " + WAITS
                + " GROUP BY municipality, kind, language")
            .query((row, number) -> new Counted(wish(row), row.getLong("people")))
            .list();
    }

    /** How many people wait for a wish. */
    record Counted(Wish wish, long people) {
    }

    /** Removes what was asked before a time, whatever it is. */
    int removeAskedBefore(Instant time) {
        return this.sql.sql("DELETE FROM interest WHERE asked_at < :time").param("time", time).update();
    }

    /** The wishes whose address nobody confirmed in time. */
    List<Interest> lockUnconfirmedBefore(Instant time) {
        return this.sql.sql("""
                SELECT * FROM interest WHERE asked_at < :time AND email IS NOT NULL AND confirmed_at IS NULL
                LIMIT 500 FOR UPDATE
                """).param("time", time).query((row, number) -> read(row)).list();
    }

    /** Of a wish with address and number only the number is left; not even that where the number waits already. */
    void keepPhoneOnly(Interest interest) {
        Contact phone = new Contact(Optional.empty(), interest.phone());
        try {
            this.sql.sql("""
                    UPDATE interest SET email = NULL, email_digest = NULL, mailed_at = NULL, wish = :wish WHERE id = :id
                    """)
                .param("wish", wishDigest(interest.wish(), phone))
                .param("id", interest.id().toString())
                .update();
        }
        catch (DuplicateKeyException e) {
            remove(List.of(interest.id()));
        }
    }

    private Interest read(ResultSet row) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        return new Interest(id, wish(row), row.getString("told_in"),
                Optional.ofNullable(this.cipher.open(row.getBytes("email"), "interest.email:" + id)),
                Optional.ofNullable(this.cipher.open(row.getBytes("phone"), "interest.phone:" + id)),
                row.getObject("asked_at", Instant.class),
                Optional.ofNullable(row.getObject("mailed_at", Instant.class)),
                row.getObject("confirmed_at", Instant.class) != null);
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(row.getString("municipality"), CourseKind.valueOf(row.getString("kind")),
                row.getString("language"));
    }

    private byte[] wishDigest(Wish wish, Contact contact) {
        String who = contact.email().map((email) -> "e " + email.toLowerCase(Locale.ROOT))
            .orElseGet(() -> "p " + toDial(contact.phone().orElseThrow()));
        return this.cipher.digest(
                String.join("\n", wish.municipality(), wish.kind().name(), wish.language(), who), "interest.wish");
    }

    private byte[] emailDigest(String email) {
        return this.cipher.digest(email.toLowerCase(Locale.ROOT), "interest.email");
    }

    private byte[] phoneDigest(String phone) {
        return this.cipher.digest(toDial(phone), "interest.phone");
    }

    /** The same number, however it was typed. */
    static String toDial(String phone) {
        return PhoneNumber.toDial(phone).orElse(phone);
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}

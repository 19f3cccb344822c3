package fi.newcomer.request;

import fi.newcomer.protection.FieldCipher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The columns of {@code request} that tell whose it is: found by digests, corrected, joined with others. */
@Repository
class PersonRows {

    /** More would not be read; a number that so many share is nobody's own. */
    private static final int MOST = 20;

    private final JdbcClient sql;

    private final FieldCipher cipher;

    private final PersonDigests digests;

    PersonRows(JdbcClient sql, FieldCipher cipher, PersonDigests digests) {
        this.sql = sql;
        this.cipher = cipher;
        this.digests = digests;
    }

    /** The newest requests of some queues with the same phone number, or with the same name in the same municipality. */
    List<Likeness> like(Collection<String> queues, String municipality, String contactLanguage,
            Map<String, String> words) {
        Map<String, byte @Nullable []> wanted = this.digests.of(words, contactLanguage);
        List<String> columns = wanted.keySet().stream().filter((column) -> wanted.get(column) != null).toList();
        if (queues.isEmpty() || columns.isEmpty()) {
            return List.of();
        }
        // One read along each index: a condition with OR over three columns may make the database read every row.
        Map<UUID, Likeness> found = new LinkedHashMap<>();
        for (String column : columns) {
            boolean phone = column.equals(PersonDigests.PHONE);
            this.sql.sql("SELECT * FROM request WHERE " + column + " = :digest AND queue IN (:queues)"
                    + (phone ? "" : " AND municipality = :municipality") + " ORDER BY received_at DESC LIMIT " + MOST)
                .param("digest", wanted.get(column))
                .param("queues", queues)
                .param("municipality", municipality)
                .query((row, number) -> new Likeness(RequestReader.summary(row, this.cipher), phone, !phone))
                .list()
                .forEach((it) -> found.merge(it.request().id(), it, (one, other) -> new Likeness(one.request(),
                        one.samePhone() || other.samePhone(), one.sameName() || other.sameName())));
        }
        return found.values()
            .stream()
            .sorted((one, other) -> other.request().receivedAt().compareTo(one.request().receivedAt()))
            .limit(MOST)
            .toList();
    }

    /** The requests that were joined with one, oldest first. */
    List<RequestSummary> joined(UUID kept) {
        return this.sql.sql("SELECT * FROM request WHERE merged_into = :id ORDER BY received_at, id")
            .param("id", kept.toString())
            .query((row, number) -> RequestReader.summary(row, this.cipher))
            .list();
    }

    /** The ids of the requests that were joined with one. */
    List<UUID> joinedIds(UUID kept) {
        return this.sql.sql("SELECT id FROM request WHERE merged_into = :id")
            .param("id", kept.toString())
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .list();
    }

    /** The ids of those among them whose codes open it. */
    List<UUID> opening(UUID kept) {
        return this.sql.sql("SELECT id FROM request WHERE merged_into = :id AND opens_kept")
            .param("id", kept.toString())
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .list();
    }

    /** What was joined with a request goes where it goes. */
    void moveJoined(UUID kept, String queue) {
        this.sql.sql("UPDATE request SET queue = :queue WHERE merged_into = :id")
            .param("queue", queue)
            .param("id", kept.toString())
            .update();
    }

    /**
     * Whether name and number of two locked requests are the same now: without that, also where a caseworker says that the person has
     * confirmed both, the code of one does not open the other. Who joins the requests of two people by mistake must not let
     * one of them read the other's.
     */
    boolean alike(UUID one, UUID other) {
        return this.sql.sql("""
                SELECT COALESCE(request.phone_digest = other.phone_digest
                    AND (request.name_digest = other.name_digest OR request.latin_digest = other.latin_digest), FALSE)
                FROM request JOIN request AS other ON other.id = :other
                WHERE request.id = :one
                FOR UPDATE
                """)
            .param("one", one.toString())
            .param("other", other.toString())
            .query(Boolean.class)
            .single();
    }

    /**
     * Closes a request as the same as another, and takes what was joined with it along.
     * @param opensBoth whether its code opens the other one, too
     */
    void close(UUID merged, UUID kept, Instant now, boolean opensBoth) {
        this.sql.sql("""
                UPDATE request
                SET opens_kept = :opensBoth, state = 'CLOSED', outcome = 'DUPLICATE', closed_at = :now,
                    merged_into = :kept, next_action = NULL, news_at = NULL, version = version + 1
                WHERE id = :merged
                """)
            .param("opensBoth", opensBoth)
            .param("now", now)
            .param("kept", kept.toString())
            .param("merged", merged.toString())
            .update();
        this.sql.sql("""
                UPDATE request JOIN request AS merged ON merged.id = :merged
                SET request.merged_into = :kept,
                    request.opens_kept = request.opens_kept AND merged.opens_kept
                WHERE request.merged_into = :merged
                """)
            .param("kept", kept.toString())
            .param("merged", merged.toString())
            .update();
    }

    /**
     * Gives a request what the one joined with it had: the earlier promise and whether it was kept, the day of registration,
     * the tries, that no message may be left, and what nobody has seen yet.
     */
    void keep(HandledRequest kept, UUID merged) {
        this.sql.sql("""
                UPDATE request AS kept JOIN request AS merged ON merged.id = :merged
                SET kept.state = :state, kept.owner = :owner, kept.version = :version,
                    kept.promised_on = LEAST(COALESCE(kept.promised_on, merged.promised_on),
                        COALESCE(merged.promised_on, kept.promised_on)),
                    kept.lapsed_on = LEAST(COALESCE(kept.lapsed_on, merged.lapsed_on),
                        COALESCE(merged.lapsed_on, kept.lapsed_on)),
                    kept.registered_on = COALESCE(kept.registered_on, merged.registered_on),
                    kept.tries = kept.tries + merged.tries, kept.reached = kept.reached OR merged.reached,
                    kept.safe_to_leave_message = CASE WHEN merged.safe_to_leave_message = FALSE
                        OR (merged.own_phone = 'shared' AND merged.safe_to_leave_message IS NULL)
                        THEN FALSE ELSE kept.safe_to_leave_message END,
                    kept.news_at = GREATEST(COALESCE(kept.news_at, merged.news_at),
                        COALESCE(merged.news_at, kept.news_at))
                WHERE kept.id = :kept
                """)
            .param("merged", merged.toString())
            .param("state", kept.state().name())
            .param("owner", kept.owner())
            .param("version", kept.version())
            .param("kept", kept.id().toString())
            .update();
    }

    /** Stores what a newcomer corrected, with the next version; a field without a value is emptied. */
    void correct(RequestCase before, Map<String, Optional<String>> changed) {
        UUID id = before.summary().id();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>(before.words());
        changed.forEach((field, value) -> {
            if (Columns.WORDS.containsKey(field)) {
                String column = Columns.WORDS.get(field);
                row.put(column, this.cipher.seal(value.orElse(null), Columns.place(column, id)));
                value.ifPresentOrElse((text) -> words.put(field, text), () -> words.remove(field));
            }
            else if (Columns.FLAGS.containsKey(field)) {
                row.put(Objects.requireNonNull(Columns.FLAGS.get(field)), value.map("yes"::equals).orElse(null));
            }
            else {
                row.put(Objects.requireNonNull(Columns.CHOICES.get(field)), value.orElse(null));
            }
        });
        row.putAll(this.digests.of(words, before.summary().contactLanguage()));
        String columns = row.keySet().stream().map((column) -> column + " = :" + column).collect(Collectors.joining(", "));
        this.sql.sql("UPDATE request SET " + columns + ", version = version + 1 WHERE id = :id")
            .params(row)
            .param("id", id.toString())
            .update();
    }

    /** Requests without digests, after one, in the order of their ids. */
    List<UUID> withoutDigests(Optional<UUID> after, int limit) {
        return this.sql.sql("""
                SELECT id FROM request WHERE latin_digest IS NULL AND name_digest IS NULL AND id > :after
                ORDER BY id LIMIT :limit
                """)
            .param("after", after.map(UUID::toString).orElse("00000000-0000-0000-0000-000000000000"))
            .param("limit", limit)
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .list();
    }

    /** Gives a request its digests, where it has none yet; its version stays, since nothing that anybody reads changes. */
    void addDigests(RequestCase request) {
        Map<String, byte @Nullable []> digests = this.digests.of(request.words(), request.summary().contactLanguage());
        List<String> set = new ArrayList<>();
        digests.keySet().forEach((column) -> set.add(column + " = :" + column));
        this.sql.sql("UPDATE request SET " + String.join(", ", set) + " WHERE id = :id AND latin_digest IS NULL")
            .params(digests)
            .param("id", request.summary().id().toString())
            .update();
    }
}

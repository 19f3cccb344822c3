package fi.newcomer.appointment;

import fi.newcomer.protection.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings in the database, what was typed encrypted. */
@Component
class AppointmentRows {

    private final JdbcClient sql;

    private final FieldCipher cipher;

    AppointmentRows(JdbcClient sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    void add(Appointment meeting) {
        this.sql.sql("""
                INSERT INTO appointment (id, request, caseworker, day, begins, ends, was_begins, was_ends, office,
                    place, interpreter, language, participants, bring, reason, state, cannot_at, changed_at, revision, version)
                VALUES (:id, :request, :caseworker, :day, :begins, :ends, :wasBegins, :wasEnds, :office, :place, :interpreter,
                    :language, :participants, :bring, :reason, :state, :cannotAt, :changedAt, :revision, :version)
                """).params(row(meeting)).update();
    }

    /**
     * Stores a change.
     * @return false when somebody else's came in between
     */
    boolean update(Appointment after) {
        return this.sql.sql("""
                UPDATE appointment SET day = :day, begins = :begins, ends = :ends, was_begins = :wasBegins,
                    was_ends = :wasEnds, office = :office, place = :place, interpreter = :interpreter,
                    participants = :participants, bring = :bring, reason = :reason, state = :state, cannot_at = :cannotAt,
                    changed_at = :changedAt, revision = :revision, version = :version
                WHERE id = :id AND request = :request AND caseworker = :caseworker AND language = :language
                    AND version = :version - 1
                """).params(row(after)).update() == 1;
    }

    private Map<String, @Nullable Object> row(Appointment meeting) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", meeting.id().toString());
        row.put("request", meeting.request().toString());
        row.put("caseworker", meeting.caseworker());
        row.put("day", meeting.day());
        row.put("begins", meeting.begins());
        row.put("ends", meeting.ends());
        row.put("wasBegins", meeting.was().orElse(null));
        row.put("wasEnds", meeting.wasEnds().orElse(null));
        row.put("office", meeting.office().orElse(null));
        row.put("place", this.cipher.seal(meeting.place(), where("place", meeting.id())));
        row.put("interpreter", meeting.interpreter());
        row.put("language", meeting.language());
        row.put("participants", this.cipher.seal(meeting.participants(), where("participants", meeting.id())));
        row.put("bring", this.cipher.seal(meeting.bring(), where("bring", meeting.id())));
        row.put("reason", this.cipher.seal(meeting.reason().orElse(null), where("reason", meeting.id())));
        row.put("state", meeting.state().name());
        row.put("cannotAt", meeting.cannotAt().orElse(null));
        row.put("changedAt", meeting.changedAt());
        row.put("revision", meeting.revision());
        row.put("version", meeting.version());
        return row;
    }

    /** Notes that nobody comes to a planned meeting. @return false when that was noted, or it was ended, before */
    boolean cannot(UUID id, Instant now) {
        return this.sql.sql("""
                UPDATE appointment SET cannot_at = :now, version = version + 1
                WHERE id = :id AND state = 'PLANNED' AND cannot_at IS NULL
                """).param("now", now).param("id", id.toString()).update() == 1;
    }

    /** Gives all meetings of a request to another; what is encrypted is bound to the meeting, not to the request. */
    void move(UUID from, UUID to) {
        this.sql.sql("UPDATE appointment SET request = :to, version = version + 1 WHERE request = :from")
            .param("to", to.toString())
            .param("from", from.toString())
            .update();
    }

    /** A meeting of a request, until the end of the transaction nobody else's to change. */
    Optional<Appointment> locked(UUID request, UUID id) {
        return this.sql.sql("SELECT * FROM appointment WHERE id = :id AND request = :request FOR UPDATE")
            .param("id", id.toString())
            .param("request", request.toString())
            .query(this::read)
            .optional();
    }

    /** All meetings of a request, in the order of their times. */
    List<Appointment> of(UUID request) {
        return this.sql.sql("SELECT * FROM appointment WHERE request = :request ORDER BY begins, id")
            .param("request", request.toString())
            .query(this::read)
            .list();
    }

    /** The planned meetings of a request that have not begun, in the order of their times. */
    List<Appointment> ahead(UUID request, Instant now) {
        return this.sql.sql("""
                SELECT * FROM appointment WHERE request = :request AND state = 'PLANNED' AND begins > :now
                ORDER BY begins, id
                """).param("request", request.toString()).param("now", now).query(this::read).list();
    }

    /** Whether a meeting of a request was held. */
    boolean held(UUID request) {
        return this.sql.sql("SELECT EXISTS (SELECT 1 FROM appointment WHERE request = :request AND state = 'HELD')")
            .param("request", request.toString())
            .query(Boolean.class)
            .single();
    }

    /** The meetings of a day about requests that are in some queues, in the order of their times. */
    List<Appointment> on(LocalDate day, Collection<String> queues) {
        if (queues.isEmpty()) {
            return List.of();
        }
        return this.sql.sql("""
                SELECT appointment.* FROM appointment JOIN request ON request.id = appointment.request
                WHERE appointment.day = :day AND request.queue IN (:queues)
                ORDER BY appointment.begins, appointment.id
                """)
            .param("day", day)
            .param("queues", queues)
            .query(this::read)
            .list();
    }

    /** The planned meetings of a caseworker from one day to another about requests in some queues, in the order of their times. */
    List<Appointment> planned(String caseworker, LocalDate from, LocalDate until, Collection<String> queues) {
        if (queues.isEmpty()) {
            return List.of();
        }
        return this.sql.sql("""
                SELECT appointment.* FROM appointment JOIN request ON request.id = appointment.request
                WHERE appointment.caseworker = :caseworker AND appointment.day BETWEEN :from AND :until
                    AND appointment.state = 'PLANNED' AND request.queue IN (:queues)
                ORDER BY appointment.begins, appointment.id
                """)
            .param("caseworker", caseworker)
            .param("from", from)
            .param("until", until)
            .param("queues", queues)
            .query(this::read)
            .list();
    }

    /**
     * The planned meetings that have not begun and to which the newcomer cannot come, about requests that are in some queues,
     * in the order of their times.
     */
    List<Appointment> notComing(Collection<String> queues, Instant now, int limit) {
        return notComing("appointment.*", queues, now, " ORDER BY appointment.begins, appointment.id LIMIT " + limit)
            .query(this::read)
            .list();
    }

    /** How many newcomers cannot come to these. */
    int peopleNotComing(Collection<String> queues, Instant now) {
        return notComing("COUNT(DISTINCT appointment.request)", queues, now, "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec notComing(String what, Collection<String> queues, Instant now, String further) {
        return this.sql.sql("SELECT " + what + """
                 FROM appointment JOIN request ON request.id = appointment.request
                WHERE appointment.state = 'PLANNED' AND appointment.cannot_at IS NOT NULL AND appointment.begins > :now
                    AND request.queue IN (:queues)
                """ + further).param("now", now).param("queues", queues);
    }

    /** How many other planned meetings of a caseworker are at the same time. */
    int clashes(String caseworker, UUID id, LocalDate day, Instant begins, Instant ends) {
        return this.sql.sql("""
                SELECT COUNT(*) FROM appointment
                WHERE caseworker = :caseworker AND day = :day AND id <> :id AND state = 'PLANNED'
                    AND begins < :ends AND ends > :begins
                """)
            .param("caseworker", caseworker)
            .param("day", day)
            .param("id", id.toString())
            .param("begins", begins)
            .param("ends", ends)
            .query(Integer.class)
            .single();
    }

    private Appointment read(ResultSet row, int number) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        return new Appointment(id, UUID.fromString(row.getString("request")), row.getString("caseworker"),
                row.getObject("begins", Instant.class), row.getObject("ends", Instant.class), moment(row, "was_begins"),
                moment(row, "was_ends"), Optional.ofNullable(row.getString("office")), words(row, "place", id),
                row.getBoolean("interpreter"), row.getString("language"), words(row, "participants", id),
                words(row, "bring", id),
                Optional.ofNullable(this.cipher.open(row.getBytes("reason"), where("reason", id))),
                Appointment.State.valueOf(row.getString("state")), moment(row, "cannot_at"),
                row.getObject("changed_at", Instant.class), row.getInt("revision"), row.getLong("version"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Instant.class));
    }

    private String words(ResultSet row, String column, UUID id) throws SQLException {
        String text = this.cipher.open(row.getBytes(column), where(column, id));
        return text == null ? "" : text;
    }

    private static String where(String column, UUID id) {
        return "appointment." + column + ":" + id;
    }
}

package fi.newcomer.interpreting;

import fi.newcomer.interpreting.InterpreterOrder.State;
import fi.newcomer.protection.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The orders in the database, what was typed encrypted. */
@Component
class OrderRows {

    private final JdbcClient sql;

    private final FieldCipher cipher;

    OrderRows(JdbcClient sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    void add(UUID id, UUID request, Optional<UUID> appointment, InterpreterWish wish, Instant now) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", id.toString());
        row.put("request", request.toString());
        row.put("appointment", appointment.map(UUID::toString).orElse(null));
        row.put("language", wish.language());
        row.put("languageName", sealed(wish.languageName(), "language_name", id));
        row.put("dialect", sealed(wish.dialect(), "dialect", id));
        row.put("gender", wish.gender().name());
        row.put("way", wish.way().name());
        row.put("notFromTown", wish.notFromTown());
        row.put("timeAndPlace", sealed(wish.timeAndPlace(), "time_and_place", id));
        row.put("reference", sealed(wish.reference(), "reference", id));
        row.put("notes", sealed(wish.notes(), "notes", id));
        row.put("named", wish.named());
        row.put("now", now);
        this.sql.sql("""
                INSERT INTO interpreter_order (id, request, appointment, language, language_name, dialect, gender, way,
                    not_from_town, time_and_place, reference, notes, named, state, ordered_at, version)
                VALUES (:id, :request, :appointment, :language, :languageName, :dialect, :gender, :way,
                    :notFromTown, :timeAndPlace, :reference, :notes, :named, 'ORDERED', :now, 1)
                """).params(row).update();
    }

    void state(InterpreterOrder before, State state) {
        this.sql.sql("UPDATE interpreter_order SET state = :state, version = version + 1 WHERE id = :id")
            .param("state", state.name())
            .param("id", before.id().toString())
            .update();
    }

    /** Gives all orders of a request to another; what is encrypted is bound to the order, not to the request. */
    void move(UUID from, UUID to) {
        this.sql.sql("UPDATE interpreter_order SET request = :to, version = version + 1 WHERE request = :from")
            .param("to", to.toString())
            .param("from", from.toString())
            .update();
    }

    /** An order of a request, until the end of the transaction nobody else's to change. */
    Optional<InterpreterOrder> locked(UUID request, UUID id) {
        return this.sql.sql("SELECT * FROM interpreter_order WHERE id = :id AND request = :request FOR UPDATE")
            .param("id", id.toString())
            .param("request", request.toString())
            .query(this::read)
            .optional();
    }

    /** All orders of a request, the newest first. */
    List<InterpreterOrder> of(UUID request) {
        return this.sql.sql("SELECT * FROM interpreter_order WHERE request = :request ORDER BY number DESC")
            .param("request", request.toString())
            .query(this::read)
            .list();
    }

    /** The states of the orders for a meeting that are not cancelled. */
    List<State> openFor(UUID appointment) {
        return this.sql.sql("SELECT state FROM interpreter_order WHERE appointment = :appointment AND state <> 'CANCELLED'")
            .param("appointment", appointment.toString())
            .query((row, number) -> State.valueOf(row.getString("state")))
            .list();
    }

    /**
     * The withdrawn requests of some queues for which an interpreter is still ordered, those first whose meeting comes first;
     * once it has begun, nothing can be saved by cancelling.
     */
    List<UUID> ofWithdrawn(Collection<String> queues, Instant now) {
        return this.sql.sql("""
                SELECT request.id FROM request
                    JOIN interpreter_order ON interpreter_order.request = request.id
                    LEFT JOIN appointment ON appointment.id = interpreter_order.appointment
                    LEFT JOIN request AS kept ON kept.id = request.merged_into
                WHERE request.queue IN (:queues) AND request.state = 'CLOSED'
                    AND (request.outcome = 'WITHDRAWN' OR (request.outcome = 'DUPLICATE' AND kept.outcome = 'WITHDRAWN'))
                    AND interpreter_order.state <> 'CANCELLED' AND (appointment.id IS NULL OR appointment.begins > :now)
                GROUP BY request.id ORDER BY MIN(appointment.begins) IS NULL, MIN(appointment.begins), request.id
                """)
            .param("queues", queues)
            .param("now", now)
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .list();
    }

    private InterpreterOrder read(ResultSet row, int number) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        InterpreterWish wish = new InterpreterWish(row.getString("language"), words(row, "language_name", id),
                words(row, "dialect", id), InterpreterWish.Gender.valueOf(row.getString("gender")),
                InterpreterWish.Way.valueOf(row.getString("way")), row.getBoolean("not_from_town"),
                words(row, "time_and_place", id), words(row, "reference", id), words(row, "notes", id),
                row.getBoolean("named"));
        return new InterpreterOrder(id, row.getLong("number"), UUID.fromString(row.getString("request")),
                Optional.ofNullable(row.getString("appointment")).map(UUID::fromString), wish,
                State.valueOf(row.getString("state")), row.getObject("ordered_at", Instant.class), row.getLong("version"));
    }

    private byte @Nullable [] sealed(String text, String column, UUID id) {
        return text.isBlank() ? null : this.cipher.seal(text.strip(), where(column, id));
    }

    private String words(ResultSet row, String column, UUID id) throws SQLException {
        String text = this.cipher.open(row.getBytes(column), where(column, id));
        return text == null ? "" : text;
    }

    private static String where(String column, UUID id) {
        return "interpreter_order." + column + ":" + id;
    }
}

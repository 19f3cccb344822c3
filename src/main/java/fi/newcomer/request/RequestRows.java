package fi.newcomer.request;

import fi.newcomer.protection.FieldCipher;
import fi.newcomer.responsibility.Responsibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code request}, row by row. */
@Repository
class RequestRows {

    private final JdbcClient sql;

    private final FieldCipher cipher;

    private final PersonDigests digests;

    private final RequestReader reader;

    private final JsonMapper json = JsonMapper.builder().build();

    RequestRows(JdbcClient sql, FieldCipher cipher, PersonDigests digests, HistoryRows history) {
        this.sql = sql;
        this.cipher = cipher;
        this.digests = digests;
        this.reader = new RequestReader(cipher, history, this.json);
    }

    void insert(UUID id, NewRequest request, CameBy by, Optional<LocalDate> registeredOn, Optional<LocalDate> lapsedOn,
            String code, String pinHash, Instant now) {
        NewRequest.Routing routing = request.routing();
        Responsibility rule = routing.rule();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", id.toString());
        row.put("submission_key", request.submissionKey().toString());
        row.put("code", code);
        row.put("pin_hash", pinHash);
        row.put("municipality", request.municipality());
        row.put("queue", routing.queue());
        row.put("topic", rule.topic().value());
        row.put("jobseeker", rule.jobseeker().value());
        row.put("responsible", rule.responsible());
        row.put("rule_id", rule.municipality() + "/" + rule.topic().value() + "/" + rule.jobseeker().value());
        row.put("rule_version", rule.version());
        row.put("rule", this.json.writeValueAsString(rule));
        row.put("state", RequestState.RECEIVED.name());
        row.put("language", request.language());
        row.put("contact_language", request.choices().get("contactLanguage"));
        row.put("forward", routing.forward());
        row.put("received_at", now);
        row.put("promised_on", routing.promisedOn().orElse(null));
        row.put("version", 1);
        row.put("came_by", by.name());
        row.put("registered_on", registeredOn.orElse(null));
        row.put("lapsed_on", lapsedOn.orElse(null));
        row.putAll(this.digests.of(request.words(), request.choices().getOrDefault("contactLanguage", "")));
        Columns.CHOICES.forEach((field, column) -> row.put(column, request.choices().get(field)));
        Columns.FLAGS.forEach((field, column) -> {
            String chosen = request.choices().get(field);
            row.put(column, chosen == null ? null : chosen.equals("yes"));
        });
        Columns.WORDS.forEach((field, column) -> row.put(column,
                this.cipher.seal(request.words().get(field), Columns.place(column, id))));
        String columns = String.join(", ", row.keySet());
        String values = row.keySet().stream().map((column) -> ":" + column).collect(Collectors.joining(", "));
        this.sql.sql("INSERT INTO request (" + columns + ") VALUES (" + values + ")").params(row).update();
    }

    boolean hasCode(String code) {
        return idOf(code).isPresent();
    }

    Optional<UUID> idOf(String code) {
        return this.sql.sql("SELECT id FROM request WHERE code = :code")
            .param("code", code)
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .optional();
    }

    Optional<RequestCase> find(UUID id) {
        return this.sql.sql("SELECT * FROM request WHERE id = :id")
            .param("id", id.toString())
            .query((row, number) -> this.reader.all(row))
            .optional();
    }

    /** Only what a list shows. */
    List<RequestSummary> summaries(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return this.sql.sql(ListQuery.COLUMNS + " FROM request WHERE id IN (:ids)")
            .param("ids", ids.stream().map(UUID::toString).toList())
            .query((row, number) -> RequestReader.summary(row, this.cipher))
            .list();
    }

    Optional<HandledRequest> handled(UUID id) {
        return handled("id", id.toString(), "");
    }

    Optional<HandledRequest> withCode(String code) {
        return handled("code", code, "");
    }

    /**
     * The same, for one who changes it: whoever else wants to change it waits until the transaction ends. As the first thing
     * that a transaction reads, it also shows all that others did before.
     */
    Optional<HandledRequest> locked(UUID id) {
        return handled("id", id.toString(), " FOR UPDATE");
    }

    private Optional<HandledRequest> handled(String column, String value, String locking) {
        return this.sql.sql("""
                SELECT id, queue, state, version, owner, handed_from, promised_on, lapsed_on, next_action, tries,
                    reached
                FROM request WHERE\s""" + column + " = :value" + locking)
            .param("value", value)
            .query((row, number) -> new HandledRequest(UUID.fromString(row.getString("id")), row.getString("queue"),
                    RequestState.valueOf(row.getString("state")), row.getLong("version"), row.getString("owner"),
                    row.getString("handed_from"), row.getObject("promised_on", LocalDate.class),
                    row.getObject("lapsed_on", LocalDate.class), row.getObject("next_action", LocalDate.class), row.getInt("tries"), row.getBoolean("reached")))
            .optional();
    }

    /**
     * Stores a step.
     * @return false when somebody else's step came in between
     */
    boolean update(HandledRequest after, @Nullable Outcome outcome, Instant now) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("queue", after.queue());
        row.put("state", after.state().name());
        row.put("version", after.version());
        row.put("owner", after.owner());
        row.put("handedFrom", after.handedFrom());
        row.put("promisedOn", after.promisedOn());
        row.put("lapsedOn", after.lapsedOn());
        row.put("nextAction", after.nextAction());
        row.put("tries", after.tries());
        row.put("reached", after.reached());
        row.put("outcome", outcome == null ? null : outcome.name());
        row.put("closedAt", after.open() ? null : now);
        row.put("id", after.id().toString());
        return this.sql.sql("""
                UPDATE request SET queue = :queue, state = :state, version = :version, owner = :owner,
                    handed_from = :handedFrom, promised_on = :promisedOn, lapsed_on = :lapsedOn, next_action = :nextAction,
                    tries = :tries, reached = :reached, outcome = :outcome, closed_at = :closedAt
                WHERE id = :id AND version = :version - 1
                """).params(row).update() == 1;
    }

    /** Notes the day of registration in person, with a step that is stored in the same transaction. */
    void register(UUID id, LocalDate day) {
        this.sql.sql("UPDATE request SET registered_on = :day WHERE id = :id")
            .param("day", day)
            .param("id", id.toString())
            .update();
    }

    /** Notes that the newcomer did something; the version stays, since it is no step of the desk. */
    void news(UUID id, Instant at) {
        this.sql.sql("UPDATE request SET news_at = :at WHERE id = :id")
            .param("at", at)
            .param("id", id.toString())
            .update();
    }

    /**
     * Notes that what the newcomer did was seen.
     * @return false when it was before, or they did something else since
     */
    boolean heard(UUID id, Instant at) {
        return this.sql.sql("UPDATE request SET news_at = NULL WHERE id = :id AND news_at = :at")
            .param("id", id.toString())
            .param("at", at)
            .update() == 1;
    }

    /**
     * Notes the system that a request was written into, once.
     * @return false when it is noted already, or somebody else's step came in between
     */
    boolean transferred(UUID id, long version, String system, Instant now) {
        return this.sql.sql("""
                UPDATE request SET transferred_to = :system, transferred_at = :now, version = version + 1
                WHERE id = :id AND version = :version AND transferred_to IS NULL
                """)
            .param("system", system)
            .param("now", now)
            .param("id", id.toString())
            .param("version", version)
            .update() == 1;
    }
}

package fi.newcomer.request;

import fi.newcomer.protection.FieldCipher;
import fi.newcomer.responsibility.Responsibility;
import java.time.Instant;
import java.util.LinkedHashMap;
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

    private final RequestReader reader;

    private final JsonMapper json = JsonMapper.builder().build();

    RequestRows(JdbcClient sql, FieldCipher cipher, HistoryRows history) {
        this.sql = sql;
        this.cipher = cipher;
        this.reader = new RequestReader(cipher, history, this.json);
    }

    void insert(UUID id, NewRequest request, String code, String pinHash, Instant now) {
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

    Optional<HandledRequest> handled(UUID id) {
        return this.sql.sql("SELECT queue, state, version FROM request WHERE id = :id")
            .param("id", id.toString())
            .query((row, number) -> new HandledRequest(id, row.getString("queue"),
                    RequestState.valueOf(row.getString("state")), row.getLong("version")))
            .optional();
    }

    /** Stores a step; somebody else's step in between makes it fail. */
    void update(HandledRequest after, @Nullable Outcome outcome, Instant now) {
        int changed = this.sql.sql("""
                UPDATE request SET state = :state, version = :version, outcome = :outcome, closed_at = :closedAt
                WHERE id = :id AND version = :version - 1
                """)
            .param("state", after.state().name())
            .param("version", after.version())
            .param("outcome", outcome == null ? null : outcome.name())
            .param("closedAt", after.state() == RequestState.CLOSED ? now : null)
            .param("id", after.id().toString())
            .update();
        if (changed == 0) {
            throw new ChangedMeanwhile();
        }
    }
}

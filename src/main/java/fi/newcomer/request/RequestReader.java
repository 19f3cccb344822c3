package fi.newcomer.request;

import fi.newcomer.page.PhoneNumber;
import fi.newcomer.protection.FieldCipher;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Makes a request from its row. */
class RequestReader {

    private final FieldCipher cipher;

    private final HistoryRows history;

    private final JsonMapper json;

    RequestReader(FieldCipher cipher, HistoryRows history, JsonMapper json) {
        this.cipher = cipher;
        this.history = history;
        this.json = json;
    }

    RequestCase all(ResultSet row) throws SQLException {
        RequestSummary summary = summary(row, this.cipher);
        Map<String, String> choices = choices(row);
        Map<String, String> words = words(row, summary.id());
        // On a phone that others use, too, nothing is left behind unless the newcomer says that it is safe.
        boolean messages = !"no".equals(choices.get("safeToLeaveMessage"))
                && (!"shared".equals(choices.get("ownPhone")) || "yes".equals(choices.get("safeToLeaveMessage")));
        return new RequestCase(summary, choices, words,
                Optional.ofNullable(words.get("phone")).flatMap(PhoneNumber::toDial), messages,
                row.getString("language"), this.json.readValue(row.getString("rule"), Responsibility.class),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                Optional.ofNullable(row.getObject("closed_at", Instant.class)), this.history.of(summary.id()),
                Optional.ofNullable(row.getString("handed_from")),
                Optional.ofNullable(row.getObject("registered_on", LocalDate.class)),
                Optional.ofNullable(row.getString("merged_into")).map(UUID::fromString),
                Optional.ofNullable(row.getString("transferred_to")),
                Optional.ofNullable(row.getObject("transferred_at", Instant.class)));
    }

    /** What a list shows; reads only the columns that {@link RequestList} selects. */
    static RequestSummary summary(ResultSet row, FieldCipher cipher) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        String name = cipher.open(row.getBytes("name"), Columns.place("name", id));
        return new RequestSummary(id, Codes.grouped(row.getString("code")), row.getString("queue"),
                row.getString("municipality"), Topic.of(row.getString("topic")).orElseThrow(),
                Jobseeker.of(row.getString("jobseeker")).orElseThrow(), RequestState.valueOf(row.getString("state")),
                row.getString("contact_language"), row.getBoolean("interpreter"), "minor".equals(row.getString("age")),
                row.getBoolean("forward"), name == null ? "" : name, row.getObject("received_at", Instant.class),
                Optional.ofNullable(row.getObject("promised_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("lapsed_on", LocalDate.class)), row.getLong("version"),
                Optional.ofNullable(row.getString("owner")),
                Optional.ofNullable(row.getObject("next_action", LocalDate.class)),
                CameBy.valueOf(row.getString("came_by")), row.getInt("tries"), row.getBoolean("reached"),
                Optional.ofNullable(row.getObject("news_at", Instant.class)));
    }

    private static Map<String, String> choices(ResultSet row) throws SQLException {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : Columns.CHOICES.entrySet()) {
            String chosen = row.getString(field.getValue());
            if (chosen != null) {
                choices.put(field.getKey(), chosen);
            }
        }
        for (Map.Entry<String, String> field : Columns.FLAGS.entrySet()) {
            boolean yes = row.getBoolean(field.getValue());
            if (!row.wasNull()) {
                choices.put(field.getKey(), yes ? "yes" : "no");
            }
        }
        return choices;
    }

    private Map<String, String> words(ResultSet row, UUID id) throws SQLException {
        Map<String, String> words = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : Columns.WORDS.entrySet()) {
            String text = this.cipher.open(row.getBytes(field.getValue()), Columns.place(field.getValue(), id));
            if (text != null) {
                words.put(field.getKey(), text);
            }
        }
        return words;
    }
}

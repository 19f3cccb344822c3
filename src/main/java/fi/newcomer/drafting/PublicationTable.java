package fi.newcomer.drafting;

import fi.newcomer.language.Languages;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The publications in the database. */
@Repository
class PublicationTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String OPEN = "'WAITING_FOR_TIME', 'WAITING_FOR_SECOND_PERSON', 'SUGGESTED'";

    private final JdbcClient sql;

    private final Languages languages;

    PublicationTable(JdbcClient sql, Languages languages) {
        this.sql = sql;
        this.languages = languages;
    }

    /** Stores a new publication. @return its id */
    long add(NewPublication it) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        this.sql.sql("""
                INSERT INTO publication (page, drafted_on, state, author, author_function, created_at, due_at, reason)
                VALUES (:page, :draftedOn, :state, :author, :function, :now, :due, :reason)
                """)
            .param("page", it.page)
            .param("draftedOn", it.draftedOn)
            .param("state", it.state.name())
            .param("author", it.author.username())
            .param("function", it.author.function())
            .param("now", it.at)
            .param("due", it.due)
            .param("reason", it.reason)
            .update(key);
        long id = key.getKeyAs(Number.class).longValue();
        for (int i = 0; i < it.changes.size(); i++) {
            Draft draft = it.changes.get(i).draft();
            this.sql.sql("""
                    INSERT INTO publication_text (publication, position, unit, language, text, change_of_meaning,
                      checked, shown)
                    VALUES (:id, :position, :unit, :language, :text, :change, :checked, :shown)
                    """)
                .param("id", id)
                .param("position", i)
                .param("unit", draft.unit())
                .param("language", it.changes.get(i).language().code())
                .param("text", draft.text())
                .param("change", draft.change().name())
                .param("checked", draft.checked())
                .param("shown", draft.shown())
                .update();
        }
        return id;
    }

    /** A publication that nobody else changes until the transaction ends. */
    Optional<Publication> lock(long id) {
        return read("SELECT * FROM publication WHERE id = :id FOR UPDATE", Map.of("id", id)).stream().findFirst();
    }

    /** The id of one whose time has come, kept from other instances; empty when there is none. */
    Optional<Long> claimDue(Instant now) {
        return this.sql.sql("""
                SELECT id FROM publication WHERE state = 'WAITING_FOR_TIME' AND due_at <= :now AND problem IS NULL
                ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
                """).param("now", now).query(Long.class).optional();
    }

    /** All that wait for a time or a person, the oldest first. */
    List<Publication> open() {
        return read("SELECT * FROM publication WHERE state IN (" + OPEN + ") ORDER BY id", Map.of());
    }

    /** What this person wrote or decided since then and what is over, the newest first. */
    List<Publication> closed(StaffMember who, Instant since) {
        return read("SELECT * FROM publication WHERE state NOT IN (" + OPEN + """
                ) AND ((author = :who AND created_at >= :created) OR (decider = :who AND decided_at >= :since))
                AND COALESCE(published_at, decided_at, created_at) >= :since
                ORDER BY id DESC LIMIT 200
                """,
                // A publication may have waited a year for its time.
                Map.of("who", who.username(), "created", since.minus(Publishing.LONGEST_WAIT), "since", since));
    }

    /** Those of all people that went out since then and were not taken back, the newest first. */
    List<Publication> published(Instant since) {
        return read("SELECT * FROM publication WHERE state = 'PUBLISHED' AND published_at >= :since ORDER BY id DESC",
                Map.of("since", since));
    }

    void decided(long id, PublicationState state, StaffMember decider, String word, Instant at) {
        this.sql.sql("""
                UPDATE publication SET state = :state, decider = :who, decider_function = :function, decided_at = :at,
                  word = :word, problem = NULL
                WHERE id = :id
                """)
            .param("state", state.name())
            .param("who", decider.username())
            .param("function", decider.function())
            .param("at", at)
            .param("word", word)
            .param("id", id)
            .update();
    }

    void published(long id, Instant at, List<String> undos) {
        this.sql.sql("UPDATE publication SET state = 'PUBLISHED', published_at = :at, problem = NULL WHERE id = :id")
            .param("at", at)
            .param("id", id)
            .update();
        for (int i = 0; i < undos.size(); i++) {
            this.sql.sql("UPDATE publication_text SET stood_before = :undo WHERE publication = :id AND position = :position")
                .param("undo", undos.get(i))
                .param("id", id)
                .param("position", i)
                .update();
        }
    }

    void takenBack(long id, StaffMember who, Instant at) {
        this.sql.sql("""
                UPDATE publication SET state = 'TAKEN_BACK', taken_back_at = :at, taken_back_by = :function
                WHERE id = :id
                """).param("at", at).param("function", who.function()).param("id", id).update();
    }

    /** Says why it could not go out; it is not tried again by itself. */
    void problem(long id, Refusal refusal) {
        this.sql.sql("UPDATE publication SET problem = :problem WHERE id = :id AND state = 'WAITING_FOR_TIME'")
            .param("problem", JSON.writeValueAsString(refusal))
            .param("id", id)
            .update();
    }

    /** What stood before each of its texts, in their order. */
    List<String> undos(long id) {
        return this.sql.sql("SELECT stood_before FROM publication_text WHERE publication = ? ORDER BY position")
            .param(id)
            .query(String.class)
            .list();
    }

    /** The page on which its author drafted it. */
    String draftedOn(long id) {
        return this.sql.sql("SELECT drafted_on FROM publication WHERE id = ?").param(id).query(String.class).single();
    }

    private List<Publication> read(String query, Map<String, ?> parameters) {
        List<Row> rows = this.sql.sql(query).params(parameters).query(Row.class).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<TextRow>> texts = texts(rows.stream().map(Row::id).toList());
        // One in a language whose file was taken away can't be shown until it is back; the others must not wait for that.
        return rows.stream()
            .filter((row) -> texts.getOrDefault(row.id, List.of())
                .stream()
                .allMatch((text) -> this.languages.find(text.language).isPresent()))
            .map((row) -> publication(row, texts.getOrDefault(row.id, List.of())))
            .toList();
    }

    private Map<Long, List<TextRow>> texts(Collection<Long> ids) {
        return this.sql.sql("SELECT * FROM publication_text WHERE publication IN (:ids) ORDER BY publication, position")
            .param("ids", ids)
            .query(PublicationTable::text)
            .list()
            .stream()
            .collect(Collectors.groupingBy(TextRow::publication));
    }

    private static TextRow text(ResultSet row, int number) throws SQLException {
        return new TextRow(row.getLong("publication"), row.getString("language"),
                new Draft(row.getString("unit"), row.getString("text"),
                        ChangeOfMeaning.valueOf(row.getString("change_of_meaning")), row.getBoolean("checked"),
                        row.getString("shown")));
    }

    private Publication publication(Row row, List<TextRow> texts) {
        return new Publication(row.id, row.page, PublicationState.valueOf(row.state), row.author, row.authorFunction,
                row.createdAt, Optional.ofNullable(row.dueAt), row.reason, Optional.ofNullable(row.deciderFunction),
                Optional.ofNullable(row.decidedAt), row.word, Optional.ofNullable(row.publishedAt),
                Optional.ofNullable(row.takenBackAt), Optional.ofNullable(row.takenBackBy),
                Optional.ofNullable(row.problem).map((it) -> JSON.readValue(it, Refusal.class)),
                texts.stream()
                    .map((text) -> new TextChange(this.languages.get(text.language), text.draft))
                    .toList());
    }

    /**
     * A publication to be stored.
     *
     * @param page whose text it changes
     * @param draftedOn the page on which its author drafted it
     */
    record NewPublication(String page, String draftedOn, PublicationState state, StaffMember author, Instant at,
            @Nullable Instant due, String reason, List<TextChange> changes) {
    }

    record Row(long id, String page, String state, String author, String authorFunction, Instant createdAt,
            @Nullable Instant dueAt, String reason, @Nullable String deciderFunction, @Nullable Instant decidedAt,
            String word, @Nullable Instant publishedAt, @Nullable Instant takenBackAt, @Nullable String takenBackBy,
            @Nullable String problem) {
    }

    record TextRow(long publication, String language, Draft draft) {
    }
}

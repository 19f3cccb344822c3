package fi.newcomer.responsibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code responsibility_rule}. Its rows get other last days, and are else never changed or removed. */
@Repository
class RuleTable {

    private static final String ONE = """
             WHERE municipality = :municipality AND topic = :topic AND jobseeker = :jobseeker AND version = :version
            """;

    private final JdbcClient jdbc;

    RuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Responsibility> on(LocalDate day, String municipality, Topic topic, Jobseeker jobseeker) {
        return this.jdbc.sql("""
                SELECT * FROM responsibility_rule
                WHERE municipality = :municipality AND topic = :topic AND jobseeker = :jobseeker
                    AND valid_from <= :day AND (valid_to IS NULL OR valid_to > :day)
                ORDER BY version DESC LIMIT 1
                """)
            .param("municipality", municipality)
            .param("topic", topic.name())
            .param("jobseeker", jobseeker.name())
            .param("day", day)
            .query((row, number) -> rule(row))
            .optional();
    }

    /** All versions of all rules of a municipality, the newest version of each first. */
    List<Responsibility> of(String municipality) {
        return this.jdbc.sql("SELECT * FROM responsibility_rule WHERE municipality = :municipality ORDER BY version DESC")
            .param("municipality", municipality)
            .query((row, number) -> rule(row))
            .list();
    }

    /** All versions of a row, in their order. */
    List<RuleVersion> versions(String municipality, Topic topic, Jobseeker jobseeker) {
        return this.jdbc.sql("""
                SELECT * FROM responsibility_rule
                WHERE municipality = :municipality AND topic = :topic AND jobseeker = :jobseeker
                ORDER BY version
                """)
            .param("municipality", municipality)
            .param("topic", topic.name())
            .param("jobseeker", jobseeker.name())
            .query((row, number) -> new RuleVersion(rule(row), row.getString("made_by"),
                    row.getObject("made_at", Instant.class), row.getString("reason"), row.getString("withdrawn_by"),
                    row.getObject("withdrawn_at", Instant.class), row.getString("withdrawn_reason")))
            .list();
    }

    /** Makes a row hold as it is to be: other last days for what stands there, and what is new. */
    void move(Timeline before, Timeline after, @Nullable String by, Instant at, @Nullable String reason) {
        Map<Integer, Responsibility> remaining = new HashMap<>();
        after.versions().forEach((version) -> remaining.put(version.version(), version));
        for (Responsibility version : before.versions()) {
            Responsibility now = remaining.remove(version.version());
            LocalDate end = now == null ? version.validFrom() : now.validTo();
            if (!Objects.equals(end, version.validTo())) {
                end(version, end);
            }
        }
        after.versions()
            .stream()
            .filter((version) -> remaining.containsKey(version.version()))
            .forEach((version) -> add(version, by, at, reason));
    }

    private void end(Responsibility version, @Nullable LocalDate end) {
        this.jdbc.sql("UPDATE responsibility_rule SET valid_to = :validTo" + ONE)
            .params(columns(version.until(end)))
            .update();
    }

    /** Notes who took a planned version away, and why. */
    void withdrawn(Responsibility version, String by, Instant at, String reason) {
        this.jdbc.sql("""
                UPDATE responsibility_rule
                SET withdrawn_by = :by, withdrawn_at = :at, withdrawn_reason = :reason
                """ + ONE)
            .params(columns(version))
            .param("by", by)
            .param("at", at)
            .param("reason", reason)
            .update();
    }

    private void add(Responsibility rule, @Nullable String by, Instant at, @Nullable String reason) {
        this.jdbc.sql("""
                INSERT INTO responsibility_rule
                    (municipality, topic, jobseeker, version, valid_from, valid_to, responsible, receives, may_join,
                     state, service, basis, conflict, document, section, made_by, made_at, reason)
                VALUES (:municipality, :topic, :jobseeker, :version, :validFrom, :validTo, :responsible, :receives,
                    :mayJoin, :state, :service, :basis, :conflict, :document, :section, :by, :at, :reason)
                """).params(columns(rule)).param("by", by).param("at", at).param("reason", reason).update();
    }

    private static Map<String, @Nullable Object> columns(Responsibility rule) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("municipality", rule.municipality());
        columns.put("topic", rule.topic().name());
        columns.put("jobseeker", rule.jobseeker().name());
        columns.put("version", rule.version());
        columns.put("validFrom", rule.validFrom());
        columns.put("validTo", rule.validTo());
        columns.put("responsible", rule.responsible());
        columns.put("receives", rule.receives());
        columns.put("mayJoin", String.join(",", rule.mayJoin()));
        columns.put("state", rule.state().name());
        columns.put("service", rule.service().name());
        columns.put("basis", rule.basis().name());
        columns.put("conflict", rule.conflict());
        columns.put("document", rule.document());
        columns.put("section", rule.section());
        return columns;
    }

    private static Responsibility rule(ResultSet row) throws SQLException {
        List<String> mayJoin = Arrays.stream(row.getString("may_join").split(","))
            .filter((slug) -> !slug.isEmpty())
            .toList();
        return new Responsibility(row.getString("municipality"), Topic.valueOf(row.getString("topic")),
                Jobseeker.valueOf(row.getString("jobseeker")), row.getInt("version"),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                row.getString("responsible"), row.getString("receives"), mayJoin,
                Responsibility.State.valueOf(row.getString("state")),
                Responsibility.Service.valueOf(row.getString("service")),
                Responsibility.Basis.valueOf(row.getString("basis")), row.getString("conflict"),
                row.getString("document"), row.getString("section"));
    }
}

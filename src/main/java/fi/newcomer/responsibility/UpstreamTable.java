package fi.newcomer.responsibility;

import fi.newcomer.responsibility.Upstream.Row;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code responsibility_upstream}: what the files said last. */
@Repository
class UpstreamTable {

    private final JdbcClient jdbc;

    private final JsonMapper json = JsonMapper.builder().build();

    UpstreamTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rows of a municipality. */
    List<Upstream> of(String municipality) {
        return this.jdbc.sql("SELECT * FROM responsibility_upstream WHERE municipality = :municipality")
            .param("municipality", municipality)
            .query((row, number) -> new Upstream(
                    new Row(municipality, Topic.valueOf(row.getString("topic")),
                            Jobseeker.valueOf(row.getString("jobseeker"))),
                    List.of(this.json.readValue(row.getString("upstream"), Responsibility[].class)),
                    row.getString("settled"), row.getBoolean("proposed")))
            .list();
    }

    Optional<Upstream> find(Row row) {
        return of(row.municipality()).stream().filter((it) -> it.row().equals(row)).findFirst();
    }

    /** Whoever changes the row waits until the transaction that asks this is over. */
    void lock(Row row) {
        this.jdbc.sql("""
                SELECT municipality FROM responsibility_upstream
                WHERE municipality = :municipality AND topic = :topic AND jobseeker = :jobseeker FOR UPDATE
                """)
            .param("municipality", row.municipality())
            .param("topic", row.topic().name())
            .param("jobseeker", row.jobseeker().name())
            .query(String.class)
            .optional();
    }

    void put(Upstream upstream) {
        this.jdbc.sql("""
                INSERT INTO responsibility_upstream (municipality, topic, jobseeker, upstream, settled, proposed)
                VALUES (:municipality, :topic, :jobseeker, :upstream, :settled, :proposed)
                ON DUPLICATE KEY UPDATE upstream = :upstream, settled = :settled, proposed = :proposed
                """)
            .param("municipality", upstream.row().municipality())
            .param("topic", upstream.row().topic().name())
            .param("jobseeker", upstream.row().jobseeker().name())
            .param("upstream", this.json.writeValueAsString(upstream.file()))
            .param("settled", upstream.settled())
            .param("proposed", upstream.proposed())
            .update();
    }
}

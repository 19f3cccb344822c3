package fi.newcomer.office;

import fi.newcomer.entry.Entries;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the offices back as the files have them. */
public final class StoredOffices {

    private StoredOffices() {
    }

    /** The same, without those that staff added and without what was said of them meanwhile. */
    public static void restoreAll(JdbcClient jdbc, Entries entries) {
        jdbc.sql("DELETE FROM entry WHERE file = 'offices.yaml' AND upstream IS NULL").update();
        jdbc.sql("DELETE FROM entry_revision WHERE file = 'offices.yaml' AND how <> 'imported'").update();
        restore(jdbc, entries);
    }

    public static void restore(JdbcClient jdbc, Entries entries) {
        jdbc.sql("DELETE FROM entry_proposal").update();
        jdbc.sql("UPDATE entry SET text = upstream WHERE file = 'offices.yaml'").update();
        entries.changed(entries.named("offices.yaml").stream().map((entry) -> entry.stamp()).toList());
        entries.changed(List.of("entries:offices.yaml"));
    }
}

package fi.newcomer.knowledge;

import fi.newcomer.entry.Entries;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the municipalities back as the files have them. */
public final class StoredMunicipalities {

    private StoredMunicipalities() {
    }

    public static void restore(JdbcClient jdbc, Entries entries) {
        jdbc.sql("UPDATE entry SET text = upstream WHERE file = 'municipalities.yaml'").update();
        jdbc.sql("DELETE FROM entry_revision WHERE file = 'municipalities.yaml' AND how <> 'imported'").update();
        entries.changed(List.of("entries:municipalities.yaml"));
    }
}

package fi.newcomer.staff;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What colleagues see of each other instead of names. */
@Service
public class StaffFunctions {

    private final JdbcClient database;

    StaffFunctions(JdbcClient database) {
        this.database = database;
    }

    /** The functions of accounts by their names, without regard to case; nothing for a name that there is not. */
    public Map<String, String> of(Collection<String> usernames) {
        Map<String, String> functions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (!usernames.isEmpty()) {
            functions.putAll(this.database.sql("SELECT username, shown_function FROM account WHERE username IN (:names)")
                .param("names", usernames)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
        return functions;
    }
}

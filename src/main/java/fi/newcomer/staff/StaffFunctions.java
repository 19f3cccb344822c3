package fi.newcomer.staff;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What colleagues see of each other instead of names. */
@Service
public class StaffFunctions {

    private final JdbcClient database;

    private final ObjectProvider<OutsideFunctions> outside;

    private final StaffWords words;

    StaffFunctions(JdbcClient database, ObjectProvider<OutsideFunctions> outside, StaffWords words) {
        this.database = database;
        this.outside = outside;
        this.words = words;
    }

    /**
     * The functions of people by their names, without regard to case. Each of these names has one: who has no account any
     * more is called so.
     */
    public Map<String, String> of(Collection<String> usernames) {
        Map<String, String> functions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (usernames.isEmpty()) {
            return functions;
        }
        String gone = this.words.text("staff.function.gone");
        usernames.forEach((name) -> functions.put(name, gone));
        this.outside.forEach((feature) -> functions.putAll(feature.of(usernames)));
        functions.putAll(this.database.sql("SELECT username, shown_function FROM account WHERE username IN (:names)")
            .param("names", usernames)
            .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return functions;
    }
}

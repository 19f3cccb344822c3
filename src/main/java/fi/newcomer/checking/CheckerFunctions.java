package fi.newcomer.checking;

import fi.newcomer.staff.OutsideFunctions;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names those who check by a link as they were asked, until the request is forgotten. */
@Component
class CheckerFunctions implements OutsideFunctions {

    private static final String PREFIX = "checker:";

    private final CheckTable table;

    CheckerFunctions(CheckTable table) {
        this.table = table;
    }

    /** What stands in the history of the texts for who was asked by this request. */
    static String username(CheckRequest request) {
        return PREFIX + request.id();
    }

    @Override
    public Map<String, String> of(Collection<String> usernames) {
        return usernames.stream()
            .filter((name) -> name.startsWith(PREFIX))
            .map((name) -> id(name.substring(PREFIX.length())).flatMap(this.table::find))
            .flatMap(Optional::stream)
            .collect(Collectors.toMap(CheckerFunctions::username, CheckRequest::function, (one, same) -> one));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        }
        catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

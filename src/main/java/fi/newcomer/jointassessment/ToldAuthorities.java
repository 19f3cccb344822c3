package fi.newcomer.jointassessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which authorities besides the one that has a request were told something of it: whoever sent it has a right to know. */
@Service
public class ToldAuthorities {

    private final InvitationRows rows;

    ToldAuthorities(InvitationRows rows) {
        this.rows = rows;
    }

    /** Each authority once, with its newest invitation; in the order in which they were first invited. */
    @Transactional(readOnly = true)
    public List<ToldAuthority> of(UUID request) {
        Map<String, ToldAuthority> told = new LinkedHashMap<>();
        this.rows.of(request)
            .forEach((it) -> told.put(it.authority(), new ToldAuthority(it.authority(), it.state().readable(),
                    Stream.of(Shared.values()).filter((field) -> it.shared().containsKey(field.field())).toList(),
                    it.ground(), it.consentOn())));
        return List.copyOf(told.values());
    }
}

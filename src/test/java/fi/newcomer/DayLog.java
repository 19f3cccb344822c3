package fi.newcomer;

import fi.newcomer.reply.NoticeWay;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the portal acknowledged on a day, to be compared with what it has kept. */
final class DayLog {

    /** What newcomers do is in the history and not in the audit of the staff. */
    static final String NEWCOMER = "newcomer";

    private final Collection<Step> steps = new ConcurrentLinkedQueue<>();

    private final Map<UUID, NoticeWay> replies = new ConcurrentHashMap<>();

    /**
     * A step that was acknowledged.
     *
     * @param subject what it was done with, as the history keeps it
     */
    record Step(UUID request, String who, String kind, String subject) {
    }

    void done(String who, UUID request, String kind, String subject) {
        this.steps.add(new Step(request, who, kind, subject));
    }

    /** An answer was sent. @param way how the newcomer is told */
    void answered(String who, UUID request, NoticeWay way) {
        done(who, request, "reply.sent", "");
        this.replies.put(request, way);
    }

    Map<UUID, NoticeWay> replies() {
        return this.replies;
    }

    long count(String kind) {
        return this.steps.stream().filter((it) -> it.kind().startsWith(kind)).count();
    }

    /** The acknowledged steps of a request. */
    List<Step> of(UUID request) {
        return this.steps.stream().filter((it) -> it.request().equals(request)).toList();
    }

    /** The acknowledged steps of a request as the audit has them: who and what. */
    List<String> audited(UUID request) {
        return of(request).stream()
            .filter((it) -> !it.who().equals(NEWCOMER))
            .map((it) -> it.who() + " " + it.kind())
            .toList();
    }

    /** What the history of a request has, without the line that it came. */
    static List<Step> history(JdbcClient sql, UUID request) {
        return sql.sql("""
                SELECT actor, kind, subject FROM request_history WHERE request = :id AND kind <> 'case.received' ORDER BY id
                """)
            .param("id", request.toString())
            .query((row, number) -> new Step(request, row.getString(1), row.getString(2), row.getString(3)))
            .list();
    }

    /** What the audit has of a request, without who looked at it or looked for it. */
    static List<String> audit(JdbcClient sql, UUID request) {
        return sql.sql("""
                SELECT concat(who, ' ', action) FROM audit
                WHERE subject = :id AND action NOT IN ('case.opened', 'case.not-found', 'joint.opened', 'transfer.printed')
                """).param("id", request.toString()).query(String.class).list();
    }
}

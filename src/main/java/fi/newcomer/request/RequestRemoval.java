package fi.newcomer.request;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a request with everything that tells about it: rows that refer to it, and the traces of other features. */
@Service
public class RequestRemoval {

    private final JdbcClient sql;

    private final List<RequestTraces> traces;

    RequestRemoval(JdbcClient sql, List<RequestTraces> traces) {
        this.sql = sql;
        this.traces = traces;
    }

    /** Deletes it, in the caller's transaction. What is there no more is deleted already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID request) {
        this.traces.forEach((it) -> it.remove(request));
        this.sql.sql("DELETE FROM request WHERE id = :id").param("id", request.toString()).update();
    }
}

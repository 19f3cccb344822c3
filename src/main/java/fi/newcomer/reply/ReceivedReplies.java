package fi.newcomer.reply;

import fi.newcomer.request.CaseFile;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers that a newcomer opens with code and PIN. */
@Service
public class ReceivedReplies {

    private final ReplyRows rows;

    private final CaseFile cases;

    ReceivedReplies(ReplyRows rows, CaseFile cases) {
        this.rows = rows;
        this.cases = cases;
    }

    /** The answers to a request, the newest first; from now on they count as read, and the history says so once. */
    @Transactional
    public List<SentReply> read(UUID request) {
        List<SentReply> replies = this.rows.of(request);
        replies.stream()
            .filter((reply) -> reply.readAt().isEmpty() && this.rows.read(reply.id()))
            .forEach((reply) -> this.cases.addByNewcomer(request, "reply.read", ""));
        return replies;
    }
}

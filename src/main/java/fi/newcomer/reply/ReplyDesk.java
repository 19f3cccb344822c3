package fi.newcomer.reply;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.reply.ReplyTemplates.Reply;
import fi.newcomer.request.CaseFile;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.StaffMember;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers of caseworkers to newcomers, for those who handle the queue; others find nothing there. */
@Service
public class ReplyDesk {

    private final CaseFile cases;

    private final ReplyFilling filling;

    private final ReplyRows rows;

    private final ReplyTemplates templates;

    private final WaitingNotice notice;

    private final Municipalities municipalities;

    private final Languages languages;

    ReplyDesk(CaseFile cases, ReplyFilling filling, ReplyRows rows, ReplyTemplates templates, WaitingNotice notice,
            Municipalities municipalities, Languages languages) {
        this.cases = cases;
        this.filling = filling;
        this.rows = rows;
        this.templates = templates;
        this.notice = notice;
        this.municipalities = municipalities;
        this.languages = languages;
    }

    /**
     * Sends an answer: it is stored, the newcomer is told that it waits where that may be, and the history says so. The
     * same key sends nothing a second time.
     * @param seen of the case as it was shown
     * @return how the newcomer is told
     * @throws fi.newcomer.request.NoSuchCase when the request is in no queue of the person
     * @throws fi.newcomer.request.CaseRefused when it was joined with another request
     * @throws fi.newcomer.request.AnsweredMeanwhile when somebody else was faster
     * @throws ReplyRefused when something is missing or wrong
     */
    @Transactional
    public NoticeWay send(StaffMember who, UUID request, int seen, ReplyDraft draft) {
        RequestCase to = this.cases.toChange(who, request);
        CaseFile.separate(to);
        CaseFile.known(who, to, seen);
        ReplyText text = this.filling.filled(draft, to.summary().municipality());
        Language language = this.filling.template(draft, draft.language(), to.summary().municipality())
            .map(Reply::language)
            .orElse(draft.language());
        NoticeWay way = this.notice.way(to);
        if (this.rows.insert(request, to.summary().queue(), who.username(), draft, language, text, way)) {
            this.cases.add(who, request, "reply.sent", "", "");
            this.notice.put(to, way);
        }
        return way;
    }

    /** What was answered, the newest first. @throws fi.newcomer.request.NoSuchCase as above */
    @Transactional(readOnly = true)
    public List<SentReply> of(StaffMember who, UUID request) {
        this.cases.enter(who, request);
        return this.rows.of(request);
    }

    /** The prepared replies for a request, in a language. */
    public List<Reply> templates(RequestCase request, Language language) {
        return this.templates.in(language, this.municipalities.get(request.summary().municipality()));
    }

    /** The prepared reply as its reader would read it so far; empty where none is chosen. */
    public Optional<Preview> preview(RequestCase request, ReplyDraft draft, Language language) {
        return this.filling.template(draft, language, request.summary().municipality())
            .map((template) -> new Preview(this.filling.preview(draft, template), template.language(),
                    template.doubtful()));
    }

    /**
     * A prepared reply so far.
     *
     * @param language the language that it really is in
     * @param doubtful whether some of it is made by a machine and not checked, or outdated
     */
    public record Preview(ReplyText text, Language language, boolean doubtful) {
    }

    /** The languages that a newcomer can be answered in. */
    public List<Language> languages() {
        return this.languages.all();
    }

    /** How the newcomer will be told. */
    public NoticeWay way(RequestCase request) {
        return this.notice.way(request);
    }

    /** The text message that a caseworker sends by hand. */
    public String text(RequestCase request) {
        return this.notice.text(request);
    }

    /** The language in which the newcomer is written to, where the caseworker chooses no other. */
    public Language language(RequestCase request) {
        return this.notice.language(request);
    }
}

package fi.newcomer.text;

import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Taking changed content files over while the portal runs, and what the last import did. */
@Service
public class ContentUpdate {

    private final ContentImport content;

    private final ImportReports reports;

    private final Audit audit;

    ContentUpdate(ContentImport content, ImportReports reports, Audit audit) {
        this.content = content;
        this.reports = reports;
        this.audit = audit;
    }

    /** What the last import did, at the start of the portal or later. */
    public Optional<ImportReport> last() {
        return this.reports.last();
    }

    /**
     * Reads the content files again and takes texts, facts and sources over. The next reader sees what changed.
     * @throws fi.newcomer.setting.WrongSetting if something in the files is wrong, or a file changed that is read only
     * at the start; nothing has changed then
     */
    public ImportReport now(StaffMember who) {
        return this.content.again(who.username(), () -> this.audit.record(who, "content.imported", "content"));
    }
}

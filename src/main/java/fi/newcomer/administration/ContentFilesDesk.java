package fi.newcomer.administration;

import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Role;
import fi.newcomer.text.ContentUpdate;
import fi.newcomer.text.ImportReport;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Taking changed content files over while the portal runs; for administrators only, and recorded. */
@Service
public class ContentFilesDesk {

    private final CurrentStaff currentStaff;

    private final ContentUpdate content;

    ContentFilesDesk(CurrentStaff currentStaff, ContentUpdate content) {
        this.currentStaff = currentStaff;
        this.content = content;
    }

    /** What the last import did. */
    public Optional<ImportReport> last() {
        this.currentStaff.as(Role.ADMIN);
        return this.content.last();
    }

    /**
     * Reads the files again and takes them over.
     * @throws fi.newcomer.setting.WrongSetting if something in the files is wrong; the sentence names file and line, and
     * nothing has changed
     */
    public ImportReport importAgain() {
        return this.content.now(this.currentStaff.as(Role.ADMIN));
    }
}

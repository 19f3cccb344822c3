package fi.newcomer.administration;

import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Role;
import fi.newcomer.text.ContentUpdate;
import fi.newcomer.text.ContentUpload;
import fi.newcomer.text.ImportReport;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Taking changed content files over while the portal runs; for administrators only, and recorded. */
@Service
public class ContentFilesDesk {

    private final CurrentStaff currentStaff;

    private final ContentUpdate content;

    private final ContentUpload upload;

    ContentFilesDesk(CurrentStaff currentStaff, ContentUpdate content, ContentUpload upload) {
        this.currentStaff = currentStaff;
        this.content = content;
        this.upload = upload;
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

    /** The whole content as it is now, as a ZIP file. */
    public byte[] zip() {
        this.currentStaff.as(Role.ADMIN);
        return this.upload.zip();
    }

    /**
     * What a ZIP file of content would change.
     * @throws fi.newcomer.text.WrongUpload if it holds no content
     * @throws fi.newcomer.setting.WrongSetting if something in its files is wrong
     */
    public ContentUpload.Preview preview(byte[] zip) {
        this.currentStaff.as(Role.ADMIN);
        return this.upload.preview(zip);
    }

    /**
     * Brings the content of a ZIP file in, all of it or nothing.
     * @return empty where by now it would do something else than the preview showed
     */
    public Optional<ImportReport> take(byte[] zip, ContentUpload.Preview shown) {
        return this.upload.take(this.currentStaff.as(Role.ADMIN), zip, shown);
    }
}

package fi.newcomer.text;

import fi.newcomer.content.ContentFile;
import java.util.List;
import java.util.Map;

/** Content files whose present state a later feature knows, for the export. */
public interface FurtherFiles {

    /**
     * The files of the feature as they are to be written, by path; those that nobody edited are byte for byte as imported.
     * @param imported all files as they were last imported
     */
    Map<String, String> written(List<ContentFile> imported);

}

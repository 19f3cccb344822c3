package fi.newcomer.fact;

import fi.newcomer.content.ContentFile;
import java.util.List;
import java.util.Map;

/**
 * What a module that reads files of its own holds against all files together, before anything of them is taken over: at
 * the start, and again while the portal runs.
 */
public interface ContentCheck {

    /**
     * Checks the files that the module reads.
     * @param yaml all YAML files of {@code content/}
     * @param facts the facts of these files by id
     * @param documents the documents of these files
     * @throws fi.newcomer.setting.WrongSetting if something in them is wrong; it names file and line
     */
    void check(List<ContentFile> yaml, Map<String, Fact> facts, Documents documents);

}

package fi.newcomer.entry;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list as it stands now.
 *
 * @param file the path of its file below {@code content/}
 * @param key what tells it from the others of its file: its slug, or {@code municipality/slug} where it names one
 * @param text the entry in YAML, as the file would have it
 * @param upstream the entry as its file last had it; null where no file has it
 */
public record Entry(String file, String key, String text, @Nullable String upstream) {

    /** Whether staff wrote it, or changed it since it came from its file. */
    public boolean edited() {
        return !Objects.equals(this.text, this.upstream);
    }

    /** What pages declare that they read. */
    public String stamp() {
        return "entry:" + this.file + ":" + this.key;
    }

    /** What is written in it, with lines counted from 1. */
    public YamlValue yaml() {
        return yaml(this.file, this.text);
    }

    /**
     * An entry that somebody wrote.
     * @throws fi.newcomer.setting.WrongSetting if it is not one entry in YAML
     */
    public static YamlValue yaml(String file, String text) {
        YamlValue list = new ContentFile(file, text).yaml();
        if (list.items().size() != 1) {
            throw list.mistake("here must stand one entry");
        }
        return list.items().getFirst();
    }
}

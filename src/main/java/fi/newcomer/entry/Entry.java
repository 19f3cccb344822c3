package fi.newcomer.entry;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlValue;
import fi.newcomer.setting.WrongSetting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An entry of a list as it stands now.
 *
 * @param file the path of its file below {@code content/}
 * @param key what tells it from the others of its file: its slug, or {@code municipality/slug} where it names one
 * @param text the entry in YAML, as the file would have it
 * @param upstream the entry as its file last had it; null where no file has it
 */
public record Entry(String file, String key, String text, @Nullable String upstream) {

    private static final Logger log = LoggerFactory.getLogger(Entry.class);

    /** Whether staff wrote it, or changed it since it came from its file. */
    public boolean edited() {
        return !Objects.equals(this.text, this.upstream);
    }

    /** What pages declare that they read. */
    public String stamp() {
        return "entry:" + this.file + ":" + this.key;
    }

    /**
     * What a module makes of it. Where the entry names something that there is no more, such as a document that the files
     * dropped after staff had edited it, what the file says stands in, or nothing: one entry must not take the pages away.
     */
    public <T> Optional<T> read(Function<YamlValue, T> reader) {
        for (String version : this.upstream == null ? List.of(this.text) : List.of(this.text, this.upstream)) {
            try {
                return Optional.of(reader.apply(yaml(this.file, version)));
            }
            catch (WrongSetting wrong) {
                log.warn("The entry {} as it is stored can't be shown: {}", this.key, wrong.getMessage());
            }
        }
        return Optional.empty();
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

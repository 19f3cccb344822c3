package fi.newcomer.content;

import fi.newcomer.setting.WrongSetting;
import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * One file of {@code content/}.
 *
 * @param path its path below {@code content/}
 * @param text what stands in it
 */
public record ContentFile(String path, String text) {

    /** The file as YAML, its values knowing their lines. */
    public YamlValue yaml() {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(this.text));
            if (root == null) {
                throw mistake(1, "the file is empty");
            }
            return new YamlValue(this, root);
        }
        catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw mistake(line, e.getProblem());
        }
        catch (YAMLException e) {
            throw unreadable(String.valueOf(e.getMessage()).lines().findFirst().orElse("it is not YAML"));
        }
    }

    /** A mistake whose place the parser does not tell: most often a character that YAML can't have. */
    private WrongSetting unreadable(String why) {
        int line = 1;
        for (int code : this.text.codePoints().toArray()) {
            if (!StreamReader.isPrintable(code)) {
                return mistake(line, "here stands a character that YAML can't have (U+%04X)".formatted(code));
            }
            line += code == '\n' ? 1 : 0;
        }
        return mistake(1, why);
    }

    /** The sentence about a mistake in this file. */
    public WrongSetting mistake(int line, String what) {
        return new WrongSetting("content/" + this.path + ", line " + line + ": " + what + ".");
    }
}

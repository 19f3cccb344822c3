package fi.newcomer.page;

import fi.newcomer.setting.WrongSetting;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The style sheets, the script and the icon of the public pages. Each address carries a digest of its content, so that a
 * browser keeps it for good ({@code immutable}) and a changed file has a new address. A municipality's style sheet is
 * the common one with its accent colour.
 */
@Controller
public class FrontendFiles {

    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final String css = read("portal.css");

    private final Map<String, Packed> byName = new ConcurrentHashMap<>();

    private final Map<String, String> styles = new ConcurrentHashMap<>();

    private final Map<String, String> accents = new ConcurrentHashMap<>();

    private final String commonStyle = publish("portal", "css", "text/css;charset=utf-8", this.css);

    private final String staffTheme = publish("lumo", "css", "text/css;charset=utf-8",
            content("/META-INF/resources/lumo/lumo.css"));

    private final String staffStyle = publish("staff", "css", "text/css;charset=utf-8", read("staff.css"));

    private final String script = publish("portal", "js", "text/javascript;charset=utf-8", read("portal.js"));

    private final String icon = publish("icon", "svg", "image/svg+xml", read("icon.svg"));

    /**
     * Gives a municipality its colour.
     * @param light behind white text, as {@code #rrggbb}
     * @param dark on dark paper
     */
    public void accent(String slug, String light, String dark) {
        String accented = this.css + ":root{--accent:" + light
                + "}@media (prefers-color-scheme:dark){:root{--accent:" + dark + "}}\n";
        this.styles.put(slug, publish(slug, "css", "text/css;charset=utf-8", accented));
        this.accents.put(slug, light);
    }

    /** The colour of a municipality behind white text, as {@code #rrggbb}, for what is printed. */
    public String accent(String slug) {
        return this.accents.get(slug);
    }

    /** The address of a municipality's style sheet, or of the common one. */
    public String style(@Nullable String slug) {
        return slug == null ? this.commonStyle : this.styles.getOrDefault(slug, this.commonStyle);
    }

    /** The addresses of the style sheets of the staff application: the theme of its components, then its own. */
    public List<String> staffStyles() {
        return List.of(this.staffTheme, this.staffStyle);
    }

    String script() {
        return this.script;
    }

    /** The address of the icon. */
    public String icon() {
        return this.icon;
    }

    @GetMapping("/frontend/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name, HttpServletRequest request) {
        Packed packed = this.byName.get(name);
        if (packed == null) {
            throw new NoSuchPage();
        }
        return packed.answer(request, FOREVER);
    }

    private String publish(String name, String extension, String type, String text) {
        Packed packed = Packed.of(text, type);
        String file = name + "-" + packed.digest() + "." + extension;
        this.byName.put(file, packed);
        return "/frontend/" + file;
    }

    private static String read(String name) {
        return content("/frontend/" + name);
    }

    private static String content(String path) {
        try (InputStream in = FrontendFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new WrongSetting(path.substring(1) + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new WrongSetting(path.substring(1) + " can't be read.", e);
        }
    }
}

package fi.newcomer.start.ui;

import fi.newcomer.language.Language;
import java.util.List;
import java.util.function.Function;

/** Writes the map: every page in every language, each naming the others. */
final class SiteMap {

    private SiteMap() {
    }

    /** @param offered the languages of the municipality of a path (its slug, empty for the portal itself) */
    static String write(String base, Function<String, List<Language>> offered, List<String> paths) {
        StringBuilder out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
                xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """);
        for (String path : paths) {
            String[] parts = path.split("/");
            List<Language> languages = offered.apply(parts.length < 2 ? "" : parts[1]);
            StringBuilder alternatives = new StringBuilder();
            for (Language language : languages) {
                alternatives.append("<xhtml:link rel=\"alternate\" hreflang=\"").append(language)
                    .append("\" href=\"").append(address(base, language, path)).append("\"/>");
            }
            for (Language language : languages) {
                out.append("<url><loc>").append(address(base, language, path)).append("</loc>")
                    .append(alternatives).append("</url>\n");
            }
        }
        return out.append("</urlset>\n").toString();
    }

    private static String address(String base, Language language, String path) {
        return (base + "/" + language + path).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}

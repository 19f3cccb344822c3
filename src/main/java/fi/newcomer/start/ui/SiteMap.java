package fi.newcomer.start.ui;

import fi.newcomer.language.Language;
import java.util.List;

/** Writes the map: every page in every language, each naming the others. */
final class SiteMap {

    private SiteMap() {
    }

    static String write(String base, List<Language> languages, List<String> paths) {
        StringBuilder out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
                xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """);
        for (String path : paths) {
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

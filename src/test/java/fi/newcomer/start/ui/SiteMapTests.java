package fi.newcomer.start.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The map of the site. */
class SiteMapTests {

    @Test
    void everyPageNamesItselfInAllLanguages() {
        List<Language> languages = List.of(new Language("sv", "Svenska", "ltr", true),
                new Language("ar", "العربية", "rtl", false));
        assertThat(SiteMap.write("https://x.fi", (place) -> languages, List.of("", "/korsnas"))).contains("""
                <url><loc>https://x.fi/ar/korsnas</loc>\
                <xhtml:link rel="alternate" hreflang="sv" href="https://x.fi/sv/korsnas"/>\
                <xhtml:link rel="alternate" hreflang="ar" href="https://x.fi/ar/korsnas"/></url>
                """).contains("<loc>https://x.fi/sv</loc>").endsWith("</urlset>\n");
    }
}

package fi.newcomer.page;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.setting.Settings;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import fi.newcomer.testing.W3cValidator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;

/** Tests for {@link LinkPreview}: what a messenger shows of a link. */
@PortalTest
class LinkPreviewTests {

    private static final Language SWEDISH = new Language("sv", "Svenska", "ltr", true);

    private static final Pattern PROPERTY = Pattern.compile("<meta content=\"([^\"]*)\" property=\"og:([^\"]+)\">");

    @LocalServerPort
    int port;

    @Autowired
    Languages languages;

    @Autowired
    Texts texts;

    @Autowired
    FrontendFiles files;

    @Autowired
    ShareSheet sheet;

    @ParameterizedTest
    @CsvSource({ "sv, Ny i kommunen", "fi, Uusi kunnassa", "en, New in the municipality",
            "uk, Новим мешканцям муніципалітету", "ar, للسكان الجدد في البلدية", "ru, Новым жителям муниципалитета" })
    void aLinkIsShownInTheLanguageOfItsPage(String code, String portal) {
        Language language = this.languages.get(code);
        PublicPage page = PublicPage.in(language, "/korsnas/who-helps?topic=plan&jobseeker=yes", "\"Title\" <b>")
            .with(Tags.tag("h1", "Title"), Tags.styled("p", "back", Tags.link("/sv", "back")),
                    Tags.tag("p", "later"), Tags.styled("p", "lead", Tags.tag("strong", "One"),
                            new com.vaadin.flow.component.Text(" & two.")));
        String html = frame("https://newcomer.example.fi/").document(page);
        String address = "https://newcomer.example.fi/" + code + "/korsnas/who-helps?topic=plan&amp;jobseeker=yes";
        assertThat(properties(html)).containsAllEntriesOf(Map.of("type", List.of("website"), "site_name",
                List.of(portal), "title", List.of("&quot;Title&quot; &lt;b&gt;"), "description",
                List.of("One &amp; two."), "url", List.of(address), "locale", List.of(code + "_FI"), "locale:alternate",
                PublicAddresses.LANGUAGES.stream().filter((other) -> !other.equals(code)).map((it) -> it + "_FI")
                    .toList()));
        assertThat(html).contains("<meta content=\"One &amp; two.\" name=\"description\">",
                "<link href=\"" + address + "\" rel=\"canonical\">");
        assertThat(W3cValidator.errors(html)).isEmpty();
    }

    @Test
    void withoutAnAddressOfItsOwnAPageNamesNone() {
        PublicPage page = PublicPage.in(SWEDISH, "/korsnas", "Title")
            .with(Tags.tag("p", "Short."), Tags.tag("p", "The first that has more to say than that."));
        assertThat(frame(null).document(page)).contains("<meta content=\"The first that has more to say than that.\" name=\"description\">")
            .doesNotContain("og:", "canonical");
    }

    @Test
    void whatNobodyShouldFindIsNotDescribed() {
        PublicPage page = PublicPage.in(SWEDISH, "/korsnas/request", "Title").asking("form").with(Tags.tag("p", "First."));
        assertThat(frame("https://newcomer.example.fi").document(page)).doesNotContain("og:", "canonical",
                "name=\"description\"");
    }

    @Test
    void aPageWithoutASentenceSaysForWhomThePortalIs() {
        assertThat(frame(null).document(PublicPage.in(SWEDISH, "", "Title").with(Tags.tag("h1", "Title"))))
            .contains("<meta content=\"För dig som är ny här\" name=\"description\">");
    }

    @Test
    void longTextsEndWithASentenceOrAWord() {
        String sentence = "Kommunen hjälper dig. ";
        assertThat(LinkPreview.shortened(sentence.repeat(20), SWEDISH)).isEqualTo(sentence.repeat(9).strip());
        assertThat(LinkPreview.shortened("ord ".repeat(100).strip(), SWEDISH)).endsWith("ord…").hasSizeBetween(150, 201);
        assertThat(LinkPreview.shortened("😀".repeat(300), SWEDISH)).isEqualTo("😀".repeat(100) + "…");
    }

    @Test
    void everyPageThatEveryoneMayFindHasADescriptionOfItsOwn() {
        Browsing reader = new Browsing(this.port);
        Map<String, List<String>> pages = PublicAddresses.everyTypeInEveryLanguage()
            .filter((address) -> !address.contains("?"))
            .filter((address) -> !reader.get(address).body().contains("name=\"robots\""))
            .collect(Collectors.groupingBy((address) -> description(reader.get(address).body())));
        assertThat(pages).hasSizeGreaterThan(60);
        pages.forEach((description, addresses) -> assertThat(description).as(addresses.toString())
            .hasSizeBetween(10, 201)
            .doesNotContain("{", "  ", "\n"));
    }

    private static String description(String html) {
        return Pattern.compile("<meta content=\"([^\"]*)\" name=\"description\">").matcher(html).results().findFirst()
            .map((found) -> found.group(1)).orElse("");
    }

    private PageFrame frame(String base) {
        MockEnvironment environment = new MockEnvironment();
        if (base != null) {
            environment.setProperty("portal.base-url", base);
        }
        return new PageFrame(this.languages, this.texts, this.files,
                new LinkPreview(new Settings(environment), this.languages, this.texts), this.sheet);
    }

    private static Map<String, List<String>> properties(String html) {
        return PROPERTY.matcher(html).results().collect(Collectors.groupingBy((MatchResult found) -> found.group(2),
                Collectors.mapping((MatchResult found) -> found.group(1), Collectors.toList())));
    }
}

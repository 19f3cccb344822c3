package fi.newcomer.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Place;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.ShareSheet;
import fi.newcomer.page.Tags;
import fi.newcomer.qrcode.QrCode;
import fi.newcomer.setting.Settings;
import java.util.Map;
import java.util.Optional;

/**
 * Shows the QR code of a page, big, with its address written out, for a friend's phone; and the same in the other
 * languages. Without {@code PORTAL_BASE_URL} nobody knows an address that a friend's phone would reach: then no page is
 * given on.
 */
@org.springframework.stereotype.Component
class SharePage implements ShareSheet {

    private final Settings settings;

    private final Languages languages;

    private final Texts texts;

    SharePage(Settings settings, Languages languages, Texts texts) {
        this.settings = settings;
        this.languages = languages;
        this.texts = texts;
    }

    @Override
    public boolean offers(PublicPage page) {
        return page.isIndexed() && this.settings.codeBase().isPresent();
    }

    @Override
    public Optional<PublicPage> of(PublicPage page) {
        return this.settings.codeBase().filter((base) -> page.isIndexed()).map((base) -> sheet(page, base));
    }

    private PublicPage sheet(PublicPage page, String base) {
        Language language = page.language();
        String path = "/" + language + page.path();
        PublicPage sheet = PublicPage.in(language, ShareSheet.path(page), say("title", language)).scripted().notIndexed();
        page.place().ifPresent(sheet::at);
        return sheet.with(Tags.styled("p", "back", Tags.link(path, say("back", language))),
                Tags.tag("h1", say("title", language)),
                Tags.styled("p", "lead", Tags.tag("strong", page.title())),
                code(page, base + path),
                Tags.tag("p", say("how", language)),
                writtenOut(base + path, language),
                send(page, base + path),
                Tags.tag("h2", say("languages.title", language)),
                Tags.tag("p", say("languages.how", language)),
                otherLanguages(page));
    }

    /** Before any words, so that it stands whole on the first screen of a phone. */
    private Component code(PublicPage page, String address) {
        Language language = page.language();
        String says = this.texts.text(language, "share.code", Map.of("title", page.title()));
        return Tags.styled("div", "share", new Html(QrCode.of(address).svg(says)));
    }

    private Component writtenOut(String address, Language language) {
        return Tags.styled("p", "share", new Text(say("address", language)), Tags.tag("br"),
                Tags.link(address, Tags.leftToRight(address)));
    }

    /** The phone's own way to send on: hidden until the script finds that the browser has one. */
    private Component send(PublicPage page, String address) {
        HtmlContainer button = Tags.styled("button", "button", new Text(say("send", page.language())));
        button.getElement()
            .setAttribute("type", "button")
            .setAttribute("data-share", address)
            .setAttribute("data-title", page.title())
            .setAttribute("hidden", "");
        return button;
    }

    /** Without remembering the choice: it is the friend's language, not the reader's. */
    private Component otherLanguages(PublicPage page) {
        HtmlContainer list = Tags.styled("ul", "chips");
        for (Language language : this.languages.offered(page.place().map(Place::slug).orElse(null))) {
            if (!language.equals(page.language())) {
                HtmlContainer link = Tags.link("/" + language + ShareSheet.path(page), language.endonym());
                link.getElement()
                    .setAttribute("lang", language.code())
                    .setAttribute("hreflang", language.code())
                    .setAttribute("dir", language.direction());
                list.add(Tags.tag("li", link));
            }
        }
        return list;
    }

    private String say(String key, Language language) {
        return this.texts.text(language, "share." + key);
    }
}

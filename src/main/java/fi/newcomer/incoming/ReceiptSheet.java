package fi.newcomer.incoming;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Text;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.page.Tags;
import fi.newcomer.print.PaperSize;
import fi.newcomer.print.Printed;
import fi.newcomer.print.Printer;
import fi.newcomer.qrcode.QrCode;
import fi.newcomer.request.Codes;
import fi.newcomer.setting.Settings;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The receipt that a newcomer takes home from the counter: code, PIN and what happens next, on half a sheet. */
@Service
public class ReceiptSheet {

    private static final String STYLE = """
            body{font-size:11pt;line-height:1.4}
            h1{font-size:16pt;margin:0 0 3mm}
            .code{border:0.5mm solid #000;padding:3mm 4mm;margin:3mm 0}
            .code p{margin:0}
            .code strong{font-size:20pt}
            svg{width:30mm;height:30mm}
            """;

    private final Printer printer;

    private final Texts texts;

    private final Languages languages;

    private final Authorities authorities;

    private final Settings settings;

    ReceiptSheet(Printer printer, Texts texts, Languages languages, Authorities authorities, Settings settings) {
        this.printer = printer;
        this.texts = texts;
        this.languages = languages;
        this.authorities = authorities;
        this.settings = settings;
    }

    /** The receipt as PDF, in the newcomer's language. */
    public byte[] pdf(Entered entered) {
        return this.printer.pdf(printed(entered));
    }

    Printed printed(Entered entered) {
        Language language = this.languages.get(entered.language());
        Printed sheet = Printed.in(language, say(language, "incoming.receipt.title"))
            .author(this.authorities.get(entered.queue()).name().in(language).text())
            .size(PaperSize.A5)
            .margins(14, 14, 14, 14)
            .style(STYLE);
        sheet.with(Tags.tag("h1", say(language, "incoming.receipt.title")),
                Tags.tag("p", new Text(say(language, "incoming.receipt.text") + " "),
                        Tags.tag("strong", Tags.spoken(this.authorities.get(entered.queue()).name(), language))),
                Tags.styled("div", "code", paragraph(language, "request.receipt.code"),
                        strong(Codes.grouped(entered.received().code())), paragraph(language, "request.receipt.pin"),
                        strong(entered.received().pin())),
                paragraph(language, "incoming.receipt.keep"));
        entered.promisedOn()
            .ifPresent((day) -> sheet.with(Tags.tag("p", this.texts.text(language, "request.receipt.promised",
                    Map.of("day", Date.from(day.atTime(12, 0).atZone(Helsinki.ZONE).toInstant()))))));
        sheet.with(paragraph(language, "incoming.receipt.follow"));
        address(entered, language).ifPresent((address) -> sheet.with(
                Tags.tag("p", new Text(say(language, "incoming.receipt.address") + " "), Tags.leftToRight(address)),
                new Html(QrCode.of(address)
                    .svg(this.texts.text(language, "incoming.receipt.code", Map.of("address", address))))));
        return sheet;
    }

    /** Where the newcomer follows it; only where it is known at which address this portal is reached. */
    private Optional<String> address(Entered entered, Language language) {
        return this.settings.codeBase().map((base) -> base + "/" + language + "/" + entered.municipality() + "/status");
    }

    private Component paragraph(Language language, String key) {
        return Tags.tag("p", say(language, key));
    }

    private static Component strong(String text) {
        return Tags.tag("p", Tags.tag("strong", Tags.leftToRight(text)));
    }

    private String say(Language language, String key) {
        return this.texts.text(language, key);
    }
}

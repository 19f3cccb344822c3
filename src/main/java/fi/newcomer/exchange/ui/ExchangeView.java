package fi.newcomer.exchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import fi.newcomer.drafting.DraftingWords;
import fi.newcomer.exchange.Exchange;
import fi.newcomer.exchange.Sheet;
import fi.newcomer.language.Language;
import fi.newcomer.staff.FileField;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** Sending texts to translators outside, as a file or on paper, and taking their translations in after a look at them. */
@Route("exchange")
@Menu(title = "staff.menu.exchange", order = 22)
@RolesAllowed({ "EDITOR", "TRANSLATOR" })
class ExchangeView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final Exchange exchange;

    private final Sheet sheet;

    private final PageChoice choice;

    private final IncomingBox incoming;

    private final Div links = new Div();

    ExchangeView(StaffWords words, Exchange exchange, Sheet sheet, PageNames names,
            DraftingWords drafting) {
        this.words = words;
        this.exchange = exchange;
        this.sheet = sheet;
        this.choice = new PageChoice(words, exchange, names, this::links);
        this.incoming = new IncomingBox(words, exchange, names, drafting);
        add(new H1(words.text("staff.exchange.title")), new Paragraph(words.text("staff.exchange.text")),
                new H2(words.text("staff.exchange.out")), this.choice, this.links, new H2(words.text("staff.exchange.in")),
                new Paragraph(words.text("staff.exchange.in.text")),
                new FileField("exchange-file", words.text("staff.exchange.file"), ".xlf,.xliff,application/xliff+xml",
                        Exchange.largest(), this::read),
                this.incoming);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        this.choice.load();
    }

    /** The browser has read a file. */
    void read(byte[] file) {
        this.incoming.show(file);
    }

    /** The links fetch what is chosen now; they are made anew with every choice. */
    private void links() {
        this.links.removeAll();
        List<String> pages = this.choice.chosen();
        Language source = this.choice.source();
        Language target = this.choice.target();
        if (pages.isEmpty() || target == null) {
            this.links.add(new Paragraph(this.words.text("staff.exchange.none")));
            return;
        }
        String name = (pages.size() == 1 ? pages.getFirst() : pages.getFirst().replaceFirst("/[^/]*$", ""))
            .replace('/', '-') + "-" + source + "-" + target;
        Anchor xliff = new Anchor(handler(name + ".xlf", "application/xliff+xml",
                () -> this.exchange.xliff(pages, source, target)), this.words.text("staff.exchange.xliff"));
        Language reader = this.words.language();
        Anchor paper = new Anchor(handler(name + ".html", "text/html;charset=utf-8",
                () -> this.sheet.html(pages, source, target, reader)).inline(), this.words.text("staff.exchange.sheet"));
        xliff.setId("exchange-xliff");
        paper.setId("exchange-sheet");
        paper.setTarget(AnchorTarget.BLANK);
        for (Anchor link : List.of(xliff, paper)) {
            link.getStyle().set("display", "inline-block").set("padding-block", "0.6rem").set("margin-inline-end", "1.5rem");
            this.links.add(link);
        }
    }

    private static InputStreamDownloadHandler handler(String name, String type,
            Supplier<String> document) {
        return DownloadHandler.fromInputStream((event) -> {
            try {
                byte[] bytes = document.get().getBytes(StandardCharsets.UTF_8);
                return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
            }
            catch (AccessDeniedException e) {
                return DownloadResponse.error(403);
            }
        });
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.exchange.title");
    }
}

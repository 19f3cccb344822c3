package fi.newcomer.servicecatalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fi.newcomer.language.StaffTexts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.OfficeEntry;
import fi.newcomer.servicecatalogue.CatalogueFiles;
import fi.newcomer.servicecatalogue.HoursLines;
import fi.newcomer.servicecatalogue.ServiceCatalogue;
import fi.newcomer.servicecatalogue.WrongFile;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Fetching the files of the Finnish Service Catalogue, and bringing one in after a look at what it would change. */
@Route("service-catalogue")
@Menu(title = "staff.menu.service-catalogue", order = 34)
@RolesAllowed("EDITOR")
class ServiceCatalogueView extends VerticalLayout implements HasDynamicTitle {

    /** The browser reads the file; one byte more than allowed is enough to be told that it is too large. */
    private static final String READ = "const file = this.files[0]; if (!file) return null;"
            + "return file.slice(0, $0 + 1).text().finally(() => this.value = '');";

    private final StaffWords words;

    private final ServiceCatalogue catalogue;

    private final PreviewBox preview;

    private final Select<OfficeEntry> office = new Select<>();

    ServiceCatalogueView(StaffWords words, StaffTexts texts, ServiceCatalogue catalogue, CatalogueFiles files,
            HoursLines lines) {
        this.words = words;
        this.catalogue = catalogue;
        this.preview = new PreviewBox(words, texts, catalogue, lines);
        add(new H1(words.text("staff.catalogue.title")), new Paragraph(words.text("staff.catalogue.text")),
                new H2(words.text("staff.catalogue.download")),
                new Paragraph(words.text("staff.catalogue.download.text")), downloads(files),
                new H2(words.text("staff.catalogue.upload")), new Paragraph(words.text("staff.catalogue.upload.text")),
                choice(), file(), this.preview);
    }

    private Component downloads(CatalogueFiles files) {
        UnorderedList list = new UnorderedList();
        List<Municipality> municipalities = this.catalogue.municipalities();
        for (Municipality municipality : municipalities) {
            list.add(new ListItem(link(this.words.text(municipality.name()), files.name(municipality),
                    () -> this.catalogue.file(municipality))));
        }
        if (municipalities.size() > 1) {
            list.add(new ListItem(link(this.words.text("staff.catalogue.download.all"), files.name(),
                    this.catalogue::file)));
        }
        return list;
    }

    private static Anchor link(String text, String name, Supplier<String> file) {
        Anchor link = new Anchor(DownloadHandler.fromInputStream((event) -> {
            try {
                byte[] bytes = file.get().getBytes(StandardCharsets.UTF_8);
                return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/json", bytes.length);
            }
            catch (AccessDeniedException e) {
                return DownloadResponse.error(403);
            }
        }), text);
        link.getStyle().set("display", "inline-block").set("padding-block", "0.6rem");
        return link;
    }

    private Component choice() {
        this.office.setLabel(this.words.text("staff.catalogue.office"));
        this.office.setItems(this.catalogue.offices());
        this.office.setItemLabelGenerator((it) -> it == null ? "" : CatalogueFiles.name(it, this.words::text));
        this.office.setEmptySelectionAllowed(true);
        this.office.setWidth("32rem");
        this.office.setMaxWidth("100%");
        return this.office;
    }

    /** A field of the browser's own: it needs no component that the bundle of scripts lacks. */
    private Component file() {
        Element input = new Element("input");
        input.setAttribute("type", "file");
        input.setAttribute("id", "catalogue-file");
        input.setAttribute("accept", ".json,application/json");
        input.getStyle().set("min-height", "2.75rem").set("max-width", "100%");
        input.addEventListener("change", (event) -> input.executeJs(READ, CatalogueFiles.LARGEST)
            .then(String.class, this::read));
        NativeLabel label = new NativeLabel(this.words.text("staff.catalogue.file"));
        label.setFor("catalogue-file");
        Div field = new Div(label);
        field.getElement().appendChild(new Element("br"), input);
        return field;
    }

    /** The browser has read the file. */
    void read(@Nullable String text) {
        if (text == null) {
            return;
        }
        try {
            this.preview.show(this.catalogue.preview(text, this.office.getValue()));
        }
        catch (WrongFile wrong) {
            this.preview.refuse(wrong.problems());
        }
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.catalogue.title");
    }
}

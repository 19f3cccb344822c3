package fi.newcomer.transfer.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fi.newcomer.language.Language;
import fi.newcomer.request.GuessingPaused;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.transfer.SheetPart;
import fi.newcomer.transfer.Transfers;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The sheet of one case, in Swedish or Finnish, to be typed over beside the other system. */
@Route("transfer")
@RolesAllowed("CASEWORKER")
class TransferView extends VerticalLayout implements HasUrlParameter<String>, HasDynamicTitle {

    private final StaffWords words;

    private final Transfers transfers;

    private final CurrentStaff currentStaff;

    private String title = "";

    TransferView(StaffWords words, Transfers transfers, CurrentStaff currentStaff) {
        this.words = words;
        this.transfers = transfers;
        this.currentStaff = currentStaff;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        List<Language> languages = this.transfers.languages();
        show(id, languages.contains(this.words.language()) ? this.words.language() : languages.getFirst());
    }

    private void show(String id, Language language) {
        removeAll();
        Optional<UUID> known = id(id);
        known.flatMap((it) -> unlessPaused(() -> this.transfers.sheet(this.currentStaff.get(), it, language)))
            .ifPresentOrElse((parts) -> show(known.get(), parts, language), () -> {
                this.title = this.words.text("staff.case.missing.title");
                add(new H1(this.title), new Paragraph(this.words.text("staff.case.missing.text")));
            });
    }

    /** After too many misses nothing is there, either. */
    private static Optional<List<SheetPart>> unlessPaused(Supplier<Optional<List<SheetPart>>> sheet) {
        try {
            return sheet.get();
        }
        catch (GuessingPaused paused) {
            return Optional.empty();
        }
    }

    private void show(UUID id, List<SheetPart> parts, Language language) {
        this.title = this.words.text("staff.transfer.sheet");
        Select<Language> choice = new Select<>();
        choice.setLabel(this.words.text("staff.transfer.language"));
        choice.setItems(this.transfers.languages());
        choice.setItemLabelGenerator(Language::endonym);
        choice.setValue(language);
        choice.addValueChangeListener((change) -> show(id.toString(), change.getValue()));
        Div head = new Div(choice, print(id, language));
        head.addClassName("staff-filters");
        add(new Anchor("cases/" + id, this.words.text("staff.transfer.back")), new H1(this.title),
                new Paragraph(this.words.text("staff.transfer.text")), head,
                new SheetTable(this.words, parts, language));
    }

    private Anchor print(UUID id, Language language) {
        Anchor link = new Anchor(DownloadHandler.fromInputStream((event) -> unlessPaused(
                () -> this.transfers.printable(this.currentStaff.get(), id, language))
            .map((parts) -> this.transfers.pdf(parts, language))
            .map((pdf) -> new DownloadResponse(new ByteArrayInputStream(pdf), "transfer.pdf", "application/pdf", pdf.length))
            .orElseGet(() -> DownloadResponse.error(404))).inline(), this.words.text("staff.transfer.print"));
        link.setId("transfer-print");
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        }
        catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return this.title;
    }
}

package fi.newcomer.placement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fi.newcomer.placement.PageReference;
import fi.newcomer.placement.Placement;
import fi.newcomer.placement.ScanNumbers;
import fi.newcomer.placement.WrongPlacement;
import fi.newcomer.qrcode.QrCode;
import fi.newcomer.staff.Notices;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One placement: where it hangs and leads, its numbers, its code, and what can be done with it. */
final class PlacementCard extends Section {

    /** Pixels of a module in the PNG: sharp also on a poster of ten centimetres at 300 dpi. */
    private static final int MODULE_PIXELS = 24;

    private static final String COPY = "return navigator.clipboard ? navigator.clipboard.writeText($0)"
            + ".then(() => true, () => false) : false";

    private final PlacementParts parts;

    private final Placement placement;

    private final Runnable changed;

    PlacementCard(PlacementParts parts, Placement placement, ScanNumbers numbers, boolean mine, Runnable changed) {
        this.parts = parts;
        this.placement = placement;
        this.changed = changed;
        addClassName("staff-placement");
        H2 title = new H2(placement.note());
        title.setId("placement-" + placement.code());
        getElement().setAttribute("aria-labelledby", "placement-" + placement.code());
        add(title, new Paragraph(state()), new Paragraph(leadsTo()),
                new Paragraph(parts.text("staff.placements.numbers", Map.of("week", numbers.week(), "month",
                        numbers.month(), "all", numbers.all()))));
        Optional<String> address = parts.placements().address(placement);
        Div steps = new Div();
        steps.addClassName("staff-steps");
        if (mine) {
            steps.add(button("staff.placements.change", () -> PlacementDialog.forExisting(parts, placement, changed).open()),
                    placement.end().isPresent() ? button("staff.placements.reopen", this::reopen)
                            : button("staff.placements.end", () -> new EndDialog(parts, placement, changed).open()));
        }
        if (address.isPresent()) {
            Paragraph shown = new Paragraph(address.get());
            shown.addClassName("staff-placement-address");
            add(shown);
            steps.add(button("staff.placements.copy", () -> copy(address.get())), svg(), png());
        }
        else {
            add(new Paragraph(parts.text("staff.placements.no-address")));
        }
        add(steps);
        parts.placements().code(placement).ifPresent((code) -> add(opened("staff.placements.code", () -> drawing(code))));
        add(opened("staff.placements.days", () -> new DayTable(parts.words(), parts.scans().days(placement))),
                opened("staff.placements.history", () -> new PlacementHistory(parts, placement)));
    }

    private String state() {
        Map<String, String> days = Map.of("from", this.parts.words().day(this.placement.from()), "end",
                this.placement.end().map(this.parts.words()::day).orElse(""));
        return this.parts.text(this.placement.ended(this.parts.today()) ? "staff.placements.ended"
                : this.placement.end().isPresent() ? "staff.placements.ending" : "staff.placements.open", days);
    }

    private String leadsTo() {
        PageReference now = this.parts.placements().leadsTo(this.placement);
        return this.parts.text(now.equals(this.placement.target()) ? "staff.placements.leads"
                : "staff.placements.leads-to-start", Map.of("page", this.parts.names().name(this.placement)));
    }

    /** A button that says to a screen reader which placement it is about. */
    private Button button(String key, Runnable pressed) {
        Button button = new Button(this.parts.text(key), (click) -> pressed.run());
        button.setAriaLabel(about(key));
        return button;
    }

    private String about(String key) {
        return this.parts.text(key) + ": " + this.placement.note();
    }

    private void reopen() {
        try {
            this.parts.placements().reopen(this.parts.who(), this.placement);
            Notices.done(this.parts.text("staff.saved"));
        }
        catch (WrongPlacement wrong) {
            Notices.problem(this.parts.text("staff.placements.mistake." + wrong.mistake()));
        }
        this.changed.run();
    }

    private void copy(String address) {
        getElement().executeJs(COPY, address).then(Boolean.class, (done) -> {
            if (done) {
                Notices.done(this.parts.text("staff.placements.copied"));
            }
            else {
                Notices.problem(this.parts.text("staff.placements.not-copied"));
            }
        });
    }

    private Component drawing(QrCode code) {
        Div drawing = new Div();
        drawing.addClassName("staff-placement-code");
        drawing.getElement().setProperty("innerHTML", code.svg(this.parts.text("staff.placements.code.of",
                Map.of("address", code.address()))));
        return new Div(drawing, new Paragraph(this.parts.text("staff.placements.width",
                Map.of("millimetres", code.smallestWidth()))));
    }

    private Anchor svg() {
        return file("svg", "image/svg+xml", () -> code().svg(code().address()).getBytes(StandardCharsets.UTF_8));
    }

    private Anchor png() {
        return file("png", "image/png", () -> code().png(MODULE_PIXELS));
    }

    private QrCode code() {
        return this.parts.placements().code(this.placement).orElseThrow();
    }

    private Anchor file(String format, String type, Supplier<byte[]> made) {
        String name = "qr-" + this.placement.code().toLowerCase(Locale.ROOT) + "." + format;
        String key = "staff.placements." + format;
        Anchor link = new Anchor(DownloadHandler.fromInputStream((event) -> {
            byte[] bytes = made.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
        }), this.parts.text(key));
        link.getElement().setAttribute("aria-label", about(key));
        return link;
    }

    /** Something that is made only when somebody wants to see it. */
    private Details opened(String key, Supplier<Component> made) {
        Details details = new Details(this.parts.text(key));
        details.addOpenedChangeListener((change) -> {
            if (change.isOpened()) {
                details.removeAll();
                details.add(made.get());
            }
        });
        return details;
    }
}

package fi.newcomer.renewal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fi.newcomer.renewal.CitedItem;
import fi.newcomer.renewal.CitedItem.Kind;
import fi.newcomer.renewal.CitedItem.Verdict;
import fi.newcomer.renewal.Renewal;
import fi.newcomer.renewal.Renewals;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;

/** Everything that cites the old document of a programme, kind by kind, until each thing is compared with the new one. */
@Route("renewal/:renewal")
@RolesAllowed("EDITOR")
class RenewalView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle, CitedGroup.Happenings {

    private static final String RENEWAL = "renewal";

    private final StaffWords words;

    private final RenewalWords names;

    private final Renewals renewals;

    private final RenewalCsv csv;

    private final Paragraph progress = new Paragraph();

    private Renewal renewal;

    RenewalView(StaffWords words, RenewalWords names, Renewals renewals, RenewalCsv csv) {
        this.words = words;
        this.names = names;
        this.renewals = renewals;
        this.csv = csv;
        this.progress.getElement().setAttribute("role", "status");
    }

    static RouterLink link(Renewal renewal, String text) {
        return new RouterLink(text, RenewalView.class, parameters(renewal));
    }

    static RouteParameters parameters(Renewal renewal) {
        return new RouteParameters(RENEWAL, String.valueOf(renewal.id()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        this.renewal = event.getRouteParameters()
            .get(RENEWAL)
            .filter((id) -> id.matches("[0-9]{1,18}"))
            .flatMap((id) -> this.renewals.find(Long.parseLong(id)))
            .orElseThrow(NotFoundException::new);
        show();
    }

    private void show() {
        removeAll();
        List<CitedItem> items = items();
        progress(items);
        Div steps = new Div(download());
        steps.addClassName("staff-steps");
        if (this.renewal.open()) {
            steps.add(new Button(this.words.text("staff.renewal.close"), (click) -> close()));
        }
        add(new RouterLink(this.words.text("staff.renewal.back"), RenewalsView.class),
                new H1(this.renewal.oldTitle()), new Paragraph(this.names.document(this.renewal)),
                new Paragraph(this.words.text("staff.renewal.guide")), this.progress, steps);
        Map<Kind, List<CitedItem>> byKind = items.stream()
            .collect(Collectors.groupingBy(CitedItem::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, some) -> add(kind(kind, some)));
    }

    private Component kind(Kind kind, List<CitedItem> items) {
        Div box = new Div(new H2(this.names.kind(kind)), new Paragraph(this.words.text("staff.renewal.hint." + kind)));
        items.stream()
            .collect(Collectors.groupingBy(CitedItem::group, TreeMap::new, Collectors.toList()))
            .values()
            .forEach((group) -> box.add(new CitedGroup(this.words, this.names, group, this.renewal.open(), this)));
        box.setWidthFull();
        return box;
    }

    private List<CitedItem> items() {
        return this.renewals.items(this.renewal, this.words.language());
    }

    private void progress(List<CitedItem> items) {
        long done = items.stream().filter((it) -> it.mark().isPresent()).count();
        this.progress.setText(this.words.text("staff.renewal.progress", Map.of("done", done, "all", items.size())) + " "
                + (items.size() < this.renewal.items() ? this.words.text("staff.renewal.mended",
                        Map.of("count", this.renewal.items() - items.size())) : ""));
    }

    @Override
    public List<CitedItem> marked(List<CitedItem> items, Optional<Verdict> verdict) {
        List<String> keys = items.stream().map(CitedItem::key).toList();
        try {
            this.renewals.mark(this.renewal, items, verdict);
        }
        catch (AccessDeniedException closed) {
            Notices.problem(this.words.text("staff.renewal.is-closed"));
        }
        List<CitedItem> now = items();
        progress(now);
        return now.stream().filter((it) -> keys.contains(it.key())).toList();
    }

    private void close() {
        ConfirmDialog sure = new ConfirmDialog(this.words.text("staff.renewal.close"),
                this.words.text("staff.renewal.close.text"), this.words.text("staff.renewal.close"), (yes) -> {
                    try {
                        this.renewals.close(this.renewal);
                    }
                    catch (AccessDeniedException closed) {
                        Notices.problem(this.words.text("staff.renewal.is-closed"));
                    }
                    getUI().ifPresent((ui) -> ui.navigate(RenewalsView.class));
                });
        sure.setCancelable(true);
        sure.setCancelText(this.words.text("staff.cancel"));
        sure.open();
    }

    private Anchor download() {
        Renewal shown = this.renewal;
        Anchor link = new Anchor(DownloadHandler.fromInputStream((event) -> {
            try {
                byte[] bytes = this.csv.of(this.renewals.items(shown, this.words.language()))
                    .getBytes(StandardCharsets.UTF_8);
                return new DownloadResponse(new ByteArrayInputStream(bytes), "renewal-" + shown.document() + ".csv",
                        "text/csv;charset=utf-8", bytes.length);
            }
            catch (AccessDeniedException e) {
                return DownloadResponse.error(403);
            }
        }), this.words.text("staff.renewal.download"));
        link.getStyle().set("display", "inline-block").set("padding-block", "0.6rem");
        return link;
    }

    @Override
    public String getPageTitle() {
        return this.renewal.oldTitle();
    }
}

package fi.newcomer.renewal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.renewal.Renewal;
import fi.newcomer.renewal.RenewalRefused;
import fi.newcomer.renewal.Renewals;
import fi.newcomer.staff.DayField;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** The renewals of programmes that this person may do, and beginning another one. */
@Route("renewal")
@Menu(title = "staff.menu.renewal", order = 24)
@RolesAllowed("EDITOR")
class RenewalsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final RenewalWords names;

    private final Renewals renewals;

    private final Select<String> document = new Select<>();

    private final TextField title = new TextField();

    private final DayField from;

    private final DayField through;

    private final Paragraph refusal = new Paragraph();

    RenewalsView(StaffWords words, RenewalWords names, Renewals renewals) {
        this.words = words;
        this.names = names;
        this.renewals = renewals;
        this.document.setLabel(words.text("staff.renewal.old"));
        this.title.setLabel(words.text("staff.renewal.title.new"));
        this.title.setHelperText(words.text("staff.renewal.title.hint"));
        this.title.setMaxLength(300);
        this.from = new DayField(words, "staff.renewal.from");
        this.from.setClearButtonVisible(true);
        this.through = new DayField(words, "staff.renewal.through");
        this.through.setClearButtonVisible(true);
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new H1(this.words.text("staff.renewal.title")), new Paragraph(this.words.text("staff.renewal.text")),
                new Paragraph(this.words.text("staff.renewal.files")));
        List<Renewal> all = this.renewals.all();
        list("staff.renewal.open", all.stream().filter(Renewal::open).toList());
        form();
        list("staff.renewal.closed", all.stream().filter((it) -> !it.open()).toList());
    }

    private void list(String heading, List<Renewal> some) {
        if (some.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("staff-courses");
        for (Renewal renewal : some) {
            RouterLink link = RenewalView.link(renewal, renewal.oldTitle());
            Span small = new Span(this.names.document(renewal) + " " + this.words.text("staff.renewal.started",
                    Map.of("who", renewal.startedBy(), "day", this.words.day(StaffWords.dayOf(renewal.startedAt())))));
            small.addClassName("staff-small");
            list.add(new ListItem(link, new Paragraph(small)));
        }
        add(new Section(new H2(this.words.text(heading)), list));
    }

    private void form() {
        Map<String, String> documents = this.renewals.documents();
        if (documents.isEmpty()) {
            return;
        }
        this.document.setItems(documents.keySet());
        this.document.setItemLabelGenerator((it) -> it == null ? "" : documents.get(it));
        if (documents.size() == 1) {
            this.document.setValue(documents.keySet().iterator().next());
        }
        Button start = new Button(this.words.text("staff.renewal.start"), (click) -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Section form = new Section(new H2(this.words.text("staff.renewal.new")), this.document, this.title, this.from,
                this.through, this.refusal, start);
        form.addClassNames("staff-form", "staff-renewal-form");
        add(form);
    }

    private void start() {
        if (this.document.getValue() == null) {
            this.refusal.setText(this.words.text("staff.renewal.refused.DOCUMENT"));
            return;
        }
        try {
            Renewal renewal = this.renewals.start(this.document.getValue(), this.title.getValue(),
                    this.from.getValue(), this.through.getValue());
            getUI().ifPresent((ui) -> ui.navigate(RenewalView.class, RenewalView.parameters(renewal)));
        }
        catch (RenewalRefused refused) {
            this.refusal.setText(this.words.text("staff.renewal.refused." + refused.reason()));
        }
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.renewal.title");
    }
}

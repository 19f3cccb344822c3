package fi.newcomer.incoming.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fi.newcomer.casework.Refusals;
import fi.newcomer.incoming.Entered;
import fi.newcomer.incoming.Entry;
import fi.newcomer.incoming.EntryRefused;
import fi.newcomer.incoming.IncomingRequests;
import fi.newcomer.incoming.ReceiptSheet;
import fi.newcomer.incoming.RuleSays;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.queue.Queue;
import fi.newcomer.request.CameBy;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.Likeness;
import fi.newcomer.request.form.FilledIn;
import fi.newcomer.request.form.Mistake;
import fi.newcomer.responsibility.Reasons;
import fi.newcomer.staff.DayField;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A caseworker writes down who came, who called, or what another authority told. */
@Route("incoming")
@Menu(title = "staff.menu.incoming", order = 11)
@RolesAllowed("CASEWORKER")
class IncomingView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final IncomingRequests incoming;

    private final ReceiptSheet sheet;

    private final PersonLines lines;

    private final Refusals refusals;

    private final Reasons reasons;

    private final Authorities authorities;

    private final Languages languages;

    private final Paragraph refusal = new Paragraph();

    private final RadioButtonGroup<CameBy> by = new RadioButtonGroup<>();

    private final Select<Queue> queue = new Select<>();

    private final Select<Municipality> municipality = new Select<>();

    private final DayField registered;

    private final Div like = new Div();

    private final IncomingFields fields;

    private final Div form = new Div();

    private final Div receipt = new Div();

    private UUID key = UUID.randomUUID();

    IncomingView(StaffWords words, IncomingRequests incoming, ReceiptSheet sheet, PersonLines lines, Refusals refusals,
            Reasons reasons, Authorities authorities, Languages languages) {
        this.words = words;
        this.incoming = incoming;
        this.sheet = sheet;
        this.lines = lines;
        this.refusals = refusals;
        this.reasons = reasons;
        this.authorities = authorities;
        this.languages = languages;
        this.registered = new DayField(words, "staff.incoming.registered");
        this.fields = new IncomingFields(words, languages, this::suggest);
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        this.like.getElement().setAttribute("role", "status");
        this.form.addClassNames("staff-form", "staff-column");
        add(new H1(words.text("staff.incoming.title")), this.form, this.receipt);
        beginning();
        Button enter = new Button(words.text("staff.incoming.enter"), (click) -> enter());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        this.form.add(new Paragraph(words.text("staff.incoming.text")), this.by, this.queue, this.municipality,
                this.registered, this.fields, this.like, this.refusal, enter);
    }

    private void beginning() {
        this.by.setLabel(this.words.text("staff.incoming.by"));
        this.by.setItems(CameBy.VISIT, CameBy.CALL, CameBy.NOTICE);
        this.by.setItemLabelGenerator((it) -> this.words.text("staff.incoming.by." + it));
        this.by.setValue(CameBy.VISIT);
        this.queue.setLabel(this.words.text("staff.case.queue"));
        this.queue.setItemLabelGenerator((it) -> this.lines.queue(it.slug()));
        this.queue.addValueChangeListener((change) -> queueChosen());
        this.municipality.setLabel(this.words.text("staff.answer.municipality"));
        this.municipality.setItemLabelGenerator((it) -> this.words.text(it.name()));
        this.municipality.addValueChangeListener((change) -> suggest());
        this.registered.setHelperText(this.words.text("staff.incoming.registered.hint"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<Queue> queues = this.incoming.queues();
        this.queue.setItems(queues);
        this.queue.setVisible(queues.size() > 1);
        this.form.setVisible(!queues.isEmpty());
        if (queues.isEmpty()) {
            this.receipt.removeAll();
            this.receipt.add(new Paragraph(this.words.text("staff.incoming.no-queue")));
            return;
        }
        this.registered.setMax(this.incoming.today());
        this.queue.setValue(queues.getFirst());
    }

    private void queueChosen() {
        List<Municipality> offered = this.incoming.municipalities(this.queue.getValue().slug());
        this.municipality.setItems(offered);
        offered.stream().findFirst().ifPresent(this.municipality::setValue);
        boolean area = this.authorities.get(this.queue.getValue().slug()).kind() == Authority.Kind.EMPLOYMENT_AREA;
        this.registered.setVisible(area);
        if (!area) {
            this.registered.clear();
        }
    }

    /** Looks for the same person as soon as name or phone are there. */
    private void suggest() {
        this.like.removeAll();
        if (this.municipality.getValue() == null) {
            return;
        }
        List<Likeness> found = this.incoming.like(this.municipality.getValue().slug(), this.fields.filled());
        if (!found.isEmpty()) {
            this.like.add(new Paragraph(this.words.text("staff.incoming.like")));
            found.forEach((it) -> this.like.add(this.lines.of(it)));
        }
    }

    private void enter() {
        this.refusal.setText("");
        FilledIn filled = this.fields.filled();
        List<Mistake> mistakes = IncomingRequests.mistakes(filled, this.by.getValue());
        this.fields.mark(mistakes);
        if (!mistakes.isEmpty()) {
            this.refusal.setText(this.words.text("staff.incoming.mistakes", Map.of("count", mistakes.size())));
            return;
        }
        Entry entry = entry(filled);
        RuleSays rule = this.incoming.rule(entry.municipality(), filled);
        if (rule.names(entry.queue())) {
            store(entry).ifPresent(this.refusal::setText);
            return;
        }
        String named = rule.receiving().map(Queue::slug).orElse(null);
        new RoutingDialog(this.words, entry.queue(), named,
                this.lines.queue(named == null ? rule.rule().receives() : named),
                this.reasons.reason(rule.rule(), this.words.language()),
                (queue, reason) -> store(entry.in(queue, reason))).open();
    }

    private Entry entry(FilledIn filled) {
        String language = filled.answers()
            .get("contactLanguage")
            .filter((code) -> this.languages.find(code).isPresent())
            .orElse(this.words.language().code());
        return new Entry(this.key, this.queue.getValue().slug(), this.municipality.getValue().slug(), this.by.getValue(),
                Optional.ofNullable(this.registered.getValue()), filled, language, "");
    }

    /** Stores it and shows the receipt. @return why it can't be stored, or nothing */
    private Optional<String> store(Entry entry) {
        try {
            shown(this.incoming.enter(entry), entry.by() != CameBy.NOTICE);
            return Optional.empty();
        }
        catch (EntryRefused refused) {
            return Optional.of(this.words.text("staff.incoming.refused." + refused.reason().code()));
        }
        catch (CaseRefused refused) {
            return Optional.of(this.refusals.sentence(refused));
        }
    }

    private void shown(Entered entered, boolean receipt) {
        boolean own = this.incoming.queues().stream().anyMatch((it) -> it.slug().equals(entered.queue()));
        this.receipt.removeAll();
        this.receipt.add(new ReceiptPanel(this.words, entered, this.lines.queue(entered.queue()), this.sheet, receipt, own,
                this::again));
        this.form.setVisible(false);
    }

    private void again() {
        this.key = UUID.randomUUID();
        this.receipt.removeAll();
        this.registered.clear();
        this.fields.clear();
        this.form.setVisible(true);
        this.fields.focus();
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.incoming.title");
    }
}

package fi.newcomer.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.administration.QueueSettings;
import fi.newcomer.language.Language;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.QueueRefused;
import fi.newcomer.queue.QueueVersion;
import fi.newcomer.staff.FirstField;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffWords;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settles one queue. */
class QueueDialog extends Dialog {

    private final StaffWords words;

    private final QueueSettings settings;

    private final StaffFunctions functions;

    private final Queue queue;

    private final Select<Queue.Kind> kind = new Select<>();

    private final TextArea controller = new TextArea();

    private final IntegerField retention;

    private final IntegerField promise;

    private final IntegerField tries;

    private final IntegerField registration;

    private final Map<Language, TextArea> privacy = new LinkedHashMap<>();

    private final TextField mailbox = new TextField();

    private final Paragraph refusal = new Paragraph();

    private final Runnable changed;

    QueueDialog(StaffWords words, QueueSettings settings, StaffFunctions functions, Queue queue, String name,
            Runnable changed) {
        this.words = words;
        this.settings = settings;
        this.functions = functions;
        this.queue = queue;
        this.changed = changed;
        setCloseOnOutsideClick(false);
        setHeaderTitle(words.text("staff.queues.settle", Map.of("name", name)));
        setWidth("42rem");
        setMaxWidth("100%");
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        this.kind.setLabel(words.text("staff.queues.kind"));
        this.kind.setItems(Queue.Kind.values());
        this.kind.setItemLabelGenerator((it) -> words.text("staff.queues.kind." + it));
        this.kind.setValue(queue.kind());
        this.controller.setLabel(words.text("staff.queues.controller"));
        this.controller.setValue(queue.controller() == null ? "" : queue.controller());
        this.retention = number("staff.queues.retention", queue.retentionDays());
        this.promise = number("staff.queues.promise", queue.promiseDays());
        this.promise.setHelperText(words.text("staff.queues.promise.hint"));
        this.registration = number("staff.queues.registration",
                settings.registrationDays(queue.slug()).orElse(null));
        this.tries = number("staff.queues.tries", queue.contactTries());
        this.mailbox.setLabel(words.text("staff.queues.mailbox"));
        this.mailbox.setValue(queue.mailbox() == null ? "" : queue.mailbox());
        VerticalLayout content = new VerticalLayout(this.refusal, this.kind, this.controller, this.retention,
                this.promise, this.registration, this.tries, this.mailbox);
        settings.languages().forEach((language) -> content.add(privacy(language)));
        content.add(history());
        content.addClassName("staff-form");
        content.setPadding(false);
        add(content);
        Button save = new Button(words.text("staff.save"), (click) -> saveUnlessSomebodyWaits());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()), save);
        FirstField.of(this, this.kind);
    }

    private IntegerField number(String key, @org.jspecify.annotations.Nullable Integer value) {
        IntegerField field = new IntegerField(this.words.text(key));
        field.setValue(value);
        return field;
    }

    private TextArea privacy(Language language) {
        TextArea text = new TextArea(this.words.text("staff.queues.privacy",
                Map.of("language", this.words.languageName(language.code()).orElse(language.endonym()))));
        text.setValue(this.queue.privacy().getOrDefault(language.code(), ""));
        text.setMinHeight("7rem");
        text.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        text.setRequiredIndicatorVisible(language.official());
        this.privacy.put(language, text);
        return text;
    }

    private Component history() {
        UnorderedList list = new UnorderedList();
        List<QueueVersion> versions = this.settings.versions(this.queue.slug());
        Map<String, String> functions = this.functions.of(versions.stream().map(QueueVersion::by).toList());
        versions.forEach((it) -> list.add(new ListItem(this.words.text("staff.queues.version",
                Map.of("when", this.words.time(it.at()), "who", it.by().equals("portal")
                        ? this.words.text("staff.queues.by-portal") : functions.getOrDefault(it.by(), it.by()),
                        "kind", this.words.text("staff.queues.kind." + it.queue().kind()),
                        "retention", shown(it.queue().retentionDays()), "promise", shown(it.queue().promiseDays()))))));
        if (versions.isEmpty()) {
            list.add(new ListItem(this.words.text("staff.queues.no-versions")));
        }
        Details details = new Details(this.words.text("staff.queues.versions"), list);
        details.setWidthFull();
        return details;
    }

    private String shown(@org.jspecify.annotations.Nullable Integer days) {
        return days == null ? this.words.text("staff.queues.not-set") : days.toString();
    }

    /** Closing a queue moves nothing out of it: who does so learns what stays. */
    private void saveUnlessSomebodyWaits() {
        long open = this.queue.staffed() && this.kind.getValue() != Queue.Kind.STAFFED
                ? this.settings.open(this.queue.slug()) : 0;
        if (open == 0) {
            save();
            return;
        }
        ConfirmDialog confirm = new ConfirmDialog(this.words.text("staff.queues.waiting"),
                this.words.text("staff.queues.waiting.text",
                        Map.of("open", open, "people", this.settings.caseworkers().getOrDefault(this.queue.slug(), 0L))),
                this.words.text("staff.queues.waiting.go-on"), (go) -> save());
        confirm.setCancelable(true);
        confirm.setCancelText(this.words.text("staff.cancel"));
        confirm.open();
    }

    private void save() {
        Map<String, String> texts = new HashMap<>(this.queue.privacy());
        this.privacy.forEach((language, field) -> texts.put(language.code(), field.getValue()));
        try {
            this.settings.settle(new Queue(this.queue.slug(), this.kind.getValue(), this.controller.getValue(),
                    this.retention.getValue(), this.promise.getValue(), texts, this.mailbox.getValue(),
                    this.tries.getValue() == null ? 0 : this.tries.getValue(), this.queue.version()),
                    this.registration.getValue());
            Notices.done(this.words.text("staff.queues.settled"));
            close();
            this.changed.run();
        }
        catch (QueueRefused refused) {
            this.refusal.setText(this.words.text("staff.queue-refused." + refused.reason().code()));
            this.refusal.scrollIntoView();
        }
    }
}

package fi.newcomer.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.administration.QueueSettings;
import fi.newcomer.language.Language;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.QueueRefused;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settles one queue. */
class QueueDialog extends Dialog {

    private final StaffWords words;

    private final QueueSettings settings;

    private final Queue queue;

    private final Select<Queue.Kind> kind = new Select<>();

    private final TextArea controller = new TextArea();

    private final IntegerField retention = new IntegerField();

    private final IntegerField promise = new IntegerField();

    private final Map<Language, TextArea> privacy = new LinkedHashMap<>();

    private final TextField mailbox = new TextField();

    private final Paragraph refusal = new Paragraph();

    QueueDialog(StaffWords words, QueueSettings settings, Queue queue, String name, Runnable changed) {
        this.words = words;
        this.settings = settings;
        this.queue = queue;
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
        this.retention.setLabel(words.text("staff.queues.retention"));
        this.retention.setValue(queue.retentionDays());
        this.promise.setLabel(words.text("staff.queues.promise"));
        this.promise.setValue(queue.promiseDays());
        this.mailbox.setLabel(words.text("staff.queues.mailbox"));
        this.mailbox.setValue(queue.mailbox() == null ? "" : queue.mailbox());
        VerticalLayout content = new VerticalLayout(this.refusal, this.kind, this.controller, this.retention,
                this.promise, this.mailbox);
        for (Language language : words.languages()) {
            TextArea text = new TextArea(words.text("staff.queues.privacy",
                    Map.of("language", words.languageName(language.code()).orElse(language.endonym()))));
            text.setValue(queue.privacy().getOrDefault(language.code(), ""));
            text.setMinHeight("7rem");
            this.privacy.put(language, text);
            content.add(text);
        }
        content.addClassName("staff-form");
        content.setPadding(false);
        add(content);
        Button save = new Button(words.text("staff.save"), (click) -> save(changed));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()), save);
    }

    private void save(Runnable changed) {
        // Texts in languages that the staff application does not speak stay as they are.
        Map<String, String> texts = new HashMap<>(this.queue.privacy());
        this.privacy.forEach((language, field) -> texts.put(language.code(), field.getValue()));
        try {
            this.settings.settle(new Queue(this.queue.slug(), this.kind.getValue(), this.controller.getValue(),
                    this.retention.getValue(), this.promise.getValue(), texts, this.mailbox.getValue(),
                    this.queue.version()));
            Notices.done(this.words.text("staff.queues.settled"));
            close();
            changed.run();
        }
        catch (QueueRefused refused) {
            this.refusal.setText(this.words.text("staff.queue-refused." + refused.reason().code()));
            this.refusal.scrollIntoView();
        }
    }
}

package fi.newcomer.reply.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.newcomer.casework.Refusals;
import fi.newcomer.language.ContactLanguages;
import fi.newcomer.language.Language;
import fi.newcomer.reply.NoticeWay;
import fi.newcomer.reply.ReplyDesk;
import fi.newcomer.reply.ReplyDraft;
import fi.newcomer.reply.ReplyRefused;
import fi.newcomer.reply.ReplyTemplates.Reply;
import fi.newcomer.request.AnsweredMeanwhile;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.FirstField;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWarning;
import fi.newcomer.staff.StaffWords;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes an answer: a prepared reply with its fields, own words, and beside each other how the newcomer reads it and what
 * it means in the language of the caseworker. What was typed stays until it is sent.
 */
class ReplyDialog extends Dialog {

    private static final int LONGEST_OWN = 2_000;

    private final StaffWords words;

    private final ReplyDesk replies;

    private final ReplyMarkup markup;

    private final Refusals refusals;

    private final StaffMember who;

    private final RequestCase request;

    private final Runnable changed;

    /** The same for every press of the button. */
    private final UUID key = UUID.randomUUID();

    /** What of the case's history the person knows. */
    private int seen;

    private final Select<Reply> template = new Select<>();

    private final Select<Language> language = new Select<>();

    private final ReplyInputs inputs;

    private final TextArea own = new TextArea();

    private final ComboBox<String> ownLanguage = new ComboBox<>();

    private final Div preview = new Div();

    private final Paragraph refusal = new Paragraph();

    /** @param changed shows the case anew once it is sent */
    ReplyDialog(StaffWords words, ReplyDesk replies, ReplyMarkup markup, Refusals refusals, StaffMember who,
            RequestCase request, Runnable changed) {
        this.words = words;
        this.replies = replies;
        this.markup = markup;
        this.refusals = refusals;
        this.who = who;
        this.request = request;
        this.changed = changed;
        this.seen = request.seen();
        this.inputs = new ReplyInputs(words, this::preview);
        setCloseOnOutsideClick(false);
        setHeaderTitle(words.text("staff.reply.write.title"));
        setWidth("48rem");
        setMaxWidth("100%");
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        fields();
        ownWords();
        this.preview.addClassName("staff-both");
        NoticeWay way = replies.way(request);
        String will = words.text("staff.reply.will." + way);
        Component told = way == NoticeWay.FORBIDDEN ? new StaffWarning(will) : new Paragraph(will);
        VerticalLayout content = new VerticalLayout(this.refusal, this.template, this.language, this.inputs, this.own,
                this.ownLanguage, new H3(words.text("staff.reply.preview")), this.preview, told);
        content.addClassName("staff-form");
        content.setPadding(false);
        add(content);
        Button send = new Button(words.text("staff.reply.send"), (click) -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()), send);
        FirstField.of(this, this.template);
        preview();
    }

    private void fields() {
        this.template.setLabel(this.words.text("staff.reply.template"));
        this.template.setEmptySelectionAllowed(true);
        this.template.setEmptySelectionCaption(this.words.text("staff.reply.template.none"));
        this.template.setItems(this.replies.templates(this.request, this.words.language()));
        this.template.setItemLabelGenerator((it) -> it == null ? this.words.text("staff.reply.template.none")
                : it.heading());
        this.template.addValueChangeListener((change) -> {
            this.inputs.show(change.getValue() == null ? Stream.<String>empty().toList()
                    : change.getValue().fields().stream().toList());
            preview();
        });
        this.language.setLabel(this.words.text("staff.reply.language"));
        this.language.setItems(this.replies.languages());
        this.language.setItemLabelGenerator(Language::endonym);
        this.language.setValue(this.replies.language(this.request));
        if (!this.request.summary().contactLanguage().equals(this.language.getValue().code())) {
            this.language.setHelperText(this.words.text("staff.reply.language.other", Map.of("language",
                    this.words.languageName(this.request.summary().contactLanguage())
                        .orElse(this.words.text("staff.cases.language-other")))));
        }
        this.language.addValueChangeListener((change) -> preview());
    }

    private void ownWords() {
        this.own.setLabel(this.words.text("staff.reply.own"));
        this.own.setHelperText(this.words.text("staff.reply.own.hint"));
        this.own.setMaxLength(LONGEST_OWN);
        this.own.getElement().setAttribute("dir", "auto");
        this.own.setValueChangeMode(ValueChangeMode.LAZY);
        this.own.addValueChangeListener((change) -> preview());
        this.ownLanguage.setLabel(this.words.text("staff.reply.own.language"));
        this.ownLanguage.setItems(Stream.concat(this.replies.languages().stream().map(Language::code),
                ContactLanguages.common().stream()).toList());
        this.ownLanguage.setItemLabelGenerator((code) -> this.words.languageName(code).orElse(code));
        this.ownLanguage.setValue(this.words.language().code());
        this.ownLanguage.addValueChangeListener((change) -> preview());
    }

    private ReplyDraft draft() {
        Reply chosen = this.template.getValue();
        return new ReplyDraft(this.key, chosen == null ? "" : chosen.id(), this.language.getValue(),
                this.inputs.values(), this.own.getValue(),
                this.ownLanguage.getValue() == null ? "" : this.ownLanguage.getValue());
    }

    private void preview() {
        this.preview.removeAll();
        ReplyDraft draft = draft();
        try {
            this.preview.add(side("staff.reply.preview.theirs", draft, draft.language()),
                    side("staff.reply.preview.meaning", draft, this.words.language()));
        }
        catch (ReplyRefused refused) {
            refuse(refused);
        }
    }

    private Div side(String title, ReplyDraft draft, Language reader) {
        Div side = new Div(new H4(this.words.text(title)));
        this.replies.preview(this.request, draft, reader).ifPresent((shown) -> {
            side.add(this.markup.text(shown.text(), shown.language(),
                    (field) -> this.words.text("staff.reply.field." + field)));
            if (shown.doubtful()) {
                Paragraph doubt = new Paragraph(this.words.text("staff.reply.unchecked"));
                doubt.addClassName("staff-small");
                side.add(doubt);
            }
        });
        if (!draft.ownWords().isBlank()) {
            side.add(this.markup.own(draft.ownWords(), draft.ownLanguage()));
        }
        return side;
    }

    private void send() {
        try {
            NoticeWay way = this.replies.send(this.who, this.request.summary().id(), this.seen, draft());
            Notices.done(this.words.text("staff.reply.done." + way));
            close();
            this.changed.run();
        }
        catch (ReplyRefused refused) {
            refuse(refused);
        }
        catch (AnsweredMeanwhile meanwhile) {
            // Told of it, the person may press again; behind the dialog stands what the colleague did.
            this.seen = meanwhile.seen();
            this.changed.run();
            refuse(this.refusals.sentence(meanwhile));
        }
        catch (RuntimeException other) {
            refuse(this.refusals.sentence(other));
        }
    }

    private void refuse(String sentence) {
        this.refusal.setText(sentence);
        this.refusal.scrollIntoView();
    }

    private void refuse(ReplyRefused refused) {
        String field = refused.field().isEmpty() ? "" : this.words.text("staff.reply.field." + refused.field());
        this.refusal.setText(this.words.text("staff.reply-refused." + refused.reason().code(), Map.of("field", field,
                "language", this.words.languageName(this.language.getValue().code()).orElse(""))));
        this.inputs.focus(refused.field());
        this.refusal.scrollIntoView();
    }
}

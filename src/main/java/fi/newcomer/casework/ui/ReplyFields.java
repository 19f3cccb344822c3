package fi.newcomer.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.casework.ReplyTemplates;
import fi.newcomer.casework.ReplyTemplates.Reply;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;

/**
 * The prepared replies beside a case: in the newcomer's language to be read aloud or copied, and below each what it says in
 * the caseworker's own.
 */
@org.springframework.stereotype.Component
class ReplyFields {

    private final StaffWords words;

    private final ReplyTemplates templates;

    private final Languages languages;

    private final Municipalities municipalities;

    ReplyFields(StaffWords words, ReplyTemplates templates, Languages languages, Municipalities municipalities) {
        this.words = words;
        this.templates = templates;
        this.languages = languages;
        this.municipalities = municipalities;
    }

    Component of(RequestCase request) {
        Municipality municipality = this.municipalities.get(request.summary().municipality());
        Language reader = this.languages.find(request.summary().contactLanguage()).orElse(this.words.language());
        List<Reply> own = this.templates.in(this.words.language(), municipality);
        Div all = new Div(new Paragraph(this.words.text("staff.case.replies.text")));
        if (this.languages.find(request.summary().contactLanguage()).isEmpty()) {
            all.add(new Paragraph(this.words.text("staff.case.replies.other-language")));
        }
        for (Reply reply : this.templates.in(reader, municipality)) {
            own.stream().filter((it) -> it.id().equals(reply.id())).findFirst()
                .ifPresent((mine) -> all.add(field(reply, mine)));
        }
        Details details = new Details(this.words.text("staff.case.replies"), all);
        details.setWidthFull();
        return details;
    }

    private TextArea field(Reply reply, Reply mine) {
        TextArea field = new TextArea(mine.heading());
        field.setValue(reply.text());
        field.setReadOnly(true);
        field.setWidthFull();
        field.getElement()
            .setAttribute("lang", reply.language().code())
            .setAttribute("dir", reply.language().direction());
        String says = reply.language().equals(mine.language()) ? ""
                : this.words.text("staff.case.replies.says", Map.of("text", mine.text().replace('\n', ' ')));
        field.setHelperText((says + " " + (reply.doubtful() ? this.words.text("staff.case.replies.unchecked") : "")).strip());
        return field;
    }
}

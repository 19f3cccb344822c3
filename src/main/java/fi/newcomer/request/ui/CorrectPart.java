package fi.newcomer.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PostedForm;
import fi.newcomer.page.Tags;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.OwnPage;
import fi.newcomer.request.OwnRequest;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.request.StatusPart;
import fi.newcomer.request.form.Field;
import fi.newcomer.request.form.FilledIn;
import fi.newcomer.request.form.Mistake;
import fi.newcomer.request.form.Questions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The newcomer corrects what was typed wrong, such as the phone number, on a page with the fields as in the form. */
@org.springframework.stereotype.Component
class CorrectPart implements StatusPart {

    private static final String CORRECT = "correct";

    private static final String SAVE = "correct-save";

    private static final Set<String> FIELDS = Set.copyOf(OwnRequest.CORRECTED_FIELDS);

    private final OwnRequest own;

    private final PlainPages plain;

    private final FieldInputs inputs;

    private final Municipalities municipalities;

    CorrectPart(OwnRequest own, PlainPages plain, FieldInputs inputs, Municipalities municipalities) {
        this.own = own;
        this.plain = plain;
        this.inputs = inputs;
        this.municipalities = municipalities;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public List<Component> of(RequestCase request, OwnPage page) {
        if (request.summary().state() == RequestState.CLOSED) {
            return List.of();
        }
        Speech speech = this.plain.speech(page.language());
        return List.of(Tags.tag("h2", speech.say("request.correct.title")), speech.paragraph("request.correct.text"),
                page.form(page.button(CORRECT, speech.say("request.correct.button"))));
    }

    @Override
    public Optional<Pressed> pressed(String go, PostedForm form, RequestCase request, OwnPage page) {
        if (!go.equals(CORRECT) && !go.equals(SAVE)) {
            return Optional.empty();
        }
        Speech speech = this.plain.speech(page.language());
        if (request.summary().state() == RequestState.CLOSED) {
            return Optional.of(new Pressed.Said(List.of(speech.paragraph("request.own.closed")), true));
        }
        boolean typed = form.says(OwnPage.AT, CORRECT);
        FilledIn filled = typed ? FilledIn.of(FIELDS, form.fields()) : stored(request);
        // Enter in a field presses no button of this page; a language does, and saves nothing.
        boolean saves = go.equals(SAVE) || (typed && form.get("language").isEmpty());
        return Optional.of(saves ? save(filled, form, request, page, speech) : asked(filled, List.of(), request, page, speech));
    }

    private Pressed save(FilledIn filled, PostedForm form, RequestCase request, OwnPage page, Speech speech) {
        List<Mistake> mistakes = filled.mistakes();
        if (!mistakes.isEmpty()) {
            return asked(filled, mistakes, request, page, speech);
        }
        Map<String, Optional<String>> answers = new LinkedHashMap<>();
        OwnRequest.CORRECTED_FIELDS.forEach((field) -> answers.put(field, filled.answers().get(field)));
        // Nobody who forgot to choose takes back that a message is not safe.
        answers.computeIfPresent("safeToLeaveMessage", (field, value) -> value.or(() -> Optional
            .ofNullable(request.choices().get(field))));
        try {
            this.own.correct(request.summary().id(), answers);
        }
        catch (CaseRefused closed) {
            return new Pressed.Said(List.of(speech.paragraph("request.own.closed")), true);
        }
        return new Pressed.Said(List.of(speech.paragraph("request.correct.saved")), false);
    }

    private Pressed.Asked asked(FilledIn filled, List<Mistake> mistakes, RequestCase request, OwnPage page,
            Speech speech) {
        Municipality place = this.municipalities.find(request.summary().municipality()).orElse(page.place());
        List<Component> content = new ArrayList<>();
        if (!mistakes.isEmpty()) {
            content.add(FormFrame.errors(speech, mistakes));
        }
        content.add(Tags.tag("h1", speech.say("request.correct.title")));
        content.add(speech.paragraph("request.correct.lead"));
        HtmlContainer form = page.asking(CORRECT);
        fields().forEach((field) -> form.add(this.inputs.shown(field, filled.answers(),
                mistakes.stream().filter((it) -> it.field().equals(field.name())).findFirst(), false, speech, place)));
        form.add(Tags.styled("div", "actions", page.button(SAVE, speech.say("request.correct.save")),
                back(page, speech)));
        content.add(form);
        return new Pressed.Asked(speech.say("request.correct.title"), content, !mistakes.isEmpty());
    }

    /** The way back to the page that code and PIN open. */
    static HtmlContainer back(OwnPage page, Speech speech) {
        HtmlContainer back = page.button("own", speech.say("request.back"));
        back.removeClassName("button");
        back.addClassName("plain");
        return back;
    }

    private static List<Field> fields() {
        return OwnRequest.CORRECTED_FIELDS.stream()
            .map((name) -> Questions.all().filter((field) -> field.name().equals(name)).findFirst().orElseThrow())
            .toList();
    }

    private static FilledIn stored(RequestCase request) {
        Map<String, String> values = new HashMap<>(request.choices());
        values.putAll(request.words());
        return FilledIn.of(FIELDS, values);
    }
}

package fi.newcomer.jointassessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.casework.Refusals;
import fi.newcomer.jointassessment.InvitationRefused;
import fi.newcomer.jointassessment.InvitationState;
import fi.newcomer.jointassessment.Minimum;
import fi.newcomer.jointassessment.Shared;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.page.Tags;
import fi.newcomer.request.Ground;
import fi.newcomer.staff.StaffWarning;
import fi.newcomer.staff.StaffWords;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What is said of an invitation, alike to those who invite and those who are invited. */
@org.springframework.stereotype.Component
class InvitationWords {

    private final StaffWords words;

    private final Authorities authorities;

    private final Municipalities municipalities;

    private final Refusals refusals;

    InvitationWords(StaffWords words, Authorities authorities, Municipalities municipalities, Refusals refusals) {
        this.words = words;
        this.authorities = authorities;
        this.municipalities = municipalities;
        this.refusals = refusals;
    }

    String authority(String slug) {
        return this.authorities.find(slug).map((it) -> this.words.text(it.name())).orElse(slug);
    }

    String state(InvitationState state) {
        return this.words.text("staff.invitation.state." + state);
    }

    String refusal(RuntimeException refused) {
        return refused instanceof InvitationRefused it
                ? this.words.text("staff.invitation-refused." + it.reason().code()) : this.refusals.sentence(refused);
    }

    /** What can be shared, as it is ticked. */
    String label(Shared field) {
        return field.written() ? this.words.text("staff.invitation.field." + field.field())
                : this.words.text("staff.answer." + field.field());
    }

    /** One value of what is shared; empty when there is none. */
    Optional<Component> value(Shared field, Map<String, String> shared) {
        String value = shared.get(field.field());
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(switch (field) {
            case MUNICIPALITY -> new Text(this.municipalities.find(value)
                .map((it) -> this.words.text(it.name()))
                .orElse(value));
            case TOPIC -> new Text(this.words.text("staff.topic." + value));
            case CONTACT_LANGUAGE -> shared.containsKey("contactLanguageOther")
                    ? Tags.typed(shared.get("contactLanguageOther"))
                    : new Text(this.words.languageName(value).orElseGet(() -> this.words.text("staff.cases.language-other")));
            case INTERPRETER -> new Text(this.words.text("staff.answer." + value));
            case NAME -> name(value, shared.get("nameLatin"));
            case PHONE -> Tags.leftToRight(value);
            case JOBSEEKER -> new Text(this.words.text("staff.answer.jobseeker." + value));
            case MEETING, SENTENCE -> block(value);
        });
    }

    private Component name(String name, @org.jspecify.annotations.Nullable String latin) {
        HtmlContainer both = Tags.tag("span", Tags.typed(name));
        if (latin != null) {
            both.add(new Text(" ("), Tags.typed(latin), new Text(")"));
        }
        return both;
    }

    /** All that is shared, as a list, and what one must know before using the phone number. */
    Component list(Map<String, String> shared) {
        DescriptionList list = new DescriptionList();
        for (Shared field : Shared.values()) {
            String label = field == Shared.SENTENCE ? this.words.text("staff.answer.message") : label(field);
            value(field, shared).ifPresent((value) -> list.add(new DescriptionList.Term(label),
                    new DescriptionList.Description(value)));
        }
        Div all = new Div(list);
        if (shared.containsKey(Shared.PHONE.field())) {
            if ("no".equals(shared.get(Minimum.MESSAGES))) {
                all.add(warning("staff.case.no-message"));
            }
            if ("shared".equals(shared.get("ownPhone"))) {
                all.add(warning("staff.case.shared-phone"));
            }
        }
        return all;
    }

    /** On what ground it is shared. */
    Component ground(Ground ground, String how, Optional<LocalDate> consentOn) {
        Paragraph sentence = new Paragraph(ground == Ground.LAW ? this.words.text("staff.invitation.by-law")
                : this.words.text("staff.invitation.by-consent",
                        Map.of("day", consentOn.map(this.words::day).orElse(""))));
        sentence.add(new Text(" "), Tags.typed(how));
        return sentence;
    }

    /** What somebody typed, on lines of its own. */
    Component block(String typed) {
        HtmlContainer block = Tags.styled("div", "staff-typed", new Text(typed));
        block.getElement().setAttribute("dir", "auto");
        return block;
    }

    private Component warning(String key) {
        return new StaffWarning(this.words.text(key));
    }
}

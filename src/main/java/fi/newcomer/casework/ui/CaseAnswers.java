package fi.newcomer.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import fi.newcomer.page.Tags;
import fi.newcomer.request.RequestCase;
import fi.newcomer.responsibility.Reasons;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.staff.StaffWarning;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of a case that are only read. What a person typed stands as it was typed, isolated from what surrounds it. */
@org.springframework.stereotype.Component
class CaseAnswers {

    private static final Set<String> SHOWN_ABOVE = Set.of("name", "nameLatin", "phone", "email", "bestTime");

    private static final List<String> REACH = List.of("email", "bestTime");

    private static final List<String> RULES = List.of("channel", "ownPhone", "safeToLeaveMessage");

    private final StaffWords words;

    private final CaseWords caseWords;

    private final Reasons reasons;

    CaseAnswers(StaffWords words, CaseWords caseWords, Reasons reasons) {
        this.words = words;
        this.caseWords = caseWords;
        this.reasons = reasons;
    }

    /** Phone, e-mail, time, and above them what one must know before using them. */
    Component reach(RequestCase request) {
        Section section = section("staff.case.reach");
        if (!request.messagesAllowed()) {
            section.add(warning("staff.case.no-message"));
        }
        if ("shared".equals(request.choices().get("ownPhone"))) {
            section.add(warning("staff.case.shared-phone"));
        }
        if (request.summary().minor()) {
            section.add(warning("staff.case.minor"));
        }
        if (request.summary().forward()) {
            section.add(warning("staff.case.forward"));
        }
        if ("visit".equals(request.choices().get("channel"))) {
            section.add(new Paragraph(this.words.text("staff.case.visit")));
        }
        DescriptionList list = new DescriptionList();
        if (request.words().containsKey("phone")) {
            Component typed = Tags.leftToRight(request.words().get("phone"));
            row(list, "phone", request.phoneToDial().<Component>map((number) -> new Anchor("tel:" + number, typed))
                .orElse(typed));
        }
        REACH.stream()
            .filter(request.words()::containsKey)
            .forEach((field) -> row(list, field, Tags.typed(request.words().get(field))));
        RULES.stream()
            .filter(request.choices()::containsKey)
            .forEach((field) -> row(list, field, text(this.caseWords.answer(field, request.choices().get(field)))));
        row(list, "contactLanguage", text(this.caseWords.language(request.summary().contactLanguage())));
        row(list, "interpreter",
                text(this.caseWords.answer("interpreter", request.choices().getOrDefault("interpreter", "not-asked"))));
        section.add(list);
        return section;
    }

    Component choices(RequestCase request) {
        Section section = section("staff.case.answers");
        DescriptionList list = new DescriptionList();
        row(list, "topic", text(this.caseWords.topic(request.summary())));
        row(list, "municipality", text(this.caseWords.municipality(request.summary())));
        row(list, "jobseeker", text(this.caseWords.answer("jobseeker", request.summary().jobseeker().value())));
        request.choices().forEach((field, value) -> {
            if (!field.equals("interpreter") && !RULES.contains(field)) {
                row(list, field, text(this.caseWords.answer(field, value)));
            }
        });
        row(list, "formLanguage", text(this.caseWords.language(request.language())));
        section.add(list);
        return section;
    }

    /** What was typed and is not shown above. */
    Component words(RequestCase request) {
        Section section = section("staff.case.words");
        DescriptionList list = new DescriptionList();
        request.words().forEach((field, value) -> {
            if (!SHOWN_ABOVE.contains(field)) {
                HtmlContainer typed = Tags.tag("div", value);
                typed.getElement().setAttribute("dir", "auto");
                typed.addClassName("staff-typed");
                row(list, field, typed);
            }
        });
        section.setVisible(list.getChildren().findAny().isPresent());
        section.add(list);
        return section;
    }

    Component routing(RequestCase request) {
        Section section = section("staff.case.routing");
        Responsibility rule = request.rule();
        section.add(small(this.words.text("staff.case.told")),
                new Paragraph(this.reasons.reason(rule, this.words.language())));
        DescriptionList list = new DescriptionList();
        row(list, this.words.text("staff.case.queue"), this.caseWords.authority(request.summary().queue()));
        row(list, this.words.text("staff.case.responsible"), rule.responsible() == null
                ? this.words.text("staff.case.to-be-decided") : this.caseWords.authority(rule.responsible()));
        rule.source()
            .ifPresent((source) -> row(list, this.words.text("staff.case.source"),
                    source.document() + ", " + source.section()));
        section.add(list, small(this.words.text("staff.case.rule", Map.of("rule", rule.municipality() + "/"
                + rule.topic().value() + "/" + rule.jobseeker().value(), "version", rule.version()))));
        return section;
    }

    private Section section(String title) {
        return new Section(new H3(this.words.text(title)));
    }

    private Component warning(String key) {
        return new StaffWarning(this.words.text(key));
    }

    private void row(DescriptionList list, String field, Component value) {
        list.add(new DescriptionList.Term(this.caseWords.label(field)), new DescriptionList.Description(value));
    }

    private static void row(DescriptionList list, String label, String value) {
        list.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
    }

    private static Component text(String text) {
        return new com.vaadin.flow.component.Text(text);
    }

    private static Component small(String text) {
        Div small = new Div(text);
        small.addClassName("staff-small");
        return small;
    }
}

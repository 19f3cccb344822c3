package fi.newcomer.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fi.newcomer.administration.RulesDesk;
import fi.newcomer.staff.DayField;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Topic;

/** Tries the rules of a municipality as they are kept: a topic, an answer and a day. */
class RuleTryBox extends Div {

    private final RuleWords rules;

    private final RulesDesk desk;

    private final String municipality;

    private final Select<Topic> topic = new Select<>();

    private final Select<Jobseeker> jobseeker = new Select<>();

    private final DayField day;

    private final Div result = new Div();

    RuleTryBox(RuleWords rules, RulesDesk desk, String municipality) {
        this.rules = rules;
        this.desk = desk;
        this.municipality = municipality;
        this.topic.setLabel(rules.words().text("staff.rules.try.topic"));
        this.topic.setItems(Topic.values());
        this.topic.setItemLabelGenerator(rules::topic);
        this.topic.setValue(Topic.ASSESSMENT);
        this.jobseeker.setLabel(rules.words().text("staff.rules.try.jobseeker"));
        this.jobseeker.setItems(Jobseeker.values());
        this.jobseeker.setItemLabelGenerator(rules::answer);
        this.jobseeker.setValue(Jobseeker.UNKNOWN);
        this.day = new DayField(rules.words(), "staff.rules.try.day", () -> {
        });
        this.day.setValue(desk.today());
        this.result.getElement().setAttribute("role", "status");
        Div fields = new Div(this.topic, this.jobseeker, this.day,
                new Button(rules.words().text("staff.rules.try.go"), (click) -> show()));
        fields.addClassName("staff-rules-try");
        add(new H2(rules.words().text("staff.rules.try.title")), new Paragraph(rules.words().text("staff.rules.try.text")),
                fields, this.result);
    }

    private void show() {
        this.result.removeAll();
        if (!this.day.right() || this.day.isEmpty()) {
            this.result.add(new Paragraph(this.rules.words().text("staff.rules.refused.try-day")));
            return;
        }
        this.desk.trial(this.municipality, this.topic.getValue(), this.jobseeker.getValue(), this.day.getValue())
            .ifPresentOrElse((trial) -> this.result.add(new RuleTrialText(this.rules, trial)),
                    () -> this.result.add(new Paragraph(this.rules.words().text("staff.rules.try.none"))));
    }
}

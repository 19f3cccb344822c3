package fi.newcomer.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.administration.RulesDesk.Trial;
import fi.newcomer.responsibility.Destination;
import fi.newcomer.staff.StaffWords;
import java.util.Map;

/** What becomes of a request: who is responsible, where it goes, why, and how many open requests are elsewhere. */
class RuleTrialText extends Div {

    RuleTrialText(RuleWords rules, Trial trial) {
        StaffWords words = rules.words();
        add(new Paragraph(words.text("staff.rules.try.who", Map.of("name", rules.authority(trial.rule().responsible())))),
                new Paragraph(where(words, trial.destination())));
        rules.reason(trial.rule()).forEach((sentence) -> {
            Paragraph line = new Paragraph(sentence);
            line.addClassName("staff-small");
            add(line);
        });
        add(new Paragraph(touched(words, trial)));
    }

    private static String where(StaffWords words, Destination destination) {
        String name = words.text(destination.authority().name());
        return switch (destination) {
            case Destination.Staffed staffed -> words.text("staff.rules.try.staffed", Map.of("name", name));
            case Destination.Referral referral -> words.text(referral.forwarding().isPresent()
                    ? "staff.rules.try.forwarded" : "staff.rules.try.referral", Map.of("name", name));
            case Destination.Closed closed -> words.text("staff.rules.try.closed", Map.of("name", name));
        };
    }

    private static String touched(StaffWords words, Trial trial) {
        String count = trial.touched().few() ? words.text("staff.rules.touched.few")
                : words.text("staff.rules.touched", Map.of("count", trial.touched().number()));
        return count + " " + words.text("staff.rules.touched.stay");
    }
}

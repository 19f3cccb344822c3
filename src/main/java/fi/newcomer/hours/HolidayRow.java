package fi.newcomer.hours;

import com.ibm.icu.text.CaseMap;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fi.newcomer.hours.SpecialHours.Rule;
import fi.newcomer.language.Texts;
import fi.newcomer.staff.StaffWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A public holiday, of which staff say whether it is closed, as usual or shorter; or that nobody knows yet. */
final class HolidayRow extends Div {

    private final StaffWords words;

    private final Holiday holiday;

    private final Select<Optional<Rule>> rule = new Select<>();

    private final SpanFields spans;

    private final Paragraph problem = new Paragraph();

    /** As it was shown; null where nobody had said anything. */
    private @Nullable SpecialHours shown;

    HolidayRow(StaffWords words, Texts texts, Holiday holiday, Runnable changed) {
        this.words = words;
        this.holiday = holiday;
        this.spans = new SpanFields(words, changed);
        this.rule.setLabel(CaseMap.toTitle().wholeString().noLowercase().apply(words.language().locale().toLocale(), null,
                texts.text(words.language(), holiday.key()) + ", "
                + HoursFormat.day(holiday.day(), holiday.day(), words.language()) + " " + holiday.day().getYear()));
        List<Optional<Rule>> choices = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(Rule.values()).map(Optional::of).forEach(choices::add);
        this.rule.setItems(choices);
        this.rule.setItemLabelGenerator((it) -> it.map((one) -> SpecialRow.rule(words, one))
            .orElseGet(() -> words.text("staff.hours.not-confirmed")));
        this.rule.setValue(Optional.empty());
        this.rule.addValueChangeListener((change) -> {
            fit();
            changed.run();
        });
        this.problem.addClassName("staff-refusal");
        addClassName("staff-holiday");
        add(this.rule, this.spans, this.problem);
        fit();
    }

    Holiday holiday() {
        return this.holiday;
    }

    private void fit() {
        this.spans.setVisible(this.rule.getValue().equals(Optional.of(Rule.OTHER_TIMES)));
        if (this.spans.isVisible()) {
            this.spans.offer();
        }
    }

    HolidayRow with(SpecialHours said) {
        this.rule.setValue(Optional.of(said.rule()));
        this.spans.set(said.spans());
        this.shown = said;
        fit();
        return this;
    }

    void clear() {
        this.rule.setValue(Optional.empty());
        this.spans.set(List.of());
        this.shown = null;
    }

    /** Closed, where nobody has said anything yet. */
    void close() {
        if (this.rule.getValue().isEmpty()) {
            this.rule.setValue(Optional.of(Rule.CLOSED));
        }
    }

    boolean confirmed() {
        return this.rule.getValue().isPresent();
    }

    /** What holds then, where that is said; empty where something typed is wrong, which then says so. */
    Optional<SpecialHours> read() {
        Rule said = this.rule.getValue().orElseThrow();
        List<Span> times = List.of();
        if (said == Rule.OTHER_TIMES) {
            Optional<List<Span>> typed = this.spans.read();
            if (typed.isEmpty() || typed.get().isEmpty()) {
                say(typed.isEmpty() ? "" : this.words.text("staff.hours.no-times"));
                return Optional.empty();
            }
            times = typed.get();
        }
        return Optional.of(new SpecialHours(this.holiday.day(), this.holiday.day(), said, times,
                this.shown == null ? null : this.shown.reason()).keeping(this.shown));
    }

    void say(String sentence) {
        this.problem.setText(sentence);
    }
}

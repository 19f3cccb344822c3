package fi.newcomer.course.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.course.WeekRow;
import fi.newcomer.hours.WeeklyHours;
import fi.newcomer.staff.StaffWords;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a course or a group of it meets in a week: lines of weekdays and times. */
final class WeekFields extends Div implements HasValidation {

    private final StaffWords words;

    private final StaffCourseWords courseWords;

    private final Div rows = new Div();

    private final List<Row> written = new ArrayList<>();

    private final Paragraph problem = new Paragraph();

    WeekFields(StaffWords words, StaffCourseWords courseWords, String hint, List<WeekRow> week) {
        this.words = words;
        this.courseWords = courseWords;
        this.problem.addClassName("staff-refusal");
        this.problem.getElement().setAttribute("role", "alert");
        this.problem.setVisible(false);
        Paragraph text = new Paragraph(hint);
        text.addClassName("staff-small");
        add(new H3(words.text("staff.course.week")), text, this.problem, this.rows,
                new Button(words.text("staff.course.week.add"), (click) -> add(new WeekRow(java.util.Set.of(), "", null))));
        week.forEach(this::add);
    }

    private void add(WeekRow row) {
        Row line = new Row(row);
        this.written.add(line);
        this.rows.add(line);
    }

    List<WeekRow> read() {
        return this.written.stream().map(Row::read).toList();
    }

    @Override
    public void setErrorMessage(@Nullable String sentence) {
        this.problem.setText(sentence == null ? "" : sentence);
    }

    @Override
    public String getErrorMessage() {
        return this.problem.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        this.problem.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return this.problem.isVisible();
    }

    /** One line. */
    private final class Row extends Div {

        private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();

        private final TextField times = new TextField();

        private final @Nullable WeeklyHours of;

        Row(WeekRow row) {
            this.of = row.of();
            this.days.setLabel(WeekFields.this.words.text("staff.course.week.days"));
            this.days.setItems(DayOfWeek.values());
            this.days.setItemLabelGenerator(WeekFields.this.courseWords::weekday);
            this.days.setValue(row.days());
            this.times.setLabel(WeekFields.this.words.text("staff.course.week.times"));
            this.times.setHelperText(WeekFields.this.words.text("staff.course.week.times.hint"));
            this.times.setValue(row.times());
            this.times.setWidthFull();
            addClassName("staff-week-row");
            add(this.days, this.times, new Button(WeekFields.this.words.text("staff.course.week.remove"), (click) -> {
                WeekFields.this.written.remove(this);
                WeekFields.this.rows.remove(this);
            }));
        }

        WeekRow read() {
            return new WeekRow(this.days.getValue(), this.times.getValue(), this.of);
        }
    }
}

package fi.newcomer.hours;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.hours.HoursProblem.Part;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.language.Languages;
import fi.newcomer.language.StaffTexts;
import fi.newcomer.language.Texts;
import fi.newcomer.staff.StaffWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Hours to be changed: the weeks, special days, and each public holiday of the coming year. What is typed stays, and says
 * beside itself what is wrong with it.
 */
public final class HoursForm extends Div {

    private final StaffWords words;

    private final StaffTexts staffTexts;

    private final Texts texts;

    private final Languages languages;

    private final Runnable changed;

    private final Div weeks = new Div();

    private final Paragraph noWeeks = new Paragraph();

    private final Div specials = new Div();

    private final Div holidays = new Div();

    private final List<WeekRow> weekRows = new ArrayList<>();

    private final List<SpecialRow> specialRows = new ArrayList<>();

    private final List<HolidayRow> holidayRows = new ArrayList<>();

    /** Where to say what is wrong with each special day of the hours that were read last. */
    private final List<Consumer<String>> said = new ArrayList<>();

    private OpeningHours given = OpeningHours.NOT_GIVEN;

    private boolean filling;

    HoursForm(StaffWords words, StaffTexts staffTexts, Texts texts, Languages languages, List<Holiday> coming,
            Runnable changed) {
        this.words = words;
        this.staffTexts = staffTexts;
        this.texts = texts;
        this.languages = languages;
        this.changed = () -> {
            if (!this.filling) {
                changed.run();
            }
        };
        addClassName("staff-hours");
        coming.forEach((holiday) -> this.holidayRows.add(new HolidayRow(words, texts, holiday, this.changed)));
        this.holidayRows.forEach(this.holidays::add);
        add(new H2(words.text("staff.hours.weeks")), this.noWeeks, this.weeks,
                new Button(words.text("staff.hours.add-week"), (click) -> {
                    add(new WeekRow(words, this.changed, this::remove).offeringTimes());
                    fit();
                }), new H2(words.text("staff.hours.specials")), this.specials,
                new Button(words.text("staff.hours.add-special"), (click) -> add(special())),
                new H2(words.text("staff.hours.holidays")), new Paragraph(words.text("staff.hours.holidays.text")),
                new Button(words.text("staff.hours.all-closed"), (click) -> {
                    this.filling = true;
                    this.holidayRows.forEach(HolidayRow::close);
                    this.filling = false;
                    this.changed.run();
                }), this.holidays);
    }

    /** Shows hours; what was typed before is gone. */
    public void show(OpeningHours hours) {
        this.filling = true;
        this.given = hours;
        this.weeks.removeAll();
        this.weekRows.clear();
        this.specials.removeAll();
        this.specialRows.clear();
        hours.weeks().forEach((week) -> add(new WeekRow(this.words, this.changed, this::remove).with(week)));
        List<HolidayRow> free = new ArrayList<>(this.holidayRows);
        for (SpecialHours special : hours.special()) {
            Optional<HolidayRow> holiday = free.stream()
                .filter((row) -> row.holiday().day().equals(special.from()) && special.from().equals(special.through()))
                .findFirst();
            holiday.ifPresentOrElse((row) -> free.remove(row.with(special)), () -> add(special().with(special)));
        }
        free.forEach(HolidayRow::clear);
        fit();
        this.filling = false;
        this.changed.run();
    }

    /** The hours as typed; empty where something typed is wrong, which then says so. */
    public Optional<OpeningHours> read() {
        this.weekRows.forEach((row) -> row.say(""));
        this.specialRows.forEach((row) -> row.say(""));
        this.holidayRows.forEach((row) -> row.say(""));
        List<Optional<WeeklyHours>> typedWeeks = this.weekRows.stream().map(WeekRow::read).toList();
        List<Said> typedSpecials = new ArrayList<>();
        this.specialRows.forEach((row) -> typedSpecials.add(new Said(row.read(), row::say)));
        this.holidayRows.stream()
            .filter(HolidayRow::confirmed)
            .forEach((row) -> typedSpecials.add(new Said(row.read(), row::say)));
        if (typedWeeks.stream().anyMatch(Optional::isEmpty)
                || typedSpecials.stream().anyMatch((one) -> one.special.isEmpty())) {
            return Optional.empty();
        }
        typedSpecials.sort(Comparator.comparing(Said::from));
        this.said.clear();
        typedSpecials.forEach((one) -> this.said.add(one.say));
        return Optional.of(hours(typedWeeks.stream().flatMap(Optional::stream).toList())
            .with(typedSpecials.stream().flatMap((one) -> one.special.stream()).toList()));
    }

    /** Says beside the rows of the hours that were read last what is wrong with them. */
    public void say(List<HoursProblem> problems) {
        problems.stream()
            .collect(Collectors.groupingBy((problem) -> List.of(problem.part(), problem.row())))
            .values()
            .forEach((ofRow) -> {
                String sentences = ofRow.stream()
                    .map((problem) -> problem.text(this.staffTexts, this.words.language()))
                    .distinct()
                    .collect(Collectors.joining(" "));
                HoursProblem first = ofRow.getFirst();
                if (first.part() == Part.WEEK) {
                    this.weekRows.get(first.row()).say(sentences);
                }
                else {
                    this.said.get(first.row()).accept(sentences);
                }
            });
    }

    private OpeningHours hours(List<WeeklyHours> typed) {
        if (typed.isEmpty()) {
            // What else was said stays; without the weeks that stood here nothing is given.
            return this.given.weeks().isEmpty() ? this.given : OpeningHours.NOT_GIVEN;
        }
        boolean times = typed.stream().noneMatch((week) -> week.spans().isEmpty());
        boolean elsewhere = this.given.timesKnown() == Known.LINK_ONLY && typed.equals(this.given.weeks());
        return new OpeningHours(Known.GIVEN, times ? Known.GIVEN : elsewhere ? Known.LINK_ONLY : Known.NOT_GIVEN, typed,
                null, typed.equals(this.given.weeks()) ? this.given.afternoons() : 0, List.of(), null);
    }

    private SpecialRow special() {
        return new SpecialRow(this.words, new ReasonFields(this.words, this.texts, this.languages, this.changed),
                this.changed, this::remove);
    }

    private void add(WeekRow row) {
        this.weekRows.add(row);
        this.weeks.add(row);
    }

    private void add(SpecialRow row) {
        this.specialRows.add(row);
        this.specials.add(row);
    }

    private void remove(WeekRow row) {
        this.weekRows.remove(row);
        this.weeks.remove(row);
        fit();
        this.changed.run();
    }

    private void remove(SpecialRow row) {
        this.specialRows.remove(row);
        this.specials.remove(row);
        this.changed.run();
    }

    /** Says what readers are told where no week stands. */
    private void fit() {
        this.noWeeks.setVisible(this.weekRows.isEmpty());
        boolean elsewhere = this.given.weeks().isEmpty() && this.given.elsewhere();
        boolean times = this.given.withoutDays() != null;
        this.noWeeks.setText(this.words.text(elsewhere ? "staff.hours.elsewhere"
                : times ? "staff.hours.times-without-days" : "staff.hours.none-given"));
    }

    /** A special day as typed, and where to say what is wrong with it. */
    private record Said(Optional<SpecialHours> special, Consumer<String> say) {

        LocalDate from() {
            return this.special.orElseThrow().from();
        }
    }
}

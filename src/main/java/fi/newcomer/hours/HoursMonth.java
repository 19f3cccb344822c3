package fi.newcomer.hours;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Tags;
import fi.newcomer.staff.StaffWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;

/** A month of hours as a table, each day with what readers are told of it. */
public final class HoursMonth extends Div {

    private static final int WEEK = 7;

    private final StaffWords words;

    private final Texts texts;

    private final OpeningDays days;

    private final LocalDate today;

    private final H3 title = new H3();

    private final Div table = new Div();

    private YearMonth month;

    private OpeningHours hours = OpeningHours.NOT_GIVEN;

    HoursMonth(StaffWords words, Texts texts, OpeningDays days, LocalDate today) {
        this.words = words;
        this.texts = texts;
        this.days = days;
        this.today = today;
        this.month = YearMonth.from(today);
        Div steps = new Div(new Button(words.text("staff.hours.month-before"), (click) -> turn(-1)),
                new Button(words.text("staff.hours.month-after"), (click) -> turn(1)));
        steps.addClassName("staff-steps");
        add(steps, this.title, this.table);
        draw();
    }

    /** Shows what these hours say. */
    public void show(OpeningHours shown) {
        this.hours = shown;
        draw();
    }

    private void turn(int by) {
        this.month = this.month.plusMonths(by);
        draw();
    }

    private void draw() {
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMM", this.words.language().locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        LocalDate first = this.month.atDay(1);
        this.title.setText(format.format(new Date(first.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli())));
        HtmlContainer head = Tags.tag("tr");
        Stream.of(DayOfWeek.values()).forEach((day) -> {
            HtmlContainer cell = Tags.tag("th", HoursFormat.weekday(day, this.words.language()).substring(0, 2));
            cell.getElement().setAttribute("scope", "col");
            cell.getElement().setAttribute("abbr", HoursFormat.weekday(day, this.words.language()));
            head.add(cell);
        });
        HtmlContainer rows = Tags.tag("tbody");
        for (LocalDate monday = first.with(DayOfWeek.MONDAY); !monday.isAfter(this.month.atEndOfMonth());
                monday = monday.plusDays(WEEK)) {
            HtmlContainer row = Tags.tag("tr");
            for (int day = 0; day < WEEK; day++) {
                row.add(cell(monday.plusDays(day)));
            }
            rows.add(row);
        }
        HtmlContainer grid = Tags.styled("table", "staff-month", Tags.tag("thead", head), rows);
        this.table.removeAll();
        this.table.add(grid);
    }

    private HtmlContainer cell(LocalDate day) {
        if (!YearMonth.from(day).equals(this.month)) {
            return Tags.tag("td");
        }
        HtmlContainer cell = Tags.tag("td", Tags.tag("strong", String.valueOf(day.getDayOfMonth())));
        if (day.equals(this.today)) {
            cell.getElement().setAttribute("aria-current", "date");
        }
        DayHours known = this.days.on(this.hours, day);
        cell.addClassName("staff-day-" + known.kind());
        if (known.kind() == DayHours.Kind.OPEN) {
            known.spans().forEach((span) -> cell.add(Tags.tag("span", Tags.leftToRight(
                    HoursFormat.times(span, this.words.language()).replace("–", "–\u200B"))
            )));
            if (known.byAppointment()) {
                cell.add(Tags.tag("span", this.words.text("staff.hours.day.appointment")));
            }
        }
        else {
            cell.add(Tags.tag("span", this.words.text(switch (known.kind()) {
                case OPEN, TIME_NOT_GIVEN -> "staff.hours.day.time-not-given";
                case NOT_A_DAY -> "staff.hours.day.none";
                case CLOSED -> "staff.hours.day.closed";
                case HOLIDAY_ASK -> "staff.hours.day.holiday";
                case UNKNOWN -> "staff.hours.day.unknown";
            })));
        }
        known.holiday().ifPresent((holiday) -> cell.setTitle(this.words.text("staff.hours.day.is",
                Map.of("holiday", this.texts.text(this.words.language(), holiday.key())))));
        return cell;
    }
}

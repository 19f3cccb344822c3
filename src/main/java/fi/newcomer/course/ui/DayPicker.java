package fi.newcomer.course.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.ValueContext;
import fi.newcomer.staff.StaffWords;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field for a day of a course, in the language of the person in front of it; the week begins on Monday. */
final class DayPicker extends DatePicker {

    private static final int MONTHS = 12;

    DayPicker(StaffWords words, String label, @Nullable LocalDate day) {
        super(label);
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(words.locale());
        setLocale(words.locale());
        setI18n(new DatePickerI18n().setFirstDayOfWeek(1)
            .setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, MONTHS))
            .setWeekdays(List.of(symbols.getWeekdays()).subList(1, 8))
            .setWeekdaysShort(List.of(symbols.getShortWeekdays()).subList(1, 8))
            .setToday(words.text("staff.course.today"))
            .setCancel(words.text("staff.cancel"))
            .setBadInputErrorMessage(words.text("staff.course.no-day")));
        setClearButtonVisible(true);
        setWidthFull();
        setValue(day);
    }

    /** Whether a day stands there, or nothing; what was typed and is no day says so. */
    boolean right() {
        boolean wrong = getDefaultValidator().apply(getValue(), new ValueContext(this)).isError();
        setInvalid(wrong);
        return !wrong;
    }
}

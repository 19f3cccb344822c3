package fi.newcomer.hours;

import com.vaadin.flow.component.datepicker.DatePicker;
import fi.newcomer.staff.StaffWords;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;

/** A field for a day, in the language of the person in front of it; the week begins on Monday. */
final class DayField extends DatePicker {

    DayField(StaffWords words, String label, Runnable changed) {
        super(words.text(label));
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(words.locale());
        setLocale(words.locale());
        setI18n(new DatePickerI18n().setFirstDayOfWeek(1)
            .setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, 12))
            .setWeekdays(List.of(symbols.getWeekdays()).subList(1, 8))
            .setWeekdaysShort(List.of(symbols.getShortWeekdays()).subList(1, 8))
            .setToday(words.text("staff.hours.today"))
            .setCancel(words.text("staff.cancel"))
            .setBadInputErrorMessage(words.text("staff.hours.no-day"))
            .setRequiredErrorMessage(words.text("staff.hours.no-day")));
        addValueChangeListener((change) -> changed.run());
    }

    /** Whether a day stands there, or nothing where nothing need stand; what was typed and is no day says so. */
    boolean right() {
        boolean wrong = getDefaultValidator().validate(getValue(), null).isError();
        setInvalid(wrong);
        return !wrong;
    }
}

package fi.newcomer.staff;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValueContext;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A field for a day, in the language of the person in front of it; the week begins on Monday. Only the button in it, or an
 * arrow key, opens the calendar, so that whoever types a day goes on to the next field with the tab key.
 */
public final class DayField extends DatePicker {

    private static final int EXAMPLE_YEAR = 2027;

    /**
     * As days are written in Finland, in all its languages; browsers and Java do not agree on Swedish in Finland, so that
     * neither is asked.
     */
    private static final String WRITTEN = "d.M.yyyy";

    /** As days may be written, too: by ISO 8601 or with slashes. */
    private static final String[] ALSO = { "yyyy-MM-dd", "d/M/yyyy" };

    /**
     * An empty field.
     * @param label the key of what it is called
     * @param changed told when another day stands there
     */
    public DayField(StaffWords words, String label, Runnable changed) {
        this(words, label);
        addValueChangeListener((change) -> changed.run());
    }

    /**
     * An empty field.
     * @param label the key of what it is called
     */
    public DayField(StaffWords words, String label) {
        super(words.text(label));
        setAutoOpen(false);
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(words.locale());
        setLocale(words.locale());
        setI18n(new DatePickerI18n().setFirstDayOfWeek(1)
            .setDateFormats(WRITTEN, ALSO)
            .setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, 12))
            .setWeekdays(List.of(symbols.getWeekdays()).subList(1, 8))
            .setWeekdaysShort(List.of(symbols.getShortWeekdays()).subList(1, 8))
            .setToday(words.text("staff.date.today"))
            .setCancel(words.text("staff.cancel"))
            .setBadInputErrorMessage(noDay(words))
            .setRequiredErrorMessage(noDay(words)));
    }

    /** What to write instead of what is no day. */
    public static String noDay(StaffWords words) {
        LocalDate example = LocalDate.of(EXAMPLE_YEAR, 12, 31);
        return words.text("staff.date.none", Map.of("example",
                DateTimeFormatter.ofPattern(WRITTEN).format(example)));
    }

    /** Whether a day stands there, or nothing where nothing need stand; what was typed and is no day says so. */
    public boolean right() {
        boolean wrong = getDefaultValidator().apply(getValue(), new ValueContext(new Binder<>(), this)).isError();
        setInvalid(wrong);
        return !wrong;
    }
}

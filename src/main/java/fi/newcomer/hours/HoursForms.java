package fi.newcomer.hours;

import fi.newcomer.language.Languages;
import fi.newcomer.language.StaffTexts;
import fi.newcomer.language.Texts;
import fi.newcomer.staff.StaffWords;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Makes what staff change hours with. */
@Component
public class HoursForms {

    private final StaffWords words;

    private final StaffTexts staffTexts;

    private final Texts texts;

    private final Languages languages;

    private final Holidays holidays;

    private final OpeningDays days;

    private final Clock clock;

    HoursForms(StaffWords words, StaffTexts staffTexts, Texts texts, Languages languages, Holidays holidays,
            OpeningDays days, Clock clock) {
        this.words = words;
        this.staffTexts = staffTexts;
        this.texts = texts;
        this.languages = languages;
        this.holidays = holidays;
        this.days = days;
        this.clock = clock;
    }

    /**
     * An empty form.
     * @param changed is called when something in it changed
     */
    public HoursForm form(Runnable changed) {
        LocalDate today = Helsinki.today(this.clock);
        return new HoursForm(this.words, this.staffTexts, this.texts, this.languages,
                this.holidays.between(today, today.plusYears(1)), changed);
    }

    /** A choice of reasons. */
    public ReasonFields reasons() {
        return new ReasonFields(this.words, this.texts, this.languages, () -> {
        });
    }

    /** A calendar of this month, to look at. */
    public HoursMonth month() {
        return new HoursMonth(this.words, this.texts, this.days, Helsinki.today(this.clock));
    }
}

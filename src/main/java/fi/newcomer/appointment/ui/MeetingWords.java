package fi.newcomer.appointment.ui;

import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.AppointmentRefused;
import fi.newcomer.appointment.MeetingInterpreter;
import fi.newcomer.casework.Refusals;
import fi.newcomer.hours.HoursFormat;
import fi.newcomer.staff.StaffWords;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is said about a meeting in the language of the caseworker. */
@Component
class MeetingWords {

    private final StaffWords words;

    private final Refusals refusals;

    MeetingWords(StaffWords words, Refusals refusals) {
        this.words = words;
        this.refusals = refusals;
    }

    /** Why a step was refused. @throws RuntimeException the same, where it is no refusal */
    String refusal(RuntimeException refusal) {
        return refusal instanceof AppointmentRefused refused
                ? this.words.text("staff.appointment.refused." + refused.reason().code())
                : this.refusals.sentence(refusal);
    }

    String day(LocalDate day) {
        String weekday = HoursFormat.weekday(day.getDayOfWeek(), this.words.language());
        return weekday + " " + this.words.day(day);
    }

    String times(Appointment meeting) {
        return HoursFormat.times(meeting.from(), meeting.to(), this.words.language());
    }

    String state(Appointment meeting) {
        return this.words.text("staff.appointment.state." + meeting.state());
    }

    /** Whether an interpreter is needed, ordered or confirmed. */
    String interpreter(Appointment meeting, MeetingInterpreter.State state) {
        return state == MeetingInterpreter.State.NONE && !meeting.interpreter()
                ? this.words.text("staff.appointment.interpreter.no")
                : this.words.text("staff.appointment.interpreter." + state);
    }

    String language(Appointment meeting) {
        return this.words.languageName(meeting.language()).orElse(this.words.text("staff.cases.language-other"));
    }

    String text(String key) {
        return this.words.text(key);
    }

    String text(String key, Map<String, ?> arguments) {
        return this.words.text(key, arguments);
    }

    StaffWords words() {
        return this.words;
    }
}

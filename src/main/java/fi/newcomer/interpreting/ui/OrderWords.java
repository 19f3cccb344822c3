package fi.newcomer.interpreting.ui;

import fi.newcomer.appointment.Appointment;
import fi.newcomer.casework.Refusals;
import fi.newcomer.hours.HoursFormat;
import fi.newcomer.interpreting.InterpreterOrder;
import fi.newcomer.interpreting.InterpreterWish;
import fi.newcomer.interpreting.OrderRefused;
import fi.newcomer.language.ContactLanguages;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.StaffWords;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is said about an order of an interpreter in the language of the caseworker. */
@Component
class OrderWords {

    private final StaffWords words;

    private final Refusals refusals;

    private final Languages languages;

    OrderWords(StaffWords words, Refusals refusals, Languages languages) {
        this.words = words;
        this.refusals = refusals;
        this.languages = languages;
    }

    /** Why a step was refused. @throws RuntimeException the same, where it is no refusal */
    String refusal(RuntimeException refusal) {
        return refusal instanceof OrderRefused refused
                ? this.words.text("staff.interpreter.refused." + refused.reason().code())
                : this.refusals.sentence(refusal);
    }

    String state(InterpreterOrder.State state) {
        return this.words.text("staff.interpreter.state." + state);
    }

    String language(InterpreterWish wish) {
        return wish.language().equals(ContactLanguages.OTHER) ? wish.languageName() : language(wish.language());
    }

    String language(String code) {
        return this.words.languageName(code).orElse(this.words.text("staff.cases.language-other"));
    }

    /** The languages to choose from, by name: the newcomer's own, the common ones, and another one. */
    List<String> codes(String own) {
        return Stream.concat(Stream.of(this.languages.all().stream().map(Language::code),
                ContactLanguages.common().stream(), Stream.of(own).filter((it) -> !it.equals(ContactLanguages.OTHER)))
            .flatMap((codes) -> codes)
            .distinct()
            .sorted(Comparator.comparing(this::language, Collator.getInstance(this.words.locale()))),
                Stream.of(ContactLanguages.OTHER))
            .toList();
    }

    String meeting(Appointment meeting) {
        return this.words.day(meeting.day()) + " "
                + HoursFormat.times(meeting.from(), meeting.to(), this.words.language());
    }

    String text(String key) {
        return this.words.text(key);
    }

    String text(String key, Map<String, ?> arguments) {
        return this.words.text(key, arguments);
    }
}

package fi.newcomer.casework.ui;

import fi.newcomer.casework.Desk;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.request.RequestState;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.StaffWords;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is said about a case in the language of the caseworker. */
@Component
class CaseWords {

    private final StaffWords words;

    private final Desk desk;

    private final Municipalities municipalities;

    private final Authorities authorities;

    CaseWords(StaffWords words, Desk desk, Municipalities municipalities, Authorities authorities) {
        this.words = words;
        this.desk = desk;
        this.municipalities = municipalities;
        this.authorities = authorities;
    }

    String state(RequestState state) {
        return this.words.text("staff.cases.state." + state);
    }

    String topic(RequestSummary request) {
        return this.words.text("staff.topic." + request.topic().value());
    }

    /** The topic in one or two words, for the list. */
    String shortTopic(RequestSummary request) {
        return this.words.text("staff.topic." + request.topic().value() + ".short");
    }

    String municipality(RequestSummary request) {
        return this.municipalities.find(request.municipality())
            .map((municipality) -> this.words.text(municipality.name()))
            .orElse(request.municipality());
    }

    /** The name of an authority or a queue, which share slugs. */
    String authority(String slug) {
        return this.authorities.find(slug).map((authority) -> this.words.text(authority.name())).orElse(slug);
    }

    String language(String code) {
        return this.words.languageName(code).orElse(this.words.text("staff.cases.language-other"));
    }

    /** When it came in, as one says it: "3 days ago". */
    String age(RequestSummary request) {
        long days = ChronoUnit.DAYS.between(StaffWords.dayOf(request.receivedAt()), this.desk.today());
        return this.words.text("staff.cases.received", Map.of("when", days < 1
                ? this.words.text("staff.cases.age.today")
                : this.words.text("staff.cases.age.days", Map.of("days", days))));
    }

    /** Whether nobody took care of it by the day that was promised. */
    boolean overdue(RequestSummary request) {
        return request.state() == RequestState.RECEIVED
                && request.promisedOn().filter((day) -> day.isBefore(this.desk.today())).isPresent();
    }

    String promise(RequestSummary request) {
        return request.promisedOn()
            .map((day) -> this.words.text(overdue(request) ? "staff.cases.overdue" : "staff.cases.promised",
                    Map.of("day", this.words.day(day))))
            .orElseGet(() -> this.words.text("staff.cases.no-promise"));
    }

    /** The words of a choice; the value itself where the staff has no words for it. */
    String answer(String field, String value) {
        if (field.equals("helperLanguage")) {
            return language(value);
        }
        String key = "staff.answer." + field + "." + value;
        String plain = "staff.answer." + value;
        return this.words.has(key) ? this.words.text(key) : this.words.has(plain) ? this.words.text(plain) : value;
    }

    String label(String field) {
        String key = "staff.answer." + field;
        return this.words.has(key) ? this.words.text(key) : field;
    }
}

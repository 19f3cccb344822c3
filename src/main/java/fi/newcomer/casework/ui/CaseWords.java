package fi.newcomer.casework.ui;

import fi.newcomer.casework.Desk;
import fi.newcomer.leave.Absence;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.request.Due;
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

    Due due(RequestSummary request) {
        return Due.of(request, this.desk.today());
    }

    /** By when contact is promised; what is overdue and what soon will be says so. */
    String promise(RequestSummary request) {
        Due due = due(request);
        if (due == Due.OVERDUE && request.lapsedOn().isPresent()) {
            return this.words.text("staff.cases.lapsed", Map.of("day", this.words.day(request.lapsedOn().get())));
        }
        if (request.promisedOn().isEmpty()) {
            return this.words.text("staff.cases.no-promise");
        }
        String key = switch (due) {
            case OVERDUE -> "staff.cases.overdue";
            case SOON -> "staff.cases.soon";
            case LATER -> "staff.cases.promised";
            case NONE -> request.reached() ? "staff.cases.kept" : "staff.cases.promised";
        };
        return this.words.text(key, Map.of("day", this.words.day(request.promisedOn().get())));
    }

    /** When the owner wants to do something next; empty without such a day. */
    String nextAction(RequestSummary request) {
        return request.nextAction()
            .map((day) -> this.words.text(day.isAfter(this.desk.today()) ? "staff.cases.next" : "staff.cases.next-now",
                    Map.of("day", this.words.day(day))))
            .orElse("");
    }

    String cameBy(RequestSummary request) {
        return this.words.text("staff.cases.came." + request.cameBy());
    }

    /** Who takes care of it: the person, nobody or a colleague's function. */
    String owner(RequestSummary request, Map<String, String> functions) {
        return request.owner()
            .map((name) -> name.equals(this.desk.me()) ? this.words.text("staff.cases.owner.me") : functions.get(name))
            .orElseGet(() -> this.words.text("staff.cases.owner.nobody"));
    }

    /** That the owner is away, and whether the person stands in; empty where the owner is there. @param away by username */
    String standIn(RequestSummary request, Map<String, Absence> away) {
        return request.owner()
            .filter((name) -> !name.equals(this.desk.me()))
            .map(away::get)
            .map((it) -> this.words.text(it.standIn().filter(this.desk.me()::equals).isPresent()
                    ? "staff.cases.standing-in" : "staff.cases.away", Map.of("day", this.words.day(it.until()))))
            .orElse("");
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

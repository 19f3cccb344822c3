package fi.newcomer.casework;

import fi.newcomer.municipality.Authorities;
import fi.newcomer.request.HistoryEntry;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffWords;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The history of a case in words: what was done, with what, and by whom; people by their functions, never by name. */
@Component
public class HistoryWords {

    private static final String NEWCOMER = "newcomer";

    private static final String ASSIGNED = "case.assigned";

    private final StaffWords words;

    private final StaffFunctions functions;

    private final Authorities authorities;

    HistoryWords(StaffWords words, StaffFunctions functions, Authorities authorities) {
        this.words = words;
        this.functions = functions;
        this.authorities = authorities;
    }

    /**
     * A line of the history, ready to be shown.
     *
     * @param what what was done and with what, such as "Given to a colleague: Caseworker, Korsnäs"
     * @param who the function of who did it
     */
    public record Line(HistoryEntry entry, String what, String who) {
    }

    /** Lines of a history in words, in the same order. */
    public List<Line> of(List<HistoryEntry> entries) {
        Map<String, String> people = this.functions.of(entries.stream()
            .flatMap((it) -> it.kind().equals(ASSIGNED) ? Stream.of(it.actor(), it.subject()) : Stream.of(it.actor()))
            .filter((name) -> !name.equals(NEWCOMER))
            .distinct()
            .toList());
        return entries.stream().map((it) -> new Line(it, what(it, people), who(it, people))).toList();
    }

    /** What the newcomer did last that is still news, and when; empty without news, or where it was done in a joined request. */
    public Optional<Line> news(RequestCase request) {
        return request.summary()
            .newsAt()
            .flatMap((at) -> request.history()
                .stream()
                .filter((it) -> it.actor().equals(NEWCOMER) && it.at().equals(at))
                .findFirst())
            .map((it) -> of(List.of(it)).getFirst());
    }

    private String who(HistoryEntry entry, Map<String, String> people) {
        return entry.actor().equals(NEWCOMER) ? this.words.text("staff.case.history.newcomer")
                : people.getOrDefault(entry.actor(), entry.actor());
    }

    private String what(HistoryEntry entry, Map<String, String> people) {
        String done = this.words.text("staff.history." + entry.kind());
        return subject(entry, people).map((it) -> done + ": " + it).orElse(done);
    }

    private Optional<String> subject(HistoryEntry entry, Map<String, String> people) {
        String subject = entry.subject();
        return switch (entry.kind()) {
            case "case.taken" -> Optional.empty();
            case ASSIGNED -> Optional.of(people.getOrDefault(subject, subject));
            case "case.reached", "case.not-reached" -> Optional.of(this.words.text("staff.case.way." + subject));
            case "case.planned" -> Optional.of(day(subject).orElseGet(() -> this.words.text("staff.case.plan.none")));
            default -> plain(subject);
        };
    }

    /** What other features write down, too: an authority, a day, an outcome or fields of the form; nothing that is none. */
    private Optional<String> plain(String subject) {
        if (subject.isBlank()) {
            return Optional.empty();
        }
        return this.authorities.find(subject)
            .map((it) -> this.words.text(it.name()))
            .or(() -> day(subject))
            .or(() -> Arrays.stream(Outcome.values())
                .filter((it) -> it.name().equals(subject))
                .findFirst()
                .map((it) -> this.words.text("staff.case.outcome." + it)))
            .or(() -> fields(subject));
    }

    private Optional<String> day(String subject) {
        try {
            return Optional.of(this.words.day(LocalDate.parse(subject)));
        }
        catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private Optional<String> fields(String subject) {
        return Optional.of(Arrays.stream(subject.split("[,\\s]+"))
            .filter((field) -> this.words.has("staff.answer." + field))
            .map((field) -> this.words.text("staff.answer." + field))
            .collect(Collectors.joining(", "))).filter((it) -> !it.isEmpty());
    }
}

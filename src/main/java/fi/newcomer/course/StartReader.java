package fi.newcomer.course;

import fi.newcomer.content.YamlValue;
import fi.newcomer.course.Course.Pace;
import fi.newcomer.course.Course.Start;
import fi.newcomer.fact.ListingReader;
import fi.newcomer.hours.OpeningHours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the groups of a course that start or have started. */
final class StartReader {

    private static final Set<String> KEYS = Set.of("id", "first", "last", "taught-in", "pace", "seats", "full",
            "cancelled", "sign-up-through", "place", "week", "revision");

    private final ListingReader words;

    StartReader(ListingReader words) {
        this.words = words;
    }

    List<Start> starts(YamlValue course) {
        List<Start> starts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlValue row : course.list("starts")) {
            Start start = start(row);
            if (!ids.add(start.id())) {
                throw row.get("id").mistake("a second start \"" + start.id() + "\" of this course");
            }
            starts.add(start);
        }
        starts.sort(Comparator.comparing(Start::first));
        return List.copyOf(starts);
    }

    private Start start(YamlValue row) {
        Values.onlyKeys(row, KEYS, "a start");
        LocalDate first = row.date("first");
        LocalDate last = date(row, "last");
        if (last != null && last.isBefore(first)) {
            throw row.get("last").mistake("this group ends before it starts");
        }
        LocalDate signUp = date(row, "sign-up-through");
        if (signUp != null && last != null && signUp.isAfter(last)) {
            throw row.get("sign-up-through").mistake("one can't sign up after the last day");
        }
        return new Start(Values.slug(row, "id"), first, last,
                row.find("taught-in").map(Values::languages).orElse(List.of()),
                row.find("pace").map((pace) -> pace.constant(Pace.class, "pace")).orElse(null),
                Values.number(row, "seats", 9999), Values.yes(row, "full"), Values.yes(row, "cancelled"), signUp,
                this.words.optionalWords(row, "place", false).orElse(null),
                row.find("week").map(Values::week).orElse(OpeningHours.NOT_GIVEN),
                Objects.requireNonNullElse(Values.number(row, "revision", 999_999), 0));
    }

    private static @Nullable LocalDate date(YamlValue row, String key) {
        return row.find(key).isPresent() ? row.date(key) : null;
    }
}

package fi.newcomer.servicecatalogue;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.servicecatalogue.HourItem.Opening;
import fi.newcomer.servicecatalogue.HourItem.Type;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads service hours by the rules of the catalogue, and by what our own hours can say of them. */
final class HourReader {

    /** The languages of the catalogue's texts. */
    private static final Set<String> LANGUAGES = Set.of("fi", "sv", "en", "se", "smn", "sms");

    /** No place has so many; each is held against all others. */
    private static final int MOST = 500;

    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d(?::00)?");

    private HourReader() {
    }

    /** The hours that are right; what is wrong is told to their fields. */
    static List<HourItem> read(JsonField hours) {
        if (hours.size() > MOST) {
            hours.wrong("too-many", Map.of("count", hours.size(), "most", MOST));
            return List.of();
        }
        return hours.objects().stream().flatMap((hour) -> hour(hour).stream()).toList();
    }

    private static Optional<HourItem> hour(JsonField hour) {
        JsonField written = hour.get("serviceHourType");
        Optional<Type> type = Arrays.stream(Type.values())
            .filter((it) -> written.text().filter(it.toString()::equals).isPresent())
            .findFirst();
        if (type.isEmpty()) {
            written.wrongValue("hour-type");
            return Optional.empty();
        }
        LocalDate from = date(hour.get("validFrom"));
        LocalDate to = date(hour.get("validTo"));
        HourItem item = new HourItem(type.get(), from, to, hour.get("isClosed").yes(), hour.get("validForNow").yes(),
                hour.get("isAlwaysOpen").yes(), hour.get("isReservation").yes(),
                openings(hour.get("openingHour"), type.get()), information(hour.get("additionalInformation")));
        check(hour, item);
        return Optional.of(item);
    }

    private static void check(JsonField hour, HourItem item) {
        if (item.from() != null && item.to() != null && item.to().isBefore(item.from())) {
            hour.get("validTo").wrong("ends-before");
        }
        if (item.forNow() && item.to() != null) {
            hour.get("validForNow").wrong("for-now");
        }
        long said = List.of(item.closed(), item.always(), item.reservation()).stream().filter((it) -> it).count();
        if (said > 1) {
            hour.wrong("contradiction");
        }
        if (item.type() == Type.EXCEPTIONAL) {
            checkExceptional(hour, item);
        }
        else {
            checkWeekly(hour, item);
        }
    }

    private static void checkExceptional(JsonField hour, HourItem item) {
        JsonField openings = hour.get("openingHour");
        if (item.always() || item.reservation()) {
            hour.wrong("only-weekly");
        }
        // A date that is written and wrong has been told of already.
        if (item.from() == null && hour.get("validFrom").blank()) {
            hour.get("validFrom").wrong("missing");
        }
        if (item.closed() != (openings.size() == 0)) {
            openings.wrong(item.closed() ? "closed-hours" : "missing");
        }
        if (openings.size() > 1) {
            openings.wrong("one-opening");
        }
        if (!item.closed() && item.openings().size() == 1) {
            Opening opening = item.openings().getFirst();
            boolean ends = opening.from().isBefore(opening.to());
            boolean oneDay = item.to() == null || item.to().equals(item.from());
            boolean night = !ends && item.from() != null && item.from().plusDays(1).equals(item.to());
            if (item.forNow() || !oneDay && !night) {
                hour.get("validTo").wrong("several-days");
            }
            else if (oneDay && !ends) {
                openings.at(0).get("to").wrong("to-before-from");
            }
        }
    }

    private static void checkWeekly(JsonField hour, HourItem item) {
        JsonField openings = hour.get("openingHour");
        if (item.closed()) {
            hour.get("isClosed").wrong("closed-weekly");
        }
        if ((item.always() || item.reservation()) && openings.size() > 0) {
            openings.wrong("no-openings");
        }
        if (item.type() == Type.OVER_MIDNIGHT) {
            if (item.always() || item.reservation()) {
                hour.wrong("only-weekly");
            }
            if (openings.size() == 0) {
                openings.wrong("missing");
            }
            else if (openings.size() > 1) {
                openings.wrong("one-opening");
            }
        }
    }

    private static List<Opening> openings(JsonField openings, Type type) {
        return openings.objects().stream().flatMap((opening) -> opening(opening, type).stream()).toList();
    }

    private static Optional<Opening> opening(JsonField opening, Type type) {
        DayOfWeek day = day(opening.get("dayFrom"));
        DayOfWeek lastDay = day(opening.get("dayTo"));
        LocalTime from = time(opening.get("from"));
        LocalTime to = time(opening.get("to"));
        if (type == Type.EXCEPTIONAL) {
            return from == null || to == null ? Optional.empty() : Optional.of(new Opening(null, null, from, to));
        }
        if (opening.get("dayFrom").text().isEmpty()) {
            opening.get("dayFrom").wrong("missing");
        }
        if (day == null || from == null || to == null) {
            return Optional.empty();
        }
        if (type == Type.OVER_MIDNIGHT) {
            return night(opening, new Opening(day, lastDay == null ? day.plus(1) : lastDay, from, to));
        }
        if (lastDay != null && lastDay != day) {
            opening.get("dayTo").wrong("day-range");
        }
        if (!from.isBefore(to)) {
            opening.get("to").wrong("to-before-from");
        }
        return Optional.of(new Opening(day, null, from, to));
    }

    private static Optional<Opening> night(JsonField opening, Opening night) {
        if (night.lastDay() != night.day().plus(1)) {
            opening.get("dayTo").wrong("next-day");
        }
        else if (night.from().isBefore(night.to())) {
            opening.get("to").wrong("longer-than-a-day");
        }
        return Optional.of(night);
    }

    private static @Nullable DayOfWeek day(JsonField day) {
        Optional<String> text = day.text();
        Optional<DayOfWeek> found = Arrays.stream(DayOfWeek.values())
            .filter((it) -> text.filter(ChannelExport.name(it)::equals).isPresent())
            .findFirst();
        if (text.isPresent() && found.isEmpty()) {
            day.wrongValue("day");
        }
        return found.orElse(null);
    }

    private static @Nullable LocalTime time(JsonField time) {
        Optional<String> text = time.text();
        if (text.isEmpty()) {
            time.wrong("missing");
            return null;
        }
        if (!TIME.matcher(text.get()).matches()) {
            time.wrongValue("time");
            return null;
        }
        return LocalTime.parse(text.get());
    }

    /** The day in Finland; a date-time without a zone is one of Finland. */
    private static @Nullable LocalDate date(JsonField date) {
        Optional<String> text = date.text();
        if (text.isEmpty()) {
            return null;
        }
        try {
            TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text.get(), OffsetDateTime::from,
                    LocalDateTime::from);
            LocalDate day = read instanceof OffsetDateTime moment
                    ? moment.atZoneSameInstant(Helsinki.ZONE).toLocalDate() : LocalDateTime.from(read).toLocalDate();
            // Days of other centuries are mistakes, or meant to count without end.
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return day;
            }
        }
        catch (DateTimeParseException e) {
            // Told below.
        }
        date.wrongValue("date");
        return null;
    }

    private static TreeMap<String, String> information(JsonField information) {
        TreeMap<String, String> words = new TreeMap<>();
        List<JsonField> items = new ArrayList<>(information.objects());
        for (JsonField item : items) {
            JsonField language = item.get("language");
            JsonField value = item.get("value");
            Optional<String> code = language.text().filter(LANGUAGES::contains);
            if (code.isEmpty()) {
                language.wrongValue("language");
            }
            Optional<String> text = value.text();
            if (text.isEmpty()) {
                value.wrong("missing");
            }
            else if (text.get().length() > HourItem.LONGEST_INFORMATION) {
                value.wrong("too-long", Map.of("length", text.get().length(), "longest", HourItem.LONGEST_INFORMATION));
            }
            else if (code.isPresent() && words.put(code.get(), text.get()) != null) {
                language.wrongValue("language-twice");
            }
        }
        return words;
    }
}

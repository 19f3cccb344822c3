package fi.newcomer.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.content.ContentFile;
import fi.newcomer.hours.OpeningHours.Confirmation;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.hours.SpecialHours.Rule;
import fi.newcomer.language.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read as the same hours, whatever they are. */
class HoursWriterTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    static Stream<Long> seeds() {
        return IntStream.range(0, 1_000).mapToObj((seed) -> 20_261_122L + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void writtenHoursAreReadAsTheSame(long seed) {
        Random random = new Random(seed);
        OpeningHours hours = Stream.generate(() -> hours(random))
            .filter((it) -> HoursCheck.contradictions(it).isEmpty())
            .findFirst()
            .orElseThrow();
        assertThat(read(HoursWriter.write(hours))).as(() -> String.join("\n", HoursWriter.write(hours))).isEqualTo(hours);
    }

    @ParameterizedTest
    @ValueSource(strings = { """
            days: [friday]
            times: not-given
            """, """
            days: not-given
            times: 08:00-16:00
            """, """
            days: link-only
            times: link-only
            afternoons: 2
            """, """
            weekly:
              - days: [monday, friday]
                times: [09:00-11:30, 12:00-16:00]
              - days: [saturday]
                times: 22:00-02:00+1
                by-appointment: yes
                from: 2027-06-01
                through: 2027-08-31
            special:
              - from: 2026-12-24
                through: 2026-12-26
                rule: closed
                reason:
                  sv: Jul
                  fi: Joulu
              - from: 2026-12-31
                rule: other-times
                times: 09:00-12:00
              - from: 2027-01-05
                rule: as-usual
              - from: 2027-02-01
                through: until-further-notice
                rule: closed
            confirmed: {by: editor, on: 2026-11-22}
            """ })
    void theFormOfTheFilesIsWrittenAsItWas(String text) {
        List<String> lines = text.lines().toList();
        assertThat(HoursWriter.write(read(lines))).isEqualTo(lines);
    }

    @Test
    void nothingGivenIsWrittenAsNotGiven() {
        assertThat(HoursWriter.write(OpeningHours.NOT_GIVEN)).containsExactly("days: not-given", "times: not-given");
    }

    private static OpeningHours read(List<String> lines) {
        return HoursReader.read(new ContentFile("offices.yaml", String.join("\n", lines)).yaml());
    }

    private static OpeningHours hours(Random random) {
        List<SpecialHours> special = IntStream.range(0, random.nextInt(4)).mapToObj((it) -> special(random)).toList();
        Confirmation confirmed = random.nextBoolean() ? new Confirmation("editor", day(random)) : null;
        if (random.nextInt(3) == 0) {
            boolean days = random.nextBoolean();
            Known timesKnown = any(random, Known.values());
            Known daysKnown = days ? Known.GIVEN : any(random, Known.NOT_GIVEN, Known.LINK_ONLY);
            List<WeeklyHours> weeks = days ? List.of(new WeeklyHours(days(random),
                    timesKnown == Known.GIVEN ? spans(random) : List.of(), false, null, null)) : List.of();
            return new OpeningHours(daysKnown, timesKnown, weeks,
                    days || timesKnown != Known.GIVEN ? null : spans(random).getFirst(), random.nextInt(8), special,
                    confirmed);
        }
        List<WeeklyHours> weeks = IntStream.range(0, random.nextInt(4)).mapToObj((it) -> week(random)).toList();
        boolean times = !weeks.isEmpty() && weeks.stream().noneMatch((week) -> week.spans().isEmpty());
        return new OpeningHours(weeks.isEmpty() ? Known.NOT_GIVEN : Known.GIVEN, times ? Known.GIVEN : Known.NOT_GIVEN,
                weeks, null, 0, special, confirmed);
    }

    private static WeeklyHours week(Random random) {
        LocalDate from = random.nextBoolean() ? day(random) : null;
        LocalDate through = random.nextBoolean() ? (from == null ? DAY : from).plusDays(random.nextInt(90)) : null;
        return new WeeklyHours(days(random), random.nextInt(4) == 0 ? List.of() : spans(random), random.nextBoolean(),
                from, through);
    }

    private static SpecialHours special(Random random) {
        LocalDate from = day(random);
        Rule rule = any(random, Rule.values());
        LocalDate through = rule == Rule.CLOSED && random.nextBoolean() ? null : from.plusDays(random.nextInt(5));
        SpecialHours insteadOf = rule == Rule.CLOSED && from.equals(through) && random.nextBoolean()
                ? new SpecialHours(from, from, Rule.OTHER_TIMES, spans(random), random.nextBoolean() ? reason(random) : null)
                : null;
        return new SpecialHours(from, through, rule, rule == Rule.OTHER_TIMES ? spans(random) : List.of(),
                random.nextBoolean() ? reason(random) : null, insteadOf);
    }

    private static LocalizedText reason(Random random) {
        Map<String, String> texts = new HashMap<>();
        for (String code : List.of("sv", "fi", "en", "uk", "ar", "ru", "so")) {
            if (random.nextBoolean()) {
                texts.put(code, any(random, "Sjukdom", "a: b # c", "\"quoted\" \\ 'too'", "yes", "null", "- x", "مغلق، اليوم",
                        " two\nlines\u2028and\u0085more ", "{{phone}} [x]", "\u202Eحروف\uFEFF", "😀 100 %", "tab\there",
                        "22:00-02:00", "&a *b !c |", "Стоит, так."));
            }
        }
        return new LocalizedText(texts.isEmpty() ? Map.of("sv", "Sjukdom") : texts);
    }

    private static Set<DayOfWeek> days(Random random) {
        Set<DayOfWeek> days = EnumSet.of(any(random, DayOfWeek.values()));
        IntStream.range(0, random.nextInt(6)).forEach((it) -> days.add(any(random, DayOfWeek.values())));
        return days;
    }

    private static List<Span> spans(Random random) {
        return IntStream.range(0, 1 + random.nextInt(3)).mapToObj((it) -> {
            LocalTime opens = LocalTime.of(random.nextInt(24), random.nextInt(60));
            LocalTime closes = LocalTime.of(random.nextInt(24), random.nextInt(60));
            return new Span(opens, closes, !opens.isBefore(closes));
        }).toList();
    }

    private static LocalDate day(Random random) {
        return DAY.plusDays(random.nextInt(500));
    }

    @SafeVarargs
    private static <T> T any(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }
}

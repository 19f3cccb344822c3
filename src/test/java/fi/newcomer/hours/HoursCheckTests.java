package fi.newcomer.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.hours.HoursProblem.Kind;
import fi.newcomer.hours.HoursProblem.Part;
import fi.newcomer.hours.HoursProblem.Severity;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.hours.SpecialHours.Rule;
import fi.newcomer.language.Languages;
import fi.newcomer.language.StaffTexts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What contradicts itself in hours is found, and the row that it concerns. */
class HoursCheckTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void theHoursOfTheTestsAreInOrder() {
        HoursContext.PLACES.forEach((name, hours) -> assertThat(HoursCheck.of(hours, TODAY)).as(name).isEmpty());
    }

    @Test
    void timesOfTwoRowsOverlapOnTheDayThatTheyShare() {
        assertThat(problems(week(null, null, "09:00-12:00", DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                week(null, null, "11:00-13:00", DayOfWeek.TUESDAY))).containsExactly("OVERLAP WEEK 1");
        assertThat(problems(week(null, null, "09:00-12:00", DayOfWeek.MONDAY),
                week(null, null, "12:00-13:00", DayOfWeek.MONDAY))).isEmpty();
        assertThat(problems(week(null, null, "09:00-12:00", DayOfWeek.MONDAY),
                week(null, null, "11:00-13:00", DayOfWeek.TUESDAY))).isEmpty();
        assertThat(problems(week(null, TODAY.plusDays(1), "09:00-12:00", DayOfWeek.MONDAY),
                week(TODAY.plusDays(2), null, "11:00-13:00", DayOfWeek.MONDAY))).isEmpty();
    }

    /** Else there were as many problems as the square of the rows. */
    @Test
    void aRowThatContradictsManyIsNamedOnce() {
        WeeklyHours morning = week(null, null, "09:00-12:00", DayOfWeek.MONDAY);
        assertThat(problems(morning, morning, morning, morning)).containsExactly("OVERLAP WEEK 1", "OVERLAP WEEK 2",
                "OVERLAP WEEK 3");
        assertThat(specials(special(MONDAY, MONDAY, Rule.OTHER_TIMES, "09:00-12:00"),
                special(MONDAY, MONDAY, Rule.OTHER_TIMES, "09:00-13:00"),
                special(MONDAY, MONDAY, Rule.OTHER_TIMES, "09:00-14:00")))
            .containsExactly("SPECIALS SPECIAL 1", "SPECIALS SPECIAL 2");
    }

    @Test
    void aNightMayNotReachIntoTheNextMorning() {
        assertThat(problems(week(null, null, "22:00-02:00+1", DayOfWeek.SUNDAY),
                week(null, null, "01:00-03:00", DayOfWeek.MONDAY))).containsExactly("INTO_NEXT_DAY WEEK 1");
        assertThat(problems(week(null, null, "01:00-03:00", DayOfWeek.MONDAY),
                week(null, null, "22:00-02:00+1", DayOfWeek.SUNDAY))).containsExactly("INTO_NEXT_DAY WEEK 1");
        assertThat(problems(week(null, null, "22:00-02:00+1", DayOfWeek.SUNDAY),
                week(null, null, "02:00-03:00", DayOfWeek.MONDAY))).isEmpty();
    }

    @Test
    void seasonsOfDifferentTimesMayNotShareAWeekday() {
        LocalDate june = LocalDate.of(2027, 6, 1);
        assertThat(problems(week(june, june.plusDays(60), "09:00-12:00", DayOfWeek.MONDAY),
                week(june.plusDays(30), june.plusDays(90), "13:00-14:00", DayOfWeek.MONDAY)))
            .containsExactly("SEASONS WEEK 1");
        assertThat(problems(week(june, june.plusDays(60), "09:00-12:00", DayOfWeek.MONDAY),
                week(june, june.plusDays(60), "13:00-14:00", DayOfWeek.MONDAY))).isEmpty();
        assertThat(problems(week(null, null, "09:00-12:00", DayOfWeek.MONDAY),
                week(june, june.plusDays(60), "10:00-14:00", DayOfWeek.MONDAY))).isEmpty();
    }

    @Test
    void specialPeriodsMayNotSayDifferentThingsOfADay() {
        assertThat(specials(special(MONDAY, MONDAY.plusDays(4), Rule.CLOSED),
                special(MONDAY.plusDays(4), MONDAY.plusDays(5), Rule.AS_USUAL))).containsExactly("SPECIALS SPECIAL 1");
        assertThat(specials(special(MONDAY, MONDAY.plusDays(4), Rule.OTHER_TIMES, "09:00-12:00"),
                special(MONDAY.plusDays(4), MONDAY.plusDays(4), Rule.CLOSED))).as("one day in a period").isEmpty();
        assertThat(specials(special(MONDAY, MONDAY.plusDays(4), Rule.CLOSED),
                special(MONDAY.plusDays(3), null, Rule.CLOSED))).isEmpty();
        assertThat(specials(special(MONDAY, null, Rule.CLOSED),
                special(MONDAY.plusDays(300), MONDAY.plusDays(301), Rule.AS_USUAL)))
            .containsExactly("SPECIALS SPECIAL 1");
        assertThat(specials(special(MONDAY, MONDAY, Rule.OTHER_TIMES, "09:00-12:00"),
                special(MONDAY, MONDAY, Rule.OTHER_TIMES, "09:00-13:00"))).containsExactly("SPECIALS SPECIAL 1");
    }

    @Test
    void theNightOfASpecialDayMayNotReachIntoTheNextDaysHours() {
        WeeklyHours mornings = week(null, null, "01:00-05:00", DayOfWeek.TUESDAY);
        assertThat(of(List.of(mornings), List.of(special(MONDAY, MONDAY, Rule.OTHER_TIMES, "20:00-02:00+1"))))
            .containsExactly("INTO_NEXT_DAY SPECIAL 0");
        WeeklyHours nights = week(null, null, "22:00-03:00+1", DayOfWeek.SUNDAY);
        assertThat(of(List.of(nights), List.of(special(MONDAY, MONDAY, Rule.OTHER_TIMES, "02:00-04:00"))))
            .containsExactly("INTO_NEXT_DAY SPECIAL 0");
        assertThat(of(List.of(), List.of(special(MONDAY, MONDAY.plusDays(1), Rule.OTHER_TIMES, "20:00-02:00+1"))))
            .isEmpty();
    }

    @Test
    void whatEndsBeforeItBeginsIsFoundInBothLists() {
        assertThat(problems(week(TODAY, TODAY.minusDays(1), "09:00-12:00", DayOfWeek.MONDAY)))
            .containsExactly("REVERSED WEEK 0", "PAST WEEK 0");
        assertThat(specials(special(MONDAY, MONDAY.minusDays(1), Rule.CLOSED)))
            .containsExactly("REVERSED SPECIAL 0");
    }

    @Test
    void whatIsPastIsOnlyAWarning() {
        OpeningHours hours = hours(List.of(), List.of(special(TODAY.minusDays(9), TODAY.minusDays(1), Rule.CLOSED),
                special(TODAY.minusDays(9), TODAY, Rule.CLOSED)));
        assertThat(HoursCheck.of(hours, TODAY)).singleElement().satisfies((problem) -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.part()).isEqualTo(Part.SPECIAL);
            assertThat(problem.row()).isZero();
        });
    }

    @Test
    void everyProblemIsASentenceInEveryLanguageOfTheStaff() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Languages.class,
                StaffTexts.class)) {
            StaffTexts texts = context.getBean(StaffTexts.class);
            HoursProblem seasons = new HoursProblem(Kind.SEASONS, Part.WEEK, 0,
                    java.util.Map.of("day", DayOfWeek.MONDAY));
            assertThat(texts.languages()).extracting((language) -> seasons.text(texts, language))
                .containsExactly("Två säsonger har olika tider på samma veckodag: måndag.",
                        "Kahdella kaudella on eri ajat samana viikonpäivänä: maanantai.",
                        "Two seasons have different times on the same weekday: Monday.");
            HoursProblem past = new HoursProblem(Kind.PAST, Part.SPECIAL, 0, java.util.Map.of("through", TODAY));
            assertThat(past.text(texts, texts.languages().getFirst())).contains("22 november 2026");
            for (Kind kind : Kind.values()) {
                assertThat(texts.languages())
                    .allMatch((language) -> texts.has(language, new HoursProblem(kind, Part.WEEK, 0,
                            java.util.Map.of()).key()));
            }
        }
    }

    private static List<String> problems(WeeklyHours... weeks) {
        return of(List.of(weeks), List.of());
    }

    private static List<String> specials(SpecialHours... specials) {
        return of(List.of(), List.of(specials));
    }

    private static List<String> of(List<WeeklyHours> weeks, List<SpecialHours> specials) {
        return HoursCheck.of(hours(weeks, specials), TODAY)
            .stream()
            .map((problem) -> problem.kind() + " " + problem.part() + " " + problem.row())
            .toList();
    }

    private static OpeningHours hours(List<WeeklyHours> weeks, List<SpecialHours> specials) {
        return new OpeningHours(weeks.isEmpty() ? Known.NOT_GIVEN : Known.GIVEN, Known.GIVEN, weeks, null, 0, specials,
                null);
    }

    private static WeeklyHours week(@Nullable LocalDate from, @Nullable LocalDate through, String times,
            DayOfWeek... days) {
        return new WeeklyHours(Set.of(days), List.of(span(times)), false, from, through);
    }

    private static SpecialHours special(LocalDate from, @Nullable LocalDate through, Rule rule, String... times) {
        return new SpecialHours(from, through, rule, List.of(times).stream().map(HoursCheckTests::span).toList(), null);
    }

    private static Span span(String times) {
        return new Span(LocalTime.parse(times.substring(0, 5)), LocalTime.parse(times.substring(6, 11)),
                times.endsWith("+1"));
    }
}

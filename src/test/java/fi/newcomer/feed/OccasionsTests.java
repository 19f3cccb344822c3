package fi.newcomer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import fi.newcomer.content.ContentFile;
import fi.newcomer.hours.DayHours;
import fi.newcomer.hours.DayHours.Kind;
import fi.newcomer.hours.HoursReader;
import fi.newcomer.hours.OpeningDays;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.Languages;
import fi.newcomer.testing.PortalTest;
import java.net.URI;
import java.time.Instant;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A calendar says of every day of two years what {@link OpeningDays} says of it, as another program reads it. */
@PortalTest
class OccasionsTests {

    private static final String WORKDAYS = "{days: [monday, tuesday, wednesday, thursday, friday], times: 09:00-16:00}";

    private static final Years YEARS = new Years(2026);

    @Autowired
    Occasions occasions;

    @Autowired
    OpeningDays openingDays;

    @Autowired
    Languages languages;

    @ParameterizedTest
    @ValueSource(strings = { WORKDAYS,
            "{days: [friday], times: not-given}",
            "{days: not-given, times: 08:00-16:00}",
            "{days: link-only, times: link-only}",
            "{weekly: []}",
            "{days: [monday, sunday], times: [09:00-12:00, 13:00-16:30]}",
            // Over midnight, also on the nights of the clock changes and of the year's end.
            "{days: [thursday, friday, saturday], times: 22:00-04:00+1}",
            "{days: [monday, tuesday, wednesday, thursday, friday, saturday, sunday], times: 22:00-06:00+1}",
            "{days: [monday, tuesday, wednesday, thursday, friday, saturday, sunday], times: 00:00-00:00+1}",
            // Times that do not exist on 28 March 2027, and come twice on 31 October 2027.
            "{days: [sunday], times: 03:00-04:00}",
            "{days: [sunday], times: 03:15-03:45}",
            "{days: [sunday], times: 02:00-03:30}",
            "{days: [sunday], times: 03:30-08:00}",
            "{days: [saturday, sunday], times: [01:00-03:00, 04:00-05:00]}",
            // Seasons, new hours from a day, old ones through a day.
            """
            {weekly: [{days: [monday, friday], times: 09:00-16:00},
             {days: [monday], times: 10:00-14:00, from: 2027-06-01, through: 2027-08-15}]}""",
            """
            {weekly: [{days: [monday, friday], times: 09:00-16:00},
             {days: [monday], times: 09:00-16:00, from: 2026-12-01, through: 2027-01-15},
             {days: [tuesday], times: not-given, from: 2027-06-01, through: 2027-08-15}]}""",
            """
            {weekly: [{days: [monday], times: 09:00-16:00, through: 2027-03-31},
             {days: [monday], times: 09:00-15:00, from: 2027-04-01}]}""",
            """
            {weekly: [{days: [monday], times: 09:00-12:00},
             {days: [monday], times: 13:00-16:00, by-appointment: yes}]}""",
            // Special days and periods, among them holidays that somebody settled.
            """
            {weekly: [{days: [monday, tuesday, wednesday, thursday, friday], times: 09:00-16:00}], special: [
             {from: 2026-12-07, through: 2026-12-11, rule: closed},
             {from: 2026-12-23, rule: other-times, times: 09:00-12:00},
             {from: 2026-12-24, rule: closed}, {from: 2026-12-25, rule: as-usual},
             {from: 2026-12-26, rule: other-times, times: [10:00-11:00, 22:00-02:00+1]},
             {from: 2026-12-31, rule: other-times, times: 22:00-02:00+1},
             {from: 2027-03-28, rule: other-times, times: 02:00-05:00},
             {from: 2027-10-31, rule: other-times, times: 02:30-03:30},
             {from: 2027-11-02, rule: other-times, times: 09:00-16:00}]}""",
            "{weekly: [{days: [monday], times: 09:00-16:00}], special: [{from: 2027-02-01, through: until-further-notice, rule: closed}]}",
            "{weekly: [{days: [friday], times: not-given}], special: [{from: 2026-12-18, rule: other-times, times: 10:00-11:00}]}",
            "{weekly: [{days: [friday], times: 09:00-10:00}], special: [{from: 2025-12-18, through: 2028-01-10, rule: closed}]}" })
    void everyDayIsAsThePagesSay(String hours) {
        OpeningHours read = HoursReader.read(new ContentFile("hours.yaml", hours).yaml());
        ReadCalendar calendar = new ReadCalendar(calendar(read));
        TreeSet<String> times = new TreeSet<>();
        TreeSet<String> days = new TreeSet<>();
        YEARS.first().datesUntil(YEARS.last().plusDays(1)).forEach((day) -> {
            DayHours known = this.openingDays.on(read, day);
            known.spans().forEach((span) -> {
                if (span.opensOn(day).isBefore(span.closesOn(day))) {
                    times.add(span.opensOn(day) + "/" + span.closesOn(day));
                }
            });
            if (known.kind() == Kind.TIME_NOT_GIVEN || known.kind() == Kind.HOLIDAY_ASK) {
                days.add(day + " " + known.kind());
            }
        });
        assertThat(calendar.times()).isEqualTo(times);
        assertThat(calendar.days()).isEqualTo(days);
        assertThat(calendar.warnings()).isEmpty();
        assertThat(calendar.uids()).doesNotHaveDuplicates();
    }

    @Test
    void aHolidayIsTakenOutAndMarked() {
        ReadCalendar calendar = new ReadCalendar(calendar(hours(WORKDAYS)));
        assertThat(calendar.days()).contains("2026-12-25 HOLIDAY_ASK", "2027-01-01 HOLIDAY_ASK");
        assertThat(calendar.times()).contains("2026-12-28T07:00:00Z/2026-12-28T14:00:00Z",
                "2027-06-28T06:00:00Z/2027-06-28T13:00:00Z").doesNotContain("2026-12-25T07:00:00Z/2026-12-25T14:00:00Z");
    }

    @Test
    void otherTimesKeepTheirUid() {
        ReadCalendar before = new ReadCalendar(calendar(hours(WORKDAYS)));
        ReadCalendar after = new ReadCalendar(calendar(hours(WORKDAYS.replace("09:00-16:00", "10:00-15:30"))));
        assertThat(after.uids()).containsExactlyElementsOf(before.uids());
        assertThat(after.times()).doesNotContainAnyElementsOf(before.times());
    }

    @Test
    void aDayThatIsLikeNoOtherHasItsOwnUid() {
        ReadCalendar calendar = new ReadCalendar(calendar(hours("""
                {weekly: [{days: [friday], times: 09:00-16:00}], special: [
                 {from: 2027-03-05, rule: other-times, times: 12:00-13:00}]}""")));
        assertThat(calendar.uids()).contains("friday-1", "on-2027-03-05-1");
        VEvent friday = calendar.events().stream().filter((it) -> it.getUid().getValue().equals("friday-1")).findFirst()
            .orElseThrow();
        assertThat(friday.getExceptionDates()).isNotEmpty();
    }

    private String calendar(OpeningHours hours) {
        CalendarFile file = new CalendarFile("Hours", URI.create("https://portal.example/sv"), this.languages.first());
        Instant changed = Instant.parse("2026-11-22T08:00:00Z");
        for (Occasion it : this.occasions.of(hours, YEARS.first(), YEARS.last())) {
            String said = it.holiday().isPresent() ? "HOLIDAY_ASK" : it.span() == null ? "TIME_NOT_GIVEN" : "OPEN";
            file.add(it, new CalendarFile.Entry(it.key(), changed, changed, 0, said, "", "",
                    URI.create("https://portal.example/sv"), false));
        }
        return file.text();
    }

    private static OpeningHours hours(String yaml) {
        return HoursReader.read(new ContentFile("hours.yaml", yaml).yaml());
    }
}

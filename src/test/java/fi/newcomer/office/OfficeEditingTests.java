package fi.newcomer.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.Entry;
import fi.newcomer.hours.ClosingReason;
import fi.newcomer.hours.HoursProblem;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.OpeningHours.Confirmation;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.SpecialHours;
import fi.newcomer.hours.SpecialHours.Rule;
import fi.newcomer.hours.WeeklyHours;
import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.language.Texts;
import fi.newcomer.office.OfficeEditing.WrongHours;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Staff change the hours of their offices. Everything is put back. */
@PortalTest
class OfficeEditingTests {

    private static final String ADDRESS = "/sv/korsnas/offices/welcome-office";

    private static final StaffMember EDITOR = editor("korsnas");

    @LocalServerPort
    int port;

    @Autowired
    OfficeEditing editing;

    @Autowired
    Entries entries;

    @Autowired
    Texts texts;

    @Autowired
    Languages languages;

    @Autowired
    JdbcClient jdbc;

    /** The last record before the test. */
    private long recorded;

    @BeforeEach
    void remember() {
        this.recorded = this.jdbc.sql("SELECT coalesce(max(id), 0) FROM audit").query(Long.class).single();
    }

    @AfterEach
    void restore() {
        StoredOffices.restore(this.jdbc, this.entries);
    }

    @Test
    void editorsSeeTheOfficesOfTheirMunicipalities() {
        assertThat(this.editing.mine(EDITOR)).extracting((it) -> it.office().municipality()).containsOnly("korsnas");
        StaffMember region = new StaffMember("e", "E", Set.of(new Grant(Role.EDITOR, Scope.REGION, "raseborg")));
        assertThat(this.editing.mine(region)).extracting((it) -> it.office().municipality())
            .containsOnly("raseborg", "hango", "inga");
        assertThat(this.editing.mine(new StaffMember("e", "E", Set.of(Grant.everywhere(Role.EDITOR))))).hasSize(14);
        assertThat(this.editing.mine(new StaffMember("a", "A", Set.of(Grant.everywhere(Role.ADMIN))))).isEmpty();
        assertThat(this.editing.find(EDITOR, "jakobstad", "romporten")).isEmpty();
    }

    @Test
    void newHoursStandAtTheNextRequestAndTheRestOfTheEntryStaysLetterByLetter() {
        new Browsing(this.port).get(ADDRESS);
        OfficeEntry before = office();
        OfficeEntry now = this.editing.save(EDITOR, before, weekdays(9, 17));
        assertThat(now.office().hours()).isEqualTo(weekdays(9, 17).confirmed(new Confirmation("editor", today())));
        assertThat(now).isEqualTo(office());
        assertThat(page()).contains("9:00–17:00".replace(":", ".")).doesNotContain("Programmet säger inte vilken tid");
        assertThat(now.entry().text()).isEqualTo(before.entry().text().replace("""
                    hours:
                      days: [friday]
                      times: not-given
                """, """
                    hours:
                      days: [monday, tuesday, wednesday, thursday, friday]
                      times: 09:00-17:00
                      confirmed: {by: editor, on: %s}
                """.formatted(today())));
        assertThat(audited()).containsExactly("office.hours");
        this.editing.save(EDITOR, now, weekdays(9, 17));
        assertThat(audited()).as("a second click").hasSize(1);
    }

    @Test
    void aNoteIsStoredInTheLanguagesOneKnowsAndTakenAway() {
        OfficeEntry before = office();
        LocalizedText note = new LocalizedText(java.util.Map.of("sv", "Ring på: \"dörren\" # 2", "ar", "اطرق الباب"));
        OfficeEntry noted = this.editing.save(EDITOR, before, weekdays(9, 17), note);
        assertThat(noted.office().note()).isEqualTo(note);
        assertThat(page()).contains("Ring på: \"dörren\" # 2");
        assertThat(noted.entry().text()).contains("    note:\n      sv: \"Ring på").doesNotContain("Fråga på kommungården");
        OfficeEntry without = this.editing.save(EDITOR, noted, weekdays(9, 17), null);
        assertThat(without.office().note()).isNull();
        assertThat(without.office().sources()).isEqualTo(before.office().sources());
        assertThat(page()).doesNotContain("Ring på");
    }

    @Test
    void closingAndOpeningForTodayStandAtTheNextRequest() {
        OfficeEntry before = this.editing.save(EDITOR, office(), weekdays(9, 17));
        assertThat(page()).doesNotContain("Ingen är på plats");
        OfficeEntry closed = this.editing.closeToday(EDITOR, before,
                ClosingReason.ABSENCE.text(this.texts, this.languages));
        assertThat(this.editing.closedToday(closed)).isTrue();
        assertThat(page()).contains("Stängt i dag", "Ingen är på plats");
        assertThat(new Browsing(this.port).get(ADDRESS.replace("/sv/", "/ar/")).body()).contains("لا يوجد أحد هناك");
        this.editing.closeToday(EDITOR, before, ClosingReason.ABSENCE.text(this.texts, this.languages));
        OfficeEntry open = this.editing.openAgain(EDITOR, closed);
        assertThat(open).isEqualTo(before);
        assertThat(page()).doesNotContain("Ingen är på plats");
        this.editing.openAgain(EDITOR, closed);
        assertThat(audited()).containsExactly("office.hours", "office.closed", "office.opened");
    }

    /** Who closes a day or says what holds on a holiday has not looked at the weeks. */
    @Test
    void whatIsSaidOfADayConfirmsNothingAndLeavesNothingBehind() {
        OfficeEntry before = office();
        OfficeEntry closed = this.editing.closeToday(EDITOR, before, null);
        assertThat(closed.office().hours().confirmed()).isNull();
        assertThat(page()).contains(this.texts.text(this.languages.first(), "office.times-not-given"));
        OfficeEntry open = this.editing.openAgain(EDITOR, closed);
        assertThat(open.entry().text()).isEqualTo(before.entry().text());
        assertThat(open.entry().edited()).isFalse();
        LocalDate christmas = LocalDate.of(today().getYear() + 1, 12, 24);
        assertThat(this.editing.confirmHoliday(EDITOR, open, christmas,
                new SpecialHours(christmas, christmas, Rule.CLOSED, List.of(), null)).office().hours().confirmed()).isNull();
    }

    @Test
    void aNoteAloneDoesNotConfirmTheHours() {
        OfficeEntry before = office();
        OfficeEntry noted = this.editing.save(EDITOR, before, before.office().hours(),
                new LocalizedText(java.util.Map.of("sv", "Ring på")));
        assertThat(noted.office().note()).isNotNull();
        assertThat(noted.office().hours()).isEqualTo(before.office().hours());
    }

    @Test
    void aClosedDayWithinAPeriodLeavesThePeriodRoundIt() {
        SpecialHours week = new SpecialHours(today().minusDays(2), today().plusDays(2), Rule.OTHER_TIMES,
                List.of(span(10, 12)), null);
        this.editing.save(EDITOR, office(), weekdays(9, 17).with(List.of(week)));
        OfficeEntry closed = this.editing.closeToday(EDITOR, office(), null);
        assertThat(closed.office().hours().special()).extracting(SpecialHours::rule)
            .containsExactly(Rule.OTHER_TIMES, Rule.CLOSED);
        assertThat(closed.office().hours().special()).extracting(SpecialHours::from)
            .containsExactly(today().minusDays(2), today());
        assertThat(this.editing.openAgain(EDITOR, closed).office().hours().special()).containsExactly(week);
        closed = this.editing.closeToday(EDITOR, closed, null);
        this.editing.save(EDITOR, closed, weekdays(9, 17)
            .with(List.of(new SpecialHours(today(), null, Rule.CLOSED, List.of(), null))));
        assertThat(page()).contains(this.texts.text(this.languages.first(), "hours.closed-further"));
        assertThat(this.editing.openAgain(EDITOR, closed).office().hours().special()).isEmpty();
    }

    @Test
    void aHolidayIsConfirmedAndUnconfirmed() {
        LocalDate christmas = LocalDate.of(today().getYear() + 1, 12, 24);
        SpecialHours shorter = new SpecialHours(christmas, christmas, Rule.OTHER_TIMES, List.of(span(9, 12)), null);
        OfficeEntry said = this.editing.confirmHoliday(EDITOR, office(), christmas, shorter);
        assertThat(said.office().hours().special()).containsExactly(shorter);
        assertThat(this.editing.confirmHoliday(EDITOR, said, christmas, null).office().hours().special()).isEmpty();
        assertThatThrownBy(() -> this.editing.confirmHoliday(EDITOR, said, today(), shorter))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTheFileSaysCanBeTakenBackByteForByte() {
        OfficeEntry before = office();
        assertThat(before.hoursOfFile()).isEmpty();
        OfficeEntry changed = this.editing.save(EDITOR, before, weekdays(9, 17));
        assertThat(changed.hoursOfFile()).contains(before.office().hours());
        OfficeEntry back = this.editing.asInFile(EDITOR, changed);
        assertThat(back).isEqualTo(before).isEqualTo(office());
        assertThat(back.entry().edited()).isFalse();
        assertThat(audited()).containsExactly("office.hours", "office.hours-of-file");
    }

    @Test
    void onlyWhatWasShownIsReplaced() {
        OfficeEntry shown = office();
        OfficeEntry first = this.editing.save(EDITOR, shown, weekdays(9, 17));
        assertThatThrownBy(() -> this.editing.save(EDITOR, shown, weekdays(10, 11)))
            .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> this.editing.asInFile(EDITOR, shown)).as("which stands there no longer")
            .isInstanceOf(ChangedMeanwhile.class);
        assertThat(office()).isEqualTo(first);
        assertThat(audited()).hasSize(1);
    }

    @Test
    void ofManyAtOnceOneStoresAndTheOthersHearIt() throws Exception {
        OfficeEntry shown = office();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> results = people.invokeAll(IntStream.range(0, 8)
                .<java.util.concurrent.Callable<Boolean>>mapToObj((it) -> () -> {
                    try {
                        this.editing.save(EDITOR, shown, weekdays(9, 10 + it));
                        return true;
                    }
                    catch (ChangedMeanwhile changed) {
                        return false;
                    }
                })
                .toList());
            int stored = 0;
            for (Future<Boolean> result : results) {
                stored += result.get() ? 1 : 0;
            }
            assertThat(stored).isEqualTo(1);
        }
        assertThat(audited()).hasSize(1);
    }

    @Test
    void othersMayDoNothing() {
        OfficeEntry shown = office();
        for (StaffMember other : List.of(editor("jakobstad"),
                new StaffMember("a", "A", Set.of(Grant.everywhere(Role.ADMIN))),
                new StaffMember("t", "T", Set.of(new Grant(Role.TRANSLATOR, Scope.LANGUAGE, "sv"))))) {
            assertThatThrownBy(() -> this.editing.save(other, shown, weekdays(9, 17)))
                .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> this.editing.closeToday(other, shown, null))
                .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> this.editing.openAgain(other, shown)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> this.editing.asInFile(other, shown)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> this.editing.confirmHoliday(other, shown, today(), null))
                .isInstanceOf(AccessDeniedException.class);
        }
        // An office that says it is elsewhere is still that of its entry.
        OfficeEntry foreign = this.editing.mine(editor("jakobstad")).getFirst();
        Office moved = new Office(foreign.office().slug(), "korsnas", foreign.office().serves(),
                foreign.office().name(), foreign.office().site(), foreign.office().state(), foreign.office().help(),
                foreign.office().coming(), foreign.office().speaking(), foreign.office().hours(),
                foreign.office().contact(), foreign.office().note(), foreign.office().sources());
        assertThatThrownBy(() -> this.editing.closeToday(EDITOR, new OfficeEntry(moved, foreign.entry()), null))
            .isInstanceOf(AccessDeniedException.class);
        assertThat(office()).isEqualTo(shown);
        assertThat(audited()).isEmpty();
    }

    @Test
    void hoursThatContradictThemselvesOrAreNewAndPastAreRefused() {
        OfficeEntry shown = office();
        OpeningHours overlapping = new OpeningHours(Known.GIVEN, Known.GIVEN,
                List.of(week(span(9, 12)), week(span(11, 13))), null, 0, List.of(), null);
        assertThatThrownBy(() -> this.editing.save(EDITOR, shown, overlapping))
            .isInstanceOfSatisfying(WrongHours.class, (wrong) -> assertThat(wrong.problems()).singleElement()
                .extracting(HoursProblem::kind, HoursProblem::row)
                .containsExactly(HoursProblem.Kind.OVERLAP, 1));
        OpeningHours past = weekdays(9, 17).with(List.of(new SpecialHours(today().minusDays(3), today().minusDays(1),
                Rule.CLOSED, List.of(), null)));
        assertThatThrownBy(() -> this.editing.save(EDITOR, shown, past))
            .isInstanceOfSatisfying(WrongHours.class, (wrong) -> assertThat(wrong.problems()).singleElement()
                .extracting(HoursProblem::kind)
                .isEqualTo(HoursProblem.Kind.PAST));
        assertThat(office()).isEqualTo(shown);
        assertThat(audited()).isEmpty();
    }

    @Test
    void whatIsPastAndStandsThereDoesNotStopAnotherChange() {
        SpecialHours past = new SpecialHours(today().minusDays(3), today().minusDays(1), Rule.CLOSED, List.of(), null);
        Entry entry = office().entry();
        String text = OfficeText.withHours(entry.file(), entry.text(), weekdays(9, 17).with(List.of(past)));
        this.entries.put(entry.file(), entry.key(), entry.text(), text);
        OfficeEntry saved = this.editing.save(EDITOR, office(), weekdays(9, 16).with(List.of(past)));
        assertThat(saved.office().hours().special()).containsExactly(past);
    }

    private OfficeEntry office() {
        return this.editing.find(EDITOR, "korsnas", "welcome-office").orElseThrow();
    }

    private LocalDate today() {
        return this.editing.today();
    }

    private String page() {
        return new Browsing(this.port).get(ADDRESS).body();
    }

    /** What this test did. */
    private List<String> audited() {
        return this.jdbc.sql("SELECT action FROM audit WHERE subject = 'korsnas/welcome-office' AND id > ? ORDER BY id")
            .param(this.recorded)
            .query(String.class)
            .list();
    }

    private static StaffMember editor(String municipality) {
        return new StaffMember("hours-" + municipality, "Editor",
                Set.of(new Grant(Role.EDITOR, Scope.MUNICIPALITY, municipality)));
    }

    private static OpeningHours weekdays(int from, int to) {
        return new OpeningHours(Known.GIVEN, Known.GIVEN, List.of(week(span(from, to))), null, 0, List.of(), null);
    }

    private static WeeklyHours week(Span span) {
        return new WeeklyHours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(span), false, null, null);
    }

    private static Span span(int from, int to) {
        return new Span(LocalTime.of(from, 0), LocalTime.of(to, 0), false);
    }
}

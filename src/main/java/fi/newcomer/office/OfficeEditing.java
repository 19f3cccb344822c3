package fi.newcomer.office;

import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.Entry;
import fi.newcomer.entry.EntryEditing;
import fi.newcomer.entry.EntryRevision;
import fi.newcomer.entry.EntryText;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.hours.HoursCheck;
import fi.newcomer.hours.HoursProblem;
import fi.newcomer.hours.HoursProblem.Kind;
import fi.newcomer.hours.HoursProblem.Part;
import fi.newcomer.hours.HoursProblem.Severity;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.OpeningHours.Confirmation;
import fi.newcomer.hours.SpecialDays;
import fi.newcomer.hours.SpecialHours;
import fi.newcomer.hours.SpecialHours.Rule;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** How staff change the hours of the offices of their municipalities; the next reader sees it. */
@Service
public class OfficeEditing {

    private static final String OFFICES = "offices.yaml";

    private final Offices offices;

    private final EntryEditing entries;

    private final Municipalities municipalities;

    private final Clock clock;

    OfficeEditing(Offices offices, EntryEditing entries, Municipalities municipalities, Clock clock) {
        this.offices = offices;
        this.entries = entries;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** The offices in the municipalities whose content this person may edit. */
    public List<OfficeEntry> mine(StaffMember who) {
        return this.offices.all().stream().filter((office) -> may(who, office.office().municipality())).toList();
    }

    /** One of those. */
    public Optional<OfficeEntry> find(StaffMember who, String municipality, String slug) {
        return mine(who).stream()
            .filter((office) -> office.office().municipality().equals(municipality)
                    && office.office().slug().equals(slug))
            .findFirst();
    }

    /** Today where the offices are. */
    public LocalDate today() {
        return Helsinki.today(this.clock);
    }

    /** What of changed hours stops storing, and what staff should only look at. */
    public List<HoursProblem> problems(OpeningHours hours) {
        return HoursCheck.of(hours, today());
    }

    /** Stores the hours of an office, confirmed today where they differ, and leaves its note as it is. */
    public OfficeEntry save(StaffMember who, OfficeEntry shown, OpeningHours hours) {
        return save(who, shown, hours, shown.office().note());
    }

    /**
     * Stores the hours of an office, confirmed today where they differ, and what else its readers should know.
     * @param shown the office as this person saw it
     * @param note null for none
     * @return the office as it is now
     * @throws WrongHours if they contradict themselves, or something new in them is past
     * @throws ChangedMeanwhile if somebody else changed the office since
     * @throws AccessDeniedException if this person may not do it
     */
    public OfficeEntry save(StaffMember who, OfficeEntry shown, OpeningHours hours, @Nullable LocalizedText note) {
        List<HoursProblem> wrong = problems(hours).stream()
            .filter((problem) -> problem.severity() == Severity.ERROR || isNew(problem, hours, shown.office().hours()))
            .toList();
        check(who, shown);
        if (!wrong.isEmpty()) {
            throw new WrongHours(wrong);
        }
        OpeningHours before = shown.office().hours();
        String text = hours.confirmed(before.confirmed()).equals(before) ? shown.entry().text()
                : OfficeText.withHours(OFFICES, shown.entry().text(), confirmed(hours));
        return put(who, shown, Objects.equals(note, shown.office().note()) ? text
                : OfficeText.withNote(OFFICES, text, note), "office.hours");
    }

    /**
     * Gives up what staff wrote of the hours for what the file says.
     * @throws ChangedMeanwhile if somebody else changed the office since
     * @throws AccessDeniedException if this person may not do it
     */
    public OfficeEntry asInFile(StaffMember who, OfficeEntry shown) {
        check(who, shown);
        if (shown.entry().upstream() == null) {
            throw new IllegalArgumentException("No file has the office " + shown.entry().key());
        }
        return put(who, shown, withHoursOfFile(shown.entry()), "office.hours-of-file");
    }

    /**
     * Closes an office for today, whatever else is said of its hours by now.
     * @param reason for everyone; null for none
     * @throws AccessDeniedException if this person may not do it
     */
    public OfficeEntry closeToday(StaffMember who, OfficeEntry office, @Nullable LocalizedText reason) {
        return change(who, office, "office.closed", (hours) -> SpecialDays.closed(hours, today(), reason));
    }

    /**
     * Opens an office that is closed today.
     * @throws AccessDeniedException if this person may not do it
     */
    public OfficeEntry openAgain(StaffMember who, OfficeEntry office) {
        return change(who, office, "office.opened", (hours) -> SpecialDays.openAgain(hours, today()));
    }

    /**
     * Says what holds on a public holiday: closed, as usual or other times; null: not known yet.
     * @throws AccessDeniedException if this person may not do it
     */
    public OfficeEntry confirmHoliday(StaffMember who, OfficeEntry office, LocalDate day, @Nullable SpecialHours said) {
        if (said != null && !(day.equals(said.from()) && day.equals(said.through()))) {
            throw new IllegalArgumentException("Said of another day than " + day);
        }
        return change(who, office, "office.holiday", (hours) -> said == null ? SpecialDays.without(hours, day)
                : SpecialDays.with(hours, said));
    }

    /** Whether somebody said that it is closed today. */
    public boolean closedToday(OfficeEntry office) {
        return office.office().hours().special().stream()
            .anyMatch((special) -> special.rule() == Rule.CLOSED && special.covers(today()));
    }

    /**
     * What only adds to the hours as they are now, whoever changed them since they were shown. Who says something of a
     * day has not looked at the weeks, so it confirms nothing.
     */
    private OfficeEntry change(StaffMember who, OfficeEntry office, String action, UnaryOperator<OpeningHours> change) {
        check(who, office);
        return this.entries.again(() -> {
            OfficeEntry now = now(office);
            OpeningHours hours = change.apply(now.office().hours());
            return hours.equals(now.office().hours()) ? now : put(who, now, text(now, hours), action);
        });
    }

    /** With these hours; where they are those of the file again, letter by letter as there. */
    private static String text(OfficeEntry now, OpeningHours hours) {
        return now.hoursOfFile().filter(hours::equals).isPresent() ? withHoursOfFile(now.entry())
                : OfficeText.withHours(OFFICES, now.entry().text(), hours);
    }

    private static String withHoursOfFile(Entry entry) {
        return EntryText.of(OFFICES, entry.text())
            .withThatOf(EntryText.of(OFFICES, entry.upstream()), "hours", List.of("contact-of", "phone", "sources"));
    }

    private OfficeEntry put(StaffMember who, OfficeEntry shown, String text, String action) {
        // Whoever reads it next must be able to.
        Office office = this.offices.read(text);
        return new OfficeEntry(office, this.entries.change(who, shown.entry(), text, action, shown.entry().key()));
    }

    private OfficeEntry now(OfficeEntry shown) {
        Entry entry = this.entries.now(shown.entry());
        return new OfficeEntry(this.offices.read(entry.text()), entry);
    }

    /** What an office has said, the newest first. @throws AccessDeniedException if this person may not change it */
    public List<EntryRevision> revisions(StaffMember who, OfficeEntry shown) {
        check(who, shown);
        return this.entries.revisions(shown.entry());
    }

    /**
     * Lets an office say again what it said before.
     * @param text one of its revisions
     * @throws fi.newcomer.setting.WrongSetting if that names what is no longer there
     * @throws ChangedMeanwhile if somebody else changed the office since
     * @throws AccessDeniedException if this person may not do it
     */
    public OfficeEntry restore(StaffMember who, OfficeEntry shown, String text) {
        check(who, shown);
        Office before = this.offices.read(text);
        if (!before.slug().equals(shown.office().slug()) || !before.municipality().equals(shown.office().municipality())) {
            throw new IllegalArgumentException("Not the office " + shown.entry().key());
        }
        return put(who, shown, text, "office.restored");
    }

    private OpeningHours confirmed(OpeningHours hours) {
        return hours.confirmed(new Confirmation("editor", today()));
    }

    /** By the entry that would change, whatever is said of it. */
    void check(StaffMember who, OfficeEntry office) {
        String municipality = office.entry().key().substring(0, office.entry().key().indexOf('/'));
        if (!may(who, municipality)) {
            throw new AccessDeniedException("May not edit the offices of " + municipality);
        }
    }

    /** Whether this person may change the offices of a municipality, by its slug. */
    boolean may(StaffMember who, String municipality) {
        return this.municipalities.find(municipality).map(who::mayEdit).orElseGet(who::mayEditEverything);
    }

    private static boolean isNew(HoursProblem problem, OpeningHours hours, OpeningHours before) {
        return problem.kind() == Kind.PAST && !(problem.part() == Part.WEEK
                ? before.weeks().contains(hours.weeks().get(problem.row()))
                : before.special().contains(hours.special().get(problem.row())));
    }

    /** Hours that can't be stored: they contradict themselves, or something new in them is past. */
    public static final class WrongHours extends RuntimeException {

        private final transient List<HoursProblem> problems;

        WrongHours(List<HoursProblem> problems) {
            super(problems.stream().map(HoursProblem::key).toList().toString().toLowerCase(Locale.ROOT));
            this.problems = List.copyOf(problems);
        }

        public List<HoursProblem> problems() {
            return this.problems;
        }
    }
}

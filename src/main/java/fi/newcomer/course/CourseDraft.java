package fi.newcomer.course;

import fi.newcomer.course.Course.Admission;
import fi.newcomer.course.Course.Contact;
import fi.newcomer.course.Course.Extent;
import fi.newcomer.course.Course.Joining;
import fi.newcomer.course.Course.Mode;
import fi.newcomer.course.Course.OpenTo;
import fi.newcomer.course.Course.Pace;
import fi.newcomer.course.Course.Plan;
import fi.newcomer.course.Course.Price;
import fi.newcomer.course.Course.Start;
import fi.newcomer.course.Course.State;
import fi.newcomer.course.Course.Teaching;
import fi.newcomer.course.Course.Type;
import fi.newcomer.course.CourseProblem.Kind;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.OpeningHours.Confirmation;
import fi.newcomer.language.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a course is, as staff write it, before anything of it is checked; its groups are written apart from it. Texts are
 * by language; a text, list or choice that is empty or null says that it is not known.
 *
 * @param learnt the languages that it teaches
 */
public record CourseDraft(Type type, Map<String, String> name, Map<String, String> what, Map<String, String> about,
        Map<String, String> place, String address, Map<String, String> organiser, List<String> learnt,
        List<String> taughtIn, @Nullable String from, @Nullable String to, List<Pace> paces, List<Mode> modes,
        @Nullable Integer hours, boolean atLeast, @Nullable Integer months, @Nullable Integer modules,
        @Nullable Integer timesAWeek, List<WeekRow> week, Admission admission, Price price, List<OpenTo> openTo, Plan plan,
        Map<String, String> signUp, @Nullable String phone, @Nullable String email, @Nullable String website,
        State state) {

    /** The levels of the Common European Framework as courses name them. */
    public static final List<String> LEVELS = List.of("A0", "A1", "A1.1", "A1.2", "A1.3", "A2", "A2.1", "A2.2", "B1",
            "B1.1", "B1.2", "B2", "B2.1", "B2.2", "C1", "C2");

    private static final int MOST_HOURS = 9999;

    private static final int MOST = 99;

    private static final int TIMES_A_WEEK = 14;

    /** A course of which nothing is said yet. */
    public static final CourseDraft NEW = new CourseDraft(Type.LANGUAGE, Map.of(), Map.of(), Map.of(), Map.of(), "",
            Map.of(), List.of(), List.of(), null, null, List.of(), List.of(), null, false, null, null, null, List.of(),
            Admission.NOT_GIVEN, Price.NOT_GIVEN, List.of(), Plan.NOT_GIVEN, Map.of(), null, null, null, State.IN_FORCE);

    /** A course as it stands. */
    public static CourseDraft of(Course course) {
        Teaching teaching = course.teaching();
        Extent extent = course.extent();
        Joining joining = course.joining();
        return new CourseDraft(course.type(), words(course.name()), words(course.what()), words(course.about()),
                words(course.place()), Objects.requireNonNullElse(course.address(), ""), words(course.organiser()),
                teaching.learnt(), teaching.taughtIn(), teaching.from(), teaching.to(), teaching.paces(),
                teaching.modes(), extent.hours(), extent.atLeast(), extent.months(), extent.modules(),
                extent.timesAWeek(), WeekText.rows(course.week()), joining.admission(), joining.price(),
                joining.openTo(), joining.plan(), words(course.signUp()), course.contact().phone(),
                course.contact().email(), course.contact().website(), course.state());
    }

    private static Map<String, String> words(@Nullable LocalizedText text) {
        return text == null ? Map.of() : text.byLanguage();
    }

    /**
     * What is wrong in it.
     * @param before the course as it was, since a proper name may stand in Swedish alone; null for a new one
     */
    List<CourseProblem> problems(@Nullable Course before, LocalDate today) {
        List<CourseProblem> problems = new ArrayList<>();
        boolean properName = before != null && !before.name().byLanguage().containsKey("fi");
        if (Words.text(this.name) == null) {
            problems.add(new CourseProblem("name.sv", Kind.TEXT_MISSING));
        }
        Words.check("name", this.name, !properName, Words.LINE, problems);
        Words.check("what", this.what, true, Words.LINE, problems);
        Words.check("about", this.about, true, Words.SENTENCES, problems);
        Words.check("place", this.place, false, Words.LINE, problems);
        Words.check("organiser", this.organiser, false, Words.LINE, problems);
        Words.check("sign-up", this.signUp, true, Words.SENTENCES, problems);
        if (this.address.length() > Words.LINE) {
            problems.add(new CourseProblem("address", Kind.TOO_LONG));
        }
        if (Words.line(this.address).equals(Values.NOT_GIVEN)) {
            problems.add(new CourseProblem("address", Kind.RESERVED));
        }
        if (this.from != null && this.to != null && below(this.to, this.from)) {
            problems.add(new CourseProblem("to", Kind.LEVELS));
        }
        number("hours", this.hours, MOST_HOURS, problems);
        number("months", this.months, MOST, problems);
        number("modules", this.modules, MOST, problems);
        number("times-a-week", this.timesAWeek, TIMES_A_WEEK, problems);
        WeekText.hours(this.week, before == null ? OpeningHours.NOT_GIVEN : before.week(), today, problems);
        return problems;
    }

    private static void number(String field, @Nullable Integer number, int most, List<CourseProblem> problems) {
        if (number != null && (number < 1 || number > most)) {
            problems.add(new CourseProblem(field, Kind.NUMBER));
        }
    }

    /** B1 is neither below nor above B1.2. */
    private static boolean below(String one, String other) {
        int length = Math.min(one.length(), other.length());
        return one.substring(0, length).compareTo(other.substring(0, length)) < 0;
    }

    /** A course of the staff's own that says this, once nothing in it is wrong. */
    Course added(String slug, String folder, Confirmation added) {
        return course(slug, folder, kind(), OpeningHours.NOT_GIVEN, null, new Contact(null, null, null, null), List.of(),
                List.of(), added);
    }

    /** The list of the texts in which it shows. */
    private String kind() {
        return switch (this.type) {
            case CONVERSATION -> "cafe";
            case BASIC_EDUCATION -> "education";
            case ORIENTATION -> "orientation";
            case TRAINING -> "training";
            case LITERACY -> "literacy";
            case LANGUAGE -> "language";
            case WORK, OTHER -> "other";
        };
    }

    /** The course with what is said here, once nothing in it is wrong. */
    Course of(Course before, LocalDate today) {
        Course after = course(before.slug(), before.folder(), before.kind(), before.week(),
                before.teaching().languageCourse(), before.contact(), before.starts(), before.sources(), before.added());
        return CourseChanges.raisedIfMoved(before, after, today);
    }

    private Course course(String slug, String folder, String kind, OpeningHours weekBefore,
            @Nullable Boolean languageCourse, Contact contact, List<Start> starts, List<Course.Source> sources,
            @Nullable Confirmation added) {
        LocalizedText named = Words.text(this.name);
        if (named == null) {
            throw new IllegalStateException("No name");
        }
        Boolean teaches = !this.learnt.isEmpty() ? Boolean.TRUE : Boolean.TRUE.equals(languageCourse) ? null : languageCourse;
        return new Course(slug, folder, kind, this.type, named, Words.text(this.what), Words.text(this.about),
                Words.text(this.place), this.address.isBlank() ? null : Words.line(this.address),
                Words.text(this.organiser),
                new Teaching(List.copyOf(this.learnt), teaches, List.copyOf(this.taughtIn), this.from, this.to,
                        List.copyOf(this.paces), List.copyOf(this.modes)),
                new Extent(this.hours, this.atLeast && this.hours != null, this.months, this.modules, this.timesAWeek),
                WeekText.hours(this.week, weekBefore, LocalDate.EPOCH, new ArrayList<>()),
                new Joining(this.admission, this.price, List.copyOf(this.openTo), this.plan),
                new Contact(contact.of(), this.phone, this.email, this.website), Words.text(this.signUp), this.state,
                starts, sources, added);
    }
}

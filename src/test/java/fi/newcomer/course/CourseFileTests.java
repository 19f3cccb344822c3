package fi.newcomer.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFile;
import fi.newcomer.course.Course.Admission;
import fi.newcomer.course.Course.Mode;
import fi.newcomer.course.Course.OpenTo;
import fi.newcomer.course.Course.Pace;
import fi.newcomer.course.Course.Plan;
import fi.newcomer.course.Course.Price;
import fi.newcomer.course.Course.State;
import fi.newcomer.course.Course.Type;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact.Kind;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.OpeningHours.Confirmation;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.language.Languages;
import fi.newcomer.setting.WrongSetting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.BeanUtils;

/** The files of courses: what they say is taken over, what is wrong in them is named with file and line. */
class CourseFileTests {

    private static final String WHOLE = """
            courses:
              - slug: karis-training
                kind: training
                type: training
                name: {sv: Utbildning}
                what: {sv: ett år, fi: vuosi}
                about: {sv: Du lär dig., fi: Opit.}
                place: {sv: Karis, fi: Karjaa}
                address: Storgatan 1
                organiser: {sv: Institutet}
                teaches: [fi, sv]
                taught-in: [ar, fa-AF]
                level: {from: a0, to: b1.1}
                pace: [normal, slow]
                mode: [on-site, with-interpreter]
                hours: 70
                at-least: true
                months: 12
                modules: 4
                week: {days: [monday, friday], times: 08:30-15:30}
                times-a-week: 2
                admission: continuous
                price: free
                open-to: [jobseekers]
                plan: needed
                contact: {of: {sv: Byrån}, phone: office, email: letters, website: site}
                sign-up: {sv: Ring., fi: Soita.}
                state: in-force
                starts:
                  - id: 2027-01-ar
                    first: 2027-01-11
                    last: 2027-06-18
                    taught-in: [ar]
                    pace: slow
                    seats: 12
                    full: yes
                    cancelled: no
                    sign-up-through: 2027-01-04
                    place: {sv: Ekenäs}
                    week: {days: not-given, times: 17:00-19:00}
                    revision: 3
                sources:
                  - document: D
                    section: S
            """;

    private static final String NOTHING = """
            courses:
              - slug: unknown
                kind: other
                type: other
                name: {sv: Okänd}
                organiser: not-given
                teaches: not-given
                taught-in: not-given
                mode: not-given
                week: not-given
                admission: not-given
                price: not-given
                open-to: not-given
                plan: not-given
                state: link-only
                sources:
                  - document: D
                    section: S
            """;

    @Test
    void aWholeCourseIsRead() {
        Course course = read(WHOLE).getFirst();
        assertThat(course.folder()).isEqualTo("raseborg");
        assertThat(course.type()).isEqualTo(Type.TRAINING);
        assertThat(course.teaching()).isEqualTo(new Course.Teaching(List.of("fi", "sv"), true, List.of("ar", "fa-AF"), "A0",
                "B1.1", List.of(Pace.NORMAL, Pace.SLOW), List.of(Mode.ON_SITE, Mode.WITH_INTERPRETER)));
        assertThat(course.extent()).isEqualTo(new Course.Extent(70, true, 12, 4, 2));
        assertThat(course.joining()).isEqualTo(
                new Course.Joining(Admission.CONTINUOUS, Price.FREE, List.of(OpenTo.JOBSEEKERS), Plan.NEEDED));
        assertThat(course.contact().phone()).isEqualTo("office");
        assertThat(course.state()).isEqualTo(State.IN_FORCE);
        assertThat(course.sources()).containsExactly(new Course.Source("D", "S"));
        assertThat(course.week().timesKnown()).isEqualTo(Known.GIVEN);
        Course.Start start = course.starts().getFirst();
        assertThat(start.first()).isEqualTo("2027-01-11");
        assertThat(start.last()).isEqualTo("2027-06-18");
        assertThat(start.signUpThrough()).isEqualTo("2027-01-04");
        assertThat(start.seats()).isEqualTo(12);
        assertThat(start.full()).isTrue();
        assertThat(start.cancelled()).isFalse();
        assertThat(start.revision()).isEqualTo(3);
        assertThat(course.taughtIn()).containsExactly("ar", "fa-AF");
    }

    @Test
    void whatNoSourceSaysIsNotGuessed() {
        Course course = read(NOTHING).getFirst();
        assertThat(course.teaching()).isEqualTo(
                new Course.Teaching(List.of(), null, List.of(), null, null, List.of(), List.of()));
        assertThat(course.extent()).isEqualTo(new Course.Extent(null, false, null, null, null));
        assertThat(course.week()).isEqualTo(OpeningHours.NOT_GIVEN);
        assertThat(course.joining()).isEqualTo(
                new Course.Joining(Admission.NOT_GIVEN, Price.NOT_GIVEN, List.of(), Plan.NOT_GIVEN));
        assertThat(course.contact()).isEqualTo(new Course.Contact(null, null, null, null));
        assertThat(course.organiser()).isNull();
        assertThat(course.state()).isEqualTo(State.LINK_ONLY);
        assertThat(course.starts()).isEmpty();
        assertThat(read(NOTHING.replace("teaches: not-given", "teaches: none")).getFirst().teaching().languageCourse())
            .isFalse();
    }

    @Test
    void startsStandByTheirFirstDayAndThePastIsNotNext() {
        Course course = read(WHOLE.replace("    sources:\n", """
                  - {id: late, first: 2027-09-01, cancelled: yes}
                  - {id: early, first: 2026-09-01}
                  - {id: last, first: 2027-10-01}
            """ + "    sources:\n")).getFirst();
        assertThat(course.starts()).extracting(Course.Start::id).containsExactly("early", "2027-01-ar", "late", "last");
        assertThat(course.startsFrom(LocalDate.of(2027, 1, 12))).extracting(Course.Start::id)
            .containsExactly("late", "last");
        assertThat(course.next(LocalDate.of(2027, 1, 11))).hasValue(LocalDate.of(2027, 1, 11));
        assertThat(course.next(LocalDate.of(2027, 1, 12))).hasValue(LocalDate.of(2027, 10, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '´', textBlock = """
            slug: karis-training   | slug: Karis training   | 2  | "Karis training" must be small letters, digits and hyphens
            type: training         | type: gym              | 4  | "gym" is not a known type
            type: training         | typ: training          | 4  | "typ" is not a key of a course
            {sv: Utbildning}       | {se: Utbildning}       | 5  | "se" is not a language of the portal
            {sv: ett år, fi: vuosi} | {sv: ett år}          | 6  | the "what" is missing in fi
            {sv: Du lär dig., fi: Opit.} | {fi: Opit.}      | 7  | the "about" is missing in sv
            organiser: {sv: Institutet} | address: x        | 2  | "organiser" is missing
            teaches: [fi, sv]      | teaches: [fi, xq]      | 11 | "xq" is not the code of a language such as sv
            teaches: [fi, sv]      | teaches: [Finnish]     | 11 | "Finnish" is not the code of a language such as sv
            teaches: [fi, sv]      | teaches: [fi, fi]      | 11 | here must stand one or more, each once, or not-given
            teaches: [fi, sv]      | teaches: []            | 11 | here must stand one or more, each once, or not-given
            taught-in: [ar, fa-AF] | taught-in: ar          | 12 | here must stand a list
            to: b1.1               | to: b1.5               | 13 | "b1.5" is not a level such as a1.2
            to: b1.1               | to: native             | 13 | "native" is not a level such as a1.2
            {from: a0, to: b1.1}   | {from: b1.2, to: a2}   | 13 | this level is below the one at which the course begins
            {from: a0, to: b1.1}   | {}                     | 13 | a level must have "from", "to" or both
            pace: [normal, slow]   | pace: [fast]           | 14 | "fast" is not a known pace
            [on-site, with-interpreter] | [by-post]         | 15 | "by-post" is not a known mode
            hours: 70              | hours: many            | 16 | "many" is not a number from 1 to 9999
            hours: 70              | times-a-week: 3        | 17 | "hours" is missing, of which this is the least
            at-least: true         | at-least: perhaps      | 17 | here must stand true
            months: 12             | months: 0              | 18 | "0" is not a number from 1 to 99
            times: 08:30-15:30     | times: 08:30-25:00     | 20 | "08:30-25:00" are not times such as 09:00-16:00
            times: 08:30-15:30     | times: 15:30-08:30     | 20 | "15:30-08:30" ends before it begins; what ends the next day is written 22:00-02:00+1
            [monday, friday]       | [monday, monday]       | 20 | here must stand weekdays, each once
            admission: continuous  | admission: sometimes   | 22 | "sometimes" is not a known admission
            price: free            | price: cheap           | 23 | "cheap" is not a known price
            open-to: [jobseekers]  | open-to: [friends]     | 24 | "friends" is not a known open-to
            plan: needed           | plan: maybe            | 25 | "maybe" is not a known plan
            phone: office          | phone: nobody          | 26 | there is no fact "nobody" of the kind phone in facts.yaml
            phone: office          | phone: letters         | 26 | there is no fact "letters" of the kind phone in facts.yaml
            website: site          | web: site              | 26 | "web" is not a key of a contact
            sign-up: {sv: Ring., fi: Soita.} | sign-up: {sv: Ring.} | 27 | the "sign-up" is missing in fi
            state: in-force        | state: open            | 28 | "open" is not a known state
            first: 2027-01-11      | first: 2027-02-30      | 31 | "2027-02-30" is not a date such as 2025-01-01
            first: 2027-01-11      | pace: slow             | 30 | "first" is missing
            last: 2027-06-18       | last: 2027-01-10       | 32 | this group ends before it starts
            taught-in: [ar]        | taught-in: [arabic]    | 33 | "arabic" is not the code of a language such as sv
            seats: 12              | seats: twelve          | 35 | "twelve" is not a number from 1 to 9999
            seats: 12              | seats: -1              | 35 | "-1" is not a number from 1 to 9999
            full: yes              | full: nearly           | 36 | here must stand yes or no
            sign-up-through: 2027-01-04 | sign-up-through: 2027-06-19 | 38 | one can't sign up after the last day
            sign-up-through: 2027-01-04 | sign-up: 2027-01-04 | 38 | "sign-up" is not a key of a start
            17:00-19:00            | 17:00-17:00            | 40 | "17:00-17:00" ends before it begins; what ends the next day is written 22:00-02:00+1
            section: S             | section: T             | 44 | the document "D" has no section "T" in documents.yaml
            document: D            | document: E            | 43 | the document "E" is not in documents.yaml
            """)
    void aMistakeIsNamedWithFileAndLine(String right, String wrong, int line, String sentence) {
        String text = WHOLE.replace(right, wrong);
        assertThat(text).isNotEqualTo(WHOLE);
        assertThatThrownBy(() -> read(text)).isInstanceOf(WrongSetting.class)
            .hasMessage("content/programmes/raseborg/courses.yaml, line " + line + ": " + sentence + ".");
    }

    @Test
    void aStartStandsOnce() {
        assertThatThrownBy(() -> read(WHOLE.replace("      - id", "      - {id: 2027-01-ar, first: 2027-01-01}\n      - id")))
            .hasMessageContaining("line 31: a second start \"2027-01-ar\" of this course.");
    }

    @Test
    void onlyWhatStaffAddedHasNoSource() {
        String text = NOTHING.substring(0, NOTHING.indexOf("    sources:"));
        assertThatThrownBy(() -> read(text))
            .hasMessageContaining("line 2: a course must say its sources, or that staff added it.");
        Course added = read(text + "    added: {by: editor, on: 2026-11-22}\n").getFirst();
        assertThat(added.sources()).isEmpty();
        assertThat(added.added()).isEqualTo(new Confirmation("editor", LocalDate.of(2026, 11, 22)));
    }

    @Test
    void aSlugStandsOnceInAllFiles() {
        CourseFile files = new CourseFile(reader());
        files.read(new ContentFile("programmes/raseborg/courses.yaml", NOTHING));
        assertThatThrownBy(() -> files.read(new ContentFile("programmes/hango/courses.yaml", NOTHING)))
            .hasMessage("content/programmes/hango/courses.yaml, line 2: a second course \"unknown\".");
    }

    private static List<Course> read(String text) {
        return new CourseFile(reader()).read(new ContentFile("programmes/raseborg/courses.yaml", text));
    }

    private static CourseReader reader() {
        return new CourseReader(Map.of("office", Kind.PHONE, "letters", Kind.EMAIL, "site", Kind.LINK), languages(),
                new Documents(new ContentFile("documents.yaml",
                        "documents:\n  - id: d\n    kind: programme\n    title: D\n    sections:\n      s: S\n")));
    }

    private static Languages languages() {
        try {
            return BeanUtils.instantiateClass(Languages.class.getDeclaredConstructor());
        }
        catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}

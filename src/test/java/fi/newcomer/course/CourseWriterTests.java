package fi.newcomer.course;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.YamlValue;
import fi.newcomer.course.Course.Pace;
import fi.newcomer.course.Course.Start;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.testing.PortalTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written of a course is read again as the same course, and what nobody changed stays letter by letter. */
@PortalTest
class CourseWriterTests {

    private static final Start START = new Start("2027-01-ar", LocalDate.of(2027, 1, 11), LocalDate.of(2027, 6, 18),
            List.of("ar", "fa-AF"), Pace.SLOW, 12, true, true, LocalDate.of(2027, 1, 4),
            new LocalizedText(Map.of("sv", "Ekenäs: \"Källan\" #2", "fi", "no")), OpeningHours.NOT_GIVEN, 3);

    @Autowired
    Courses courses;

    @Autowired
    Entries entries;

    @Autowired
    ContentFiles content;

    @Test
    void everyCourseOfTheFilesIsReadAgainAsItWas() {
        List<Course> all = this.courses.all();
        assertThat(all).hasSizeGreaterThan(30);
        for (Course course : all) {
            assertThat(read(course, CourseWriter.whole(course))).isEqualTo(course);
            Course started = CourseChanges.withStarts(course, List.of(START));
            assertThat(read(course, CourseWriter.whole(started))).isEqualTo(started);
        }
    }

    @Test
    void aStartIsAllThatChangesInTheTextAndGoingBackGivesTheSameText() {
        for (Entry entry : this.entries.named(CourseFile.NAME)) {
            Course before = this.courses.get(entry.key()).orElseThrow();
            Course after = CourseChanges.withStarts(before, List.of(START));
            String text = CourseWriter.changed(entry.file(), entry.text(), before, after);
            assertThat(text.lines().filter((line) -> entry.text().lines().noneMatch(line::equals)))
                .as(entry.key()).hasSize(14).first().isEqualTo("    starts:");
            assertThat(read(before, text)).isEqualTo(after);
            assertThat(CourseWriter.changed(entry.file(), text, after, before)).isEqualTo(entry.text());
        }
    }

    @Test
    void theWriterKnowsEveryKeyOfTheFiles() {
        for (ContentFile file : this.content.files("programmes/*/" + CourseFile.NAME)) {
            for (YamlValue course : file.yaml().list("courses")) {
                course.each((key, value) -> assertThat(CourseWriter.KEYS).contains(key));
            }
        }
    }

    private Course read(Course course, String text) {
        return this.courses.read(course.folder(), text);
    }
}

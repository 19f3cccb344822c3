package fi.newcomer.course;

import fi.newcomer.content.ContentFile;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.entry.Made;
import fi.newcomer.fact.ContentCheck;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.Facts;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Reading;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.text.Layers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The courses of the programmes and layers as they stand now: those of the files, and what staff made of them. */
@Service
public class Courses implements ContentCheck {

    private static final Logger log = LoggerFactory.getLogger(Courses.class);

    private final Languages languages;

    private final Facts facts;

    private final Documents documents;

    private final Entries entries;

    private final Layers layers;

    private final Municipalities municipalities;

    private final Made<List<Course>> courses;

    Courses(Languages languages, Facts facts, Documents documents, Entries entries, Layers layers,
            Municipalities municipalities) {
        this.languages = languages;
        this.facts = facts;
        this.documents = documents;
        this.entries = entries;
        this.layers = layers;
        this.municipalities = municipalities;
        this.courses = new Made<>(entries, (all) -> made(all.named(CourseFile.NAME)));
    }

    private List<Course> made(List<Entry> entries) {
        CourseReader reader = reader();
        List<Course> courses = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (Entry entry : entries) {
            // What staff wrote may name a fact that the files have dropped since: then what the file says is shown.
            entry.read((yaml) -> reader.course(yaml, CourseFile.folder(entry.file()))).ifPresent((course) -> {
                if (slugs.add(course.slug())) {
                    courses.add(course);
                }
                else {
                    log.error("A second course {} in {}", course.slug(), entry.file());
                }
            });
        }
        return List.copyOf(courses);
    }

    /** Reads courses, held against the facts as they stand now. */
    private CourseReader reader() {
        return new CourseReader(this.facts.kinds(), this.languages, this.documents);
    }

    @Override
    public void check(List<ContentFile> yaml, Map<String, Fact> facts, Documents documents) {
        CourseFile files = new CourseFile(new CourseReader(
                facts.values().stream().collect(Collectors.toMap(Fact::id, Fact::kind)), this.languages, documents));
        yaml.stream().filter((file) -> CourseFile.reads(file.path())).forEach(files::read);
    }

    /**
     * A course as somebody wrote it, before it is stored.
     * @param folder the programme or layer for whose readers it is
     * @param text one entry of its {@code courses.yaml}
     * @throws WrongSetting if something in it is wrong; it names the line, counted from 1
     */
    public Course read(String folder, String text) {
        return reader().course(Entry.yaml(file(folder), text), folder);
    }

    /** The file of entries in which the courses of a programme or layer stand. */
    public static String file(String folder) {
        return CourseFile.path(folder);
    }

    /** All courses of all municipalities, in the order of their files. */
    public List<Course> all() {
        return this.courses.get();
    }

    /** A course by its slug, wherever it is. */
    public Optional<Course> get(String slug) {
        return all().stream().filter((course) -> course.slug().equals(slug)).findFirst();
    }

    /** The courses for the residents of a municipality: those of its programme, then its own layer's. */
    public List<Course> of(Municipality municipality) {
        List<String> folders = folders(municipality);
        return all().stream()
            .filter((course) -> folders.contains(course.folder()))
            .sorted(Comparator.comparing((course) -> folders.indexOf(course.folder())))
            .toList();
    }

    /** The same for a page, which declares by this that it reads them. */
    public List<Course> of(Municipality municipality, Reading reading) {
        read(reading, folders(municipality));
        return of(municipality);
    }

    /** A course for the residents of a municipality, for a page, which declares by this that it reads it. */
    public Optional<Course> find(Municipality municipality, String slug, Reading reading) {
        return of(municipality, reading).stream().filter((course) -> course.slug().equals(slug)).findFirst();
    }

    /**
     * The courses of its neighbours, which are the municipalities of the same employment area or programme; without those
     * that are its own as well.
     */
    public List<Course> neighbours(Municipality municipality) {
        Set<String> folders = neighbourFolders(municipality);
        return all().stream().filter((course) -> folders.contains(course.folder())).toList();
    }

    /** The same for a page, which declares by this that it reads them. */
    public List<Course> neighbours(Municipality municipality, Reading reading) {
        read(reading, neighbourFolders(municipality));
        return neighbours(municipality);
    }

    private Set<String> neighbourFolders(Municipality municipality) {
        List<String> own = folders(municipality);
        return this.municipalities.all()
            .stream()
            .filter((other) -> isNeighbour(municipality, other))
            .flatMap((other) -> folders(other).stream())
            .filter((folder) -> !own.contains(folder))
            .collect(Collectors.toSet());
    }

    /** For whose residents a course is; a municipality without a name is not told. */
    public List<Municipality> readers(Course course) {
        return this.municipalities.all()
            .stream()
            .filter(Municipality::listed)
            .filter((municipality) -> folders(municipality).contains(course.folder()))
            .toList();
    }

    private static boolean isNeighbour(Municipality municipality, Municipality other) {
        return other.listed() && !other.equals(municipality)
                && (other.employmentArea().equals(municipality.employmentArea())
                        || other.programme().equals(municipality.programme()));
    }

    private void read(Reading reading, Collection<String> folders) {
        this.entries.read(reading, folders.stream().map(CourseFile::path).toList());
    }

    private List<String> folders(Municipality municipality) {
        return this.layers.readBy(municipality);
    }
}

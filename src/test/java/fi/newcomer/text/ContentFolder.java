package fi.newcomer.text;

import fi.newcomer.content.ContentFiles;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.EntryImport;
import fi.newcomer.fact.ContentCheck;
import fi.newcomer.fact.FactImport;
import fi.newcomer.language.Languages;
import fi.newcomer.setting.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** A folder of content files that a test changes: at first the repository's. */
final class ContentFolder {

    private final Path root;

    ContentFolder(Path root) {
        this(root, true);
    }

    /** @param fill whether it is filled with the repository's files first */
    ContentFolder(Path root, boolean fill) {
        this.root = root;
        if (fill) {
            tree(Path.of("content")).forEach(this::write);
        }
    }

    /**
     * The repository's content with one region and one of its towns, made from the texts of Korsnäs: the region has all
     * parts, the town says otherwise in a few lines of its plan. The other programmes have no texts.
     */
    static ContentFolder withRegionAndTown(Path root) {
        ContentFolder folder = new ContentFolder(root);
        Map<String, String> files = tree(root);
        files.keySet()
            .stream()
            .filter((path) -> path.startsWith("programmes/") && !path.startsWith("programmes/korsnas/"))
            .filter((path) -> path.endsWith(".md") || path.endsWith("/sources.yaml"))
            .forEach(folder::delete);
        files.forEach((path, text) -> {
            if (path.startsWith("programmes/korsnas/") && (path.endsWith(".md") || path.endsWith("/sources.yaml"))) {
                folder.write(path.replace("/korsnas/", "/jakobstadsregionen/"), text);
            }
        });
        for (String language : new String[] { "sv", "fi", "en", "uk", "ar", "ru" }) {
            folder.write("programmes/nykarleby/plan." + language + ".md", """
                    ---
                    made: machine
                    hides: what-5
                    ---

                    - Town what-4. {#what-4}

                    - Added in the town. {#nykarleby-1 after=what-2}
                    """);
        }
        return folder;
    }

    Path path() {
        return this.root;
    }

    String read(String path) {
        try {
            return Files.readString(this.root.resolve(path));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] bytes) {
        try {
            Path target = this.root.resolve(path);
            Files.createDirectories(target.getParent());
            Files.write(target, bytes);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String path) {
        try {
            Files.delete(this.root.resolve(path));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a file; it fails where the change changes nothing. */
    void change(String path, UnaryOperator<String> change) {
        String before = read(path);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("Nothing changed in " + path);
        }
        write(path, after);
    }

    /** An import of this folder into the database of a portal. */
    ContentImport importInto(ApplicationContext portal) {
        MockEnvironment environment = new MockEnvironment().withProperty("portal.content", this.root.toString());
        ContentFiles files;
        try {
            files = BeanUtils.instantiateClass(ContentFiles.class.getDeclaredConstructor(Settings.class),
                    new Settings(environment));
        }
        catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        FactImport facts = portal.getBean(FactImport.class);
        Languages languages = portal.getBean(Languages.class);
        return new ContentImport(new ContentReader(files, facts, languages,
                portal.getBeanProvider(ContentCheck.class)), facts, portal.getBean(EntryImport.class),
                portal.getBean(Entries.class), portal.getBean(TextImport.class), portal.getBean(StatedSentences.class),
                portal.getBean(UnitStore.class), portal.getBean(UnitSources.class),
                portal.getBean(ImportReports.class), languages,
                portal.getBean(TransactionTemplate.class), Clock.systemUTC(), environment);
    }

    /** All files below a folder. */
    static Map<String, String> tree(Path root) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readString(path));
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}

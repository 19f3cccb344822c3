package fi.newcomer.text;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.entry.Entries;
import fi.newcomer.fact.ContentCheck;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.FactImport;
import fi.newcomer.fact.Listings;
import fi.newcomer.language.Languages;
import fi.newcomer.setting.WrongSetting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads all files of {@code content/} and checks what they say by themselves. */
@Component
class ContentReader {

    private static final Logger log = LoggerFactory.getLogger(ContentReader.class);

    private static final List<String> YAML = List.of("*.yaml", "responsibility/*.yaml", "pages/*.yaml",
            "programmes/*/*.yaml");

    private static final List<String> TEXTS = List.of("pages/*.md", "programmes/*/*.md");

    /** Guides for those who write; kept as they are. */
    private static final List<String> GUIDES = List.of("*.md");

    private final ContentFiles content;

    private final FactImport facts;

    private final Listings listings;

    private final Languages languages;

    private final ObjectProvider<ContentCheck> checks;

    ContentReader(ContentFiles content, FactImport facts, Listings listings, Languages languages,
            ObjectProvider<ContentCheck> checks) {
        this.checks = checks;
        this.content = content;
        this.facts = facts;
        this.listings = listings;
        this.languages = languages;
    }

    /**
     * Everything that the files say.
     * @throws WrongSetting if something in them is wrong
     */
    Read read() {
        return read(Map.of());
    }

    /**
     * What the files say now, for a portal that runs.
     * @param atStart the files as the portal read them when it started, by path
     * @throws WrongSetting if something in them is wrong, or a file changed that is read only at the start
     */
    Read read(Map<String, ContentFile> atStart) {
        List<ContentFile> yaml = files(YAML);
        Layers layers = new Layers(this.content.file(Layers.FILE));
        Documents documents = new Documents(this.content.file("documents.yaml"));
        KnownPages known = new KnownPages(this.content.file("programmes.yaml"), this.content.file("municipalities.yaml"),
                layers);
        known.checkLayers(this.content.file(Layers.FILE));
        yaml.forEach(known::check);
        List<ContentFile> texts = files(TEXTS);
        Map<String, List<ContentText>> pages = pages(texts);
        pages.values().forEach((page) -> page.forEach(known::check));
        LayerRules.check(layers, pages);
        List<SourceFile> sources = named(yaml, "sources"::equals).stream()
            .map((file) -> new SourceFile(file, documents, pages))
            .toList();
        Map<String, Fact> facts = this.facts.read(named(yaml, "facts"::equals), documents);
        this.listings.check(yaml, documents,
                facts.values().stream().collect(Collectors.toMap(Fact::id, Fact::kind)));
        this.checks.forEach((check) -> check.check(yaml, facts, documents));
        if (!atStart.isEmpty()) {
            refuseChanges(yaml, atStart);
        }
        this.listings.importing(yaml, documents);
        return new Read(pages, facts, sources, Stream.of(yaml, texts, files(GUIDES)).flatMap(List::stream).toList());
    }

    /** The files that the portal reads only when it starts. */
    List<ContentFile> atStart() {
        return files(YAML).stream().filter((file) -> onlyAtStart(file.path())).toList();
    }

    private Map<String, List<ContentText>> pages(List<ContentFile> files) {
        Progress progress = new Progress("Content: %d of %d files read", files.size(), 500, log::info);
        List<ContentText> texts = new ArrayList<>();
        for (ContentFile file : files) {
            texts.add(ContentTextReader.read(file));
            progress.done(1);
        }
        return SameUnits.check(texts, this.languages);
    }

    private List<ContentFile> files(List<String> patterns) {
        return patterns.stream().flatMap((pattern) -> this.content.files(pattern).stream()).toList();
    }

    private static List<ContentFile> named(List<ContentFile> yaml, Predicate<String> names) {
        return yaml.stream().filter((file) -> names.test(name(file.path()))).toList();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
    }

    /** Whether the portal reads the file of this path only when it starts. */
    static boolean onlyAtStart(String path) {
        return path.endsWith(".yaml") && !name(path).equals("facts") && !name(path).equals("sources")
                && !Entries.reads(path);
    }

    private static void refuseChanges(List<ContentFile> yaml, Map<String, ContentFile> atStart) {
        Map<String, ContentFile> before = new HashMap<>(atStart);
        before.keySet().removeIf((path) -> !onlyAtStart(path));
        Map<String, ContentFile> now = yaml.stream()
            .filter((file) -> onlyAtStart(file.path()))
            .collect(Collectors.toMap(ContentFile::path, (file) -> file));
        Stream.concat(before.keySet().stream(), now.keySet().stream())
            .distinct()
            .sorted()
            .filter((path) -> !before.containsKey(path) || !before.get(path).equals(now.get(path)))
            .findFirst()
            .ifPresent((path) -> {
                ContentFile file = now.getOrDefault(path, new ContentFile(path, ""));
                throw file.mistake(line(before.get(path), file), "the file has changed, and the portal reads it only when "
                        + "it starts: restart the portal to take it over");
            });
    }

    /** The first line that differs. */
    private static int line(@org.jspecify.annotations.Nullable ContentFile before, ContentFile now) {
        if (before == null) {
            return 1;
        }
        String[] one = before.text().split("\n", -1);
        String[] other = now.text().split("\n", -1);
        int at = java.util.Arrays.mismatch(one, other);
        return Math.min(at + 1, other.length);
    }

    /**
     * What stands in the files.
     *
     * @param pages the texts by page, the first official language first
     * @param files all files
     */
    record Read(Map<String, List<ContentText>> pages, Map<String, Fact> facts, List<SourceFile> sources,
            List<ContentFile> files) {
    }
}

package fi.newcomer.fact;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts of the files {@code facts.yaml}, checked. */
final class FactFile {

    private FactFile() {
    }

    static Map<String, Fact> read(List<ContentFile> files, Documents documents) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (ContentFile file : files) {
            for (YamlValue row : file.yaml().list("facts")) {
                Fact fact = fact(row, documents);
                if (facts.put(fact.id(), fact) != null) {
                    throw row.mistake("the fact \"" + fact.id() + "\" stands here a second time");
                }
            }
        }
        return facts;
    }

    /** The path of the file in which each fact stands, by its id. */
    static Map<String, String> paths(List<ContentFile> files) {
        Map<String, String> paths = new LinkedHashMap<>();
        files.forEach((file) -> file.yaml().list("facts").forEach((row) -> paths.put(row.text("id"), file.path())));
        return paths;
    }

    /** Whether a file of the content is one of facts. */
    static boolean reads(String path) {
        return path.equals("facts.yaml") || path.matches("programmes/[^/]+/facts\\.yaml");
    }

    private static Fact fact(YamlValue row, Documents documents) {
        String id = row.text("id");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,79}")) {
            throw row.get("id").mistake("\"" + id + "\" must be small letters, digits and hyphens");
        }
        Fact.Kind kind = row.constant("kind", Fact.Kind.class);
        YamlValue value = row.get(kind == Fact.Kind.PHONE ? "number" : "value");
        if (!FactValue.fits(kind, value.text())) {
            throw value.mistake("\"" + value.text() + "\" is not what a fact of the kind "
                    + row.text("kind") + " must be");
        }
        Documents.Source source = documents.named(row.get("source"));
        return new Fact(id, kind, value.text(), row.constant("state", Fact.State.class), source.title(),
                source.sectionTitle());
    }
}

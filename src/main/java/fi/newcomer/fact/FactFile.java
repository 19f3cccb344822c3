package fi.newcomer.fact;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlValue;
import java.net.URI;
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

    private static Fact fact(YamlValue row, Documents documents) {
        String id = row.text("id");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,79}")) {
            throw row.get("id").mistake("\"" + id + "\" must be small letters, digits and hyphens");
        }
        Fact.Kind kind = row.constant("kind", Fact.Kind.class);
        YamlValue value = row.get(kind == Fact.Kind.PHONE ? "number" : "value");
        if (!fits(kind, value.text())) {
            throw value.mistake("\"" + value.text() + "\" is not what a fact of the kind "
                    + row.text("kind") + " must be");
        }
        Documents.Source source = documents.named(row.get("source"));
        return new Fact(id, kind, value.text(), row.constant("state", Fact.State.class), source.title(),
                source.sectionTitle());
    }

    private static boolean fits(Fact.Kind kind, String value) {
        return switch (kind) {
            case PHONE -> Phone.valid(value);
            case EMAIL -> value.matches("[^@\\s]+@[^@\\s]+\\.[a-z]{2,}");
            case LINK -> link(value);
            case HOURS -> Hours.valid(value);
            case ADDRESS, NAME, STATED -> value.length() <= 500;
        };
    }

    private static boolean link(String value) {
        try {
            return "https".equals(URI.create(value).getScheme()) && URI.create(value).getHost() != null;
        }
        catch (IllegalArgumentException e) {
            return false;
        }
    }
}

package fi.newcomer.fact;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.YamlValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** The documents that the content rests on, and their sections ({@code content/documents.yaml}). */
@Service
public class Documents {

    private final Map<String, Document> byId = new LinkedHashMap<>();

    @Autowired
    Documents(ContentFiles content) {
        this(content.file("documents.yaml"));
    }

    public Documents(ContentFile file) {
        for (YamlValue row : file.yaml().list("documents")) {
            Document document = new Document(row.text("id"), row.constant("kind", Kind.class), row.text("title"),
                    row.get("sections").map());
            if (this.byId.put(document.id(), document) != null) {
                throw row.mistake("the document \"" + document.id() + "\" stands here a second time");
            }
        }
    }

    public Optional<Source> find(String document, String section) {
        return Optional.ofNullable(this.byId.get(document))
            .filter((it) -> it.sections().containsKey(section))
            .map((it) -> new Source(it.id(), it.kind(), it.title(), section, it.sections().get(section)));
    }

    /** The titles of the programmes by the ids of their documents, in the order of the file. */
    public Map<String, String> programmes() {
        Map<String, String> titles = new LinkedHashMap<>();
        this.byId.values()
            .stream()
            .filter((document) -> document.kind() == Kind.PROGRAMME)
            .forEach((document) -> titles.put(document.id(), document.title()));
        return titles;
    }

    /**
     * The source that a content file names by {@code document} and {@code section}, as they are titled.
     * @throws fi.newcomer.setting.WrongSetting if {@code documents.yaml} does not have it
     */
    public Source named(YamlValue source) {
        return named(source.get("document"), source.get("section"));
    }

    /** The same, where document and section stand apart from each other. */
    public Source named(YamlValue document, YamlValue section) {
        Document named = document(document);
        return named.sections()
            .entrySet()
            .stream()
            .filter((it) -> it.getValue().equals(section.text()))
            .findFirst()
            .map((it) -> new Source(named.id(), named.kind(), named.title(), it.getKey(), it.getValue()))
            .orElseThrow(() -> section.mistake("the document \"" + named.title() + "\" has no section \""
                    + section.text() + "\" in documents.yaml"));
    }

    /**
     * The title of a document that a content file names.
     * @throws fi.newcomer.setting.WrongSetting if {@code documents.yaml} does not have it
     */
    public String title(YamlValue document) {
        return document(document).title();
    }

    private Document document(YamlValue title) {
        return this.byId.values()
            .stream()
            .filter((it) -> it.title().equals(title.text()))
            .findFirst()
            .orElseThrow(() -> title.mistake("the document \"" + title.text() + "\" is not in documents.yaml"));
    }

    /** What kind of document it is: {@code PORTAL} is what the portal itself does or says. */
    public enum Kind {

        PROGRAMME, ACT, PAGE, PORTAL

    }

    /**
     * A section of a document.
     *
     * @param document the id of the document
     * @param title the document's title
     * @param section the id of the section
     * @param sectionTitle the section's title
     */
    public record Source(String document, Kind kind, String title, String section, String sectionTitle) {
    }

    private record Document(String id, Kind kind, String title, Map<String, String> sections) {
    }
}

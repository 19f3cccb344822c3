package fi.newcomer.text;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlValue;
import fi.newcomer.fact.Documents;
import fi.newcomer.setting.WrongSetting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file {@code sources.yaml}: on which sections of which documents the units of the pages beside it rest, and when they
 * were last compared with them.
 */
final class SourceFile {

    private final Documents documents;

    private final Map<String, List<ContentText>> pages;

    /** What each unit of each page rests on. */
    final Set<UnitSource> sources = new LinkedHashSet<>();

    /** The pages, each with the day of the comparison. */
    final Map<String, LocalDate> compared = new LinkedHashMap<>();

    /**
     * Reads and checks a file.
     * @param pages all pages, to know their units
     * @throws WrongSetting if it names a page, unit or source that there is not
     */
    SourceFile(ContentFile file, Documents documents, Map<String, List<ContentText>> pages) {
        this.documents = documents;
        this.pages = pages;
        YamlValue yaml = file.yaml();
        LocalDate day = yaml.date("compared");
        String folder = file.path().substring(0, file.path().lastIndexOf('/')).replaceFirst("^programmes/",
                Layers.PROGRAMME);
        yaml.get("parts").each((name, rows) -> {
            String page = folder + "/" + name;
            if (!pages.containsKey(page)) {
                throw rows.mistake("there is no page \"" + name + "\" beside this file");
            }
            this.compared.put(page, day);
            rows.items().forEach((row) -> read(page, row));
        });
    }

    private void read(String page, YamlValue row) {
        String named = row.text("source");
        int slash = named.indexOf('/');
        if (slash < 0 || this.documents.find(named.substring(0, slash), named.substring(slash + 1)).isEmpty()) {
            throw row.get("source").mistake("\"" + named + "\" is no section of documents.yaml");
        }
        List<String> order = this.pages.get(page).getFirst().units().stream().map(ContentText.ContentUnit::id).toList();
        for (String range : row.text("units").split(" ")) {
            for (String unit : range(row, order, range)) {
                this.sources.add(new UnitSource(page, unit, named.substring(0, slash), named.substring(slash + 1)));
            }
        }
    }

    /** The units that {@code what-1} or {@code what-1..what-4} means. */
    private List<String> range(YamlValue row, List<String> order, String range) {
        int dots = range.indexOf("..");
        int from = order.indexOf(dots < 0 ? range : range.substring(0, dots));
        int to = dots < 0 ? from : order.indexOf(range.substring(dots + 2));
        if (from < 0 || to < from) {
            throw row.get("units").mistake("\"" + range + "\" names no units of this page in their order");
        }
        return new ArrayList<>(order.subList(from, to + 1));
    }

    /** A unit rests on a section of a document. */
    record UnitSource(String page, String unit, String document, String section) {
    }
}

package fi.newcomer.text;

import fi.newcomer.content.ContentFile;
import fi.newcomer.entry.Entries;
import fi.newcomer.fact.FactExport;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.text.UnitRow.Stored;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Writes the present content in the format of {@code content/}; what nobody edited is byte for byte as imported. */
@Service
class ContentExport {

    private final UnitStore store;

    private final Entries entries;

    private final FactExport facts;

    private final ObjectProvider<FurtherFiles> further;

    private final Languages languages;

    ContentExport(UnitStore store, Entries entries, FactExport facts, ObjectProvider<FurtherFiles> further,
            Languages languages) {
        this.store = store;
        this.entries = entries;
        this.facts = facts;
        this.further = further;
        this.languages = languages;
    }

    /** All files by path. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        Stored stored = this.store.everything();
        List<ContentFile> imported = this.store.files();
        // Those with which the texts were imported; a command beside the portal may read other files.
        Layers layers = imported.stream()
            .filter((file) -> file.path().equals(Layers.FILE))
            .findFirst()
            .map(Layers::new)
            .orElseThrow(() -> new WrongSetting("No content has been imported yet, so there is none to write: start the "
                    + "portal once."));
        Map<String, List<UnitPlace>> places = stored.places()
            .stream()
            .collect(Collectors.groupingBy(UnitPlace::page, LinkedHashMap::new, Collectors.toList()));
        Map<String, Map<String, UnitRow>> texts = new LinkedHashMap<>();
        stored.texts().forEach((row) -> texts
            .computeIfAbsent(ContentText.path(row.key().page(), row.key().language()), (path) -> new LinkedHashMap<>())
            .put(row.key().unit(), row));
        for (ContentFile file : imported) {
            if (!ContentTextReader.reads(file)) {
                files.put(file.path(), file.text());
                continue;
            }
            ContentText text = ContentTextReader.read(file);
            files.put(file.path(), ContentWriter.write(text, places.getOrDefault(text.page(), List.of()),
                    texts.getOrDefault(file.path(), Map.of()), below(text.page(), places, layers)));
        }
        further(files, places, texts, layers);
        files.putAll(this.entries.written(imported));
        files.putAll(this.facts.written(imported));
        this.further.forEach((feature) -> files.putAll(feature.written(imported)));
        return files;
    }

    /** Writes all files below a folder. */
    void writeTo(Path folder) {
        try {
            for (Map.Entry<String, String> file : files().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        catch (IOException e) {
            throw new WrongSetting("The content can't be written to " + folder + " (" + e.getMessage()
                    + "): name a folder that can be written.", e);
        }
    }

    /**
     * Pages that staff wrote in a language that had no file; without a title they are no page yet, but a layer says only
     * what differs.
     */
    private void further(Map<String, String> files, Map<String, List<UnitPlace>> places,
            Map<String, Map<String, UnitRow>> texts, Layers layers) {
        places.forEach((page, units) -> {
            for (Language language : this.languages.all()) {
                String path = ContentText.path(page, language.code());
                Map<String, UnitRow> own = texts.getOrDefault(path, Map.of());
                boolean complete = own.containsKey("title") && own.containsKey("lead");
                if (!files.containsKey(path) && (complete || layers.isLayer(page) && !own.isEmpty())) {
                    files.put(path, ContentWriter.write(units, own, below(page, places, layers)));
                }
            }
        });
    }

    /** The ids of the units that stand on the page upon which a layer lies. */
    private static Set<String> below(String page, Map<String, List<UnitPlace>> places, Layers layers) {
        List<String> under = layers.pagesUnder(page);
        List<String> lower = under.subList(0, under.size() - 1);
        return LayeredUnits
            .of(lower, lower.stream().flatMap((it) -> places.getOrDefault(it, List.of()).stream()).toList())
            .stream()
            .map(UnitPlace::unit)
            .collect(Collectors.toSet());
    }
}

package fi.newcomer.fact;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlValue;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and checks what the files of lists name, each entry alike: its name, what it is, where, and its state. */
public final class ListingReader {

    private final Documents documents;

    private final Languages languages;

    public ListingReader(Documents documents, Languages languages) {
        this.documents = documents;
        this.languages = languages;
    }

    /**
     * All entries of a file by their slugs.
     * @throws fi.newcomer.setting.WrongSetting if something in it is wrong
     */
    Map<String, Listing> file(ContentFile file) {
        String list = Listings.list(file.path());
        Map<String, Listing> listings = new LinkedHashMap<>();
        for (YamlValue row : file.yaml().list(list)) {
            Listing listing = listing(row, list);
            if (listings.put(listing.slug(), listing) != null) {
                throw row.mistake("\"" + listing.slug() + "\" stands here a second time");
            }
        }
        return listings;
    }

    /**
     * One entry.
     * @param list the list in which it stands
     * @throws fi.newcomer.setting.WrongSetting if something in it is wrong
     */
    public Listing listing(YamlValue row, String list) {
        boolean measure = list.equals(Listings.INDICATORS);
        return new Listing(row.text("slug"), row.text(measure ? "part" : "kind"), words(row, "name", measure),
                row.find("what").map((it) -> words(row, "what", true)),
                row.find("place").map((it) -> words(row, "place", false)), row.find("address").map(YamlValue::text),
                row.constant("state", Fact.State.class), sources(row, list));
    }

    /** A course names one or more sources, or says that staff added it; everything else names one. */
    private List<Documents.Source> sources(YamlValue row, String list) {
        if (!list.equals(Listings.COURSES)) {
            return List.of(this.documents.named(row.get("source")));
        }
        List<Documents.Source> sources = row.list("sources").stream().map(this.documents::named).toList();
        if (sources.isEmpty() && row.find("added").isEmpty()) {
            throw row.mistake("a course must say its sources, or that staff added it");
        }
        return sources;
    }

    /**
     * A text in languages of the portal.
     * @param sentence whether it is no proper name, so that it must be there in each official language, as texts are
     * @throws fi.newcomer.setting.WrongSetting if it is in another language, or lacks one
     */
    public LocalizedText words(YamlValue row, String key, boolean sentence) {
        LocalizedText text = row.localized(key);
        row.get(key).each((code, value) -> {
            if (this.languages.find(code).isEmpty()) {
                throw value.mistake("\"" + code + "\" is not a language of the portal");
            }
        });
        for (Language language : this.languages.all()) {
            if (sentence && language.official() && !text.byLanguage().containsKey(language.code())) {
                throw row.get(key).mistake("the \"" + key + "\" is missing in " + language.code());
            }
        }
        return text;
    }

    /** The same where the text may be missing. */
    public Optional<LocalizedText> optionalWords(YamlValue row, String key, boolean sentence) {
        return row.find(key).map((text) -> words(row, key, sentence));
    }
}

package fi.newcomer.fact;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlValue;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and checks what the files of lists name, each entry alike: its name, what it is, where, and its state. */
public final class ListingReader {

    /** The ways to reach a partner, and what kind of fact says each. */
    public static final Map<String, Fact.Kind> WAYS = ways();

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
                row.constant("state", Fact.State.class), sources(row, list),
                list.equals(Listings.PARTNERS) ? contact(row) : Map.of());
    }

    private static Map<String, Fact.Kind> ways() {
        Map<String, Fact.Kind> ways = new LinkedHashMap<>();
        ways.put("phone", Fact.Kind.PHONE);
        ways.put("email", Fact.Kind.EMAIL);
        ways.put("website", Fact.Kind.LINK);
        return Collections.unmodifiableMap(ways);
    }

    private static Map<String, String> contact(YamlValue row) {
        Map<String, String> contact = new LinkedHashMap<>();
        row.find("contact").ifPresent((named) -> named.each((way, fact) -> {
            if (!WAYS.containsKey(way)) {
                throw fact.mistake("\"" + way + "\" is none of the ways to reach a partner: phone, email, website");
            }
            contact.put(way, fact.text());
        }));
        return contact;
    }

    /**
     * Checks that the partners of a file are reached by facts that there are.
     * @throws fi.newcomer.setting.WrongSetting if not
     */
    void checkContacts(ContentFile file, Map<String, Fact.Kind> facts) {
        if (!Listings.list(file.path()).equals(Listings.PARTNERS)) {
            return;
        }
        for (YamlValue row : file.yaml().list(Listings.PARTNERS)) {
            contact(row).forEach((way, fact) -> {
                if (facts.get(fact) != WAYS.get(way)) {
                    throw row.get("contact").get(way).mistake("there is no fact \"" + fact + "\" of this kind");
                }
            });
        }
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

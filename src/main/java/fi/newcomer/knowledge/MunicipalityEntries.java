package fi.newcomer.knowledge;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlValue;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.entry.EntryListener;
import fi.newcomer.fact.ContentCheck;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.municipality.Accent;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipalities.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Tells the municipalities what their entries say, at the start and whenever one of them changes. */
@Component
class MunicipalityEntries implements EntryListener, SmartInitializingSingleton, ContentCheck {

    static final String FILE = "municipalities.yaml";

    static final String LIST = "municipalities";

    private static final Logger log = LoggerFactory.getLogger(MunicipalityEntries.class);

    private final Entries entries;

    private final Municipalities municipalities;

    private List<Entry> told = List.of();

    MunicipalityEntries(Entries entries, Municipalities municipalities) {
        this.entries = entries;
        this.municipalities = municipalities;
    }

    @Override
    public void afterSingletonsInstantiated() {
        tell();
    }

    @Override
    public void changed() {
        try {
            tell();
        }
        catch (RuntimeException e) {
            // What changed is stored all the same, and the next change tells this too.
            log.error("What is said of the municipalities can't be read", e);
        }
    }

    private synchronized void tell() {
        List<Entry> now = this.entries.named(FILE);
        if (!now.equals(this.told)) {
            this.municipalities.tell(now.stream().flatMap((entry) -> read(entry).stream()).toList());
            this.told = now;
        }
    }

    private Optional<Told> read(Entry entry) {
        return entry.read(this::read);
    }

    /**
     * What an entry says, with colours that can be read.
     * @throws fi.newcomer.setting.WrongSetting if something in it is wrong
     */
    Told read(YamlValue row) {
        Told told = this.municipalities.read(row);
        YamlValue accent = row.get("accent");
        for (String key : List.of("light", "dark")) {
            if (!Accent.isColour(accent.text(key))) {
                throw accent.get(key).mistake("\"" + accent.text(key) + "\" is not a colour such as \"#0b5a78\"");
            }
        }
        if (!told.accent().lightReads()) {
            throw accent.get("light").mistake("white text can't be read well enough on this colour (7:1)");
        }
        if (!told.accent().darkReads()) {
            throw accent.get("dark").mistake("this colour can't be read well enough on dark paper (7:1)");
        }
        return told;
    }

    @Override
    public void check(List<ContentFile> yaml, Map<String, Fact> facts, Documents documents) {
        Map<String, String> missing = new HashMap<>(this.municipalities.programmes());
        for (ContentFile file : yaml.stream().filter((it) -> it.path().equals(FILE)).toList()) {
            for (YamlValue row : file.yaml().list(LIST)) {
                Told told = read(row);
                String programme = missing.remove(told.municipality().slug());
                if (!told.municipality().programme().equals(programme)) {
                    throw row.mistake("which municipalities there are and which programme each has is read only when the "
                            + "portal starts: restart the portal to take it over");
                }
            }
            if (!missing.isEmpty()) {
                throw file.mistake(1, "the municipality \"" + missing.keySet().iterator().next() + "\" is gone, and which "
                        + "there are is read only when the portal starts: restart the portal to take it over");
            }
        }
    }
}

package fi.newcomer.rewording;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlValue;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.entry.Made;
import fi.newcomer.fact.ContentCheck;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.language.FurtherLanguages;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Rewordings;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.rewording.RewordingFile.Rewording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The texts that municipalities have in words of their own, from the entries of {@code rewordings.yaml}. One that does
 * not fit any more, since the portal's own text has other arguments by now, is left out until somebody mends it.
 */
@Component
class RewordedTexts implements Rewordings, FurtherLanguages, ContentCheck {

    private static final Logger log = LoggerFactory.getLogger(RewordedTexts.class);

    private final Texts texts;

    private final Languages languages;

    private final Municipalities municipalities;

    private final Made<Map<String, Rewording>> byMunicipality;

    RewordedTexts(Texts texts, Languages languages, Municipalities municipalities, Entries entries) {
        this.texts = texts;
        this.languages = languages;
        this.municipalities = municipalities;
        this.byMunicipality = new Made<>(entries, (all) -> made(all.named(RewordingFile.PATH)));
    }

    private Map<String, Rewording> made(List<Entry> entries) {
        Map<String, Rewording> made = new HashMap<>();
        entries.forEach((entry) -> entry.read(RewordingFile::read)
            .ifPresent((found) -> made.put(entry.key(),
                    new Rewording(found.languages(), fitting(entry.key(), found.texts())))));
        return made;
    }

    private Map<String, Map<String, String>> fitting(String municipality, Map<String, Map<String, String>> found) {
        Map<String, Map<String, String>> fitting = new HashMap<>();
        found.forEach((key, patterns) -> patterns.forEach((code, pattern) -> {
            if (fits(code, key, pattern)) {
                fitting.computeIfAbsent(key, (it) -> new HashMap<>()).put(code, pattern);
            }
            else {
                log.warn("The words of {} for {} in {} fit no longer and are not shown", municipality, key, code);
            }
        }));
        return fitting;
    }

    private boolean fits(String code, String key, String pattern) {
        return this.languages.find(code)
            .filter((language) -> this.texts.mistake(language, key, pattern).isEmpty())
            .isPresent();
    }

    @Override
    public Optional<String> pattern(String municipality, Language language, String key) {
        return Optional.ofNullable(this.byMunicipality.get()
            .getOrDefault(municipality, Rewording.NONE)
            .texts()
            .getOrDefault(key, Map.of())
            .get(language.code()));
    }

    @Override
    public String stamp(String municipality) {
        return "entry:" + RewordingFile.PATH + ":" + municipality;
    }

    @Override
    public Set<String> of(String municipality) {
        return Set.copyOf(this.byMunicipality.get().getOrDefault(municipality, Rewording.NONE).languages());
    }

    @Override
    public Set<String> anywhere() {
        return this.byMunicipality.get()
            .values()
            .stream()
            .flatMap((rewording) -> rewording.languages().stream())
            .collect(Collectors.toSet());
    }

    @Override
    public Set<String> stamps() {
        return this.municipalities.all().stream().map((it) -> stamp(it.slug())).collect(Collectors.toSet());
    }

    @Override
    public void check(List<ContentFile> yaml, Map<String, Fact> facts, Documents documents) {
        Set<String> known = yaml.stream()
            .filter((file) -> file.path().equals("municipalities.yaml"))
            .flatMap((file) -> file.yaml().list("municipalities").stream())
            .map((row) -> row.text("slug"))
            .collect(Collectors.toSet());
        yaml.stream()
            .filter((file) -> file.path().equals(RewordingFile.PATH))
            .flatMap((file) -> file.yaml().list(RewordingFile.LIST).stream())
            .forEach((entry) -> check(entry, known));
    }

    private void check(YamlValue entry, Set<String> municipalities) {
        if (!municipalities.contains(entry.text("slug"))) {
            throw entry.get("slug").mistake("\"" + entry.text("slug") + "\" is not a municipality of municipalities.yaml");
        }
        List<String> onRequest = this.languages.onRequest().stream().map(Language::code).toList();
        entry.list("further-languages").stream().filter((code) -> !onRequest.contains(code.text())).forEach((code) -> {
            throw code.mistake("\"" + code.text() + "\" is not a language that is offered on request");
        });
        RewordingFile.read(entry).texts().forEach((key, patterns) -> patterns.forEach((code, pattern) -> {
            Language language = this.languages.find(code)
                .orElseThrow(() -> entry.mistake("\"" + code + "\" is not a language of the portal"));
            this.texts.mistake(language, key, pattern).ifPresent((mistake) -> {
                throw entry.mistake("the text \"" + key + "\" in " + code + " can't stand in for the portal's: "
                        + mistake.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
            });
        }));
    }
}

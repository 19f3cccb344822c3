package fi.newcomer.flyer;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.placement.PageReference.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a flyer says: in the portal's languages in the words of its pages, in others in those of the staff. */
@Component
class FlyerWords {

    private final Texts texts;

    private final Languages languages;

    FlyerWords(Texts texts, Languages languages) {
        this.texts = texts;
        this.languages = languages;
    }

    /**
     * One voice a language, in the order of the design.
     * @param leadsTo what kind of page the code leads to
     */
    List<Voice> voices(FlyerDesign design, Municipality municipality, Kind leadsTo) {
        try (Texts.Speaking speaking = this.texts.speakingFor(municipality.slug())) {
            return Stream.concat(design.languages().stream().map(this.languages::get).map((language) -> new Voice(
                    language.code(), language.direction().equals("rtl"), this.texts.text(language, design.headline().key()),
                    this.texts.text(language, gives(leadsTo)))), design.ownTexts().stream().map(Voice::of))
                .toList();
        }
    }

    private static String gives(Kind leadsTo) {
        return switch (leadsTo) {
            case START, PROGRAMME, PROGRAMME_PART -> "flyer.gives.read";
            case WHO_HELPS -> "flyer.gives.who-helps";
            case REQUEST -> "flyer.gives.request";
            case OFFICES -> "flyer.gives.offices";
            case OFFICE -> "flyer.gives.office";
            case COURSES -> "flyer.gives.courses";
            case COURSE -> "flyer.gives.course";
        };
    }

    /** The language in which names stand: the first official one of the flyer, else Swedish. */
    Language official(FlyerDesign design) {
        return design.languages()
            .stream()
            .map(this.languages::get)
            .filter(Language::official)
            .findFirst()
            .orElse(this.languages.first());
    }

    /** The language for whose readers numbers are written: one that is not official, as soon as there is one. */
    Language reader(FlyerDesign design) {
        return design.languages()
            .stream()
            .map(this.languages::get)
            .filter((language) -> !language.official())
            .findFirst()
            .orElseGet(() -> design.ownTexts().isEmpty() ? official(design) : this.languages.get("en"));
    }

    /** The municipality's names in both official languages, once where they are the same. */
    List<Name> names(Municipality municipality) {
        List<Name> names = this.languages.all()
            .stream()
            .filter(Language::official)
            .map((language) -> new Name(language.code(), municipality.name().in(language).text()))
            .toList();
        return names.stream().map(Name::text).distinct().count() == 1 ? names.subList(0, 1) : names;
    }

    /** The languages of the portal that a flyer speaks. */
    List<Language> languages(FlyerDesign design) {
        return design.languages().stream().map(this.languages::get).toList();
    }

    String text(Language language, String key, java.util.Map<String, ?> arguments) {
        return this.texts.text(language, key, arguments);
    }

    /**
     * A name as an official language has it.
     *
     * @param language its code
     */
    record Name(String language, String text) {
    }
}

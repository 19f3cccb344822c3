package fi.newcomer.flyer;

import fi.newcomer.flyer.FlyerRefused.Reason;
import fi.newcomer.language.ContactLanguages;
import fi.newcomer.language.HiddenCharacters;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.placement.PageReference.Kind;
import fi.newcomer.print.Fonts;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether a flyer can be made as somebody wants it. */
@Component
class FlyerCheck {

    /** Signs of notations that would be printed as they are, and heaps of marks over one letter. */
    private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]]");

    private static final Pattern HEAP = Pattern.compile("\\p{M}{4,}");

    private final Languages languages;

    private final OfficeStrip offices;

    private final ArmsTable arms;

    FlyerCheck(Languages languages, OfficeStrip offices, ArmsTable arms) {
        this.languages = languages;
        this.offices = offices;
        this.arms = arms;
    }

    /**
     * Checks everything but whether it fits on the paper.
     * @return the design with its texts without blanks around them
     * @throws FlyerRefused if something in it is wrong
     */
    FlyerDesign checked(FlyerDesign design, Municipality municipality, Kind leadsTo) {
        List<OwnText> own = design.ownTexts().stream().map(FlyerCheck::checked).toList();
        checkLanguages(design, municipality);
        if (!design.headline().fits(leadsTo)) {
            throw new FlyerRefused(Reason.HEADLINE);
        }
        if (design.office() != null && this.offices.find(municipality, design.office()).isEmpty()) {
            throw new FlyerRefused(Reason.OFFICE);
        }
        if (design.arms() && this.arms.find(municipality.slug()).isEmpty()) {
            throw new FlyerRefused(Reason.NO_ARMS);
        }
        return new FlyerDesign(design.size(), design.languages(), own, design.headline(), design.office(), design.arms(),
                design.marks());
    }

    /** The languages of the portal that a flyer of a municipality may speak: those whose letters can be printed. */
    private List<Language> languages(Municipality municipality) {
        return this.languages.offered(municipality.slug()).stream().filter(Fonts::print).toList();
    }

    private void checkLanguages(FlyerDesign design, Municipality municipality) {
        List<String> offered = languages(municipality).stream().map(Language::code).toList();
        List<String> all = Stream.concat(design.languages().stream(), design.ownTexts().stream().map(OwnText::language))
            .toList();
        if (all.isEmpty() || all.size() > FlyerDesign.MOST_LANGUAGES || all.stream().distinct().count() < all.size()
                || !offered.containsAll(design.languages())
                || !design.ownTexts().stream().map(OwnText::language).allMatch(FlyerCheck::known)) {
            throw new FlyerRefused(Reason.LANGUAGES);
        }
    }

    private static boolean known(String language) {
        return ContactLanguages.known(language) && !language.equals(ContactLanguages.OTHER);
    }

    private static OwnText checked(OwnText text) {
        return new OwnText(text.language(), checked(text.headline(), OwnText.LONGEST_HEADLINE),
                checked(text.line(), OwnText.LONGEST_LINE));
    }

    private static String checked(String typed, int longest) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new FlyerRefused(Reason.EMPTY);
        }
        if (text.length() > longest) {
            throw new FlyerRefused(Reason.TOO_LONG, Map.of("count", String.valueOf(longest)));
        }
        if (HiddenCharacters.in(text) || HEAP.matcher(text).find()) {
            throw new FlyerRefused(Reason.HIDDEN);
        }
        if (MARKUP.matcher(text).find()) {
            throw new FlyerRefused(Reason.MARKUP);
        }
        String lacking = Fonts.lacks(text);
        if (!lacking.isEmpty()) {
            throw new FlyerRefused(Reason.CHARACTERS, Map.of("characters", lacking));
        }
        return text;
    }
}

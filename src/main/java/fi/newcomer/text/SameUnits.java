package fi.newcomer.text;

import fi.newcomer.content.ContentFile;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.text.ContentText.ContentUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The units of a page must be the same in all languages: the official ones have all of them, the others may lack some,
 * but neither add nor reorder.
 */
final class SameUnits {

    private SameUnits() {
    }

    /** The texts by page, the first official language first, once all pages have passed. */
    static Map<String, List<ContentText>> check(List<ContentText> texts, Languages languages) {
        Map<String, List<ContentText>> pages = new LinkedHashMap<>();
        for (ContentText text : texts) {
            if (languages.find(text.language()).isEmpty()) {
                throw text.file().mistake(1, "\"" + text.language() + "\" is not a language of the portal");
            }
        }
        for (Language language : languages.all()) {
            texts.stream()
                .filter((text) -> text.language().equals(language.code()))
                .forEach((text) -> pages.computeIfAbsent(text.page(), (page) -> new ArrayList<>()).add(text));
        }
        pages.values().forEach((page) -> compare(page, languages));
        return pages;
    }

    private static void compare(List<ContentText> page, Languages languages) {
        ContentText measure = page.getFirst();
        for (Language language : languages.all()) {
            if (language.official() && page.stream().noneMatch((text) -> text.language().equals(language.code()))) {
                throw measure.file().mistake(1, "the page has no file in " + language.code());
            }
        }
        for (ContentText text : page.subList(1, page.size())) {
            same(measure, text, languages.get(text.language()).official());
        }
    }

    private static void same(ContentText measure, ContentText text, boolean complete) {
        if (!measure.hides().equals(text.hides())) {
            throw text.file().mistake(1, "it leaves out other units than content/" + measure.file().path());
        }
        int at = 0;
        for (ContentUnit unit : text.units()) {
            ContentUnit expected = measure.byId().get(unit.id());
            if (expected == null) {
                throw mistake(text, unit, "is not in content/" + measure.file().path());
            }
            int found = measure.units().indexOf(expected);
            if (found < at) {
                throw mistake(text, unit, "stands in another order than in content/" + measure.file().path());
            }
            if (expected.kind() != unit.kind()) {
                throw mistake(text, unit, "is of another kind than in content/" + measure.file().path());
            }
            if (!Objects.equals(expected.after(), unit.after())) {
                throw mistake(text, unit, "stands after another unit than in content/" + measure.file().path());
            }
            if (complete && found > at) {
                throw mistake(text, unit, "stands where \"" + measure.units().get(at).id() + "\" is missing");
            }
            at = found + 1;
        }
        if (complete && at < measure.units().size()) {
            ContentFile file = text.file();
            throw file.mistake(text.units().getLast().line(),
                    "after this line the unit \"" + measure.units().get(at).id() + "\" is missing");
        }
    }

    private static WrongSetting mistake(ContentText text, ContentUnit unit, String what) {
        return text.file().mistake(unit.line(), "the unit \"" + unit.id() + "\" " + what);
    }
}

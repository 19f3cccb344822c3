package fi.newcomer.text;

import fi.newcomer.content.ContentFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One file of texts: a page in a language.
 *
 * @param page the page's key: {@code programme/korsnas/plan} or {@code pages/privacy}
 * @param language the code of its language
 * @param machineMade whether its units were made by a machine where they don't say otherwise
 * @param hides the ids of the units of the layer below that are left out
 */
record ContentText(ContentFile file, String page, String language, boolean machineMade, List<String> hides,
        List<ContentUnit> units) {

    /**
     * A unit as it stands in the file.
     *
     * @param after the id of the unit after which it stands, where it says so
     * @param line the number of its line
     * @param start where its text begins in the file
     * @param end where its line ends
     */
    record ContentUnit(String id, UnitKind kind, @Nullable String after, UnitText text, int line, int start, int end) {
    }

    Map<String, ContentUnit> byId() {
        return this.units.stream()
            .collect(Collectors.toMap(ContentUnit::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** Where the texts of a page in a language stand below {@code content/}. */
    static String path(String page, String language) {
        return page.replaceFirst("^" + Layers.PROGRAMME, "programmes/") + "." + language + ".md";
    }
}

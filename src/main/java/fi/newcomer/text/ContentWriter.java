package fi.newcomer.text;

import fi.newcomer.text.ContentText.ContentUnit;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page in a language in the format of {@code content/}: the file as it was imported, with just the places
 * changed at which the database says something else.
 */
final class ContentWriter {

    private ContentWriter() {
    }

    /**
     * The text of the file.
     * @param file the file as it was imported
     * @param places the units of the page in their order
     * @param texts what the database holds in the language of the file, by unit id
     */
    static String write(ContentText file, List<UnitPlace> places, Map<String, UnitRow> texts) {
        StringBuilder out = new StringBuilder(file.file().text());
        Map<String, ContentUnit> inFile = file.byId();
        // From the end, so that the places before stay where they are.
        for (int i = places.size() - 1; i >= 0; i--) {
            UnitPlace place = places.get(i);
            UnitRow row = texts.get(place.unit());
            ContentUnit unit = inFile.get(place.unit());
            if (row != null && unit == null) {
                insert(out, file, place, row, before(places, i, inFile));
            }
            else if (row != null && !row.text().equals(unit.text())) {
                out.replace(unit.start(), unit.end(), line(file, place, row));
            }
        }
        return out.toString();
    }

    /** A file for a page that has none in its language yet. */
    static String write(List<UnitPlace> places, Map<String, UnitRow> texts) {
        StringBuilder out = new StringBuilder("---\n");
        UnitPlace before = null;
        for (UnitPlace place : places) {
            UnitRow row = texts.get(place.unit());
            if (row == null) {
                continue;
            }
            if (place.kind().inFront()) {
                out.append(place.unit()).append(": ").append(row.text().text()).append(properties(place, row, false));
                out.append(place.kind() == UnitKind.LEAD ? "\nmade: human\n---\n" : "\n");
            }
            else {
                out.append(sameList(before, place) ? "" : "\n").append(place.kind().mark());
                out.append(row.text().text()).append(properties(place, row, false)).append('\n');
            }
            before = place;
        }
        return out.toString();
    }

    private static void insert(StringBuilder out, ContentText file, UnitPlace place, UnitRow row,
            @Nullable ContentUnit before) {
        if (before == null) {
            return;
        }
        boolean joined = !before.kind().inFront() && before.kind() == place.kind() && place.kind().isList();
        int at = before.kind().inFront() ? out.indexOf("\n---\n", before.end()) + 4 : before.end();
        boolean splits = at + 1 < out.length() && out.charAt(at + 1) != '\n' && !joined;
        out.insert(at, (joined ? "\n" : "\n\n") + place.kind().mark() + line(file, place, row) + (splits ? "\n" : ""));
    }

    private static @Nullable ContentUnit before(List<UnitPlace> places, int index, Map<String, ContentUnit> inFile) {
        for (int i = index - 1; i >= 0; i--) {
            if (inFile.containsKey(places.get(i).unit())) {
                return inFile.get(places.get(i).unit());
            }
        }
        return null;
    }

    private static String line(ContentText file, UnitPlace place, UnitRow row) {
        return row.text().text() + properties(place, row, file.machineMade());
    }

    private static String properties(UnitPlace place, UnitRow row, boolean fileIsMachineMade) {
        String attributes = row.text().attributes(fileIsMachineMade);
        return place.kind().inFront() && attributes.isEmpty() ? "" : " {#" + place.unit() + attributes + "}";
    }

    private static boolean sameList(@Nullable UnitPlace before, UnitPlace place) {
        return before != null && before.kind() == place.kind() && place.kind().isList();
    }
}

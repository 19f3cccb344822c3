package fi.newcomer.text;

import fi.newcomer.text.ContentText.ContentUnit;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page in a language in the format of {@code content/}: the file as it was imported, with just the places
 * changed at which the database says something else.
 */
final class ContentWriter {

    private static final String HIDES = "hides: ";

    private ContentWriter() {
    }

    /**
     * The text of the file.
     * @param file the file as it was imported
     * @param places the units of the page in their order
     * @param texts what the database holds in the language of the file, by unit id
     * @param below the ids of the units upon which the page lies, if it is a layer
     */
    static String write(ContentText file, List<UnitPlace> places, Map<String, UnitRow> texts, Set<String> below) {
        StringBuilder out = new StringBuilder(file.file().text());
        Map<String, ContentUnit> inFile = file.byId();
        // From the end, so that the places before stay where they are.
        for (int i = places.size() - 1; i >= 0; i--) {
            UnitPlace place = places.get(i);
            UnitRow row = texts.get(place.unit());
            ContentUnit unit = inFile.get(place.unit());
            if (row == null || place.kind().inFront()) {
                continue;
            }
            if (unit == null) {
                insert(out, file, place, row.text().text() + properties(place, row, file.machineMade(), below),
                        before(places, i, inFile));
            }
            else {
                replace(out, file, place, row, unit);
            }
        }
        hides(out, file, texts);
        front(out, file, places, texts, UnitKind.LEAD);
        front(out, file, places, texts, UnitKind.TITLE);
        return out.toString();
    }

    /** A file for a page that has none in its language yet. */
    static String write(List<UnitPlace> places, Map<String, UnitRow> texts, Set<String> below) {
        StringBuilder out = new StringBuilder("---\n");
        for (UnitKind kind : new UnitKind[] { UnitKind.TITLE, UnitKind.LEAD }) {
            places.stream()
                .filter((place) -> place.kind() == kind && texts.containsKey(place.unit()))
                .forEach((place) -> out.append(place.unit()).append(": ").append(line(place, texts.get(place.unit()), false)).append('\n'));
        }
        out.append("made: human\n");
        String hidden = places.stream()
            .filter((place) -> place.kind() == UnitKind.HIDDEN)
            .map(UnitPlace::unit)
            .collect(Collectors.joining(" "));
        out.append(hidden.isEmpty() ? "" : HIDES + hidden + "\n").append("---\n");
        UnitPlace before = null;
        for (UnitPlace place : places) {
            UnitRow row = texts.get(place.unit());
            if (row != null && !place.kind().inFront()) {
                out.append(sameList(before, place) ? "" : "\n").append(place.kind().mark());
                out.append(row.text().text()).append(properties(place, row, false, below)).append('\n');
                before = place;
            }
        }
        return out.toString();
    }

    private static void front(StringBuilder out, ContentText file, List<UnitPlace> places, Map<String, UnitRow> texts,
            UnitKind kind) {
        for (UnitPlace place : places) {
            UnitRow row = texts.get(place.unit());
            if (place.kind() != kind || row == null) {
                continue;
            }
            ContentUnit unit = file.byId().get(place.unit());
            if (unit != null) {
                replace(out, file, place, row, unit);
            }
            else {
                ContentUnit title = file.byId().get("title");
                int at = kind == UnitKind.LEAD && title != null ? title.end() + 1 : "---\n".length();
                out.insert(at, place.unit() + ": " + line(place, row, file.machineMade()) + "\n");
            }
        }
    }

    private static void replace(StringBuilder out, ContentText file, UnitPlace place, UnitRow row, ContentUnit unit) {
        if (!row.text().equals(unit.text())) {
            out.replace(unit.start(), unit.end(), line(place, row, file.machineMade()));
        }
    }

    /** What stands in the page is no longer left out of it. */
    private static void hides(StringBuilder out, ContentText file, Map<String, UnitRow> texts) {
        List<String> still = file.hides().stream().filter((unit) -> !texts.containsKey(unit)).toList();
        if (still.size() < file.hides().size()) {
            int at = out.indexOf("\n" + HIDES) + 1;
            int end = out.indexOf("\n", at) + 1;
            out.replace(at, end, still.isEmpty() ? "" : HIDES + String.join(" ", still) + "\n");
        }
    }

    private static void insert(StringBuilder out, ContentText file, UnitPlace place, String line,
            @Nullable ContentUnit before) {
        boolean inBody = before != null && !before.kind().inFront();
        boolean joined = inBody && before.kind() == place.kind() && place.kind().isList();
        int at = inBody ? before.end() : file.file().text().indexOf("\n---\n") + 4;
        boolean splits = at + 1 < out.length() && out.charAt(at + 1) != '\n' && !joined;
        out.insert(at, (joined ? "\n" : "\n\n") + place.kind().mark() + line + (splits ? "\n" : ""));
    }

    private static @Nullable ContentUnit before(List<UnitPlace> places, int index, Map<String, ContentUnit> inFile) {
        for (int i = index - 1; i >= 0; i--) {
            if (inFile.containsKey(places.get(i).unit())) {
                return inFile.get(places.get(i).unit());
            }
        }
        return null;
    }

    private static String line(UnitPlace place, UnitRow row, boolean fileIsMachineMade) {
        return row.text().text() + properties(place, row, fileIsMachineMade, Set.of());
    }

    /** @param below the units that need not say where they stand, since they replace one below */
    private static String properties(UnitPlace place, UnitRow row, boolean fileIsMachineMade, Set<String> below) {
        String after = place.after() == null || below.contains(place.unit()) ? "" : " after=" + place.after();
        String attributes = after + row.text().attributes(fileIsMachineMade);
        return place.kind().inFront() && attributes.isEmpty() ? "" : " {#" + place.unit() + attributes + "}";
    }

    private static boolean sameList(@Nullable UnitPlace before, UnitPlace place) {
        return before != null && before.kind() == place.kind() && place.kind().isList();
    }
}

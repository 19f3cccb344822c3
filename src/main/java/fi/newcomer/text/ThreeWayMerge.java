package fi.newcomer.text;

import fi.newcomer.text.ContentText.ContentUnit;
import fi.newcomer.text.UnitRow.Key;
import fi.newcomer.text.UnitRow.Stored;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings three states of every unit together: what its file said last, what it says now, and what stands in the database.
 * What staff did not touch follows the file; what staff edited stays, and is reported when its file says something else
 * now. A unit that the files no longer have goes, unless staff edited it in some language; then it stays in all.
 */
final class ThreeWayMerge {

    private final Map<Key, UnitRow> stored = new LinkedHashMap<>();

    private final Map<String, List<UnitPlace>> places = new LinkedHashMap<>();

    private final List<UnitPlace> allPlaces = new ArrayList<>();

    /** New texts, each with its place in the files. */
    final List<UnitRow> added = new ArrayList<>();

    /** Texts that follow their file. */
    final List<UnitRow> replaced = new ArrayList<>();

    /** Texts that stay as they are while only what their file says is noted. */
    final List<UnitRow> noted = new ArrayList<>();

    final List<Key> removed = new ArrayList<>();

    /** Edits of staff whose file changed or went. */
    final List<Key> kept = new ArrayList<>();

    ThreeWayMerge(Map<String, List<ContentText>> files, Stored stored) {
        stored.texts().forEach((row) -> this.stored.put(row.key(), row));
        stored.places().forEach((place) -> this.places.computeIfAbsent(place.page(), (page) -> new ArrayList<>())
            .add(place));
        Set<Key> inFiles = new HashSet<>();
        files.forEach((page, texts) -> texts.forEach((text) -> text.units().forEach((unit) -> {
            Key key = new Key(page, unit.id(), text.language());
            inFiles.add(key);
            present(key, unit.text());
        })));
        Map<String, Boolean> stays = unitsThatStay(files);
        this.stored.values()
            .stream()
            .filter((row) -> !inFiles.contains(row.key()))
            .forEach((row) -> absent(row, stays.getOrDefault(unitOf(row.key()), false)));
        Set<String> pages = new java.util.LinkedHashSet<>(files.keySet());
        pages.addAll(this.places.keySet());
        pages.forEach((page) -> order(page, files.getOrDefault(page, List.of()), stays));
    }

    /** The units that no page has any more. */
    List<UnitPlace> gone() {
        Set<String> present = this.allPlaces.stream().map(ThreeWayMerge::unitOf).collect(Collectors.toSet());
        return this.places.values()
            .stream()
            .flatMap(List::stream)
            .filter((place) -> !present.contains(unitOf(place)))
            .toList();
    }

    /** The units of all pages in their order, those included that stay only because staff edited them. */
    List<UnitPlace> places() {
        return this.allPlaces;
    }

    private void present(Key key, UnitText text) {
        UnitRow row = this.stored.get(key);
        UnitRow fromFile = new UnitRow(key, text, text.written());
        if (row == null) {
            this.added.add(fromFile);
        }
        else if (!text.written().equals(row.upstream())) {
            if (!row.edited()) {
                this.replaced.add(fromFile);
            }
            else {
                this.noted.add(new UnitRow(key, row.text(), text.written()));
                if (!row.text().equals(text)) {
                    this.kept.add(key);
                }
            }
        }
    }

    /** A text that its file no longer has. */
    private void absent(UnitRow row, boolean unitStays) {
        if (!row.edited() && !unitStays) {
            this.removed.add(row.key());
        }
        else if (row.edited() && row.upstream() != null) {
            this.noted.add(new UnitRow(row.key(), row.text(), null));
            this.kept.add(row.key());
        }
    }

    /** The units that no file has any more, but that staff edited in some language. */
    private Map<String, Boolean> unitsThatStay(Map<String, List<ContentText>> files) {
        Set<String> inFiles = new HashSet<>();
        files.forEach((page, texts) -> texts.getFirst().units().forEach((unit) -> inFiles.add(page + "#" + unit.id())));
        Map<String, Boolean> stays = new HashMap<>();
        this.stored.values()
            .stream()
            .filter((row) -> row.edited() && !inFiles.contains(unitOf(row.key())))
            .forEach((row) -> stays.put(unitOf(row.key()), true));
        return stays;
    }

    private void order(String page, List<ContentText> texts, Map<String, Boolean> stays) {
        List<String> order = new ArrayList<>();
        Map<String, UnitPlace> units = new HashMap<>();
        if (!texts.isEmpty()) {
            ContentText measure = texts.getFirst();
            measure.units().forEach((unit) -> {
                order.add(unit.id());
                units.put(unit.id(), new UnitPlace(page, unit.id(), 0, unit.kind(), unit.after()));
            });
            measure.hides().forEach((id) -> {
                order.add(id);
                units.put(id, new UnitPlace(page, id, 0, UnitKind.HIDDEN, null));
            });
        }
        String before = null;
        for (UnitPlace place : this.places.getOrDefault(page, List.of())) {
            if (stays.containsKey(page + "#" + place.unit())) {
                order.add(before == null ? 0 : order.indexOf(before) + 1, place.unit());
                units.put(place.unit(), place);
            }
            if (order.contains(place.unit())) {
                before = place.unit();
            }
        }
        for (int i = 0; i < order.size(); i++) {
            UnitPlace unit = units.get(order.get(i));
            this.allPlaces.add(new UnitPlace(page, unit.unit(), i, unit.kind(), unit.after()));
        }
    }

    private static String unitOf(UnitPlace place) {
        return place.page() + "#" + place.unit();
    }

    private static String unitOf(Key key) {
        return key.page() + "#" + key.unit();
    }
}

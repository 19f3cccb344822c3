package fi.newcomer.text;

import fi.newcomer.content.ImportCounts;
import fi.newcomer.text.UnitRow.Key;
import fi.newcomer.text.UnitRow.Stored;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings three states of every unit together: what its file said last, what it says now, and what stands in the database.
 * What staff did not touch follows the file; what staff edited stays, and what its file says now becomes a proposal. A
 * unit that the files no longer have goes, unless staff edited it in some language; then it stays in all.
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

    /** What files say now, or no longer have, where staff had edited the text. */
    final List<TextProposal> proposed = new ArrayList<>();

    /** Edits of staff with which their file agrees now. */
    final List<Key> agreed = new ArrayList<>();

    /** How many texts are as their files had them before. */
    private int unchanged;

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
        Set<String> stays = unitsThatStay(files);
        this.stored.values()
            .stream()
            .filter((row) -> !inFiles.contains(row.key()))
            .forEach((row) -> absent(row, stays.contains(unitOf(row.key()))));
        Set<String> pages = new java.util.LinkedHashSet<>(files.keySet());
        pages.addAll(this.places.keySet());
        pages.forEach((page) -> order(page, files.getOrDefault(page, List.of()), stays));
    }

    /** What it does to texts. */
    ImportCounts counts() {
        int removals = (int) this.proposed.stream().filter((proposal) -> proposal.text().isEmpty()).count();
        return new ImportCounts(this.added.size(), this.unchanged, this.replaced.size(), this.removed.size(),
                this.proposed.size() - removals, removals);
    }

    /** A text as it was stored. */
    UnitRow before(Key key) {
        return this.stored.get(key);
    }

    /** The units that are new or stand elsewhere or as another kind than before. */
    List<UnitPlace> moved() {
        Set<UnitPlace> before = this.places.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return this.allPlaces.stream().filter((place) -> !before.contains(place)).toList();
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
        else if (text.written().equals(row.upstream())) {
            this.unchanged++;
        }
        else if (!row.edited() && row.written().equals(fromFile.written())) {
            this.replaced.add(new UnitRow(key, text.behind(behind(row, text)), text.written()));
        }
        else if (!row.edited()) {
            this.replaced.add(fromFile);
        }
        else {
            this.noted.add(new UnitRow(key, row.text(), text.written()));
            if (row.written().equals(fromFile.written())) {
                this.unchanged++;
                this.agreed.add(key);
            }
            else if (row.upstream() != null && fromFile.written().equals(UnitText.withoutBehind(row.upstream()))) {
                this.unchanged++;
            }
            else {
                this.proposed.add(proposal(key, Optional.of(text)));
            }
        }
    }

    /** The facts behind which a text is whose file changed nothing but these: what changed under it here still counts. */
    private static Set<String> behind(UnitRow row, UnitText file) {
        Set<String> behind = new HashSet<>(row.text().behind());
        behind.removeAll(UnitText.behind(Objects.requireNonNull(row.upstream())));
        behind.addAll(file.behind());
        return behind;
    }

    private static TextProposal proposal(Key key, Optional<UnitText> text) {
        return new TextProposal(key.page(), key.unit(), key.language(), text);
    }

    /** A text that its file no longer has. */
    private void absent(UnitRow row, boolean unitStays) {
        if (!row.edited() && !unitStays) {
            this.removed.add(row.key());
        }
        else if (row.edited() && row.upstream() != null) {
            this.noted.add(new UnitRow(row.key(), row.text(), null));
            this.proposed.add(proposal(row.key(), Optional.empty()));
        }
    }

    /**
     * The units that no file has any more, but that staff edited in some language. A page of which one stays while its
     * files are gone keeps its title and lead as well: it could not be shown without them.
     */
    private Set<String> unitsThatStay(Map<String, List<ContentText>> files) {
        Set<String> inFiles = new HashSet<>();
        files.forEach((page, texts) -> texts.getFirst().units().forEach((unit) -> inFiles.add(page + "#" + unit.id())));
        Set<String> stays = new HashSet<>();
        this.stored.values()
            .stream()
            .filter((row) -> row.edited() && !inFiles.contains(unitOf(row.key())))
            .forEach((row) -> {
                stays.add(unitOf(row.key()));
                if (!files.containsKey(row.key().page())) {
                    this.places.getOrDefault(row.key().page(), List.of())
                        .stream()
                        .filter((place) -> place.kind().inFront())
                        .forEach((place) -> stays.add(unitOf(place)));
                }
            });
        return stays;
    }

    private void order(String page, List<ContentText> texts, Set<String> stays) {
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
            if (stays.contains(unitOf(place))) {
                // One that says itself where it stands must not come between others of which one follows the other.
                order.remove(place.unit());
                order.add(before == null ? 0 : place.after() != null ? order.size() : order.indexOf(before) + 1,
                        place.unit());
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

package fi.newcomer.text;

import fi.newcomer.text.UnitRow.UnitPlace;
import java.util.ArrayList;
import java.util.List;

/** Puts layers of a page upon each other: what one replaces, adds or leaves out. */
final class LayeredUnits {

    private final List<UnitPlace> units = new ArrayList<>();

    private LayeredUnits() {
    }

    /**
     * The units that a reader meets, each where its topmost text stands.
     * @param pages the keys of the layers, the lowest first
     * @param places the units of all these pages, those of each page in its order
     */
    static List<UnitPlace> of(List<String> pages, List<UnitPlace> places) {
        LayeredUnits layered = new LayeredUnits();
        for (String page : pages) {
            layered.add(places.stream().filter((place) -> place.page().equals(page)).toList());
        }
        return layered.units;
    }

    private void add(List<UnitPlace> layer) {
        String before = null;
        for (UnitPlace place : layer) {
            int at = indexOf(place.unit());
            if (place.kind() == UnitKind.HIDDEN) {
                continue;
            }
            if (at >= 0) {
                this.units.set(at, place);
            }
            else {
                String after = place.after() == null ? before : place.after();
                int found = after == null ? -1 : indexOf(after);
                this.units.add(found < 0 ? this.units.size() : found + 1, place);
            }
            before = place.kind().inFront() ? before : place.unit();
        }
        // At last, so that what is added may stand after a unit that is left out.
        layer.stream()
            .filter((place) -> place.kind() == UnitKind.HIDDEN)
            .forEach((place) -> this.units.removeIf((unit) -> unit.unit().equals(place.unit())));
    }

    private int indexOf(String unit) {
        for (int i = 0; i < this.units.size(); i++) {
            if (this.units.get(i).unit().equals(unit)) {
                return i;
            }
        }
        return -1;
    }
}

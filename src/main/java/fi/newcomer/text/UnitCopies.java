package fi.newcomer.text;

import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.UnitRow.Key;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where a unit stands of pages that lie upon others, and the copy of it that the upper page gets once somebody changes it there. */
@Component
class UnitCopies {

    private final Layers layers;

    private final UnitStore store;

    private final UnitsInLanguages units;

    private final FactUses uses;

    private final Clock clock;

    UnitCopies(Layers layers, UnitStore store, UnitsInLanguages units, FactUses uses, Clock clock) {
        this.layers = layers;
        this.store = store;
        this.units = units;
        this.uses = uses;
        this.clock = clock;
    }

    /** The texts of a unit on a page and on those that it lies upon, kept from others until the transaction ends. */
    List<UnitRow> locked(String page, String unit) {
        // In the order of all locks and before anything is read, so that two who take the same unit wait in turn.
        return this.layers.pagesUnder(page).stream().sorted().flatMap((layer) -> this.store.locked(layer, unit).stream()).toList();
    }

    /** The ids of the units that a page has of its own only because staff changed there what stands below. */
    Set<String> of(String page) {
        List<String> layers = this.layers.pagesUnder(page);
        Set<String> written = layers.size() < 2 ? Set.of() : this.units.writtenHere(page);
        if (written.isEmpty()) {
            return written;
        }
        List<String> below = layers.subList(0, layers.size() - 1);
        return LayeredUnits.of(below, this.store.places(below))
            .stream()
            .map(UnitPlace::unit)
            .filter(written::contains)
            .collect(Collectors.toSet());
    }

    /** Gives a layer its own copy of a unit that it lies upon, in all languages. */
    void take(StaffMember who, UnitPlace place, List<UnitRow> copies) {
        this.store.putPlaces(List.of(place));
        this.store.put(copies);
        this.store.addRevisions(copies, who.username(), this.clock.instant(), "taken");
        for (UnitRow copy : copies) {
            this.store.putFactUses(List.of(copy.key()),
                    this.uses.of(copy.key(), InlineReader.read(copy.text().text())));
        }
    }

    /** The layer's copy says after which unit it stands, for the day on which the layer below no longer has the unit. */
    UnitPlace taken(UnitPlace place, String page, List<UnitPlace> places) {
        int last = places.stream().filter((it) -> it.page().equals(page)).mapToInt(UnitPlace::position).max().orElse(-1);
        List<UnitPlace> shown = LayeredUnits.of(this.layers.pagesUnder(page), places);
        int at = shown.indexOf(place);
        return new UnitPlace(page, place.unit(), last + 1, place.kind(),
                place.kind().inFront() || at == 0 ? null : shown.get(at - 1).unit());
    }

    static List<UnitRow> taken(UnitPlace place, String page, Collection<UnitRow> rows) {
        return unit(rows, place.page(), place.unit()).stream()
            .map((row) -> new UnitRow(new Key(page, place.unit(), row.key().language()), row.text(), null))
            .toList();
    }

    /** Where the unit stands that readers of the page meet. */
    UnitPlace place(String page, List<UnitPlace> places, String unit) {
        return LayeredUnits.of(this.layers.pagesUnder(page), places)
            .stream()
            .filter((place) -> place.unit().equals(unit))
            .findFirst()
            .orElseThrow(() -> new WrongText(WrongText.Mistake.CHANGED, "the page has no unit \"" + unit + "\""));
    }

    static List<UnitRow> unit(Collection<UnitRow> rows, String page, String unit) {
        return rows.stream()
            .filter((row) -> row.key().page().equals(page) && row.key().unit().equals(unit))
            .toList();
    }
}

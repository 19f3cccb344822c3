package fi.newcomer.text;

import fi.newcomer.text.UnitRow.Key;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells those who watch texts what is being written. */
@Component
class TextWatches {

    private final ObjectProvider<TextWatch> watches;

    TextWatches(ObjectProvider<TextWatch> watches) {
        this.watches = watches;
    }

    void keys(Collection<Key> keys) {
        Map<String, Set<String>> units = new LinkedHashMap<>();
        keys.forEach((key) -> units.computeIfAbsent(key.page(), (page) -> new LinkedHashSet<>()).add(key.unit()));
        tell(units);
    }

    void places(Collection<UnitPlace> places) {
        Map<String, Set<String>> units = new LinkedHashMap<>();
        places.forEach((place) -> units.computeIfAbsent(place.page(), (page) -> new LinkedHashSet<>())
            .add(place.unit()));
        tell(units);
    }

    private void tell(Map<String, Set<String>> units) {
        this.watches.orderedStream().forEach((watch) -> units.forEach(watch::changing));
    }
}

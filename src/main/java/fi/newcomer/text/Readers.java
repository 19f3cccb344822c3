package fi.newcomer.text;

import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Which municipalities' readers get the texts of a programme or layer. */
@Service
public class Readers {

    private final Map<String, List<String>> byFolder = new HashMap<>();

    private final Municipalities municipalities;

    Readers(Municipalities municipalities, Layers layers) {
        this.municipalities = municipalities;
        for (Municipality municipality : municipalities.all()) {
            layers.readBy(municipality)
                .forEach((folder) -> this.byFolder.computeIfAbsent(folder, (it) -> new ArrayList<>())
                    .add(municipality.slug()));
        }
    }

    /** Those of a programme or layer, by its slug; none of an archived programme. */
    public List<Municipality> of(String folder) {
        return this.byFolder.getOrDefault(folder, List.of()).stream().map(this.municipalities::get).toList();
    }
}

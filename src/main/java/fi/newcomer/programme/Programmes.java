package fi.newcomer.programme;

import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.YamlValue;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.text.PageTargets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The programmes of {@code content/programmes.yaml}. */
@Service
public class Programmes implements PageTargets {

    private final Map<String, Programme> bySlug = new LinkedHashMap<>();

    Programmes(ContentFiles content) {
        for (YamlValue row : content.file("programmes.yaml").yaml().list("programmes")) {
            Programme programme = programme(row);
            if (this.bySlug.put(programme.slug(), programme) != null) {
                throw row.mistake("the programme \"" + programme.slug() + "\" stands here a second time");
            }
        }
    }

    /** The programme that holds in a municipality. */
    public Optional<Programme> of(Municipality municipality) {
        return Optional.ofNullable(this.bySlug.get(municipality.programme()))
            .filter((programme) -> programme.state() == Programme.State.IN_FORCE);
    }

    /** The programme of a municipality, when the portal shows it part by part. */
    public Optional<Programme> inParts(Municipality municipality) {
        return of(municipality).filter(Programme::parts);
    }

    /** The key of a part's texts. */
    public static String page(Programme programme, ProgrammePart part) {
        return "programme/" + programme.slug() + "/" + part.slug();
    }

    @Override
    public boolean knows(String target) {
        return target.equals("programme") || target.startsWith("programme/");
    }

    @Override
    public Optional<String> path(Municipality municipality, String target) {
        return inParts(municipality).map((programme) -> target);
    }

    private static Programme programme(YamlValue row) {
        return new Programme(row.text("slug"), row.text("title"),
                row.find("approved")
                    .map((it) -> new Programme.Approval(it.text("by"), it.date("on"), it.text("paragraph"))),
                row.find("period").map((it) -> new Programme.Period(it.date("from"), it.date("to"))),
                row.find("updated").map((it) -> row.date("updated")), row.constant("state", Programme.State.class),
                row.texts("municipalities"),
                row.find("parts").map(YamlValue::text).map("true"::equals).orElse(false));
    }
}

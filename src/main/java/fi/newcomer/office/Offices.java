package fi.newcomer.office;

import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.YamlValue;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.text.PageTargets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The offices of {@code content/offices.yaml} that are in force. Links of texts to the offices of a municipality that has
 * none lead to who helps there.
 */
@Service
public class Offices implements PageTargets {

    private static final String NOT_GIVEN = "not-given";

    private final List<Office> offices = new ArrayList<>();

    Offices(ContentFiles content) {
        for (YamlValue row : content.file("offices.yaml").yaml().list("offices")) {
            if (row.text("state").equals("in-force")) {
                this.offices.add(office(row));
            }
        }
    }

    public List<Office> of(Municipality municipality) {
        return this.offices.stream().filter((office) -> office.municipality().equals(municipality.slug())).toList();
    }

    public Optional<Office> find(Municipality municipality, String slug) {
        return of(municipality).stream().filter((office) -> office.slug().equals(slug)).findFirst();
    }

    @Override
    public boolean knows(String target) {
        return target.equals("offices") || target.startsWith("offices/");
    }

    @Override
    public Optional<String> path(Municipality municipality, String target) {
        if (target.equals("offices") ? !of(municipality).isEmpty()
                : find(municipality, target.substring("offices/".length())).isPresent()) {
            return Optional.of(target);
        }
        return Optional.of("who-helps");
    }

    private static Office office(YamlValue row) {
        YamlValue hours = row.get("hours");
        for (String key : new String[] { "phone", "address" }) {
            notGiven(row.get(key));
        }
        notGiven(hours.get("times"));
        return new Office(row.text("slug"), row.text("municipality"), row.localized("name"), row.localized("place"),
                hours.list("days").stream().map(Offices::day).toList());
    }

    /** What is known one day must be shown; until then the file may not hold what no page says. */
    private static void notGiven(YamlValue value) {
        if (!value.text().equals(NOT_GIVEN)) {
            throw value.mistake("\"" + value.text() + "\" can't be shown yet: here must stand " + NOT_GIVEN);
        }
    }

    private static DayOfWeek day(YamlValue value) {
        try {
            return DayOfWeek.valueOf(value.text().toUpperCase(Locale.ROOT));
        }
        catch (IllegalArgumentException e) {
            throw value.mistake("\"" + value.text() + "\" is not a weekday such as friday");
        }
    }
}

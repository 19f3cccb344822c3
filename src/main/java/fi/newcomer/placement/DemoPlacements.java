package fi.newcomer.placement;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.setting.Settings;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** The placements of the demo: places that nobody has, in the demo's database only. */
@Component
class DemoPlacements implements ApplicationRunner {

    private final Settings settings;

    private final Placements placements;

    private final Municipalities municipalities;

    private final Clock clock;

    DemoPlacements(Settings settings, Placements placements, Municipalities municipalities, Clock clock) {
        this.settings = settings;
        this.placements = placements;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (this.settings.demo()) {
            add("DEMO", "korsnas", "Exempel: anslagstavla vid kommungården", PageReference.WHO_HELPS);
            add("DEMOB", "raseborg", "Exempel: broschyrställ på biblioteket", PageReference.START);
        }
    }

    private void add(String code, String municipality, String note, PageReference target) {
        if (this.municipalities.find(municipality).isPresent()) {
            this.placements.demo(new Placement(code, municipality, note, Helsinki.today(this.clock), Optional.empty(),
                    target, "editor"));
        }
    }
}

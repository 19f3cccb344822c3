package fi.newcomer.responsibility;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Stamps;
import fi.newcomer.setting.WrongSetting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the rules of {@code content/responsibility} into the database at the start. An unchanged rule stays as it is; a
 * changed one ends on the file's {@code valid-from}, and its next version begins there. All or nothing.
 */
@Component
class RuleImport implements InitializingBean {

    private final RuleFiles files;

    private final RuleTable table;

    private final Municipalities municipalities;

    private final Stamps stamps;

    private final TransactionTemplate transaction;

    private final Clock clock;

    RuleImport(RuleFiles files, RuleTable table, Municipalities municipalities, Stamps stamps,
            TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.table = table;
        this.municipalities = municipalities;
        this.stamps = stamps;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        Map<String, List<Responsibility>> byMunicipality = new HashMap<>();
        for (List<Responsibility> rules : this.files.read()) {
            String municipality = rules.getFirst().municipality();
            if (byMunicipality.put(municipality, rules) != null) {
                throw new WrongSetting("content/responsibility has two files for the municipality " + municipality
                        + "; keep one.");
            }
        }
        this.transaction.executeWithoutResult((status) -> this.municipalities.all()
            .stream()
            .map((municipality) -> rulesOf(municipality, byMunicipality))
            .forEach(this::bring));
        LocalDate today = LocalDate.now(this.clock.withZone(Helsinki.ZONE));
        this.municipalities.all().forEach((municipality) -> checkDay(today, this.table.of(municipality.slug())));
    }

    /** Before its oldest rule a municipality could tell nobody who is responsible. */
    static void checkDay(LocalDate today, List<Responsibility> rules) {
        LocalDate oldest = rules.stream().map(Responsibility::validFrom).min(LocalDate::compareTo).orElseThrow();
        if (today.isBefore(oldest)) {
            throw new WrongSetting("The portal's clock says " + today + ", but the rules of "
                    + rules.getFirst().municipality() + " begin on " + oldest
                    + ": set PORTAL_CLOCK, or the clock of this machine, to that day or later.");
        }
    }

    private static List<Responsibility> rulesOf(Municipality municipality,
            Map<String, List<Responsibility>> byMunicipality) {
        List<Responsibility> rules = byMunicipality.get(municipality.slug());
        if (rules == null) {
            throw new WrongSetting("content/responsibility has no file for the municipality " + municipality.slug()
                    + "; add one.");
        }
        return rules;
    }

    /** Brings the rules of one municipality. */
    void bring(List<Responsibility> rules) {
        String municipality = rules.getFirst().municipality();
        Map<String, Responsibility> newest = new HashMap<>();
        this.table.of(municipality).forEach((rule) -> newest.putIfAbsent(key(rule), rule));
        boolean changed = false;
        for (Responsibility rule : rules) {
            Responsibility known = newest.get(key(rule));
            if (known == null) {
                this.table.add(rule);
                changed = true;
            }
            else if (!known.saysTheSameAs(rule)) {
                this.table.close(rule);
                this.table.add(rule.asVersion(Math.max(rule.version(), known.version() + 1)));
                changed = true;
            }
        }
        if (changed) {
            this.stamps.changed(List.of(Responsibilities.stamp(municipality)));
        }
    }

    private static String key(Responsibility rule) {
        return rule.topic() + " " + rule.jobseeker();
    }
}

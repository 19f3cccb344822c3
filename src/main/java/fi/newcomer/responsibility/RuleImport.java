package fi.newcomer.responsibility;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Stamps;
import fi.newcomer.responsibility.Upstream.Row;
import fi.newcomer.setting.WrongSetting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the rules of {@code content/responsibility} into the database at the start. An unchanged rule stays as it is; a
 * changed one ends on the file's {@code valid-from}, and its next version begins there. What staff edited stays, and what
 * the file says now is proposed to them. All or nothing.
 */
@Component
class RuleImport implements InitializingBean {

    private final RuleFiles files;

    private final RuleTable table;

    private final UpstreamTable upstream;

    private final Municipalities municipalities;

    private final Stamps stamps;

    private final TransactionTemplate transaction;

    private final Clock clock;

    RuleImport(RuleFiles files, RuleTable table, UpstreamTable upstream, Municipalities municipalities, Stamps stamps,
            TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.table = table;
        this.upstream = upstream;
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
        try {
            bring(byMunicipality);
        }
        catch (DuplicateKeyException another) {
            // Another instance that starts at the same time was first; what it brought is not brought again.
            bring(byMunicipality);
        }
        LocalDate today = Helsinki.today(this.clock);
        this.municipalities.all().forEach((municipality) -> checkDay(today, this.table.of(municipality.slug())));
    }

    private void bring(Map<String, List<Responsibility>> byMunicipality) {
        this.transaction.executeWithoutResult((status) -> this.municipalities.all()
            .stream()
            .map((municipality) -> rulesOf(municipality, byMunicipality))
            .forEach(this::bring));
    }

    /** Before the oldest version of a row the municipality could tell nobody who is responsible. */
    static void checkDay(LocalDate today, List<Responsibility> rules) {
        LocalDate oldest = rules.stream()
            .filter(Responsibility::holds)
            .collect(Collectors.groupingBy(Responsibility::row, Collectors.mapping(Responsibility::validFrom,
                    Collectors.minBy(Comparator.naturalOrder()))))
            .values()
            .stream()
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .orElseThrow();
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
        Map<Row, List<Responsibility>> stored = rows(this.table.of(municipality));
        Map<Row, Upstream> upstreams = new HashMap<>();
        this.upstream.of(municipality).forEach((it) -> upstreams.put(it.row(), it));
        boolean changed = false;
        for (Map.Entry<Row, List<Responsibility>> file : rows(rules).entrySet()) {
            Row row = file.getKey();
            changed |= bring(row, file.getValue(), stored.getOrDefault(row, List.of()), upstreams.get(row));
        }
        if (changed) {
            this.stamps.changed(List.of(Responsibilities.stamp(municipality)));
        }
    }

    private boolean bring(Row row, List<Responsibility> file, List<Responsibility> stored, @Nullable Upstream last) {
        if (last != null && Timeline.same(last.file(), file)) {
            return false;
        }
        Timeline now = Timeline.of(stored);
        if (last == null || !last.edited(now)) {
            Timeline after = following(now, stored, file, null);
            this.table.move(now, after, null, this.clock.instant(), null);
            this.upstream.put(new Upstream(row, file, after.edition(), false));
            return !after.equals(now);
        }
        boolean agreed = Timeline.same(now.from(day(now, file)), new Timeline(file).from(day(now, file)));
        this.upstream.put(new Upstream(row, file, agreed ? now.edition() : last.settled(), !agreed));
        return false;
    }

    /**
     * The row as it is when it follows its file.
     * @param notBefore nothing changes before this day; null where the file may correct what was
     */
    Timeline following(Timeline now, List<Responsibility> stored, List<Responsibility> whole,
            @Nullable LocalDate notBefore) {
        List<Responsibility> present = now.from(day(now, whole));
        List<Responsibility> file = new Timeline(whole).from(day(now, whole));
        int same = Timeline.common(present, file);
        if (same == file.size()) {
            if (same == present.size()) {
                return now;
            }
            List<Responsibility> kept = new ArrayList<>(now.until(present.get(same).validFrom()));
            kept.set(kept.size() - 1, kept.getLast().until(null));
            return new Timeline(kept);
        }
        LocalDate day = file.get(same).validFrom();
        if (notBefore != null && day.isBefore(notBefore)) {
            day = notBefore;
        }
        List<Responsibility> after = new ArrayList<>(now.until(day));
        int number = stored.stream().mapToInt(Responsibility::version).max().orElse(0);
        for (Responsibility version : file.subList(same, file.size())) {
            LocalDate end = version.validTo();
            if (end == null || end.isAfter(day)) {
                LocalDate from = version.validFrom().isBefore(day) ? day : version.validFrom();
                number = Math.max(version.version(), number + 1);
                after.add(version.as(number, from, end));
            }
        }
        return new Timeline(after);
    }

    /** From when on a row and its file are held against each other: today, or the day on which the file begins. */
    private LocalDate day(Timeline now, List<Responsibility> file) {
        LocalDate today = Helsinki.today(this.clock);
        LocalDate begin = file.getFirst().validFrom();
        return begin.isAfter(today) || now.versions().isEmpty() ? begin : today;
    }

    private static Map<Row, List<Responsibility>> rows(List<Responsibility> rules) {
        return rules.stream()
            .sorted(Comparator.comparing(Responsibility::validFrom))
            .collect(Collectors.groupingBy(Row::of, LinkedHashMap::new, Collectors.toList()));
    }
}

package fi.newcomer.responsibility;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.responsibility.Upstream.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The whole table as staff read it: rows, their earlier and planned versions, and what the files propose. */
@Service
public class RuleBook {

    private final RuleTable table;

    private final UpstreamTable upstream;

    private final Clock clock;

    RuleBook(RuleTable table, UpstreamTable upstream, Clock clock) {
        this.table = table;
        this.upstream = upstream;
        this.clock = clock;
    }

    /** The rows of a municipality, by topic and answer. */
    public List<RuleRow> of(String municipality) {
        LocalDate today = Helsinki.today(this.clock);
        Map<Row, Upstream> upstreams = new HashMap<>();
        this.upstream.of(municipality).forEach((it) -> upstreams.put(it.row(), it));
        return this.table.of(municipality)
            .stream()
            .collect(Collectors.groupingBy(Row::of))
            .entrySet()
            .stream()
            .map((row) -> row(Timeline.of(row.getValue()), today, Optional.ofNullable(upstreams.get(row.getKey()))))
            .sorted(Comparator.comparing(RuleRow::topic).thenComparing(RuleRow::jobseeker))
            .toList();
    }

    private static RuleRow row(Timeline timeline, LocalDate today, Optional<Upstream> upstream) {
        return new RuleRow(timeline.on(today).orElseGet(timeline.versions()::getFirst), timeline,
                upstream.map((it) -> it.edited(timeline)).orElse(false),
                upstream.filter(Upstream::proposed).map(Upstream::file).orElse(List.of()));
    }

    /** One row as it stands. @throws IllegalArgumentException if there is no such row */
    public RuleRow row(String municipality, Topic topic, Jobseeker jobseeker) {
        return of(municipality).stream()
            .filter((row) -> row.topic() == topic && row.jobseeker() == jobseeker)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No rule for " + Arrays.asList(municipality, topic, jobseeker)));
    }

    /** Every version that a row has had or is planned to have, the newest first. */
    public List<RuleVersion> versions(String municipality, Topic topic, Jobseeker jobseeker) {
        return this.table.versions(municipality, topic, jobseeker).reversed();
    }

    /** Today, by the calendar of Finland. */
    public LocalDate today() {
        return Helsinki.today(this.clock);
    }
}

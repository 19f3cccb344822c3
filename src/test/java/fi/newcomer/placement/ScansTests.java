package fi.newcomer.placement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.municipality.LanguageChoice;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.page.AddressLimits;
import fi.newcomer.testing.PortalTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** Scans are counted right for each day in Finland, also when its clocks change, and whoever scans at the same time. */
@PortalTest
class ScansTests {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private static final List<String> CODES = List.of("TESTA", "TESTB", "TESTC");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-01T12:00:00Z"));

    @Autowired
    PlacementTable placements;

    @Autowired
    ScanTable table;

    @Autowired
    Placements all;

    @Autowired
    KnownPlacements known;

    @Autowired
    Municipalities municipalities;

    @Autowired
    LanguageChoice languages;

    @Autowired
    AddressLimits limits;

    @Autowired
    JdbcClient jdbc;

    private Scans scans;

    private ScanAnswers answers;

    @BeforeEach
    void make() {
        this.scans = new Scans(this.table, new HandClock());
        this.answers = new ScanAnswers(this.all, this.known, this.scans, this.municipalities, this.languages,
                this.limits);
        CODES.forEach((code) -> {
            this.placements.add(placement(code), Instant.parse("2026-01-01T12:00:00Z"));
            this.known.put(placement(code));
        });
    }

    @AfterEach
    void remove() {
        this.scans.destroy();
        this.jdbc.sql("DELETE FROM placement WHERE code IN (:codes)").param("codes", CODES).update();
        this.known.load();
        assertThat(this.jdbc.sql("SELECT COUNT(*) FROM placement_scan WHERE code IN (:codes)")
            .param("codes", CODES)
            .query(Long.class)
            .single()).isZero();
    }

    /**
     * The night of 25 October 2026 has an hour more, that of 29 March one less: 1,000 scans from one network address go
     * across each of them.
     */
    @ParameterizedTest
    @ValueSource(strings = { "2026-10-24T06:00:00Z", "2026-03-28T06:00:00Z" })
    void aThousandScansOfThreePlacementsOverAClockChange(String begin) throws Exception {
        Map<Scan, Long> expected = new HashMap<>();
        Random random = new Random(begin.hashCode());
        Instant moment = Instant.parse(begin);
        List<Instant> edges = Stream.of(LocalDate.ofInstant(moment, FINLAND).plusDays(1),
                LocalDate.ofInstant(moment, FINLAND).plusDays(2))
            .map((day) -> day.atStartOfDay(FINLAND).toInstant())
            .flatMap((midnight) -> Stream.of(midnight.minusMillis(1), midnight))
            .toList();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (int hour = 0; hour < 50; hour++) {
                Instant at = hour < edges.size() ? edges.get(hour) : moment.plus(Duration.ofMinutes(59L * hour));
                this.now.set(at);
                List<Callable<HttpStatusCode>> scanned = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    String code = CODES.get(random.nextInt(CODES.size()));
                    expected.merge(new Scan(code, LocalDate.ofInstant(at, FINLAND)), 1L, Long::sum);
                    scanned.add(() -> {
                        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/q/" + code);
                        return this.answers.scanned(code, request).getStatusCode();
                    });
                }
                for (Future<HttpStatusCode> each : people.invokeAll(scanned)) {
                    assertThat(each.get()).isEqualTo(HttpStatus.FOUND);
                }
            }
        }
        this.scans.write();
        Map<Scan, Long> counted = new HashMap<>();
        this.jdbc.sql("SELECT code, day, scans FROM placement_scan WHERE code IN (:codes)")
            .param("codes", CODES)
            .query((row) -> {
                counted.put(new Scan(row.getString("code"), row.getObject("day", LocalDate.class)), row.getLong("scans"));
            });
        assertThat(counted).isEqualTo(expected);
        assertThat(counted.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1_000);
        assertThat(counted.keySet().stream().map(Scan::day).distinct()).hasSize(3);
    }

    @Test
    void aWeekIsSevenDaysAndAMonthThirty() {
        Placement placement = placement("TESTA");
        Instant today = Instant.parse("2026-11-01T12:00:00Z");
        for (int daysAgo : new int[] { 0, 6, 7, 29, 30, 400 }) {
            this.now.set(today.minus(Duration.ofDays(daysAgo)));
            this.scans.count(placement);
        }
        this.now.set(today);
        assertThat(this.scans.numbers(List.of(placement, placement("TESTB"))))
            .isEqualTo(Map.of("TESTA", new ScanNumbers(2, 4, 6), "TESTB", ScanNumbers.NONE));
        assertThat(this.scans.days(placement)).extracting((day) -> day.day().toString())
            .containsExactly("2026-11-01", "2026-10-26", "2026-10-25", "2026-10-03");
    }

    /** A scan that can't be written waits and is written with the next ones. */
    @Test
    void whatFailsWaits() {
        this.scans.count(placement("TESTA"));
        this.scans.write();
        this.jdbc.sql("ALTER TABLE placement_scan RENAME TO placement_scan_away").update();
        try {
            this.scans.count(placement("TESTA"));
            this.scans.tryToWrite();
            this.scans.count(placement("TESTB"));
        }
        finally {
            this.jdbc.sql("ALTER TABLE placement_scan_away RENAME TO placement_scan").update();
        }
        assertThat(this.scans.numbers(List.of(placement("TESTA"), placement("TESTB")))).isEqualTo(Map.of("TESTA",
                new ScanNumbers(2, 2, 2), "TESTB", new ScanNumbers(1, 1, 1)));
    }

    /** Until the placements were read for the first time, nobody is told that there is no such code. */
    @Test
    void beforeTheFirstReadingACodeIsAskedForAgainLater() {
        KnownPlacements unread = new KnownPlacements(this.placements);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/q/ZZZZZ");
        ResponseEntity<byte[]> answer = new ScanAnswers(this.all, unread, this.scans, this.municipalities,
                this.languages, this.limits).scanned("ZZZZZ", request);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("15");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        this.jdbc.sql("ALTER TABLE placement RENAME TO placement_away").update();
        try {
            unread.afterSingletonsInstantiated();
        }
        finally {
            this.jdbc.sql("ALTER TABLE placement_away RENAME TO placement").update();
        }
        assertThat(unread.wereRead()).isFalse();
        unread.load();
        assertThat(unread.wereRead()).isTrue();
        assertThat(unread.find("TESTA")).isPresent();
        assertThat(this.answers.scanned("ZZZZZ", request).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private static Placement placement(String code) {
        return new Placement(code, "inga", "Prov", LocalDate.of(2026, 1, 1), Optional.empty(), PageReference.START,
                "editor");
    }

    /** A clock that a test sets. */
    private final class HandClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return ScansTests.this.now.get();
        }
    }
}

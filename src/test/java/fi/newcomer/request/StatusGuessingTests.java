package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.protection.FieldCipher;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.PortalTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Unknown codes, wrong PINs and deleted requests are alike in what the page says and in the work behind it. */
@PortalTest
class StatusGuessingTests {

    private static final String UNKNOWN = "K7QF2M9XTA";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    RequestRemoval removal;

    @Autowired
    RequestStatus status;

    @Autowired
    RequestRows rows;

    @Autowired
    StatusMisses misses;

    @Autowired
    FieldCipher cipher;

    @Autowired
    UnknownCodes unknown;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    Received there;

    Received deleted;

    @BeforeEach
    void receive() {
        DeskFixture desk = new DeskFixture(this.portal);
        this.there = desk.receive(DeskFixture.KORSNAS, LocalDate.now().plusDays(5));
        this.deleted = desk.receive(DeskFixture.KORSNAS, LocalDate.now().plusDays(5));
        this.transaction.executeWithoutResult((status) -> this.removal.remove(this.deleted.id()));
    }

    String wrong() {
        return this.there.pin().equals("000000") ? "000001" : "000000";
    }

    @Test
    void theyLookAlike() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("unknown", answer(UNKNOWN, "000000"));
        pages.put("deleted", answer(this.deleted.code(), this.deleted.pin()));
        pages.put("wrong", answer(this.there.code(), wrong()));
        pages.put("no PIN of an unknown", answer(UNKNOWN, ""));
        pages.put("no PIN of a deleted", answer(this.deleted.code(), ""));
        pages.put("no code at all", answer("nonsense", "000000"));
        assertThat(pages.values()).allSatisfy((it) -> assertThat(it).contains("200 ", "value=\"CODE\""));
        assertThat(pages.values().stream().distinct()).as(pages.toString()).hasSize(1);
    }

    /** The page with its status and headers, with the code that was typed left out. */
    private String answer(String code, String pin) {
        Newcomer newcomer = new Newcomer(this.port).open("/sv/korsnas/status").send("code", code, "pin", pin);
        return newcomer.status() + " " + newcomer.html().replace(code, "CODE");
    }

    @Test
    void theyPauseAlike() {
        List<String> codes = List.of(this.there.code(), "K7QF2M9XTC", this.deleted.code(), "nothing like it");
        for (int i = 1; i <= 12; i++) {
            List<Boolean> paused = codes.stream()
                .map((code) -> this.transaction.execute((status) -> tried(code)))
                .toList();
            assertThat(paused).as("try " + i).containsOnly(i > 5);
        }
        String page = answer(this.there.code(), wrong());
        assertThat(page).contains("429 ", "för många försök", "bara på plats hos myndigheten")
            .doesNotContain("formuläret är sparat");
        assertThat(answer("K7QF2M9XTC", wrong())).isEqualTo(page);
        assertThat(answer(this.deleted.code(), wrong())).isEqualTo(page);
    }

    private boolean tried(String code) {
        return this.status.byCodeAndPin(code, wrong()) instanceof RequestStatus.Answer.Paused;
    }

    /** Also where whoever guesses waits. */
    @Test
    void anUnknownCodePausesAsLongAsOneOfARequest() {
        Instant now = Instant.parse("2026-01-15T10:00:00Z");
        for (int i = 1; i <= 12; i++) {
            assertThat(this.unknown.tried("K7QF2M9XTD", now)).as("try " + i).isEmpty();
            if (i >= 5) {
                Duration pause = RequestStatus.pauseAfter(i);
                assertThat(this.unknown.tried("K7QF2M9XTD", now)).as("try " + i).contains(pause);
                now = now.plus(pause);
            }
        }
        assertThat(this.unknown.tried("K7QF2M9XTE", now)).as("another").isEmpty();
    }

    @Test
    void eachCostsOneComparisonOfAPin() {
        List<String> compared = new ArrayList<>();
        RequestStatus counted = new RequestStatus(this.sql, this.rows, this.cipher, new PasswordEncoder() {
            @Override
            public String encode(CharSequence raw) {
                return StatusGuessingTests.this.encoder.encode(raw);
            }

            @Override
            public boolean matches(CharSequence raw, String hash) {
                compared.add(hash);
                return StatusGuessingTests.this.encoder.matches(raw, hash);
            }
        }, this.misses, this.unknown);
        this.transaction.executeWithoutResult((status) -> {
            for (String code : List.of(this.there.code(), UNKNOWN, this.deleted.code(), "nonsense")) {
                int before = compared.size();
                assertThat(counted.byCodeAndPin(code, wrong())).isEqualTo(new RequestStatus.Answer.NotFound());
                assertThat(compared).as(code).hasSize(before + 1);
            }
        });
        // The same algorithm at the same cost.
        assertThat(compared.stream().map((hash) -> hash.substring(0, "{bcrypt}$2a$10$".length())).distinct()).hasSize(1);
        assertThat(compared.stream().distinct()).hasSize(2);
    }

    @Test
    void missesAreCountedByTheHourAndNothingElseIsKept() {
        int before = counted();
        answer(UNKNOWN, "000000");
        answer(this.there.code(), wrong());
        answer(this.deleted.code(), "");
        answer(this.there.code(), "");
        answer(this.there.code(), this.there.pin());
        assertThat(counted()).isEqualTo(before + 3);
        this.misses.report(Instant.now().plus(Duration.ofHours(1)));
        assertThat(this.sql.sql("SELECT count(*) FROM status_miss").query(Integer.class).single()).isZero();
        List<String> recorded = recorded();
        assertThat(recorded.getLast()).matches("portal \\d+ \\d{4}-\\d{2}-\\d{2}T\\d{2}:00:00Z");
        this.misses.report(Instant.now().plus(Duration.ofHours(1)));
        assertThat(recorded()).isEqualTo(recorded);
    }

    @Test
    void theHourThatRunsIsNotReportedYet() {
        answer(UNKNOWN, "000000");
        int before = counted();
        this.misses.report(Instant.now().minus(Duration.ofHours(1)));
        assertThat(counted()).isEqualTo(before);
    }

    private int counted() {
        return this.sql.sql("SELECT coalesce(sum(misses), 0) FROM status_miss").query(Integer.class).single();
    }

    private List<String> recorded() {
        return this.sql.sql("SELECT concat(who, ' ', subject) FROM audit WHERE action = 'status.not-found' ORDER BY id")
            .query(String.class)
            .list();
    }
}

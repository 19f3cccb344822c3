package fi.newcomer.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.MovedClock;
import fi.newcomer.testing.PortalOfItsOwnTest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft lives for three hours after it was saved last, and a receipt for thirty minutes. */
@PortalOfItsOwnTest
class DraftRetentionTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    FillingIn filling;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient sql;

    @Autowired
    MovedClock clock;

    @AfterEach
    void asBefore() {
        this.clock.goAhead(Duration.ZERO);
    }

    @Test
    void aDraftIsFoundUntilItsTimeIsOverAndThenDeleted() {
        String handle = begun();
        UUID id = this.drafts.find(handle).orElseThrow().id();
        Duration half = Drafts.LIFE.dividedBy(2);
        this.clock.goAhead(half);
        this.filling.save(handle, "korsnas", "sv", Questions.find("lives").orElseThrow(), Map.of("lives", "here"), true);
        Duration life = half.plus(Drafts.LIFE);
        this.clock.goAhead(life.minus(MINUTE));
        this.filling.removeOver();
        assertThat(this.drafts.find(handle)).as("it was saved meanwhile").isPresent();
        this.clock.goAhead(life.plus(MINUTE));
        assertThat(this.drafts.find(handle)).isEmpty();
        assertThat(there(id)).as("not deleted yet").isTrue();
        this.filling.removeOver();
        assertThat(there(id)).isFalse();
    }

    @Test
    void aReceiptIsShownUntilItsTimeIsOverAndThenDeleted() {
        String handle = begun();
        Draft draft = this.drafts.find(handle).orElseThrow();
        this.drafts.sent(draft, new Receipt("ABCDEFGHIJ", "123456", "korsnas-kommun", null, null, false));
        this.clock.goAhead(Drafts.RECEIPT_LIFE.minus(MINUTE));
        this.filling.removeOver();
        assertThat(this.drafts.find(handle).flatMap(Draft::receipt)).isPresent();
        this.clock.goAhead(Drafts.RECEIPT_LIFE.plus(MINUTE));
        assertThat(this.drafts.find(handle)).isEqualTo(Optional.empty());
        assertThat(there(draft.id())).as("not deleted yet").isTrue();
        this.filling.removeOver();
        assertThat(there(draft.id())).isFalse();
    }

    private String begun() {
        return this.filling.begin("korsnas", "sv", Questions.find("filled-by").orElseThrow(), Map.of("filledBy", "self"),
                true);
    }

    private boolean there(UUID id) {
        return this.sql.sql("SELECT count(*) FROM draft WHERE id = :id")
            .param("id", id.toString())
            .query(Long.class)
            .single() > 0;
    }
}

package fi.newcomer.page;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.PortalTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What changes in one instance of the portal is heard in another on the same database, and not told back. */
@PortalTest
class OtherInstancesTests {

    @Autowired
    JdbcClient sql;

    @Test
    void aChangeIsHeardOnceByTheOtherInstance() {
        List<String> kept = new ArrayList<>();
        Stamps here = new Stamps();
        here.changed(List.of("test:early"));
        Stamps there = new Stamps();
        OtherInstances listening = instance(there, (things) -> {
            // Whoever keeps something reads it anew before any page looks at the stamps.
            assertThat(there.of(things.iterator().next())).isZero();
            kept.addAll(things);
        });
        OtherInstances telling = instance(here, (things) -> {
        });
        here.changed(List.of("test:one", "test:two"));
        assertThat(there.of("test:one")).isZero();
        telling.hear();
        listening.hear();
        listening.hear();
        assertThat(there.of("test:early")).as("what changed while it was being started").isEqualTo(1);
        assertThat(there.of("test:one")).isEqualTo(1);
        assertThat(there.of("test:two")).isEqualTo(1);
        assertThat(kept).contains("test:early", "test:one", "test:two").doesNotHaveDuplicates();
        telling.hear();
        assertThat(here.of("test:one")).as("in the instance that changed it").isEqualTo(1);
    }

    @Test
    void whatAKilledInstanceDidNotTellIsMadeAnewAllTheSame() {
        Stamps here = new Stamps();
        List<String> kept = new ArrayList<>();
        OtherInstances killed = instance(new Stamps(), (things) -> {
        });
        OtherInstances left = instance(here, kept::addAll);
        killed.live();
        left.live();
        left.hear();
        assertThat(here.of("test:untold")).as("while both live").isZero();
        assertThat(kept).doesNotContain(Stamps.EVERYTHING);
        int silenced = this.sql.sql("UPDATE portal_instance SET seen = now(6) - INTERVAL 61 SECOND WHERE id = :id")
            .param("id", killed.id())
            .update();
        assertThat(silenced).isEqualTo(1);
        left.live();
        left.hear();
        left.live();
        left.hear();
        assertThat(here.of("test:untold")).isPositive();
        assertThat(kept).contains(Stamps.EVERYTHING);
        left.destroy();
        assertThat(this.sql.sql("SELECT count(*) FROM portal_instance WHERE id IN (:ids)")
            .param("ids", List.of(killed.id(), left.id()))
            .query(Long.class)
            .single()).isZero();
        // The portal of the other tests need not make all its pages anew for this.
        this.sql.sql("DELETE FROM changed_thing WHERE instance = :id").param("id", killed.id()).update();
    }

    @Test
    void whatChangedLastIsToldBeforeItEnds() {
        Stamps here = new Stamps();
        Stamps there = new Stamps();
        OtherInstances ending = instance(here, (things) -> {
        });
        OtherInstances listening = instance(there, (things) -> {
        });
        here.changed(List.of("test:last"));
        ending.destroy();
        listening.hear();
        assertThat(there.of("test:last")).isEqualTo(1);
    }

    private OtherInstances instance(Stamps stamps, ChangedElsewhere keeper) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("keeper", (ChangedElsewhere) (Collection<String> things) -> {
            if (things.stream().allMatch((thing) -> thing.startsWith("test:") || thing.equals(Stamps.EVERYTHING))) {
                keeper.changedElsewhere(things);
            }
        });
        OtherInstances instance = new OtherInstances(stamps, beans.getBeanProvider(ChangedElsewhere.class), this.sql);
        instance.afterSingletonsInstantiated();
        return instance;
    }
}

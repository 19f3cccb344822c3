package fi.newcomer.responsibility;

import fi.newcomer.page.Stamps;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the rules of a municipality back as the files have them. */
public final class RuleRows {

    private RuleRows() {
    }

    /** Rules that staff made are gone, and those of the files hold as at the start. */
    public static void putBack(ApplicationContext portal, String municipality) {
        JdbcClient jdbc = portal.getBean(JdbcClient.class);
        jdbc.sql("DELETE FROM responsibility_rule WHERE municipality = ?").param(municipality).update();
        jdbc.sql("DELETE FROM responsibility_upstream WHERE municipality = ?").param(municipality).update();
        portal.getBean(RuleImport.class).afterPropertiesSet();
        portal.getBean(Stamps.class).changed(List.of(Responsibilities.stamp(municipality)));
    }
}

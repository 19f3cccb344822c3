package fi.newcomer;

import fi.newcomer.staff.Audit;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The part of the portal that knows the content: enough for a command beside a running portal, without pages for staff,
 * mail or anything that works by itself. Of these packages only what the command asks for is made, so that nothing is
 * missing that a page would need. It is no {@code @Configuration}, so that the portal's own scan passes it by.
 */
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class })
@ComponentScan(lazyInit = true, basePackages = { "fi.newcomer.setting", "fi.newcomer.content",
        "fi.newcomer.language", "fi.newcomer.page", "fi.newcomer.municipality", "fi.newcomer.entry", "fi.newcomer.fact",
        "fi.newcomer.text", "fi.newcomer.responsibility" })
@Import(Audit.class)
class ContentOnly {
}

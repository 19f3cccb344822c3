package fi.newcomer.setting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SettingConfiguration {

    @Bean
    Settings settings(Environment environment) {
        Settings settings = new Settings(environment);
        // Said before a database is made for content that is not there.
        settings.content();
        return settings;
    }

    /** The clock of everything the portal says; in a demo it may start elsewhere, and ticks from there. */
    @Bean
    Clock clock(Settings settings) {
        Clock real = Clock.systemUTC();
        return settings.clock()
            .map((start) -> Clock.offset(real, Duration.between(Instant.now(real), start)))
            .orElse(real);
    }
}

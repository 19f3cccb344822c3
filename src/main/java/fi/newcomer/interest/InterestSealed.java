package fi.newcomer.interest;

import fi.newcomer.protection.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The encrypted columns of those who wait for a group. */
@Configuration(proxyBeanMethods = false)
class InterestSealed {

    @Bean
    SealedFields sealedInterests() {
        return SealedFields.of("interest", "email", "phone");
    }
}

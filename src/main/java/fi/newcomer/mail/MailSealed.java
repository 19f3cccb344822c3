package fi.newcomer.mail;

import fi.newcomer.protection.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The encrypted columns of messages that wait. */
@Configuration(proxyBeanMethods = false)
class MailSealed {

    @Bean
    SealedFields sealedMessages() {
        return SealedFields.of("outbox", "recipient", "subject", "body");
    }
}

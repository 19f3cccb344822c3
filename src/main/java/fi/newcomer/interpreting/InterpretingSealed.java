package fi.newcomer.interpreting;

import fi.newcomer.protection.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The encrypted columns of orders of interpreters. */
@Configuration(proxyBeanMethods = false)
class InterpretingSealed {

    @Bean
    SealedFields sealedInterpreterOrders() {
        return SealedFields.of("interpreter_order", "language_name", "dialect", "time_and_place", "reference", "notes");
    }
}

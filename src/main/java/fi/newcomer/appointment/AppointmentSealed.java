package fi.newcomer.appointment;

import fi.newcomer.protection.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The encrypted columns of meetings. */
@Configuration(proxyBeanMethods = false)
class AppointmentSealed {

    @Bean
    SealedFields sealedAppointments() {
        return SealedFields.of("appointment", "place", "participants", "bring", "reason");
    }
}

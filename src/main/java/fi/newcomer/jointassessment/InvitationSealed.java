package fi.newcomer.jointassessment;

import fi.newcomer.protection.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The encrypted columns of invitations. */
@Configuration(proxyBeanMethods = false)
class InvitationSealed {

    @Bean
    SealedFields sealedInvitations() {
        return SealedFields.of("joint_invitation", "ground_words", "shared", "answer");
    }
}

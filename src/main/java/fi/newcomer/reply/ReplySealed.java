package fi.newcomer.reply;

import fi.newcomer.protection.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The encrypted columns of answers. */
@Configuration(proxyBeanMethods = false)
class ReplySealed {

    @Bean
    SealedFields sealedReplies() {
        return SealedFields.of("reply", "text", "own_words");
    }
}

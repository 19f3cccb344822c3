package fi.newcomer.request;

import fi.newcomer.protection.SealedFields;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The encrypted columns of requests, their history and their drafts. */
@Configuration(proxyBeanMethods = false)
class RequestSealed {

    @Bean
    SealedFields sealedRequests() {
        return new SealedFields("request", "id", List.copyOf(Columns.WORDS.values()));
    }

    @Bean
    SealedFields sealedHistory() {
        return new SealedFields("request_history", "line", List.of("words"));
    }

    @Bean
    SealedFields sealedDrafts() {
        return SealedFields.of("draft", "answers", "receipt");
    }
}

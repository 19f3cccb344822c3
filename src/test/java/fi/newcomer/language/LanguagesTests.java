package fi.newcomer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests for {@link Languages}. */
class LanguagesTests {

    /** One municipality has switched Estonian on. */
    private static final FurtherLanguages CHOICES = new FurtherLanguages() {

        private final Map<String, Set<String>> chosen = Map.of("raseborg", Set.of("et"));

        @Override
        public Set<String> of(String municipality) {
            return this.chosen.getOrDefault(municipality, Set.of());
        }

        @Override
        public Set<String> anywhere() {
            return Set.of("et");
        }

        @Override
        public Set<String> stamps() {
            return Set.of("entry:raseborg");
        }
    };

    @Test
    void a_language_on_request_is_offered_only_where_it_was_switched_on() {
        Languages languages = new Languages("/language/seven.yaml", () -> List.of(CHOICES));
        assertThat(codes(languages.all())).containsExactly("sv", "fi", "ar", "et");
        assertThat(codes(languages.offered("raseborg"))).containsExactly("sv", "fi", "ar", "et");
        assertThat(codes(languages.offered("korsnas"))).containsExactly("sv", "fi", "ar");
        assertThat(codes(languages.offered(null))).as("the portal's own pages").containsExactly("sv", "fi", "ar", "et");
        assertThat(codes(languages.onRequest())).containsExactly("et");
        assertThat(languages.stamps()).containsExactly("entry:raseborg");
        assertThat(languages.find("et")).get().extracting(Language::endonym).isEqualTo("Eesti");
    }

    @Test
    void the_six_are_offered_everywhere() {
        Languages languages = new Languages();
        assertThat(codes(languages.offered("korsnas"))).containsExactly("sv", "fi", "en", "uk", "ar", "ru");
        assertThat(languages.onRequest()).isEmpty();
        assertThat(languages.stamps()).isEmpty();
    }

    private static List<String> codes(List<Language> languages) {
        return languages.stream().map(Language::code).toList();
    }
}

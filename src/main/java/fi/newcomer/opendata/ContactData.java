package fi.newcomer.opendata;

import fi.newcomer.fact.Fact;
import fi.newcomer.fact.Facts;
import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.page.Reading;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How to reach somebody, as open data: the values of the facts that are named. */
@Component
class ContactData {

    private final Facts facts;

    private final Languages languages;

    ContactData(Facts facts, Languages languages) {
        this.facts = facts;
        this.languages = languages;
    }

    Map<String, Object> of(@Nullable LocalizedText of, @Nullable String phone, @Nullable String email,
            @Nullable String website, Reading reading) {
        Map<String, Object> json = new LinkedHashMap<>();
        OpenData.put(json, "of", of == null ? null : OpenData.names(of, this.languages));
        OpenData.put(json, "phone", value(phone, reading));
        OpenData.put(json, "email", value(email, reading));
        OpenData.put(json, "website", value(website, reading));
        return json;
    }

    private @Nullable String value(@Nullable String fact, Reading reading) {
        return fact == null ? null : this.facts.find(fact, reading).map(Fact::value).orElse(null);
    }
}

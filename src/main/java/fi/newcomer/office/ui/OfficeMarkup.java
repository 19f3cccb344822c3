package fi.newcomer.office.ui;

import fi.newcomer.fact.Fact;
import fi.newcomer.fact.Facts;
import fi.newcomer.hours.HoursMarkup;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.office.Office;
import fi.newcomer.page.Reading;
import fi.newcomer.setting.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An office as a {@code GovernmentOffice} of schema.org: what is known, and nothing else. */
@Component
class OfficeMarkup {

    private final Facts facts;

    private final Municipalities municipalities;

    private final HoursMarkup hours;

    private final Settings settings;

    OfficeMarkup(Facts facts, Municipalities municipalities, HoursMarkup hours, Settings settings) {
        this.facts = facts;
        this.municipalities = municipalities;
        this.hours = hours;
        this.settings = settings;
    }

    Map<String, Object> of(Office office, String path, Language language, Reading reading) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "GovernmentOffice");
        data.put("name", office.name().in(language).text());
        this.settings.baseUrl().ifPresent((base) -> data.put("url", base + "/" + language + path));
        if (office.site().address() != null) {
            data.put("address", address(office.site().address(), office.municipality()));
        }
        Optional<String> phone = value(office.contact().phone(), reading);
        phone.ifPresent((number) -> data.put("telephone", number));
        Optional<String> email = value(office.contact().email(), reading);
        email.ifPresent((address) -> data.put("email", address));
        if (!office.speaking().languages().isEmpty()) {
            data.put("contactPoint", contact(phone, email, office.speaking().languages()));
        }
        if (office.inForce()) {
            data.putAll(this.hours.of(office.hours(), language));
        }
        return data;
    }

    private Map<String, Object> address(String street, String municipality) {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("@type", "PostalAddress");
        address.put("streetAddress", street);
        address.put("addressLocality", this.municipalities.get(municipality).name().byLanguage().get("sv"));
        address.put("addressCountry", "FI");
        return address;
    }

    /** In schema.org it is a point of contact, not an office, that has languages. */
    private static Map<String, Object> contact(Optional<String> phone, Optional<String> email,
            List<String> languages) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("@type", "ContactPoint");
        phone.ifPresent((number) -> contact.put("telephone", number));
        email.ifPresent((address) -> contact.put("email", address));
        contact.put("availableLanguage", languages);
        return contact;
    }

    private Optional<String> value(@Nullable String fact, Reading reading) {
        return Optional.ofNullable(fact).flatMap((id) -> this.facts.find(id, reading)).map(Fact::value);
    }
}

package fi.newcomer.opendata;

import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeSummary;
import fi.newcomer.office.Offices;
import fi.newcomer.page.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The offices as open data: the same facts as on their pages, and what of them no source says. */
@Component
class OfficeData {

    private final Offices offices;

    private final HoursData hours;

    private final ContactData contacts;

    private final Languages languages;

    OfficeData(Offices offices, HoursData hours, ContactData contacts, Languages languages) {
        this.offices = offices;
        this.hours = hours;
        this.contacts = contacts;
        this.languages = languages;
    }

    List<Map<String, Object>> of(Municipality municipality, Reading reading) {
        return this.offices.of(municipality, reading).stream().map((office) -> office(office, reading)).toList();
    }

    private Map<String, Object> office(Office office, Reading reading) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("slug", office.slug());
        json.put("municipality", office.municipality());
        json.put("serves", office.serves());
        json.put("name", names(office.name()));
        OpenData.put(json, "place", names(office.site().place()));
        OpenData.put(json, "address", office.site().address());
        OpenData.put(json, "entrance", office.site().entrance());
        OpenData.put(json, "accessibility", names(office.site().accessibility()));
        json.put("state", OfficeSummary.written(office.state()));
        json.put("help", OfficeSummary.written(office.help()));
        json.put("visitors", OfficeSummary.written(office.coming().visitors()));
        json.put("how", OpenData.written(office.coming().ways()));
        json.put("otherwise", OpenData.written(office.coming().otherwise()));
        json.put("languages", office.speaking().languages());
        json.put("ownLanguage", office.speaking().own());
        json.put("interpreter", office.speaking().interpreter() ? "when-needed" : "not-given");
        json.put("hours", this.hours.of(office.hours()));
        Office.Contact contact = office.contact();
        json.put("contact",
                this.contacts.of(contact.of(), contact.phone(), contact.email(), contact.website(), reading));
        OpenData.put(json, "note", names(office.note()));
        json.put("sources", office.sources());
        return json;
    }

    private @Nullable Map<String, String> names(@Nullable LocalizedText text) {
        return text == null ? null : OpenData.names(text, this.languages);
    }
}

package fi.newcomer.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checker itself can fail: otherwise its silence would mean nothing. */
class SchemaOrgTests {

    private static final String OFFICE = """
            {"@context": "https://schema.org", "@type": "GovernmentOffice", "name": "Office",
             "url": "https://portal.example/sv/korsnas/offices/office", "telephone": "+358401234567",
             "address": {"@type": "PostalAddress", "streetAddress": "Street 1", "addressCountry": "FI"},
             "openingHoursSpecification": [
               {"@type": "OpeningHoursSpecification", "dayOfWeek": ["Monday", "https://schema.org/Friday"],
                "opens": "09:00", "closes": "16:00", "validFrom": "2026-06-01", "validThrough": "2026-08-31"}]}""";

    private static final String COURSE = """
            {"@context": "https://schema.org", "@type": "Course", "name": "Course", "description": "What it is.",
             "inLanguage": ["ar", "ru"], "teaches": "Swedish", "educationalLevel": "A1.1",
             "provider": {"@type": "Organization", "name": "Institute"},
             "offers": {"@type": "Offer", "category": "Free", "price": 0, "priceCurrency": "EUR"},
             "hasCourseInstance": [{"@type": "CourseInstance", "courseMode": ["Onsite"], "startDate": "2027-01-11",
               "endDate": "2027-06-18", "eventStatus": "https://schema.org/EventCancelled", "courseWorkload": "PT70H",
               "location": {"@type": "Place", "name": "Karis"}, "maximumAttendeeCapacity": 12,
               "courseSchedule": {"@type": "Schedule", "byDay": ["Monday"], "startTime": "08:30", "endTime": "15:30",
                 "repeatFrequency": "P1W", "scheduleTimezone": "Europe/Helsinki"}}]}""";

    @Test
    void whatIsRightPasses() {
        assertThat(SchemaOrg.errors(OFFICE)).isEmpty();
        assertThat(SchemaOrg.errors(COURSE)).isEmpty();
        assertThat(SchemaOrg.errorsOfPage("<head><script type=\"application/ld+json\">" + OFFICE + "</script></head>"))
            .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "https://schema.org"    | "https://example.com"   | @context
            "GovernmentOffice"      | "MunicipalOffice"       | no type MunicipalOffice
            "telephone"             | "phone"                 | has no such property
            "PostalAddress"         | "Organization"          | none of
            "OpeningHoursSpecification", | "Schedule",        | none of
            "Monday"                | "Måndag"                | none of
            "09:00"                 | "9.00"                  | none of
            "16:00"                 | "25:00"                 | none of
            "2026-08-31"            | "31.8.2026"             | none of
            "2026-08-31"            | "2026-05-31"            | validThrough is before validFrom
            "opens": "09:00",       | ``                      | opens and closes
            "+358401234567"         | true                    | none of
            "https://portal.example/sv/korsnas/offices/office" | "/sv/korsnas" | none of
            "Office",               | "",                     | none of
            """)
    void whatIsWrongInAnOfficeIsFound(String right, String wrong, String error) {
        finds(OFFICE, right, wrong, error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "courseMode"            | "mode"                  | has no such property
            "2027-06-18"            | "2026-06-18"            | endDate is before startDate
            EventCancelled          | Cancelled               | none of
            "@type": "Organization", | ``                     | no @type
            "hasCourseInstance"     | "courseInstance"        | has no such property
            12                      | "twelve"                | none of
            "Schedule"              | "OpeningHoursSpecification" | none of
            "category": "Free"      | "category": false       | none of
            """)
    void whatIsWrongInACourseIsFound(String right, String wrong, String error) {
        finds(COURSE, right, wrong, error);
    }

    @Test
    void whatIsNoJsonIsFound() {
        assertThat(SchemaOrg.errors("{")).isNotEmpty();
        assertThat(SchemaOrg.errors("[]")).isNotEmpty();
    }

    private static void finds(String good, String right, String wrong, String error) {
        assertThat(good).contains(right);
        assertThat(SchemaOrg.errors(good.replace(right, wrong))).anySatisfy((it) -> assertThat(it).contains(error));
    }
}

package fi.newcomer.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test's own rules see faults: a right file, each time with one of them. */
class CatalogueRulesTests {

    private static final String RIGHT = """
            [{"sourceId":"a.b","serviceChannelNames":[{"type":"Name","language":"sv","value":"A"}],
            "serviceChannelDescriptions":[{"type":"Summary","language":"sv","value":"B"},
            {"type":"Description","language":"sv","value":"C"}],"displayNameType":[{"type":"Name","language":"sv"}],
            "languages":["sv"],"phoneNumbers":[{"prefixNumber":"+358","isFinnishServiceNumber":false,"number":"61","language":"sv"}],
            "emails":[{"language":"sv","value":"a@b.fi"}],
            "addresses":[{"type":"Location","subType":"Single","country":"FI","streetAddress":{"street":[{"language":"sv","value":"S"}],"streetNumber":"1"}}],
            "serviceHours":[
            {"serviceHourType":"DaysOfTheWeek","isClosed":false,"validForNow":true,"isAlwaysOpen":false,"isReservation":false,
            "additionalInformation":[{"language":"fi","value":"D"}],"openingHour":[{"dayFrom":"Monday","from":"09:00","to":"16:00"}]},
            {"serviceHourType":"Exceptional","validFrom":"2027-06-25T00:00:00+03:00","validTo":"2027-06-27T00:00:00+03:00",
            "isClosed":true,"validForNow":false,"isAlwaysOpen":false,"isReservation":false,"openingHour":[]},
            {"serviceHourType":"OverMidnight","isClosed":false,"validForNow":true,"isAlwaysOpen":false,"isReservation":false,
            "openingHour":[{"dayFrom":"Friday","dayTo":"Saturday","from":"22:00","to":"02:00"}]}],
            "publishingStatus":"Published"}]""";

    @Test
    void whatIsRightBreaksNone() {
        assertThat(CatalogueRules.broken(RIGHT)).isEmpty();
        assertThat(CatalogueRules.gaps(RIGHT)).containsExactlyInAnyOrder("organizationId", "postalCode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "sourceId":"a.b"            | "sourceId":"a/b"
            "value":"A"                 | "value":""
            "type":"Summary"            | "type":"ShortDescription"
            "value":"B"                 | "value":"1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901"
            "languages":["sv"]          | "languages":["sme"]
            "prefixNumber":"+358",      | "prefixNumber":"358",
            "number":"61"               | "number":"06 1"
            "a@b.fi"                    | "ab.fi"
            "subType":"Single"          | "subType":"Street"
            "DaysOfTheWeek"             | "Standard"
            "from":"09:00"              | "from":"9:00"
            "from":"09:00"              | "from":"09:10"
            "to":"16:00"                | "to":"24:00"
            "to":"16:00"                | "to":"09:00"
            "dayFrom":"Monday"          | "dayFrom":"monday"
            "dayFrom":"Monday",         |
            "validTo":"2027-06-27       | "validTo":"2027-06-25
            2027-06-25T00:00:00+03:00   | 2027-06-25
            "isClosed":true             | "isClosed":false
            "isClosed":true             | "isClosed":"true"
            "dayTo":"Saturday"          | "dayTo":"Friday"
            "to":"02:00"                | "to":"23:00"
            "language":"fi"             | "language":"uk"
            "publishingStatus":"Published" | "publishingStatus":"Planned"
            "validForNow":false         | "validForNow":true
            "value":"D"                 | "value":null
            "openingHour":[]            | "openingHour":[],"reason":"x"
            """)
    void whatIsWrongBreaksOne(String right, String wrong) {
        String planted = RIGHT.replace(right, wrong == null ? "" : wrong);
        assertThat(planted).isNotEqualTo(RIGHT);
        assertThat(CatalogueRules.broken(planted)).isNotEmpty();
    }
}

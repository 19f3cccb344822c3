package fi.newcomer.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.content.ContentFile;
import fi.newcomer.hours.HoursReader;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.HtmlText;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open data around the rules: lists, description, headers and problems. */
@PortalTest
class OpenDataTests {

    private static final String RULE = "/api/v1/municipalities/korsnas/responsibility";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    HoursData hours;

    Browsing reader;

    @BeforeEach
    void open() {
        this.reader = new Browsing(this.port);
    }

    @Test
    void theMunicipalitiesAreABareArray() {
        JsonNode json = json(this.reader.get("/api/v1/municipalities"));
        assertThat(json.isArray()).isTrue();
        assertThat(json.size()).isEqualTo(10);
        assertThat(json.valueStream().filter((it) -> it.get("listed").booleanValue())).hasSize(9);
        JsonNode jakobstad = json(this.reader.get("/api/v1/municipalities/jakobstad"));
        assertThat(json.get(1)).isEqualTo(jakobstad);
        assertThat(jakobstad.get("name").get("fi").stringValue()).isEqualTo("Pietarsaari");
        assertThat(jakobstad.get("name").get("uk").stringValue()).isEqualTo("Jakobstad");
        assertThat(jakobstad.get("contact").get("slug").stringValue())
            .isEqualTo("jakobstadsregionens-integrationsenhet");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/municipalities", "/api/v1/municipalities/korsnas", "/api/v1/openapi.json",
            RULE + "?topic=plan&jobseeker=yes", RULE, "/api/v1/municipalities/atlantis", "/api/v1" })
    void anySiteMayReadItUnderItsLicence(String address) {
        HttpResponse<String> answer = this.reader.get(address, "Origin", "https://elsewhere.example");
        assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
        assertThat(answer.headers().firstValue("link")).hasValueSatisfying(
                (link) -> assertThat(link).contains("creativecommons.org/licenses/by/4.0", "rel=\"license\""));
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void itIsKeptAndConfirmedByItsETag() {
        HttpResponse<String> answer = this.reader.get(RULE + "?jobseeker=yes&topic=plan");
        String etag = answer.headers().firstValue("etag").orElseThrow();
        assertThat(answer.headers().firstValue("cache-control")).contains("public, no-cache");
        assertThat(this.reader.get(RULE + "?topic=plan&jobseeker=yes", "If-None-Match", etag).statusCode())
            .isEqualTo(304);
    }

    @Test
    void aWrongOrMissingValueIsNamedWithTheAllowedOnes() {
        HttpResponse<String> answer = this.reader.get(RULE + "?topic=secret-value&jobseeker=yes");
        JsonNode problem = problem(answer, 400);
        assertThat(problem.get("field").stringValue()).isEqualTo("topic");
        assertThat(problem.get("allowed").valueStream().map(JsonNode::stringValue))
            .containsExactly(Arrays.stream(Topic.values()).map(Topic::value).toArray(String[]::new));
        assertThat(answer.body()).doesNotContain("secret-value");
        problem = problem(this.reader.get(RULE + "?topic=plan"), 400);
        assertThat(problem.get("field").stringValue()).isEqualTo("jobseeker");
        assertThat(problem.get("allowed").valueStream().map(JsonNode::stringValue))
            .containsExactly(Arrays.stream(Jobseeker.values()).map(Jobseeker::value).toArray(String[]::new));
        assertThat(problem(this.reader.get(RULE), 400).get("field").stringValue()).isEqualTo("topic");
        assertThat(problem(this.reader.get(RULE + "?topic=plan&topic=plan&jobseeker=yes"), 400).get("field")
            .stringValue()).isEqualTo("topic");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api", "/api/", "/api/v1", "/api/v1/", "/api/v2/municipalities", "/api/v1/status",
            "/api/v1/who-helps", "/api/v1/municipalities/atlantis", "/api/v1/municipalities/sv",
            "/api/v1/municipalities/atlantis/responsibility?topic=plan&jobseeker=yes", "/api/sv/korsnas",
            "/api/v1/municipalities/korsnas/who-helps" })
    void whatIsNotThereIsAProblemAndNoPage(String address) {
        problem(this.reader.get(address), 404);
    }

    @Test
    void whatTheFirewallRefusesIsAProblemAndNoPage() {
        problem(this.reader.get("/api/v1//municipalities"), 400);
        problem(this.reader.get("/api/v1/municipalities;x=1"), 400);
    }

    @Test
    void itCanOnlyBeRead() {
        problem(this.reader.post(RULE, Map.of("topic", "plan"), "Sec-Fetch-Site", "cross-site"), 405);
        problem(this.reader.post("/api/v1/municipalities", Map.of()), 405);
    }

    @Test
    void theProgrammeIsServedUnitByUnitWithItsSources() {
        for (String municipality : PublicAddresses.MUNICIPALITIES) {
            JsonNode json = json(this.reader.get("/api/v1/municipalities/" + municipality + "/programme?lang=uk"));
            assertThat(json.get("parts").valueStream().map((part) -> part.get("part").stringValue()))
                .containsExactlyElementsOf(PublicAddresses.PARTS);
            json.get("parts").forEach((part) -> {
                String page = HtmlText.of(this.reader.get(part.get("page").stringValue()).body());
                part.get("units").forEach((unit) -> {
                    assertThat(page).contains(unit.get("text").stringValue().split("; ")[0]);
                    if (!List.of("title", "heading").contains(unit.get("kind").stringValue())) {
                        assertThat(unit.get("sources").isEmpty()).as(municipality + " " + part.get("part") + unit)
                            .isFalse();
                    }
                });
            });
        }
        JsonNode region = json(this.reader.get("/api/v1/municipalities/larsmo/programme?lang=sv"));
        assertThat(region.get("updated").stringValue()).isEqualTo("2024-11-11");
        assertThat(region.get("partners").valueStream().map((it) -> it.get("name").get("sv").stringValue()))
            .contains("Larsmo församling")
            .doesNotContain("Kronoby församling");
        assertThat(problem(this.reader.get("/api/v1/municipalities/larsmo/programme"), 400).get("field").stringValue())
            .isEqualTo("lang");
        assertThat(problem(this.reader.get("/api/v1/municipalities/larsmo/programme?lang=de"), 400).get("allowed").size())
            .isEqualTo(6);
    }

    @Test
    void theDescriptionNamesEveryAddressAndItsValues() {
        JsonNode json = json(this.reader.get("/api/v1/openapi.json"));
        assertThat(json.get("openapi").stringValue()).startsWith("3.1");
        assertThat(json.get("info").get("license").get("name").stringValue()).isEqualTo("CC BY 4.0");
        String[] served = this.mappings.getHandlerMethods()
            .keySet()
            .stream()
            .flatMap((mapping) -> mapping.getPatternValues().stream())
            .filter((pattern) -> pattern.startsWith("/api/v1/"))
            .toArray(String[]::new);
        assertThat(served).hasSizeGreaterThanOrEqualTo(4);
        assertThat(json.get("paths").propertyNames()).containsExactlyInAnyOrder(served);
        JsonNode rule = json.get("paths").get("/api/v1/municipalities/{m}/responsibility").get("get").get("parameters");
        assertThat(rule.get(1).get("schema").get("enum").valueStream().map(JsonNode::stringValue))
            .containsExactly(Arrays.stream(Topic.values()).map(Topic::value).toArray(String[]::new));
        assertThat(rule.get(2).get("schema").get("enum").valueStream().map(JsonNode::stringValue))
            .containsExactly(Arrays.stream(Jobseeker.values()).map(Jobseeker::value).toArray(String[]::new));
        JsonNode properties = json.get("components").get("schemas").get("Responsibility").get("properties");
        assertThat(json(this.reader.get(RULE + "?topic=plan&jobseeker=yes")).propertyNames())
            .containsExactlyElementsOf(properties.propertyNames());
    }

    @Test
    void theOfficesIncludeThoseOfNeighboursAndSayWhatIsNotKnown() {
        JsonNode larsmo = json(this.reader.get("/api/v1/municipalities/larsmo/offices"));
        assertThat(larsmo.isArray()).isTrue();
        JsonNode porten = larsmo.get(0);
        assertThat(porten.get("slug").stringValue()).isEqualTo("integrationsporten");
        assertThat(porten.get("municipality").stringValue()).isEqualTo("jakobstad");
        assertThat(porten.get("serves").valueStream().map(JsonNode::stringValue)).contains("larsmo", "pedersore");
        assertThat(porten.get("contact").get("phone").stringValue()).isEqualTo("+358447851686");
        assertThat(porten.get("contact").get("of").get("uk").stringValue()).isEqualTo("Integrationsporten");
        assertThat(porten.get("hours").get("timesState").stringValue()).isEqualTo("link-only");
        assertThat(porten.get("hours").has("from")).isFalse();
        JsonNode romporten = json(this.reader.get("/api/v1/municipalities/jakobstad/offices")).get(1);
        assertThat(romporten.get("hours").get("daysState").stringValue()).isEqualTo("not-given");
        assertThat(romporten.get("hours").get("from").stringValue()).isEqualTo("08:00");
        JsonNode karis = json(this.reader.get("/api/v1/municipalities/raseborg/offices")).get(4);
        assertThat(karis.get("state").stringValue()).isEqualTo("planned");
        assertThat(karis.get("hours").get("afternoonsAWeek").intValue()).isEqualTo(2);
        JsonNode friday = json(this.reader.get("/api/v1/municipalities/korsnas/offices")).get(0);
        assertThat(friday.get("hours").get("days").get(0).stringValue()).isEqualTo("friday");
        assertThat(friday.get("sources").get(0).propertyNames()).containsExactly("document", "section");
        problem(this.reader.get("/api/v1/municipalities/atlantis/offices"), 404);
    }

    @Test
    void everyOfficeAndEveryCourseIsAsTheDescriptionSays() {
        JsonNode schemas = json(this.reader.get("/api/v1/openapi.json")).get("components").get("schemas");
        for (String municipality : PublicAddresses.MUNICIPALITIES) {
            JsonNode offices = json(this.reader.get("/api/v1/municipalities/" + municipality + "/offices"));
            assertThat(offices.size()).isEqualTo(PublicAddresses.OFFICES.get(municipality).size());
            offices.forEach((office) -> asDescribed(office, schemas.get("Office"), schemas));
            JsonNode courses = json(this.reader.get("/api/v1/municipalities/" + municipality + "/courses"));
            assertThat(courses.isArray()).isTrue();
            assertThat(courses.isEmpty()).as(municipality).isFalse();
            courses.forEach((course) -> asDescribed(course, schemas.get("Course"), schemas));
        }
        problem(this.reader.get("/api/v1/municipalities/atlantis/courses"), 404);
    }

    @Test
    void hoursAreThereInFullWithWhatNobodyHasSaid() {
        JsonNode schemas = json(this.reader.get("/api/v1/openapi.json")).get("components").get("schemas");
        JsonNode friday = json(this.reader.get("/api/v1/municipalities/korsnas/offices")).get(0).get("hours");
        assertThat(friday.get("weekly").get(0).get("days").get(0).stringValue()).isEqualTo("friday");
        assertThat(friday.get("weekly").get(0).get("times").isEmpty()).isTrue();
        assertThat(friday.has("confirmed")).isFalse();
        JsonNode full = JsonMapper.shared().valueToTree(this.hours.of(HoursReader.read(new ContentFile("hours.yaml", """
                {weekly: [{days: [friday], times: [09:00-12:00, 22:00-02:00+1], by-appointment: yes},
                 {days: [monday], times: not-given, from: 2027-06-01, through: 2027-08-15}], special: [
                 {from: 2026-12-24, rule: closed, reason: {sv: Jul}}, {from: 2027-01-01, through: until-further-notice, rule: closed},
                 {from: 2026-12-23, rule: other-times, times: 09:00-12:00}], confirmed: {by: editor, on: 2026-11-22}}""")
            .yaml())));
        asDescribed(full, schemas.get("Hours"), schemas);
        assertThat(full.get("weekly").get(0).get("times").get(1).toString())
            .isEqualTo("{\"opens\":\"22:00\",\"closes\":\"02:00\",\"overMidnight\":true}");
        assertThat(full.get("weekly").get(1).get("validThrough").stringValue()).isEqualTo("2027-08-15");
        assertThat(full.get("special").get(0).get("reason").get("uk").stringValue()).isEqualTo("Jul");
        assertThat(full.get("special").get(1).has("through")).isFalse();
        assertThat(full.get("confirmed").get("on").stringValue()).isEqualTo("2026-11-22");
    }

    private static void asDescribed(JsonNode json, JsonNode written, JsonNode schemas) {
        JsonNode schema = written.has("$ref")
                ? schemas.get(written.get("$ref").stringValue().replace("#/components/schemas/", "")) : written;
        switch (schema.get("type").stringValue()) {
            case "object" -> {
                assertThat(json.isObject()).isTrue();
                JsonNode properties = schema.path("properties");
                if (!schema.has("additionalProperties")) {
                    assertThat(properties.propertyNames()).containsAll(json.propertyNames());
                }
                schema.path("required").forEach((name) -> assertThat(json.has(name.stringValue())).as(name + " of " + json)
                    .isTrue());
                json.propertyStream().filter((property) -> properties.has(property.getKey())).forEach(
                        (property) -> asDescribed(property.getValue(), properties.get(property.getKey()), schemas));
            }
            case "array" -> {
                assertThat(json.isArray()).isTrue();
                json.forEach((item) -> asDescribed(item, schema.get("items"), schemas));
            }
            case "boolean" -> assertThat(json.isBoolean()).isTrue();
            case "integer" -> assertThat(json.isIntegralNumber()).isTrue();
            default -> {
                assertThat(json.isString()).as(json.toString()).isTrue();
                if (schema.has("enum")) {
                    assertThat(schema.get("enum").valueStream().map(JsonNode::stringValue)).contains(json.stringValue());
                }
                if (schema.path("format").asString("").equals("date")) {
                    assertThat(json.stringValue()).matches("\\d{4}-\\d\\d-\\d\\d");
                }
            }
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type"))
            .hasValueSatisfying((type) -> assertThat(type).startsWith("application/json"));
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type"))
            .hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("detail").stringValue()).isNotBlank();
        return problem;
    }
}

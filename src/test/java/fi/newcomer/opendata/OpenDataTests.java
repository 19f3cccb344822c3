package fi.newcomer.opendata;

import static org.assertj.core.api.Assertions.assertThat;

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
    void everyOfficeIsAsTheDescriptionSays() {
        JsonNode schema = json(this.reader.get("/api/v1/openapi.json")).get("components").get("schemas").get("Office");
        for (String municipality : PublicAddresses.MUNICIPALITIES) {
            JsonNode offices = json(this.reader.get("/api/v1/municipalities/" + municipality + "/offices"));
            assertThat(offices.size()).isEqualTo(PublicAddresses.OFFICES.get(municipality).size());
            offices.forEach((office) -> asDescribed(office, schema));
        }
    }

    private static void asDescribed(JsonNode json, JsonNode schema) {
        JsonNode properties = schema.get("properties");
        assertThat(properties.propertyNames()).containsAll(json.propertyNames());
        if (schema.has("required")) {
            assertThat(json.propertyNames())
                .containsAll(schema.get("required").valueStream().map(JsonNode::stringValue).toList());
        }
        json.propertyStream().forEach((property) -> {
            JsonNode rule = properties.get(property.getKey());
            if (rule.has("enum")) {
                assertThat(rule.get("enum").valueStream().map(JsonNode::stringValue))
                    .contains(property.getValue().stringValue());
            }
            if (rule.has("items") && rule.get("items").has("enum")) {
                assertThat(rule.get("items").get("enum").valueStream().map(JsonNode::stringValue).toList())
                    .containsAll(property.getValue().valueStream().map(JsonNode::stringValue).toList());
            }
            if (rule.has("properties")) {
                asDescribed(property.getValue(), rule);
            }
        });
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

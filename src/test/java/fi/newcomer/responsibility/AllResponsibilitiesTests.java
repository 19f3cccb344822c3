package fi.newcomer.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.HtmlText;
import fi.newcomer.testing.PortalTest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every row of the independent table, by the service, the open data and the page. */
@PortalTest
class AllResponsibilitiesTests {

    @LocalServerPort
    int port;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Reasons reasons;

    @Autowired
    Authorities authorities;

    @Autowired
    Languages languages;

    Browsing reader;

    @BeforeEach
    void open() {
        this.reader = new Browsing(this.port);
    }

    static Stream<ExpectedResponsibility> rows() {
        return ExpectedResponsibility.all();
    }

    @Test
    void thereAre150Rows() {
        assertThat(rows()).hasSize(150);
        assertThat(rows().map(ExpectedResponsibility::toString).distinct()).hasSize(150);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theServiceSaysSo(ExpectedResponsibility row) {
        Responsibility rule = this.responsibilities.today(row.municipality(), Topic.of(row.topic()).orElseThrow(),
                Jobseeker.of(row.jobseeker()).orElseThrow());
        assertThat(rule.responsible()).isEqualTo(row.responsible().equals("to-be-decided") ? null : row.responsible());
        assertThat(rule.receives()).isEqualTo(row.receives());
        assertThat(rule.mayJoin()).isEqualTo(row.mayJoin());
        assertThat(rule.state().value()).isEqualTo(row.state());
        assertThat(rule.service().value()).isEqualTo(row.service());
        assertThat(rule.basis().value()).isEqualTo(row.basis());
        assertThat(rule.conflict() != null).isEqualTo(row.conflict());
        assertThat(rule.source().isPresent()).isEqualTo(!row.basis().equals("portal-rule"));
        this.languages.all()
            .forEach((language) -> assertThat(this.reasons.reason(rule, language))
                .contains(this.authorities.get(row.authority()).name().in(language).text())
                .doesNotContain("{", "}"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theOpenDataSaysSo(ExpectedResponsibility row) {
        HttpResponse<String> answer = this.reader
            .get("/api/v1/municipalities/" + row.municipality() + "/responsibility?" + row.query());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValueSatisfying(
                (type) -> assertThat(type).startsWith("application/json"));
        JsonNode json = JsonMapper.shared().readTree(answer.body());
        assertThat(json.propertyNames()).containsExactlyElementsOf(Stream
            .of("municipality", "topic", "jobseeker", "responsible", "receives", "authority", "mayJoin", "state",
                    "service", "basis", "conflict", "reason", "source")
            .filter((name) -> !(name.equals("source") && row.basis().equals("portal-rule")))
            .toList());
        assertThat(json.get("municipality").stringValue()).isEqualTo(row.municipality());
        assertThat(json.get("topic").stringValue()).isEqualTo(row.topic());
        assertThat(json.get("jobseeker").stringValue()).isEqualTo(row.jobseeker());
        assertThat(json.get("responsible").stringValue()).isEqualTo(row.responsible());
        assertThat(json.get("receives").stringValue()).isEqualTo(row.receives());
        assertThat(json.get("mayJoin").valueStream().map(JsonNode::stringValue)).isEqualTo(row.mayJoin());
        assertThat(json.get("state").stringValue()).isEqualTo(row.state());
        assertThat(json.get("service").stringValue()).isEqualTo(row.service());
        assertThat(json.get("basis").stringValue()).isEqualTo(row.basis());
        assertThat(json.get("conflict").booleanValue()).isEqualTo(row.conflict());
        assertThat(json.get("authority").propertyNames()).containsExactly("sv", "fi", "en", "uk", "ar", "ru");
        assertThat(json.get("reason").propertyNames()).containsExactly("sv", "fi", "en", "uk", "ar", "ru");
        assertThat(json.get("reason").valueStream().map(JsonNode::stringValue)).doesNotContain("");
        Authority authority = this.authorities.get(row.authority());
        assertThat(json.get("authority").get("sv").stringValue()).isEqualTo(authority.name().byLanguage().get("sv"));
        assertThat(json.get("authority").get("ar").stringValue()).isEqualTo(authority.name().byLanguage().get("sv"));
        if (!row.basis().equals("portal-rule")) {
            assertThat(json.get("source").get("document").stringValue()).containsIgnoringCase("integrationsprogram")
                .satisfies(AllResponsibilitiesTests::isNoSentence);
            assertThat(json.get("source").get("section").stringValue())
                .satisfies(AllResponsibilitiesTests::isNoSentence);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void thePageSaysSo(ExpectedResponsibility row) {
        HttpResponse<String> page = this.reader.get("/sv/" + row.municipality() + "/who-helps?" + row.query());
        assertThat(page.statusCode()).isEqualTo(200);
        String text = HtmlText.of(page.body());
        assertThat(text).contains(nameOf(row.authority()))
            .containsPattern("Vart din begäran går\\s+" + Pattern.quote(nameOf(row.receives())));
        if (row.responsible().equals("to-be-decided")) {
            assertThat(text).containsPattern("Vem ansvarar\\s+(Det är inte bestämt än|Det behöver först utredas)");
        }
        else {
            assertThat(text)
                .containsPattern("Vem ansvarar\\s+" + Pattern.quote(nameOf(row.responsible())));
        }
        row.mayJoin().forEach((slug) -> assertThat(text).contains(nameOf(slug)));
        assertThat(text.contains("Kan också delta")).isEqualTo(!row.mayJoin().isEmpty());
        assertThat(text.contains("Källa:")).isEqualTo(!row.basis().equals("portal-rule"));
        assertThat(text.contains("planer")).isEqualTo(row.service().equals("planned"));
        assertThat(text.contains("inte bestämt än")).isEqualTo(row.state().equals("undecided"));
        assertThat(text.contains("stämmer inte överens")).isEqualTo(row.conflict());
    }

    private String nameOf(String slug) {
        return this.authorities.get(slug).name().byLanguage().get("sv");
    }

    private static void isNoSentence(String text) {
        assertThat(text).doesNotEndWith(".").hasSizeLessThan(200);
    }
}

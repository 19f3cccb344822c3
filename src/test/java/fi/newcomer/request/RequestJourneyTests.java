package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.PortalTest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A newcomer asks, without JavaScript. */
@PortalTest
class RequestJourneyTests {

    private static final Pattern SECRETS = Pattern
        .compile("<bdi dir=\"ltr\">([A-Z0-9]{4}-[A-Z0-9]{3}-[A-Z0-9]{3})</bdi>.*?<bdi dir=\"ltr\">(\\d{6})</bdi>");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    Newcomer newcomer;

    @BeforeEach
    void arrive() {
        this.newcomer = new Newcomer(this.port);
    }

    Newcomer toName(String language, String filledBy) {
        this.newcomer.open("/" + language + "/korsnas/request/filled-by").send("filledBy", filledBy);
        if (filledBy.equals("helper")) {
            this.newcomer.send("helperLanguage", "fi");
        }
        return this.newcomer.send("lives", "here").send("topic", "plan").send("jobseeker", "no").send("age", "adult");
    }

    Newcomer toCheck(String language) {
        return toName(language, "self").send()
            .send("contactLanguage", "ar")
            .send("interpreter", "yes")
            .send("name", "ليلى حداد", "nameLatin", "")
            .send("channel", "phone", "phone", "+358 40 123 4567", "email", "")
            .send("ownPhone", "yes")
            .send("bestTime", "")
            .send("message", "Hej <b>du</b> \u202Eabc 🙂");
    }

    long requestsBy(String column, Object value) {
        return this.sql.sql("SELECT count(*) FROM request WHERE " + column + " = :value")
            .param("value", value)
            .query(Long.class)
            .single();
    }

    @Test
    void theStartSaysWhatHappensAndWhoMayReceiveIt() {
        this.newcomer.open("/sv/korsnas/request");
        assertThat(this.newcomer.text()).contains("Korsnäs kommun", "Österbottens sysselsättningsområde", "112",
                "personbeteckning", "Ring mig", "Börja");
        assertThat(this.newcomer.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "sv", "ar" })
    void theLongWayEndsAtTheReceipt(String language) {
        toName(language, "self");
        assertThat(this.newcomer.step()).isEqualTo("receiver");
        assertThat(this.newcomer.text()).contains("Korsnäs kommun");
        this.newcomer.send();
        assertThat(this.newcomer.step()).isEqualTo("language");
        toCheck(language);
        assertThat(this.newcomer.step()).isEqualTo("check");
        assertThat(this.newcomer.html()).contains("ليلى حداد", "&lt;b&gt;du&lt;/b&gt; \u202Eabc 🙂").doesNotContain("<b>du");
        this.newcomer.send();
        assertThat(this.newcomer.step()).isEqualTo("receipt");
        assertThat(this.newcomer.text()).contains("Korsnäs kommun");
        Matcher secrets = SECRETS.matcher(this.newcomer.html());
        assertThat(secrets.find()).isTrue();
        String code = secrets.group(1);
        assertThat(requestsBy("code", code.replace("-", ""))).isEqualTo(1);
        assertThat(this.newcomer.open(this.newcomer.address()).html()).as("shown again").contains(code, secrets.group(2));
        this.newcomer.send("go", "clear");
        assertThat(this.newcomer.step()).isEqualTo("cleared");
        assertThat(this.newcomer.cookies()).isEmpty();
        assertThat(this.newcomer.open("/sv/korsnas/request/receipt").html()).doesNotContain(code);
    }

    @Test
    void theStatusPageAnswersTheCodeAndThePin() {
        Matcher secrets = SECRETS.matcher(toCheck("sv").send().html());
        assertThat(secrets.find()).isTrue();
        Newcomer later = new Newcomer(this.port).open("/ar/korsnas/status");
        later.send("code", secrets.group(1).toLowerCase().replace("-", " "), "pin", "");
        assertThat(later.status()).isEqualTo(200);
        assertThat(later.text()).contains("استُلم الطلب", "الموعد الأخير").doesNotContain("ليلى", "Korsnäs kommun");
        later.open("/sv/korsnas/status").send("code", secrets.group(1), "pin", secrets.group(2));
        assertThat(later.text()).contains("Mottagen", "Korsnäs kommun", "ليلى حداد", "+358 40 123 4567");
        assertThat(later.page().headers().firstValue("cache-control")).contains("no-store");
        String unknown = later.open("/sv/korsnas/status").send("code", "K7QF-2M9-XTA", "pin", "000000").text();
        String wrong = wrong(secrets.group(2));
        for (int i = 0; i < 5; i++) {
            later.open("/sv/korsnas/status").send("code", secrets.group(1), "pin", wrong);
            assertThat(later.text()).isEqualTo(unknown);
        }
        later.open("/sv/korsnas/status").send("code", secrets.group(1), "pin", secrets.group(2));
        assertThat(later.status()).isEqualTo(429);
        assertThat(later.page().headers().firstValueAsLong("retry-after").orElseThrow()).isBetween(1L, 60L);
        this.sql.sql("UPDATE request SET pin_pause_until = '2020-01-01' WHERE code = :code")
            .param("code", secrets.group(1).replace("-", ""))
            .update();
        assertThat(later.open("/sv/korsnas/status").send("code", secrets.group(1), "pin", secrets.group(2)).text())
            .contains("ليلى حداد");
    }

    private static String wrong(String pin) {
        return pin.equals("123456") ? "654321" : "123456";
    }

    @Test
    void theShortWayNamesTheReceiverAndAsksThreeThings() {
        this.newcomer.open("/sv/korsnas/request/call-me");
        assertThat(this.newcomer.text()).contains("Korsnäs kommun");
        this.newcomer.send("contactLanguage", "uk", "name", "Олена", "phone", "٠٤٠١٢٣٤٥٦٧");
        assertThat(this.newcomer.step()).isEqualTo("check");
        this.newcomer.send();
        assertThat(this.newcomer.step()).isEqualTo("receipt");
    }

    @Test
    void aHelperSeesTheQuestionsInFinnishToo() {
        toName("ar", "helper");
        assertThat(this.newcomer.html()).contains("lang=\"fi\"");
        this.newcomer.send();
        assertThat(this.newcomer.step()).isEqualTo("helper");
        assertThat(this.newcomer.text()).contains("Nimesi", "Autat toista");
        this.newcomer.send("helperName", "Anna Helper", "helperContact", "anna@example.fi", "talkToHelper", "yes");
        assertThat(this.newcomer.step()).isEqualTo("language");
    }

    @Test
    void whoLivesElsewhereTakesTheAnswersAlong() {
        this.newcomer.open("/sv/korsnas/request?topic=training&jobseeker=yes");
        assertThat(this.newcomer.html()).contains("/sv/korsnas/request/filled-by?topic=training&amp;jobseeker=yes");
        this.newcomer.open("/sv/korsnas/request/filled-by?topic=training&jobseeker=yes")
            .send("filledBy", "self")
            .send("lives", "elsewhere");
        assertThat(this.newcomer.step()).isEqualTo("municipality");
        this.newcomer.send("municipality", "not-listed");
        assertThat(this.newcomer.text()).contains("Härifrån kan vi inte nå din kommun");
        this.newcomer.send("municipality", "jakobstad");
        assertThat(this.newcomer.address()).isEqualTo("/sv/jakobstad/request/topic");
        assertThat(this.newcomer.html()).containsPattern("checked[^>]*value=\"training\"");
        this.newcomer.send("topic", "training").send("jobseeker", "yes").send("age", "adult");
        assertThat(this.newcomer.text()).contains("Jakobstadsregionens sysselsättningsområde");
    }

    @Test
    void aMinorIsAskedForAnAdultAndASharedPhoneForSafety() {
        this.newcomer.open("/sv/korsnas/request/filled-by")
            .send("filledBy", "self")
            .send("lives", "none")
            .send()
            .send("jobseeker", "unknown")
            .send("age", "minor");
        assertThat(this.newcomer.step()).isEqualTo("adult");
        this.newcomer.send("adultMayBeCalled", "no").send();
        this.newcomer.send("contactLanguage", "sv");
        assertThat(this.newcomer.step()).as("no interpreter for Swedish").isEqualTo("name");
        this.newcomer.send("name", "Li").send("channel", "sms", "phone", "0401234567").send("ownPhone", "shared");
        assertThat(this.newcomer.step()).isEqualTo("safe");
        this.newcomer.send("safeToLeaveMessage", "no").send().send("message", "");
        assertThat(this.newcomer.step()).isEqualTo("check");
        this.newcomer.send();
        assertThat(this.newcomer.step()).isEqualTo("receipt");
    }

    @Test
    void whoHasNoPhoneCanCome() {
        toName("sv", "self").send().send("contactLanguage", "fi").send("name", "Li");
        assertThat(this.newcomer.send().step()).isEqualTo("contact");
        assertThat(this.newcomer.text()).contains("Skriv ditt telefonnummer");
        this.newcomer.send("channel", "visit");
        assertThat(this.newcomer.step()).isEqualTo("best-time");
        this.newcomer.send("bestTime", "").send("message", "").send();
        assertThat(this.newcomer.step()).isEqualTo("receipt");
        assertThat(this.newcomer.text()).contains("Du valde att komma själv", "Welcome Office", "Varje fredag", "Fråga först");
    }

    @Test
    void errorsComeOnlyAfterContinue() {
        this.newcomer.open("/sv/korsnas/request/filled-by").send("filledBy", "self");
        assertThat(this.newcomer.step()).isEqualTo("lives");
        assertThat(this.newcomer.html()).doesNotContain("role=\"alert\"");
        this.newcomer.send();
        assertThat(this.newcomer.step()).isEqualTo("lives");
        assertThat(this.newcomer.html()).contains("<title>Fel: Var bor du?", "role=\"alert\"", "href=\"#lives\"",
                "id=\"lives\"", "Välj ett av svaren");
        this.newcomer.send("language", "ar");
        assertThat(this.newcomer.address()).isEqualTo("/ar/korsnas/request/lives");
        assertThat(this.newcomer.html()).contains("اختر إحدى الإجابات");
    }

    @Test
    void switchingTheLanguageKeepsWhatIsTyped() {
        toName("sv", "self").send().send("contactLanguage", "fi");
        this.newcomer.send("name", "Åsa halv", "language", "ru");
        assertThat(this.newcomer.address()).isEqualTo("/ru/korsnas/request/name");
        assertThat(this.newcomer.html()).contains("value=\"Åsa halv\"").doesNotContain("role=\"alert\"");
        assertThat(this.newcomer.cookies()).containsEntry("lang", "ru");
    }

    @Test
    void aDoubleSendAndAReplayLeadToTheSameReceipt() throws Exception {
        toCheck("sv");
        Newcomer twin = new Newcomer(this.port);
        twin.cookies().putAll(this.newcomer.cookies());
        Thread second = Thread.ofVirtual().start(() -> twin.post("/sv/korsnas/request/check", Map.of()));
        this.newcomer.send();
        second.join();
        Matcher one = SECRETS.matcher(this.newcomer.html());
        Matcher two = SECRETS.matcher(twin.html());
        assertThat(one.find() && two.find()).isTrue();
        assertThat(one.group(1)).isEqualTo(two.group(1));
        String again = this.newcomer.post("/sv/korsnas/request/check", Map.of()).html();
        assertThat(again).contains(one.group(1));
        assertThat(this.newcomer.post("/sv/korsnas/request/name", Map.of("name", "Other")).html())
            .contains(one.group(1));
    }

    @Test
    void changingAnAnswerReturnsToTheCheck() {
        toCheck("sv");
        this.newcomer.open("/sv/korsnas/request/name?change").send("name", "Leila", "nameLatin", "Leila");
        assertThat(this.newcomer.step()).isEqualTo("check");
        this.newcomer.open("/sv/korsnas/request/jobseeker?change").send("jobseeker", "yes");
        assertThat(this.newcomer.step()).as("another receiver is named first").startsWith("receiver");
        assertThat(this.newcomer.text()).contains("Österbottens sysselsättningsområde");
        assertThat(this.newcomer.send().step()).isEqualTo("check");
    }

    @Test
    void nobodySkipsAhead() {
        this.newcomer.open("/sv/korsnas/request/filled-by").send("filledBy", "self");
        assertThat(this.newcomer.open("/sv/korsnas/request/message").step()).isEqualTo("lives");
        assertThat(this.newcomer.open("/sv/korsnas/request/check").step()).isEqualTo("lives");
        assertThat(this.newcomer.post("/sv/korsnas/request/check", Map.of()).step()).isEqualTo("lives");
        assertThat(this.newcomer.open("/sv/korsnas/request/receipt").step()).isEqualTo("lives");
        assertThat(this.newcomer.open("/sv/korsnas/request/nothing").status()).isEqualTo(404);
    }

    @Test
    void aDeadDraftSaysWhatToDoAndKeepsTheLastAnswer() {
        this.newcomer.cookies().put("draft", "0123456789abcdef0123456789abcdef");
        this.newcomer.post("/sv/korsnas/request/name", Map.of("name", "Åsa Kvar"));
        assertThat(this.newcomer.address()).isEqualTo("/sv/korsnas/request?gone");
        assertThat(this.newcomer.text()).contains("Vi hittar inte dina svar");
        this.newcomer.open("/sv/korsnas/request/filled-by")
            .send("filledBy", "self")
            .send("lives", "here")
            .send("topic", "plan")
            .send("jobseeker", "no")
            .send("age", "adult")
            .send()
            .send("contactLanguage", "fi");
        assertThat(this.newcomer.html()).contains("value=\"Åsa Kvar\"");
        assertThat(new Newcomer(this.port).open("/sv/korsnas/request/lives").address())
            .isEqualTo("/sv/korsnas/request?gone");
    }

    @Test
    void aDraftDiesAfterThreeHoursAndAReceiptAfterThirtyMinutes() {
        toCheck("sv").send();
        this.sql.sql("UPDATE draft SET sent_at = sent_at - INTERVAL 31 MINUTE WHERE sent_at IS NOT NULL").update();
        assertThat(this.newcomer.open("/sv/korsnas/request/receipt").address()).endsWith("?gone");
        Newcomer slow = new Newcomer(this.port).open("/sv/korsnas/request/filled-by").send("filledBy", "self");
        this.sql.sql("UPDATE draft SET saved_at = saved_at - INTERVAL 2 HOUR WHERE sent_at IS NULL").update();
        assertThat(slow.open("/sv/korsnas/request/lives").step()).isEqualTo("lives");
        this.sql.sql("UPDATE draft SET saved_at = saved_at - INTERVAL 61 MINUTE WHERE sent_at IS NULL").update();
        assertThat(slow.open("/sv/korsnas/request/lives").address()).endsWith("?gone");
    }

    @Test
    void aForeignPostIsRefused() {
        Browsing elsewhere = new Browsing(this.port);
        assertThat(elsewhere.post("/sv/korsnas/request/filled-by", Map.of("filledBy", "self"), "Sec-Fetch-Site",
                "cross-site").statusCode()).isEqualTo(403);
    }

    @Test
    void aPhoneThatSleptForTwoHoursGoesOnWhereItWasAndOneThatSleptForFourIsToldWhatToDo() {
        toName("sv", "self");
        this.newcomer.send().send("contactLanguage", "ar");
        passed(2);
        this.newcomer.send("interpreter", "yes");
        assertThat(this.newcomer.step()).isEqualTo("name");
        passed(4);
        this.newcomer.send("name", "Någon Test", "nameLatin", "");
        assertThat(this.newcomer.address()).isEqualTo("/sv/korsnas/request?gone");
        assertThat(this.newcomer.status()).isEqualTo(200);
    }

    /** Lets hours pass for the drafts that are there. */
    private void passed(int hours) {
        this.sql.sql("UPDATE draft SET saved_at = saved_at - INTERVAL " + hours + " HOUR").update();
    }
}

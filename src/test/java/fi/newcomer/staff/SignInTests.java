package fi.newcomer.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in over the wire: what is let in, what is sent, when a session ends. */
@PortalTest
class SignInTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient database;

    private final String name = "test-" + UUID.randomUUID();

    private Browsing browsing;

    private String session = "";

    @BeforeEach
    void account() {
        this.browsing = new Browsing(this.port);
        this.accounts.add(new StaffMember(this.name, "Test", java.util.Set.of()), this.passwords.hash("demo-right"),
                false, "sv");
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        for (String address : new String[] { "/staff", "/staff/", "/staff/cases", "/staff/accounts", "/staff/queues" }) {
            HttpResponse<String> answer = this.browsing.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(302);
            assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith("/staff/login");
        }
    }

    @Test
    void theCookieAndTheHeadersAreStrict() {
        HttpResponse<String> page = this.browsing.get("/staff/login");
        assertThat(page.headers().firstValue("set-cookie").orElseThrow()).contains("Path=/staff", "HttpOnly",
                "SameSite=Lax");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
            .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'")
            .doesNotContain("http");
        assertThat(page.headers().firstValue("cache-control").orElseThrow()).contains("no-store");
        assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(page.headers().firstValue("referrer-policy")).contains("same-origin");
    }

    @Test
    void aSignInGetsANewSessionAndIsRecorded() {
        open();
        String before = this.session;
        HttpResponse<String> answer = signIn("demo-right");
        assertThat(answer.headers().firstValue("location").orElseThrow()).doesNotContain("error");
        String after = cookie(answer);
        assertThat(after).isNotEqualTo(before);
        assertThat(this.browsing.get("/staff/password", "Cookie", after).statusCode()).isEqualTo(200);
        assertThat(this.database.sql("SELECT COUNT(*) FROM audit WHERE action = 'signed-in' AND subject = :name")
            .param("name", this.name)
            .query(Long.class)
            .single()).isEqualTo(1);
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneWaits() throws InterruptedException {
        for (int i = 0; i < 6; i++) {
            open();
            assertThat(signIn("wrong").headers().firstValue("location").orElseThrow()).contains("error");
        }
        open();
        assertThat(signIn("demo-right").headers().firstValue("location").orElseThrow()).contains("error");
        Thread.sleep(2_100);
        open();
        assertThat(signIn("demo-right").headers().firstValue("location").orElseThrow()).doesNotContain("error");
    }

    @Test
    void aSessionEndsWhenItsAccountIsSwitchedOff() {
        open();
        String signedIn = cookie(signIn("demo-right"));
        assertThat(this.browsing.get("/staff/password", "Cookie", signedIn).statusCode()).isEqualTo(200);
        this.accounts.setEnabled(this.accounts.find(this.name).orElseThrow().id(), false);
        assertThat(this.browsing.get("/staff/password", "Cookie", signedIn).statusCode()).isEqualTo(302);
    }

    private String token = "";

    private void open() {
        HttpResponse<String> page = this.browsing.get("/staff/login");
        this.session = cookie(page);
        Matcher matcher = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"").matcher(page.body());
        assertThat(matcher.find()).isTrue();
        this.token = matcher.group(1);
    }

    private HttpResponse<String> signIn(String password) {
        return this.browsing.post("/staff/login", Map.of("username", this.name, "password", password, "_csrf",
                this.token), "Cookie", this.session);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
    }
}

package fi.newcomer.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import fi.newcomer.setting.Settings;
import fi.newcomer.setting.WrongSetting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Tests for {@link SmsCarrier}. */
class SmsCarrierTests {

    final Message message = new Message(UUID.randomUUID(), "<x@y>", Channel.SMS, "+358401234567", "",
            "لديك رد: https://example.fi/ar", 1, Instant.EPOCH);

    final List<String> received = new ArrayList<>();

    HttpServer gateway;

    int answer = 200;

    @BeforeEach
    void start() throws IOException {
        this.gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.gateway.createContext("/send", (exchange) -> {
            this.received.add(exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Authorization")
                    + " " + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(this.answer, -1);
            exchange.close();
        });
        this.gateway.start();
    }

    @AfterEach
    void stop() {
        this.gateway.stop(0);
    }

    private SmsCarrier carrier(int port) {
        return new SmsCarrier(URI.create("http://me:secret@127.0.0.1:" + port + "/send"), Duration.ofSeconds(5));
    }

    @Test
    void theGatewayGetsNumberAndText() throws Exception {
        carrier(this.gateway.getAddress().getPort()).deliver(this.message);
        assertThat(this.received).hasSize(1)
            .first()
            .asString()
            .startsWith("POST Basic bWU6c2VjcmV0 " + this.message.id() + " {")
            .contains("\"to\":\"+358401234567\"", "\"text\":\"لديك رد: https://example.fi/ar\"");
    }

    @ParameterizedTest
    @CsvSource({ "400,ADDRESS_REFUSED", "422,ADDRESS_REFUSED", "401,SIGN_IN", "429,NOT_NOW", "503,NOT_NOW", "302,NOT_NOW" })
    void whatItRefusesIsKnownByItsKind(int status, Failure failure) {
        this.answer = status;
        NotAccepted refused = catchThrowableOfType(NotAccepted.class,
                () -> carrier(this.gateway.getAddress().getPort()).deliver(this.message));
        assertThat(refused.failure()).isEqualTo(failure);
        assertThat(refused).hasMessageNotContaining("358");
    }

    @Test
    void aGatewayThatNeverEndsItsAnswerHoldsUpNothing() throws Exception {
        CountDownLatch delivered = new CountDownLatch(1);
        CompletableFuture<Boolean> heldUp = new CompletableFuture<>();
        this.gateway.createContext("/endless", (exchange) -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().flush();
            try {
                heldUp.complete(!delivered.await(30, TimeUnit.SECONDS));
            }
            catch (InterruptedException e) {
                heldUp.completeExceptionally(e);
            }
            exchange.close();
        });
        try {
            new SmsCarrier(URI.create("http://127.0.0.1:" + this.gateway.getAddress().getPort() + "/endless"),
                    Duration.ofSeconds(5))
                .deliver(this.message);
        }
        finally {
            delivered.countDown();
        }
        assertThat(heldUp.get()).isFalse();
    }

    @Test
    void aGatewayThatIsDownIsTriedAgain() {
        int port = this.gateway.getAddress().getPort();
        this.gateway.stop(0);
        assertThat(catchThrowableOfType(NotAccepted.class, () -> carrier(port).deliver(this.message)).failure())
            .isEqualTo(Failure.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://me:secret@sms.example.fi", "me:secret@sms.example.fi", "https:///secret",
            "https://a secret", "https://x.fi/#secret" })
    void aWrongAddressIsRefusedWithoutItsPassword(String url) {
        Settings settings = new Settings(new MockEnvironment().withProperty("portal.sms-url", url));
        assertThatThrownBy(settings::smsUrl).isInstanceOf(WrongSetting.class)
            .hasMessageContaining("PORTAL_SMS_URL")
            .hasMessageNotContaining("secret");
    }
}

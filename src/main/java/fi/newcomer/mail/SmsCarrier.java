package fi.newcomer.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands text messages to a gateway: a POST of {@code {"to": "+358…", "text": "…"}} as JSON to its address. The id of the
 * message goes along as {@code Idempotency-Key}, so that a gateway that knows it sends a repeated one once.
 */
class SmsCarrier implements Carrier {

    private final URI address;

    private final String authorization;

    private final Duration timeout;

    private final HttpClient client;

    private final JsonMapper json = new JsonMapper();

    /** @param url with {@code user:password@} where the gateway wants them */
    SmsCarrier(URI url, Duration timeout) {
        String user = url.getUserInfo();
        this.authorization = user == null ? ""
                : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        this.address = user == null ? url : URI.create(url.toString().replaceFirst("//[^@/]*@", "//"));
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    @Override
    public void deliver(Message message) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(this.address)
            .timeout(this.timeout)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", message.id().toString())
            .POST(HttpRequest.BodyPublishers
                .ofString(this.json.writeValueAsString(Map.of("to", message.recipient(), "text", message.body()))));
        if (!this.authorization.isEmpty()) {
            request.header("Authorization", this.authorization);
        }
        int status = status(request.build());
        if (status / 100 != 2) {
            throw new NotAccepted(switch (status) {
                case 400, 413, 422 -> Failure.ADDRESS_REFUSED;
                case 401, 403 -> Failure.SIGN_IN;
                default -> Failure.NOT_NOW;
            });
        }
    }

    private int status(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = this.client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            // The status says it all, and the timeout ends with it: whoever waited for the rest might wait for ever.
            try (InputStream unread = response.body()) {
                return response.statusCode();
            }
        }
        catch (HttpTimeoutException e) {
            throw new NotAccepted(Failure.SILENT);
        }
        catch (ConnectException e) {
            throw new NotAccepted(Failure.UNREACHABLE);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAccepted(Failure.BROKEN_OFF);
        }
    }
}

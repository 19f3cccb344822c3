package fi.newcomer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A reader without a browser: fetches pages as plain HTML, follows no redirect, and keeps no cookie unless told to.
 */
public class Browsing {

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final String base;

    public Browsing(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public String base() {
        return this.base;
    }

    /** GET of an address, with headers as names and values in turn. */
    public HttpResponse<String> get(String address, String... headers) {
        return send(request(address, headers).GET().build());
    }

    /** GET of a file. */
    public HttpResponse<byte[]> file(String address, String... headers) {
        return send(request(address, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** POST of a form as a browser of today sends it from the portal's own page. */
    public HttpResponse<String> post(String address, Map<String, String> form, String... headers) {
        String body = form.entrySet()
            .stream()
            .map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(address, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!java.util.List.of(headers).contains("Sec-Fetch-Site")) {
            request.header("Sec-Fetch-Site", "same-origin");
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return this.client.send(request, body);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

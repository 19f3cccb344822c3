package fi.newcomer.linkcheck;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks another website whether an address still answers. */
@Component
class LinkProbe {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final int REDIRECTS = 5;

    private final AddressRule rule;

    private final HttpClient client = HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(LONGEST)
        .build();

    LinkProbe(AddressRule rule) {
        this.rule = rule;
    }

    /** What became of an attempt. */
    enum Answer {

        /** There is a page, or a website that lets no program in. */
        THERE,

        /** The website says that there is no such page, or that it is broken. */
        GONE,

        /** No website answered. */
        SILENT,

        /** It leads to where the portal does not go: not https, or not on the public internet. */
        REFUSED

    }

    /** Tries an address, with HEAD first and GET where that says nothing good. */
    Answer ask(String url) {
        try {
            Answer head = follow(URI.create(url), "HEAD");
            return head == Answer.THERE || head == Answer.REFUSED ? head : follow(URI.create(url), "GET");
        }
        catch (IllegalArgumentException e) {
            return Answer.REFUSED;
        }
    }

    private Answer follow(URI start, String method) {
        URI address = start;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            if (!this.rule.allows(address)) {
                return Answer.REFUSED;
            }
            int status;
            Optional<String> location;
            try {
                HttpResponse<InputStream> response = this.client.send(HttpRequest.newBuilder(address)
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .timeout(LONGEST)
                    .header("User-Agent", "newcomer-portal-link-check")
                    .build(), HttpResponse.BodyHandlers.ofInputStream());
                // What stands there is nobody's concern, and could come for ever: the time limit ends with the headers.
                response.body().close();
                status = response.statusCode();
                location = response.headers().firstValue("Location");
            }
            catch (IOException e) {
                return Answer.SILENT;
            }
            catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Answer.SILENT;
            }
            if (status < 300 || status >= 400 || location.isEmpty()) {
                return answer(status);
            }
            address = address.resolve(location.get());
        }
        return Answer.GONE;
    }

    /** Websites that turn programs away answer 401, 403, 429 or even 999 though people see the page. */
    private static Answer answer(int status) {
        return status < 400 || status == 401 || status == 403 || status == 429 || status > 599 ? Answer.THERE
                : Answer.GONE;
    }
}

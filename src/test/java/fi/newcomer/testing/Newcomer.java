package fi.newcomer.testing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A newcomer with a phone of their own: keeps cookies, follows where an answer sends on, and comes from an address of
 * their own, so that the limits of one test leave the others alone.
 */
public class Newcomer {

    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private static final Pattern HIDDEN = Pattern.compile(
            "<input name=\"([^\"]+)\" type=\"hidden\" value=\"([^\"]*)\">");

    private final Browsing browsing;

    private final Map<String, String> cookies = new LinkedHashMap<>();

    private final List<String> everSet = new ArrayList<>();

    private String from = "10." + random() + "." + random() + "." + random();

    private String address = "";

    private HttpResponse<String> page;

    public Newcomer(int port) {
        this.browsing = new Browsing(port);
    }

    /** Comes from a network address, as a proxy tells it. */
    public Newcomer from(String networkAddress) {
        this.from = networkAddress;
        return this;
    }

    public String from() {
        return this.from;
    }

    public Newcomer open(String address) {
        this.address = address;
        this.page = this.browsing.get(address, headers());
        return follow();
    }

    /** Fills in the form of the page with names and values in turn, and sends it. */
    public Newcomer send(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(html());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        Matcher action = ACTION.matcher(html());
        if (!action.find()) {
            throw new AssertionError("No form on " + this.address + ":\n" + text());
        }
        return post(action.group(1), fields);
    }

    public Newcomer post(String address, Map<String, String> fields) {
        this.address = address;
        this.page = this.browsing.post(address, fields, headers());
        return follow();
    }

    private Newcomer follow() {
        for (int i = 0; i < 5; i++) {
            this.page.headers().allValues("set-cookie").forEach(this::keep);
            if (this.page.statusCode() != 303) {
                return this;
            }
            this.address = this.page.headers().firstValue("location").orElseThrow();
            this.page = this.browsing.get(this.address, headers());
        }
        throw new AssertionError("Sent on for ever: " + this.address);
    }

    private void keep(String header) {
        String[] cookie = header.split(";")[0].split("=", 2);
        this.everSet.add(cookie[0]);
        if (cookie[1].isEmpty()) {
            this.cookies.remove(cookie[0]);
        }
        else {
            this.cookies.put(cookie[0], cookie[1]);
        }
    }

    private String[] headers() {
        List<String> headers = new ArrayList<>(List.of("X-Forwarded-For", this.from));
        if (!this.cookies.isEmpty()) {
            headers.add("Cookie");
            headers.add(String.join("; ", this.cookies.entrySet().stream().map(Object::toString).toList()));
        }
        return headers.toArray(String[]::new);
    }

    /** The address of the page, and its query. */
    public String address() {
        return this.address;
    }

    /** The last part of the address. */
    public String step() {
        return this.address.substring(this.address.lastIndexOf('/') + 1);
    }

    public int status() {
        return this.page.statusCode();
    }

    public HttpResponse<String> page() {
        return this.page;
    }

    public String html() {
        return this.page.body();
    }

    public String text() {
        return HtmlText.of(html());
    }

    public Map<String, String> cookies() {
        return this.cookies;
    }

    /** The names of all cookies that were ever set. */
    public List<String> cookiesEverSet() {
        return this.everSet;
    }

    private static int random() {
        return ThreadLocalRandom.current().nextInt(1, 255);
    }
}

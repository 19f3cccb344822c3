package fi.newcomer.testing;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Newcomers who ask to be called, each from a network address of her own behind a proxy that the portal trusts: they
 * answer, wait as a person does, send, and try again whenever no receipt comes, at the next instance where there are
 * several.
 */
public final class CallMe {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{3}-[0-9A-Z]{3}");

    private final List<Browsing> portals;

    /** @param ports of the instances of the portal, on this machine */
    public CallMe(Integer... ports) {
        this.portals = List.of(ports).stream().map(Browsing::new).toList();
    }

    /**
     * Sends a request to Korsnäs until its receipt is seen; a second tap on Send follows, which changes nothing.
     * @param person a number of her own
     * @return the code on the receipt, in groups; empty when there is none by then
     */
    public Optional<String> sendUntilAcknowledged(int person, Instant patience) {
        String[] from = { "X-Forwarded-For", "10.1." + person / 200 + "." + (person % 200 + 1), "Cookie", "" };
        for (int turn = person; Instant.now().isBefore(patience); turn++) {
            Browsing portal = this.portals.get(turn % this.portals.size());
            try {
                if (from[3].isEmpty()) {
                    from[3] = begin(portal, person, from);
                    rest(from[3].isEmpty() ? 500 : 3500 + ThreadLocalRandom.current().nextInt(1000));
                }
                else {
                    portal.post("/sv/korsnas/request/check", Map.of(), from);
                    Matcher code = CODE.matcher(portal.get("/sv/korsnas/request/receipt", from).body());
                    if (code.find()) {
                        again(turn + 1, from);
                        return Optional.of(code.group());
                    }
                    rest(500);
                }
            }
            catch (RuntimeException e) {
                // Nobody answers: the portal is just being started again.
                rest(500);
            }
        }
        return Optional.empty();
    }

    /** @return the cookie of the draft; empty when none was made */
    private static String begin(Browsing portal, int person, String... from) {
        HttpResponse<String> begun = portal.post("/sv/korsnas/request/call-me",
                Map.of("contactLanguage", "uk", "name", "Testperson " + person, "phone", "0400000000"), from);
        return begun.headers()
            .allValues("set-cookie")
            .stream()
            .filter((cookie) -> cookie.startsWith("draft="))
            .map((cookie) -> cookie.substring(0, cookie.indexOf(';')))
            .findFirst()
            .orElse("");
    }

    private void again(int turn, String... from) {
        try {
            this.portals.get(turn % this.portals.size()).post("/sv/korsnas/request/check", Map.of(), from);
        }
        catch (RuntimeException e) {
            // She has seen her code already.
        }
    }

    private static void rest(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package fi.newcomer.placement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells people who scan a code from what opens an address without anybody reading it: programs that show a preview where a
 * link is sent, search engines, and browsers that fetch in advance. They are found by the name that they give themselves,
 * as their makers document it (for Apple's Messages, that of Facebook's and Twitter's). The browsers inside the same
 * applications have other names and are people: "Telegram-Android", "Pinterest/Android".
 *
 * @see <a href="https://developers.facebook.com/docs/sharing/webmasters/web-crawlers">facebookexternalhit</a>
 * @see <a href="https://github.com/monperrus/crawler-user-agents">crawler-user-agents, a list of others</a>
 */
final class LinkPreviews {

    /** With {@code bot} end the names of most; a Cubot is a telephone. */
    private static final Pattern NAMES = Pattern.compile("(?<!cu)bot\\b|\\bbot|crawler|spider|slurp|facebookexternalhit|"
            + "facebookcatalog|meta-external|^WhatsApp/|SkypeUriPreview|\\bpreview\\b|LinkPreview|UrlPreview|BingPreview|"
            + "MicrosoftPreview|Slack-ImgProxy|Google-PageRenderer|Google-InspectionTool|Google-Read-Aloud|"
            + "^Viber|vkShare|kakaotalk-scrap|Iframely|Embedly|Pinterest/0|Snap URL|^Mastodon/|http\\.rb/.*Mastodon",
            Pattern.CASE_INSENSITIVE);

    private LinkPreviews() {
    }

    /** Whether a person seems to be behind a request. */
    static boolean isPerson(HttpServletRequest request) {
        return request.getMethod().equals("GET") && !inAdvance(request.getHeader("Sec-Purpose"))
                && !inAdvance(request.getHeader("Purpose")) && !inAdvance(request.getHeader("X-Purpose"))
                && !inAdvance(request.getHeader("X-Moz")) && !isProgram(request.getHeader("User-Agent"));
    }

    /** {@code prefetch}, {@code prefetch;prerender}, {@code preview}. */
    private static boolean inAdvance(@Nullable String purpose) {
        return purpose != null && (purpose.contains("prefetch") || purpose.contains("prerender")
                || purpose.contains("preview"));
    }

    private static boolean isProgram(@Nullable String name) {
        return name != null && NAMES.matcher(name).find();
    }
}

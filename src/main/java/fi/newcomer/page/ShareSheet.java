package fi.newcomer.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/**
 * The sheet on which a reader gives a page to a friend. It has the address of the page with {@code share} behind it, so
 * that there is no sheet of anything but a page of the portal.
 */
public interface ShareSheet {

    /** What stands alone, without a value, in the query of a sheet's address. */
    String SHARE = "share";

    /** Whether a page may be given on: everyone may find it, and it is known where the portal is reached. */
    boolean offers(PublicPage page);

    /** The sheet of a page, or nothing for one that isn't given on. */
    Optional<PublicPage> of(PublicPage page);

    /** The address of a page's sheet, behind the language. */
    static String path(PublicPage page) {
        return page.path() + (page.path().contains("?") ? "&" : "?") + SHARE;
    }

    /** Whether a request asks for the sheet of the page at its address. */
    static boolean isAsked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && Arrays.asList(query.split("&")).contains(SHARE);
    }
}

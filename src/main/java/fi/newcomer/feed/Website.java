package fi.newcomer.feed;

import fi.newcomer.setting.Settings;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Where the portal is reached from outside: the calendars and feeds stand in other programs and lead back to it. */
@Component
class Website {

    private final Settings settings;

    Website(Settings settings) {
        this.settings = settings;
    }

    /** The absolute address of a page. */
    URI address(String path) {
        return URI.create(this.settings.address(path));
    }

    /** The name under which it gives out ids that nobody else gives out. */
    String host() {
        return address("").getHost();
    }
}

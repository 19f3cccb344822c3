package fi.newcomer.staff;

import fi.newcomer.setting.Settings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on standard output where the portal is and who gets in. */
@Component
class WordsAtStart {

    private final Settings settings;

    private final FirstAdministrator firstAdministrator;

    WordsAtStart(Settings settings, FirstAdministrator firstAdministrator) {
        this.settings = settings;
        this.firstAdministrator = firstAdministrator;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        String base = this.settings.baseUrl().orElse("http://localhost:" + web.getWebServer().getPort());
        System.out.println("The portal is open at " + base);
        if (this.settings.demo()) {
            System.out.println("Demo staff sign in at " + base + "/staff: admin, editor, caseworker-korsnas and others; "
                    + "the password of each is demo- and the name, such as demo-caseworker-korsnas");
        }
        else if (this.firstAdministrator.missing()) {
            System.out.println("No administrator yet: open the address in " + this.firstAdministrator.writeLink(base)
                    + " within 24 hours (it works once)");
        }
    }
}

package fi.newcomer.staff.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import fi.newcomer.page.FrontendFiles;
import fi.newcomer.staff.DownloadEnded;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Gives the staff application its style sheet and language, and says in one sentence when something failed. */
@Component
class StaffPageStart implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(StaffPageStart.class);

    private final FrontendFiles files;

    private final StaffWords words;

    StaffPageStart(FrontendFiles files, StaffWords words) {
        this.files = files;
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener((response) -> {
            Element head = response.getDocument().head();
            this.files.staffStyles()
                .forEach((style) -> head.appendElement("link").attr("rel", "stylesheet").attr("href", style));
            head.appendElement("link").attr("rel", "icon").attr("href", this.files.icon()).attr("type", "image/svg+xml");
            response.getDocument().getElementsByTag("html").attr("lang", this.words.language().code());
        });
        event.getSource().addSessionInitListener((session) -> session.getSession().setErrorHandler((failure) -> {
            if (failure.getThrowable() instanceof DownloadEnded) {
                log.info("A download ended early: {}", failure.getThrowable().getMessage());
                return;
            }
            if (failure.getThrowable() instanceof AccessDeniedException) {
                log.info("Refused in the staff application: {}", failure.getThrowable().getMessage());
            }
            else {
                log.error("The staff application failed", failure.getThrowable());
            }
            failure.getComponent()
                .flatMap((component) -> component.getUI())
                .ifPresent((ui) -> ui.access(() -> Notices.problem(this.words.text("staff.failed"))));
        }));
        event.getSource().addUIInitListener((ui) -> ui.getUI().setLocale(this.words.locale()));
    }
}

package fi.newcomer.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fi.newcomer.administration.ContentFilesDesk;
import fi.newcomer.content.ImportCounts;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.ImportReport;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The content files: what the last import did, and importing them once more. */
@Route("content")
@Menu(title = "staff.menu.content", order = 70)
@RolesAllowed("ADMIN")
class ContentView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(ContentView.class);

    private final StaffWords words;

    private final ContentFilesDesk desk;

    private final Button again;

    private final Paragraph refusal = new Paragraph();

    private final Div report = new Div();

    ContentView(StaffWords words, ContentFilesDesk desk) {
        this.words = words;
        this.desk = desk;
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        this.again = new Button(words.text("staff.content.again"), (click) -> importAgain());
        this.again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        this.again.setDisableOnClick(true);
        // The style sheet shows it while the button is disabled, which the browser itself does at once.
        Paragraph reading = new Paragraph(words.text("staff.content.reading"));
        reading.addClassName("staff-while-disabled");
        reading.getElement().setAttribute("role", "status");
        add(new H1(words.text("staff.content.title")), new Paragraph(words.text("staff.content.text")),
                new Paragraph(words.text("staff.content.restart")), this.again, reading, this.refusal, this.report);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void importAgain() {
        this.refusal.setText("");
        try {
            this.desk.importAgain();
            show();
            Notices.done(this.words.text("staff.content.done"));
        }
        catch (WrongSetting wrong) {
            this.refusal.setText(this.words.text("staff.content.wrong") + " " + wrong.getMessage());
        }
        catch (RuntimeException failure) {
            log.warn("The content files could not be read again", failure);
            this.refusal.setText(this.words.text("staff.content.failed"));
        }
        finally {
            this.again.setEnabled(true);
        }
    }

    private void show() {
        this.report.removeAll();
        this.desk.last().ifPresent((last) -> {
            this.report.add(new H2(this.words.text("staff.content.last")), new Paragraph(when(last)));
            add("staff.content.texts", last.texts());
            add("staff.content.facts", last.facts());
            add("staff.content.entries", last.entries());
        });
    }

    private String when(ImportReport last) {
        String time = this.words.time(last.at());
        return last.by()
            .map((who) -> this.words.text("staff.content.by", Map.of("time", time, "who", who, "files", last.files())))
            .orElseGet(() -> this.words.text("staff.content.at-start", Map.of("time", time, "files", last.files())));
    }

    private void add(String title, ImportCounts counts) {
        UnorderedList list = new UnorderedList();
        line(list, "staff.content.added", counts.added());
        line(list, "staff.content.unchanged", counts.unchanged());
        line(list, "staff.content.replaced", counts.replaced());
        line(list, "staff.content.removed", counts.removed());
        line(list, "staff.content.proposed", counts.proposed());
        line(list, "staff.content.removal-proposed", counts.removalProposed());
        this.report.add(new H3(this.words.text(title)), list);
    }

    private void line(UnorderedList list, String key, int count) {
        list.add(new ListItem(this.words.text(key, Map.of("count", count))));
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.content.title");
    }
}

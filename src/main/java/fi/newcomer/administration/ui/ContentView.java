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
import java.util.LinkedHashMap;
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
                new Paragraph(words.text("staff.content.restart")), this.again, reading, this.refusal, this.report,
                new ContentZipBox(words, desk, this::show));
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
            add(this.report, this.words, "staff.content.texts", last.texts());
            add(this.report, this.words, "staff.content.facts", last.facts());
            add(this.report, this.words, "staff.content.entries", last.entries());
        });
    }

    private String when(ImportReport last) {
        String time = this.words.time(last.at());
        return last.by()
            .map((who) -> this.words.text("staff.content.by", Map.of("time", time, "who", who, "files", last.files())))
            .orElseGet(() -> this.words.text("staff.content.at-start", Map.of("time", time, "files", last.files())));
    }

    /** Adds what an import did, or would do, to things of one sort. */
    static void add(Div report, StaffWords words, String title, ImportCounts counts) {
        UnorderedList list = new UnorderedList();
        Map<String, Integer> lines = new LinkedHashMap<>();
        lines.put("added", counts.added());
        lines.put("unchanged", counts.unchanged());
        lines.put("replaced", counts.replaced());
        lines.put("removed", counts.removed());
        lines.put("proposed", counts.proposed());
        lines.put("removal-proposed", counts.removalProposed());
        lines.forEach((line, count) -> list.add(new ListItem(words.text("staff.content." + line, Map.of("count", count)))));
        report.add(new H3(words.text(title)), list);
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.content.title");
    }
}

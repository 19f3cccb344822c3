package fi.newcomer.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fi.newcomer.administration.ContentFilesDesk;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.staff.FileField;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.ContentUpload;
import fi.newcomer.text.WrongUpload;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** The whole content as one file: fetching it, and bringing one in after a look at what it would change. */
class ContentZipBox extends Div {

    private static final Logger log = LoggerFactory.getLogger(ContentZipBox.class);

    /** So many files are named. */
    private static final int LISTED = 50;

    private final StaffWords words;

    private final ContentFilesDesk desk;

    private final Runnable changed;

    private final Div preview = new Div();

    ContentZipBox(StaffWords words, ContentFilesDesk desk, Runnable changed) {
        this.words = words;
        this.desk = desk;
        this.changed = changed;
        this.preview.getElement().setAttribute("role", "status");
        Anchor fetch = new Anchor(DownloadHandler.fromInputStream((event) -> {
            try {
                byte[] zip = desk.zip();
                return new DownloadResponse(new ByteArrayInputStream(zip), "content.zip", "application/zip", zip.length);
            }
            catch (AccessDeniedException e) {
                return DownloadResponse.error(403);
            }
        }), words.text("staff.content.zip.download"));
        fetch.getStyle().set("display", "inline-block").set("padding-block", "0.6rem");
        add(new H2(words.text("staff.content.zip")), new Paragraph(words.text("staff.content.zip.text")), fetch,
                new FileField("content-zip", words.text("staff.content.zip.file"), ".zip,application/zip",
                        ContentUpload.largest(), this::read),
                this.preview);
    }

    /** The browser has read a file. */
    void read(byte[] zip) {
        this.preview.removeAll();
        guarded(() -> show(zip, this.desk.preview(zip)));
    }

    private void show(byte[] zip, ContentUpload.Preview shown) {
        this.preview.add(new H3(this.words.text("staff.content.zip.changes", Map.of("count", shown.files().size()))));
        list(shown.files());
        ContentView.add(this.preview, this.words, "staff.content.texts", shown.report().texts());
        ContentView.add(this.preview, this.words, "staff.content.facts", shown.report().facts());
        ContentView.add(this.preview, this.words, "staff.content.entries", shown.report().entries());
        if (!shown.proposed().isEmpty()) {
            this.preview
                .add(new H3(this.words.text("staff.content.zip.proposals", Map.of("count", shown.proposed().size()))));
            list(shown.proposed());
        }
        Button take = new Button(this.words.text("staff.content.zip.take"), (click) -> {
            this.preview.removeAll();
            guarded(() -> take(zip, shown));
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setDisableOnClick(true);
        this.preview.add(take, new Button(this.words.text("staff.cancel"), (click) -> this.preview.removeAll()));
    }

    private void list(List<String> things) {
        UnorderedList list = new UnorderedList();
        things.stream().limit(LISTED).forEach((thing) -> list.add(new ListItem(thing)));
        if (things.size() > LISTED) {
            list.add(new ListItem(this.words.text("staff.content.zip.more", Map.of("count", things.size() - LISTED))));
        }
        list.getStyle().set("overflow-wrap", "anywhere");
        if (!things.isEmpty()) {
            this.preview.add(list);
        }
    }

    private void take(byte[] zip, ContentUpload.Preview shown) {
        if (this.desk.take(zip, shown).isEmpty()) {
            refuse(this.words.text("staff.content.zip.changed-since"));
            return;
        }
        Notices.done(this.words.text("staff.content.done"));
        this.changed.run();
    }

    private void guarded(Runnable doing) {
        try {
            doing.run();
        }
        catch (WrongUpload wrong) {
            refuse(this.words.text("staff.content.zip.wrong",
                    Map.of("problem", wrong.problem().name().toLowerCase(Locale.ROOT), "detail", wrong.detail())));
        }
        catch (WrongSetting wrong) {
            refuse(this.words.text("staff.content.wrong") + " " + wrong.getMessage());
        }
        catch (RuntimeException failure) {
            log.warn("An uploaded content file could not be read", failure);
            refuse(this.words.text("staff.content.failed"));
        }
    }

    private void refuse(String sentence) {
        Paragraph refusal = new Paragraph(sentence);
        refusal.addClassName("staff-refusal");
        refusal.getStyle().set("overflow-wrap", "anywhere");
        this.preview.add(refusal);
    }
}

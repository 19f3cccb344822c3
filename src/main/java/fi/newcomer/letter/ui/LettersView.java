package fi.newcomer.letter.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fi.newcomer.letter.LetterChoice;
import fi.newcomer.letter.Letters;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;

/** Making the letter to the newly arrived: one to look at, or one for each row of a file of addresses. */
@Route("letters")
@Menu(title = "staff.menu.letters", order = 43)
@RolesAllowed("EDITOR")
class LettersView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final Letters letters;

    private final LetterFields fields;

    private final AddressBox addresses;

    private final Div sample = new Div();

    LettersView(StaffWords words, Letters letters) {
        this.words = words;
        this.letters = letters;
        this.fields = new LetterFields(words, letters, this::chosen);
        this.addresses = new AddressBox(words, letters, this.fields::choice);
        add(new H1(words.text("staff.letters.title")), new Paragraph(words.text("staff.letters.text")), this.fields,
                this.sample, new H2(words.text("staff.letters.addresses")),
                new Paragraph(words.text("staff.letters.addresses.text",
                        Map.of("rows", Letters.MOST_ROWS, "megabytes", Letters.LARGEST_FILE / 1_000_000))),
                new Paragraph(words.text("staff.letters.addresses.kept")), this.addresses);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        this.fields.load();
    }

    /** The browser has read a file. */
    void read(byte[] file) {
        this.addresses.read(file);
    }

    /** Something else is chosen: the link to the letter leads to that, and what was read for another letter is forgotten. */
    private void chosen(boolean otherMunicipality) {
        this.sample.removeAll();
        Optional<LetterChoice> choice = this.fields.choice();
        if (choice.isEmpty()) {
            this.sample.add(new Paragraph(this.words.text("staff.letters.no-language")));
        }
        choice.ifPresent((it) -> this.sample.add(sample(it)));
        if (otherMunicipality) {
            this.addresses.forget();
        }
        this.addresses.chosen();
    }

    private Anchor sample(LetterChoice choice) {
        Anchor link = new Anchor(DownloadHandler.fromInputStream((event) -> {
            try {
                byte[] pdf = this.letters.sample(choice);
                return new DownloadResponse(new ByteArrayInputStream(pdf), choice.municipality().slug() + "-letter.pdf",
                        "application/pdf", pdf.length);
            }
            catch (AccessDeniedException e) {
                return DownloadResponse.error(403);
            }
        }).inline(), this.words.text("staff.letters.sample"));
        link.setId("letter-sample");
        link.setTarget(AnchorTarget.BLANK);
        link.getStyle().set("display", "inline-block").set("padding-block", "0.6rem");
        return link;
    }

    @Override
    protected void onDetach(DetachEvent event) {
        this.addresses.forget();
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.letters.title");
    }
}

package fi.newcomer.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.administration.ContentFilesDesk;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.testing.PortalTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** Reading the content files again when something else than a file is wrong, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("admin")
class ContentViewTests extends SpringBrowserlessTest {

    @Autowired
    StaffWords words;

    @Test
    void afterAnyFailureTheButtonCanBePressedAgainAndASentenceSaysWhatToDo() {
        ContentFilesDesk desk = mock(ContentFilesDesk.class);
        when(desk.last()).thenReturn(Optional.empty());
        when(desk.importAgain()).thenThrow(new IllegalStateException("No connection"));
        UI.getCurrent().add(new ContentView(this.words, desk));
        Button again = $(Button.class).withText("Läs in filerna på nytt").first();
        test(again).click();
        assertThat(again.isEnabled()).isTrue();
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText)
            .contains("Filerna kunde inte läsas in. Försök på nytt om en stund. Portalens logg säger varför.");
    }
}

package fi.newcomer.servicecatalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** Bringing in a file, without a browser. The hours are put back. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor-korsnas")
class ServiceCatalogueViewTests extends SpringBrowserlessTest {

    private static final String MONDAY = """
            {"sourceId":"korsnas.welcome-office","serviceHours":[{"serviceHourType":"DaysOfTheWeek","validForNow":true,
            "openingHour":[{"dayFrom":"Monday","from":"09:00","to":"15:00"}]}]}""";

    @Autowired
    Entries entries;

    @AfterEach
    void putBack() {
        Entry entry = entry();
        if (entry.edited()) {
            this.entries.put(entry.file(), entry.key(), entry.text(), entry.upstream());
        }
    }

    @Test
    void oneSeesTheChangeFirstAndTakesItWithAPress() {
        ServiceCatalogueView view = navigate("service-catalogue", ServiceCatalogueView.class);
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("Korsnäs")
            .doesNotContain("Jakobstad", "Alla mina ställen");
        view.read(MONDAY);
        assertThat($(H2.class).all()).extracting(H2::getText).contains("Öppettiderna för ett ställe ändras");
        assertThat($(ListItem.class).all()).extracting(ListItem::getText)
            .contains("fredag: tiden är inte angiven", "måndag: 09.00–15.00");
        assertThat(entry().edited()).isFalse();
        test($(Button.class).withText("Ta över öppettiderna").first()).click();
        assertThat(entry().text()).contains("09:00-15:00");
        assertThat($(Button.class).withText("Ta över öppettiderna").exists()).isFalse();
    }

    @Test
    void whatWasChangedMeanwhileIsASentence() {
        ServiceCatalogueView view = navigate("service-catalogue", ServiceCatalogueView.class);
        view.read(MONDAY);
        Entry before = entry();
        this.entries.put(before.file(), before.key(), before.text(), before.text().replace("[friday]", "[thursday]"));
        test($(Button.class).withText("Ta över öppettiderna").first()).click();
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText)
            .anyMatch((text) -> text.startsWith("Någon annan har under tiden ändrat"));
        assertThat(entry().text()).contains("[thursday]").doesNotContain("09:00-15:00");
    }

    @Test
    void mistakesAreListedThirtyAtATimeAndNoFileIsNothing() {
        ServiceCatalogueView view = navigate("service-catalogue", ServiceCatalogueView.class);
        view.read(null);
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText).noneMatch((text) -> text.contains("Rätta"));
        view.read("{\"sourceId\":\"korsnas.welcome-office\",\"serviceHours\":[" + "{},".repeat(40) + "{}]}");
        assertThat($(ListItem.class).all()).extracting(ListItem::getText).contains("och 11 fel till")
            .anyMatch((text) -> text.startsWith("serviceHours[29].serviceHourType: "));
        view.read("{\"serviceHours\":[]}");
        assertThat($(ListItem.class).all()).extracting(ListItem::getText).anyMatch((text) -> text.contains("Välj stället"));
    }

    private Entry entry() {
        return this.entries.find("offices.yaml", "korsnas/welcome-office").orElseThrow();
    }
}

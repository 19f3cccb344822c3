package fi.newcomer.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.drafting.PublishingRules;
import fi.newcomer.exchange.Exchange;
import fi.newcomer.exchange.Sheet;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.W3cValidator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Sending out and taking in, without a browser. Nothing is taken over. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor-korsnas")
class ExchangeViewTests extends SpringBrowserlessTest {

    private static final String PLAN = "programme/korsnas/plan";

    @Autowired
    Exchange exchange;

    @Autowired
    Sheet sheet;

    @Autowired
    Languages languages;

    @Autowired
    PublishingRules rules;

    @Autowired
    StaffMembers members;

    @Autowired
    JdbcClient sql;

    @Test
    void onePicksPagesAndSeesWhatAFileWouldChangeBeforeAnythingDoes() {
        ExchangeView view = navigate("exchange", ExchangeView.class);
        assertThat($(Anchor.class).all()).extracting(Anchor::getText)
            .contains("Hämta filen (XLIFF)", "Öppna arket för utskrift (ny flik)");
        assertThat($(CheckboxGroup.class).first().getValue()).asInstanceOf(
                org.assertj.core.api.InstanceOfAssertFactories.collection(Object.class)).contains(PLAN);
        String out = this.exchange.xliff(List.of(PLAN), this.languages.get("sv"), this.languages.get("ar"));
        view.read(out.getBytes(StandardCharsets.UTF_8));
        assertThat($(H3.class).all()).extracting(H3::getText).contains("Filen ändrar ingenting.");
        assertThat($(Button.class).withText("Ta över ändringarna").exists()).isFalse();
        view.read(out.replaceFirst("<target>[^<]*</target>", "<target>عنوان آخر</target>").getBytes(StandardCharsets.UTF_8));
        assertThat($(H3.class).all()).extracting(H3::getText).contains("1 stycke ändras");
        assertThat($(Button.class).withText("Ta över ändringarna").exists()).isTrue();
        String damaged = out.lines().filter((it) -> it.contains("<target>") && it.contains("<ph ")).findFirst().orElseThrow();
        view.read(out.replace(damaged, damaged.replaceFirst("<ph [^>]*/>", "")).getBytes(StandardCharsets.UTF_8));
        assertThat($(ListItem.class).all()).extracting(ListItem::getText)
            .anyMatch((it) -> it.matches(".*mening \\d+: Platshållaren \\{\\{.*}} saknas\\. Den ska stå kvar som den är\\."));
        view.read("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_8));
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText).anyMatch((it) -> it
            .startsWith("Ingenting togs över. Filen innehåller kod som portalen aldrig läser"));
    }

    @Test
    void whereFinnishMayNotGoOutAloneItIsSaidTextByText() {
        ExchangeView view = navigate("exchange", ExchangeView.class);
        String out = this.exchange.xliff(List.of(PLAN), this.languages.get("sv"), this.languages.get("fi"));
        this.rules.mayStand(this.members.find("editor-korsnas").orElseThrow(), PLAN, false);
        try {
            view.read(out.replaceFirst("<target>[^<]*</target>", "<target>Toinen otsikko</target>")
                .getBytes(StandardCharsets.UTF_8));
            test($(Button.class).withText("Ta över ändringarna").single()).click();
        }
        finally {
            this.sql.sql("DELETE FROM may_stand").update();
        }
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText)
            .anyMatch((it) -> it.startsWith("Ingenting togs över. ") && it.contains(": "));
        assertThat($(ListItem.class).all()).extracting(ListItem::getText).hasSize(2)
            .anyMatch((it) -> it.contains("finska")).anyMatch((it) -> it.contains("svenska"));
    }

    @Test
    void theSheetHasBothLanguagesBesideEachOtherWithFactsAsTheyAreShown() {
        String html = this.sheet.html(List.of(PLAN), this.languages.get("sv"), this.languages.get("ar"),
                this.languages.get("sv"));
        assertThat(html).startsWith("<!DOCTYPE html>")
            .contains("<div dir=\"rtl\" lang=\"ar\">", "<div dir=\"ltr\" lang=\"sv\">", "Egna anteckningar", "size: A4",
                    "scope=\"col\"")
            .doesNotContain("<script", "{{", "href=");
        assertThat(W3cValidator.errors(html)).isEmpty();
    }
}

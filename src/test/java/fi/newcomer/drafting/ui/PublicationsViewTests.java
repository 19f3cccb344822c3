package fi.newcomer.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.drafting.KeptTexts;
import fi.newcomer.drafting.Publishing;
import fi.newcomer.drafting.PublishingRules;
import fi.newcomer.drafting.TextChange;
import fi.newcomer.language.Languages;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.DifferenceText;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.text.ChangeOfMeaning;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Deciding about publications and about the rules, without a browser. Everything is put back. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor")
class PublicationsViewTests extends SpringBrowserlessTest {

    private static final String PLAN = "programme/korsnas/plan";

    private static final String TYPED = "tjänster &amp; annat i går";

    @Autowired
    Publishing publishing;

    @Autowired
    PublishingRules rules;

    @Autowired
    StaffMembers members;

    @Autowired
    Languages languages;

    @Autowired
    Stamps stamps;

    @Autowired
    JdbcClient sql;

    KeptTexts kept;

    StaffMember author;

    @BeforeEach
    void keep() {
        this.kept = new KeptTexts(this.sql, PLAN, "what-6");
        this.author = this.members.find("editor-korsnas").orElseThrow();
    }

    @AfterEach
    void restore() {
        this.kept.restore(this.languages, this.stamps);
        assertThat(this.kept.rows()).isEqualTo(this.kept.before());
    }

    @Test
    void aSecondPersonSeesTheDifferenceAndPublishesAndTakesBack() {
        request("tjänster i dag");
        navigate("publications", PublicationsView.class);
        assertThat($(H2.class).all()).extracting(H2::getText)
            .containsExactly("Väntar på ditt beslut", "Väntar på sin tid eller på andra", "De senaste 30 dagarna");
        String difference = $(DifferenceText.class).single().getElement().getOuterHTML();
        assertThat(difference).contains("<ins>").contains("lang=\"sv\"");
        assertThat(difference.replaceAll("<span.*?</span>", "").replaceAll("\\s*<del>.*?</del>\\s*", "").replaceAll("<[^>]*>", "").replaceAll("\\s+", ""))
            .isEqualTo("tjänsteridag");
        assertThat(texts()).contains("Meddelande: Se på det här.");
        press("Godkänn och publicera");
        assertThat(this.kept.text("sv")).isEqualTo("tjänster i dag");
        press("Ta tillbaka");
        assertThat(this.kept.rows()).isEqualTo(this.kept.before());
        assertThat(texts()).contains("Taget tillbaka. Det som gällde förut gäller igen.");
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Ta tillbaka");
    }

    @Test
    void whatIsSentBackNeedsAWord() {
        request("tjänster i dag");
        navigate("publications", PublicationsView.class);
        press("Skicka tillbaka");
        assertThat(texts()).contains("Skriv varför du skickar tillbaka texten.");
        test($(TextField.class).single()).setValue("Inte ännu <script>");
        press("Skicka tillbaka");
        assertThat(texts()).contains("Meddelande: Inte ännu <script>");
        assertThat(this.kept.rows()).isEqualTo(this.kept.before());
    }

    @Test
    void whyItCanNotGoOutIsSaidWithTheTextThatStandsInTheWay() {
        request("tjänster i dag");
        this.publishing.publish(this.author, PLAN, List.of(new TextChange(this.languages.get("sv"),
                this.kept.draft("sv", TYPED, ChangeOfMeaning.SAME, false))));
        navigate("publications", PublicationsView.class);
        press("Godkänn och publicera");
        assertThat(texts()).contains("Det kunde inte publiceras. Ingenting är ändrat.");
        assertThat($(com.vaadin.flow.component.html.ListItem.class).all()).extracting((it) -> it.getText())
            .anyMatch((it) -> it.endsWith("svenska: Texten har ändrats eller tagits bort sedan den här ändringen skrevs."));
    }

    @Test
    @WithUserDetails("editor-korsnas")
    void theAuthorOfARequestCanOnlyGiveItUp() {
        request("tjänster i dag");
        navigate("publications", PublicationsView.class);
        assertThat($(Button.class).all()).extracting(Button::getText).contains("Avbryt publiceringen")
            .doesNotContain("Godkänn och publicera", "Publicera nu");
        press("Avbryt publiceringen");
        assertThat(texts()).contains("Avbrutet. Texten finns som utkast hos den som skrev den.");
    }

    @Test
    @WithUserDetails("editor-korsnas")
    void anEditorSetsTheRulesOfTheMunicipality() {
        navigate("publishing", PublishingView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Regler för publicering");
        List<Checkbox> boxes = $(Checkbox.class).all();
        assertThat(boxes).hasSize(10);
        assertThat(boxes.getFirst().getValue()).isFalse();
        assertThat(boxes.subList(1, 10)).allMatch(Checkbox::getValue);
        test(boxes.getFirst()).click();
        assertThat(this.rules.secondPersons()).containsExactly("korsnas");
        assertThat(boxes.getFirst().isEnabled()).isFalse();
        Checkbox plan = boxes.stream().filter((it) -> it.getLabel().startsWith("Integrationsplan")).findFirst().orElseThrow();
        test(plan).click();
        assertThat(this.rules.mayStand(PLAN)).isFalse();
        navigate("publications", PublicationsView.class);
        navigate("publishing", PublishingView.class);
        assertThat($(Checkbox.class).all().stream().filter(Checkbox::getValue)).hasSize(9);
        assertThat($(Checkbox.class).all().getFirst().isEnabled()).as("switched off by an administrator").isFalse();
    }

    private void request(String text) {
        this.publishing.requestSecondPerson(this.author, PLAN, List.of(new TextChange(this.languages.get("sv"),
                this.kept.draft("sv", text, ChangeOfMeaning.SAME, false))), Optional.empty(), "Se på det här.");
    }

    private void press(String button) {
        test($(Button.class).withText(button).first()).click();
    }

    private List<String> texts() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}

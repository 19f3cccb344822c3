package fi.newcomer.letter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.letter.LetterChoice;
import fi.newcomer.letter.LetterRun;
import fi.newcomer.letter.Letters;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.staff.DownloadEnded;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.testing.PortalTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.test.context.support.WithUserDetails;

/** Making letters, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor-korsnas")
class LettersViewTests extends SpringBrowserlessTest {

    private static final String GOOD = "namn;gatuadress;postnummer;ort\nAnna Test;Testgatan 1;66200;Korsnäs\n";

    @Autowired
    StaffWords words;

    @Autowired
    Letters letters;

    @Autowired
    Languages languages;

    @Autowired
    Municipalities municipalities;

    @Test
    void oneSeesTheLetterAndMakesOneForEachRow() {
        LettersView view = navigate("letters", LettersView.class);
        assertThat(links()).containsExactly("Öppna brevet utan adress (PDF)");
        assertThat($(Select.class).withId("letter-placement").single().getValue()).asString().contains("DEMO");
        view.read(GOOD.getBytes(StandardCharsets.UTF_8));
        assertThat(said()).contains("1 brev kan göras. Inga fel i filen.");
        assertThat(links()).contains("Gör 1 brev (ZIP)");
    }

    @Test
    @SuppressWarnings("unchecked")
    void withoutALanguageNothingIsMadeAndAFileWaitsForOne() {
        LettersView view = navigate("letters", LettersView.class);
        CheckboxGroup<Language> ticked = $(CheckboxGroup.class).withId("letter-languages").single();
        tick(ticked);
        assertThat(links()).isEmpty();
        view.read(GOOD.getBytes(StandardCharsets.UTF_8));
        assertThat(links()).isEmpty();
        assertThat(said()).contains("Välj minst ett språk och ett avstånd till adressen som går att använda.");
        tick(ticked, this.languages.get("fi"));
        assertThat(said()).contains("1 brev kan göras. Inga fel i filen.");
        assertThat(links()).contains("Gör 1 brev (ZIP)");
        tick(ticked);
        assertThat(links()).isEmpty();
        tick(ticked, this.languages.get("sv"));
        assertThat(links()).contains("Gör 1 brev (ZIP)");
    }

    @Test
    void wrongRowsAreNamedAndOneChoosesWhetherTheOthersAreMade() {
        LettersView view = navigate("letters", LettersView.class);
        view.read((GOOD + "=1+1;Testgatan 2;66200;Korsnäs\nBo Test;;66200;Korsnäs\n").getBytes(StandardCharsets.UTF_8));
        assertThat(said()).contains("1 brev kan göras. 2 rader har fel:");
        assertThat($(ListItem.class).all()).extracting(ListItem::getText)
            .contains("Rad 3: namn börjar som en formel (=, +, - eller @).", "Rad 4: gatuadress saknas.");
        assertThat(links()).as("before one has chosen").doesNotContain("Gör 1 brev (ZIP)");
        which().setValue(true);
        assertThat(links()).contains("Gör 1 brev (ZIP)");
        which().setValue(false);
        assertThat(links()).containsExactly("Öppna brevet utan adress (PDF)");
    }

    @Test
    void aFileThatIsNoListSaysWhy() {
        LettersView view = navigate("letters", LettersView.class);
        view.read("namn;gata\nA;B\n".getBytes(StandardCharsets.UTF_8));
        assertThat(said()).contains("Kolumner saknas i rubrikraden: postnummer, ort");
        view.read(GOOD.replace("Anna", "Åsa").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(said()).anyMatch((it) -> it.startsWith("Teckenkodningen är troligen windows-1252") && it.contains("Åsa Test"));
    }

    @Test
    void whoAsksAgainWhileLettersAreMadeKeepsProgressAndCancel() throws IOException {
        AtomicInteger ended = new AtomicInteger();
        navigate("letters", LettersView.class);
        RunBox box = new RunBox(this.words, ended::incrementAndGet);
        UI.getCurrent().add(box);
        LetterChoice choice = new LetterChoice(this.municipalities.get("korsnas"), List.of(this.languages.get("sv")),
                Optional.empty(), Letters.TOP);
        LetterRun run = this.letters.begin(choice, 3).orElseThrow();
        box.began(run);
        box.follow();
        poll();
        box.follow();
        box.busy();
        poll();
        assertThat(said()).contains("0 av 3 brev är gjorda. Stäng inte sidan.");
        assertThat($(Button.class).withId("letter-cancel").exists()).isTrue();
        this.letters.write(run, choice, List.of(), OutputStream::nullOutputStream);
        poll();
        assertThat(ended).hasValue(1);
        assertThat(said()).contains("Alla 3 brev är gjorda. Portalen har glömt adresserna.");
        assertThat($(Button.class).withId("letter-cancel").exists()).isFalse();
        box.follow();
        box.busy();
        poll();
        assertThat(said()).anyMatch((it) -> it.startsWith("Just nu görs andra brev"));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aDownloadThatEndsEarlyIsNoFailure(CapturedOutput output) {
        navigate("letters", LettersView.class);
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(new DownloadEnded("The test ended.")));
        assertThat(output.getAll()).contains("A download ended early: The test ended.")
            .doesNotContain("The staff application failed", "DownloadEnded");
    }

    /** As a person does: what the program chooses is no choice. */
    private static void tick(CheckboxGroup<Language> group, Language... languages) {
        Set<Language> before = group.getValue();
        group.setValue(Set.of(languages));
        ComponentUtil.fireEvent(group, new AbstractField.ComponentValueChangeEvent<>(group, group, before, true));
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> which() {
        return $(RadioButtonGroup.class).withId("letter-others").single();
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getText).filter((it) -> it.contains("brev")).toList();
    }

    private List<String> said() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}

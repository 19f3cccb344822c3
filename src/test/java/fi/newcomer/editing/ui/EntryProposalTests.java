package fi.newcomer.editing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Pre;
import fi.newcomer.editing.Proposals;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entries.Proposal;
import fi.newcomer.entry.Entry;
import fi.newcomer.office.StoredOffices;
import fi.newcomer.testing.PortalTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;

/** What the files say of offices and courses that staff edited, shown to those who decide. Everything is put back. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor-korsnas")
class EntryProposalTests extends SpringBrowserlessTest {

    private static final String FILE = "offices.yaml";

    private static final String KEY = "korsnas/welcome-office";

    @Autowired
    Proposals proposals;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient jdbc;

    private Entry original;

    private String ours;

    private String theirs;

    @BeforeEach
    void propose() {
        this.original = this.entries.find(FILE, KEY).orElseThrow();
        this.ours = this.original.text().replace("[friday]", "[monday]");
        this.theirs = this.original.text().replace("[friday]", "[tuesday]");
        this.entries.put(FILE, KEY, this.original.text(), this.ours);
        propose(FILE, KEY, this.theirs);
        Entry foreign = this.entries.find(FILE, "jakobstad/romporten").orElseThrow();
        propose(FILE, foreign.key(), foreign.text() + "# theirs\n");
        Entry course = this.entries.named("courses.yaml").getLast();
        propose(course.file(), course.key(), course.text() + "# theirs\n");
    }

    @AfterEach
    void restore() {
        StoredOffices.restore(this.jdbc, this.entries);
        assertThat(this.entries.find(FILE, KEY)).contains(this.original);
    }

    @Test
    void bothVersionsStandBesideEachOtherAndTheFilesIsTaken() {
        navigate(TextsView.class);
        assertThat($(Pre.class).all()).extracting(Pre::getText).contains(this.ours, this.theirs);
        click("Ta filens version");
        assertThat(text()).contains(this.theirs);
        assertThat(lastAudit()).isEqualTo("editor-korsnas entry.proposal-taken offices.yaml:" + KEY);
        assertThat($(Pre.class).all()).extracting(Pre::getText).doesNotContain(this.theirs);
    }

    @Test
    void oursIsKept() {
        navigate(TextsView.class);
        click("Behåll vår");
        assertThat(text()).contains(this.ours);
        assertThat(lastAudit()).isEqualTo("editor-korsnas entry.proposal-refused offices.yaml:" + KEY);
        assertThat(this.entries.proposals()).noneMatch((it) -> it.key().equals(KEY));
    }

    @Test
    void onlyTheProposalThatWasShownIsDecided() {
        navigate(TextsView.class);
        propose(FILE, KEY, this.theirs.replace("tuesday", "wednesday"));
        click("Ta filens version");
        assertThat(text()).contains(this.ours);
        assertThat($(Pre.class).all()).extracting(Pre::getText)
            .contains(this.theirs.replace("tuesday", "wednesday"));
    }

    @Test
    void thoseOfOthersAreNeitherShownNorDecided() {
        assertThat(this.proposals.entries()).extracting(Proposal::key)
            .contains(KEY)
            .doesNotContain("jakobstad/romporten");
        List<Proposal> foreign = this.entries.proposals()
            .stream()
            .filter((it) -> !this.proposals.entries().contains(it))
            .toList();
        assertThat(foreign).hasSize(2);
        foreign.forEach((it) -> assertThatThrownBy(() -> this.proposals.decide(it, true))
            .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    @WithUserDetails("editor")
    void anEditorOfAllDecidesAboutAll() {
        assertThat(this.proposals.entries()).hasSize(3);
        navigate(TextsView.class);
        assertThat($(Pre.class).all()).hasSize(6);
    }

    private void propose(String file, String key, String text) {
        this.jdbc.sql("REPLACE INTO entry_proposal (file, name, text) VALUES (?, ?, ?)")
            .params(file, key, text)
            .update();
    }

    private Optional<String> text() {
        return this.entries.find(FILE, KEY).map(Entry::text);
    }

    private void click(String text) {
        test($(Button.class).withText(text).first()).click();
    }

    private String lastAudit() {
        return this.jdbc.sql("SELECT CONCAT(who, ' ', action, ' ', subject) FROM audit ORDER BY id DESC LIMIT 1")
            .query(String.class)
            .single();
    }
}

package fi.newcomer.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.administration.QueueSettings;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.testing.PortalTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;

/** Opening a queue, without a browser. The queue is put back as it was. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("admin")
class QueueSettingsViewTests extends SpringBrowserlessTest {

    private static final String SLUG = "osterbotten-1-kommun";

    @Autowired
    Queues queues;

    @Autowired
    QueueSettings settings;

    @Autowired
    StaffFunctions functions;

    @Autowired
    StaffWords words;

    private Queue before;

    @BeforeEach
    void remember() {
        this.before = this.queues.get(SLUG);
    }

    @AfterEach
    void putBack() {
        this.queues.settle("test", new Queue(SLUG, this.before.kind(), this.before.controller(),
                this.before.retentionDays(), this.before.promiseDays(), this.before.privacy(), this.before.mailbox(),
                this.queues.get(SLUG).version()));
    }

    @Test
    void aQueueOpensOnlyWhenEverythingIsSettled() {
        this.queues.settle("test", new Queue(SLUG, Queue.Kind.CLOSED, null, null, null, java.util.Map.of(), null,
                this.before.version()));
        navigate(QueueSettingsView.class);
        new QueueDialog(this.words, this.settings, this.functions, this.queues.get(SLUG), "Kommunen", () -> {
        }).open();
        kind().setValue(Queue.Kind.STAFFED);
        assertThat(refusal()).contains("personuppgiftsansvarig");
        areas().get(0).setValue("Kommunen");
        assertThat(refusal()).contains("lagringstid");
        number("Lagringstid").setValue(365);
        assertThat(refusal()).contains("löfte");
        number("Löfte").setValue(5);
        assertThat(refusal()).contains("dataskyddstext");
        areas().get(1).setValue("Så här behandlar vi dina uppgifter.");
        areas().get(2).setValue("Näin käsittelemme tietojasi.");
        assertThat(this.queues.get(SLUG).staffed()).isFalse();
        number("Försök").setValue(0);
        assertThat(refusal()).contains("mellan 1 och 20");
        number("Försök").setValue(2);
        assertThat(areas()).as("controller and six languages").hasSize(7);
        areas().get(5).setValue("هكذا نعالج بياناتك.");
        assertThat(areas().get(5).getElement().getAttribute("dir")).isEqualTo("rtl");
        save();
        Queue settled = this.queues.get(SLUG);
        assertThat(settled.staffed()).isTrue();
        assertThat(settled.retentionDays()).isEqualTo(365);
        assertThat(settled.contactTries()).isEqualTo(2);
        assertThat(settled.privacy()).containsEntry("ar", "هكذا نعالج بياناتك.");
        assertThat(this.settings.versions(SLUG)).first().satisfies((version) -> {
            assertThat(version.by()).isEqualTo("admin");
            assertThat(version.queue()).isEqualTo(settled);
        });
        assertThat(this.settings.versions(SLUG)).anyMatch((version) -> version.queue().kind() == Queue.Kind.CLOSED);
    }

    @Test
    @WithUserDetails("caseworker-korsnas")
    void onlyAdministratorsSettleQueues() {
        assertThatThrownBy(() -> navigate(QueueSettingsView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> this.settings.settle(this.before)).isInstanceOf(AccessDeniedException.class);
    }

    private IntegerField number(String label) {
        return $(IntegerField.class).all()
            .stream()
            .filter((it) -> it.getLabel().startsWith(label))
            .findFirst()
            .orElseThrow();
    }

    private String refusal() {
        save();
        return $(Paragraph.class).all()
            .stream()
            .filter((it) -> it.hasClassName("staff-refusal"))
            .findFirst()
            .orElseThrow()
            .getText();
    }

    private void save() {
        test($(Button.class).withText("Spara").last()).click();
    }

    @SuppressWarnings("unchecked")
    private Select<Queue.Kind> kind() {
        return $(Select.class).all().stream().filter((it) -> "Läge".equals(it.getLabel())).findFirst().orElseThrow();
    }

    private List<TextArea> areas() {
        return $(TextArea.class).all();
    }
}

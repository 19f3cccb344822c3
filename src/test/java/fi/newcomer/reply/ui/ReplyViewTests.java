package fi.newcomer.reply.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.DayField;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.mail.OutboxLine;
import fi.newcomer.reply.ReplyDesk;
import fi.newcomer.reply.ReplyDraft;
import fi.newcomer.reply.ReplyTemplates.Reply;
import fi.newcomer.request.Received;
import fi.newcomer.request.RequestStatus;
import fi.newcomer.testing.Colleague;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Answering, renewing a PIN and looking after messages, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("caseworker-korsnas")
class ReplyViewTests extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext portal;

    @Autowired
    RequestStatus status;

    @Autowired
    ReplyDesk replies;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    JdbcClient sql;

    /** Failed messages would stand above the views of other tests. */
    @AfterEach
    void forget() {
        this.sql.sql("DELETE FROM outbox WHERE state = 'FAILED'").update();
    }

    @Test
    void whatWasTypedStaysUntilTheAnswerIsSent() {
        open(receive("phone"));
        click("Skriv ett svar …");
        choose("meeting");
        assertThat(dialog()).contains("sms att skicka", "Klockslag", "نودّ أن نلتقي بك", "Vi vill träffa dig");
        click("Skicka svaret");
        assertThat(dialog()).contains("Fyll i fältet ”Dag”. Svaret är inte skickat.");
        $(DayField.class).first().setValue(LocalDate.of(2026, 11, 24));
        field("Klockslag").setValue("9:30");
        field("Plats").setValue("Kommunhuset");
        $(TextArea.class).all().getLast().setValue("Hälsningar <i>från oss</i>");
        click("Skicka svaret");
        assertThat(dialog()).contains("Fyll i fältet ”Telefonnummer”.", "Hälsningar <i>från oss</i>", "Kommunhuset",
                "24 نوفمبر 2026", "24 november 2026");
        field("Telefonnummer").setValue("040 123 4567");
        click("Skicka svaret");
        assertThat($(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(text()).contains("inte läst än", "Skicka det här från din telefon", "Kommunhuset")
            .doesNotContain("caseworker-korsnas ·");
        assertThat($(TextArea.class).all().getLast().getValue()).contains("لديك رد", "/ar/korsnas/status");
        click("Jag har skickat det");
        assertThat(this.sql.sql("SELECT count(*) FROM request_history WHERE kind = 'case.not-reached' AND subject = 'sms'")
            .query(Long.class)
            .single()).isPositive();
    }

    @Test
    void whoWasSlowerThanAColleagueIsToldAndSendsAfterASecondPress() {
        Received received = receive("visit");
        open(received);
        click("Skriv ett svar …");
        TextArea own = $(TextArea.class).all().getLast();
        own.setValue("Egna ord");
        try (Colleague account = new Colleague(this.sql, "caseworker-korsnas", "t" + System.nanoTime())) {
            StaffMember colleague = new StaffMember(account.username(), account.function(),
                    this.currentStaff.get().grants());
            this.replies.send(colleague, received.id(), Integer.MAX_VALUE, new ReplyDraft(UUID.randomUUID(), "",
                    this.replies.languages().getFirst(), Map.of(), "Kollegans ord", "sv"));
            click("Skicka svaret");
            assertThat(dialog()).contains("Under tiden har det här hänt", account.function(), "tryck på samma knapp igen");
            assertThat(own.getValue()).isEqualTo("Egna ord");
            assertThat(text()).as("behind the dialog").contains("Kollegans ord");
            assertThat(this.replies.of(colleague, received.id())).hasSize(1);
            click("Skicka svaret");
            assertThat($(Dialog.class).all()).noneMatch(Dialog::isOpened);
            assertThat(this.replies.of(colleague, received.id())).hasSize(2);
        }
    }

    @Test
    void aFailedMessageIsShownInTheCaseAndTriedAgainInTheOutbox() {
        Received received = receive("email");
        this.sql.sql("""
                INSERT INTO outbox (id, message_id, request, queue, state, failure, next_attempt, created_at, attempts)
                VALUES (uuid(), uuid(), :id, 'korsnas-kommun', 'FAILED', 'ADDRESS_REFUSED', now(), now(), 1)
                """).param("id", received.id().toString()).update();
        open(received);
        assertThat(text()).contains("E-posten till personen kom inte fram. Adressen eller numret godkänns inte.");
        navigate(OutboxView.class);
        Grid<OutboxLine> list = list();
        List<OutboxLine> lines = list.getListDataView()
            .getItems()
            .filter((it) -> it.request().filter(received.id()::equals).isPresent())
            .toList();
        assertThat(lines).hasSize(1);
    }

    @Test
    void aNewPinIsShownOnlyAfterTheCaseworkerHasSeenWhoItIs() {
        Received received = receive("visit");
        open(received);
        click("Ge en ny PIN-kod …");
        click("Visa ny PIN-kod");
        assertThat(dialog()).contains("Bekräfta först").doesNotContainPattern("\\d{6}");
        $(Checkbox.class).last().setValue(true);
        click("Visa ny PIN-kod");
        String pin = dialog().replaceAll("(?s).*?(\\d{6}).*", "$1");
        assertThat(this.status.byCodeAndPin(received.code(), pin)).isInstanceOf(RequestStatus.Answer.Opened.class);
        click("Stäng");
        assertThat(text()).doesNotContain(pin);
    }

    @Test
    @WithUserDetails("admin")
    void anAdministratorSeesMessagesAndNoCase() {
        navigate(OutboxView.class);
        assertThat(list().getEmptyStateText()).isNotBlank();
    }

    @Test
    @WithUserDetails("editor")
    void anEditorSeesNoMessages() {
        assertThatThrownBy(() -> navigate(OutboxView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @SuppressWarnings("unchecked")
    private Grid<OutboxLine> list() {
        return $(Grid.class).first();
    }

    private Received receive(String channel) {
        return SentRequest.to("korsnas-kommun", "علي")
            .choosing("channel", channel)
            .sendTo(this.portal);
    }

    private void open(Received received) {
        navigate("cases/" + received.id(), Component.class);
    }

    @SuppressWarnings("unchecked")
    private void choose(String id) {
        Select<Reply> select = $(Select.class).withCaption("Färdigt svar").first();
        select.setValue(select.getListDataView()
            .getItems()
            .filter((it) -> it.id().equals(id))
            .findFirst()
            .orElseThrow());
    }

    private TextField field(String label) {
        return $(TextField.class).withCaption(label).first();
    }

    private void click(String text) {
        test($(Button.class).withText(text).last()).click();
    }

    private String dialog() {
        return $(Dialog.class).last().getElement().getTextRecursively() + $(TextField.class).all()
            .stream()
            .map(TextField::getLabel)
            .toList();
    }

    private String text() {
        return $(Section.class).first().getElement().getTextRecursively();
    }
}

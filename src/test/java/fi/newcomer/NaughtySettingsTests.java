package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.administration.AccountDesk;
import fi.newcomer.administration.QueueSettings;
import fi.newcomer.administration.RulesDesk;
import fi.newcomer.language.HiddenCharacters;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.QueueRefused;
import fi.newcomer.queue.Queues;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.Responsibility.Basis;
import fi.newcomer.responsibility.Responsibility.Service;
import fi.newcomer.responsibility.Responsibility.State;
import fi.newcomer.responsibility.RuleDraft;
import fi.newcomer.responsibility.RuleRefused;
import fi.newcomer.responsibility.RuleRows;
import fi.newcomer.responsibility.RuleVersion;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.staff.StaffAccounts;
import fi.newcomer.staff.StaffRefusal;
import fi.newcomer.testing.NaughtyStrings;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.ShownAsTyped;
import fi.newcomer.testing.W3cValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The Big List of Naughty Strings through what administrators settle: kept as typed or refused, never executed. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("admin")
class NaughtySettingsTests extends SpringBrowserlessTest {

    private static final String MUNICIPALITY = "osterbotten-1";

    private static final String QUEUE = "osterbotten-1-kommun";

    @LocalServerPort
    int port;

    @Autowired
    QueueSettings queues;

    @Autowired
    Queues queueRows;

    @Autowired
    AccountDesk accounts;

    @Autowired
    RulesDesk rules;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient sql;

    @Test
    void aQueueKeepsItsTextsAndThePageShowsThemAsText() {
        Queue before = queue();
        String controller = visible(1_990).getFirst();
        String privacy = NaughtyStrings.texts(19_900).getFirst();
        try {
            this.queues.settle(new Queue(QUEUE, Queue.Kind.STAFFED, controller, 365, 5, Map.of("sv", privacy, "fi", privacy),
                    null, before.version()));
            assertThat(queue().controller()).isEqualTo(controller);
            assertThatThrownBy(() -> this.queues.settle(new Queue(QUEUE, Queue.Kind.STAFFED, "Styrelsen \u202e x", 365, 5,
                    Map.of("sv", privacy, "fi", privacy), null, queue().version()))).isInstanceOf(QueueRefused.class);
            assertThat(queue().privacy()).containsEntry("sv", privacy).containsEntry("fi", privacy);
            String html = new Newcomer(this.port).open("/sv/" + MUNICIPALITY + "/privacy").html();
            assertThat(html).contains("&lt;script&gt;alert(").doesNotContain("<script>alert", "<iframe", "<b>", "<img src=x");
            assertThat(W3cValidator.errors(html)).isEmpty();
            assertNothingIsMade("queues", List.of());
            cell(Queue.class, (it) -> it.slug().equals(QUEUE), 6, Button.class).click();
            assertThat($(TextArea.class).all()).extracting(TextArea::getValue).contains(controller, privacy);
            assertNothingIsMade(List.of());
            for (String mailbox : NaughtyStrings.all()) {
                if (!mailbox.isBlank()) {
                    assertThatThrownBy(() -> this.queues.settle(new Queue(QUEUE, Queue.Kind.STAFFED, controller, 365, 5,
                            Map.of("sv", "x", "fi", "x"), mailbox, queue().version()))).as(mailbox)
                        .isInstanceOf(QueueRefused.class);
                }
            }
        }
        finally {
            this.queues.settle(as(before));
        }
    }

    @Test
    void anAccountKeepsTheNameOfItsFunctionAndNoNaughtyUsername() {
        String username = "naughty" + System.nanoTime();
        Queue before = queue();
        // Only the first is invited: what is refused by now may stand there since before.
        List<String> functions = Stream.concat(Stream.of(NaughtyStrings.all().getFirst()), NaughtyStrings.texts(110).stream())
            .filter((it) -> !it.isBlank() && it.length() <= 120)
            .toList();
        try {
            assertThatThrownBy(() -> this.accounts.invite(username, "Kollega \u202e x", Set.of(), "sv", ""))
                .isInstanceOf(StaffRefusal.class);
            this.accounts.invite(username + "-0", functions.getFirst(), Set.of(), "sv", "");
            for (int i = 1; i < functions.size(); i++) {
                invitedLike(username + "-0", username + "-" + i, functions.get(i));
            }
            assertThat(this.accounts.all()).filteredOn((it) -> it.member().username().startsWith(username))
                .extracting((it) -> it.member().function()).containsExactlyInAnyOrderElementsOf(functions);
            for (int i = functions.size() - 5; i < functions.size(); i++) {
                this.queueRows.settle(username + "-" + i, new Queue(QUEUE, before.kind(), before.controller(),
                        before.retentionDays(), i % 2 + 6, before.privacy(), before.mailbox(), before.contactTries(),
                        queue().version()));
            }
            assertThat(functions).hasSizeGreaterThan(100);
            assertNothingIsMade("accounts", List.of());
            StaffAccounts.Line line = row(StaffAccounts.Line.class, (it) -> it.member().username().equals(username + "-0"));
            assertThat(line.member().function()).isEqualTo(functions.getFirst());
            cell(StaffAccounts.Line.class, line::equals, 5, Button.class).click();
            assertNothingIsMade(List.of(functions.getFirst()));
            assertNothingIsMade("queues", List.of());
            cell(Queue.class, (it) -> it.slug().equals(QUEUE), 6, Button.class).click();
            assertNothingIsMade(functions.subList(functions.size() - 5, functions.size()));
            for (String name : List.of("<b>x</b>", "../../etc", "a b", "a\r\nb", "'; DROP TABLE account; --", "\u202eabc")) {
                assertThatThrownBy(() -> this.accounts.invite(name, "x", Set.of(), "sv", "")).as(name)
                    .isInstanceOf(StaffRefusal.class);
            }
        }
        finally {
            this.queueRows.settle("admin", as(before));
            this.sql.sql("DELETE FROM staff_invitation WHERE account IN (SELECT id FROM account WHERE username LIKE :name)")
                .param("name", username + "%").update();
            this.sql.sql("DELETE FROM account WHERE username LIKE :name").param("name", username + "%").update();
        }
    }

    @Test
    void aRuleKeepsItsReasonAndWhatContradictsItOrRefusesHiddenCharacters() {
        List<String> texts = visible(1_990);
        try {
            assertThatThrownBy(() -> this.rules.save(draft("Beslut \u202e x", "x"))).isInstanceOf(RuleRefused.class);
            assertThatThrownBy(() -> this.rules.save(draft("Beslut", "Motsägs \u202e x"))).isInstanceOf(RuleRefused.class);
            texts.forEach((text) -> this.rules.save(draft(text, text)));
            assertThat(this.rules.versions(this.rules.row(MUNICIPALITY, Topic.PLAN, Jobseeker.NO)))
                .filteredOn((it) -> it.reason() != null && it.reason().equals(it.rule().conflict()))
                .extracting(RuleVersion::reason)
                .containsExactlyInAnyOrderElementsOf(texts);
            assertNothingIsMade("rules/" + MUNICIPALITY, List.of(texts.getLast()));
            $(Button.class).all()
                .stream()
                .filter((it) -> it.getAriaLabel().orElse("").equals("Versioner av Integrationsplan: inte anmäld som arbetssökande"))
                .findFirst()
                .orElseThrow()
                .click();
            assertNothingIsMade(texts);
        }
        finally {
            RuleRows.putBack(this.portal, MUNICIPALITY);
        }
    }

    /** Those without hidden characters, in texts that are not longer than a limit. */
    private static List<String> visible(int limit) {
        return chunks(NaughtyStrings.all()
            .stream()
            .filter((it) -> it.lines().noneMatch(HiddenCharacters::in))
            .map(String::strip)
            .toList(), limit);
    }

    /** Another account, without the time that a new password of its own takes. */
    private void invitedLike(String other, String username, String function) {
        this.sql.sql("""
                INSERT INTO account (username, shown_function, password, temporary, enabled, language, revision, created)
                SELECT :username, :function, password, temporary, enabled, language, revision, created FROM account
                WHERE username = :other
                """).param("username", username).param("function", function).param("other", other).update();
    }

    /** The view of an address shows the texts, and nothing in it was made of them. */
    private void assertNothingIsMade(String address, List<String> texts) {
        UI.getCurrent().navigate(address);
        roundTrip();
        ShownAsTyped.assertIn(address, List.of(((Component) getCurrentView()).getElement()), texts);
    }

    /** The dialog that is open shows the texts, and nothing in it was made of them. */
    private void assertNothingIsMade(List<String> texts) {
        roundTrip();
        Dialog dialog = $(Dialog.class).last();
        ShownAsTyped.assertIn(dialog.getHeaderTitle(), List.of(dialog.getElement()), texts);
        dialog.close();
        roundTrip();
    }

    private <T> T row(Class<T> type, Predicate<T> is) {
        GridTester<Grid<T>, T> grid = grid();
        return IntStream.range(0, grid.size()).mapToObj(grid::getRow).filter(is).findFirst().map(type::cast).orElseThrow();
    }

    /** What stands in a column of the row of the view's list. */
    private <T, C> C cell(Class<T> type, Predicate<T> is, int column, Class<C> component) {
        GridTester<Grid<T>, T> grid = grid();
        T wanted = row(type, is);
        int number = IntStream.range(0, grid.size()).filter((it) -> grid.getRow(it).equals(wanted)).findFirst().orElseThrow();
        return component.cast(grid.getCellComponent(number, column));
    }

    @SuppressWarnings("unchecked")
    private <T> GridTester<Grid<T>, T> grid() {
        return new GridTester<>((Grid<T>) $(Grid.class).first());
    }

    private static List<String> chunks(List<String> lines, int limit) {
        List<String> chunks = new ArrayList<>();
        String chunk = "";
        for (String line : lines) {
            if (chunk.length() + line.length() >= limit) {
                chunks.add(chunk);
                chunk = "";
            }
            chunk = chunk.isEmpty() ? line : chunk + " " + line;
        }
        chunks.add(chunk);
        return chunks;
    }

    private RuleDraft draft(String reason, String conflict) {
        var row = this.rules.row(MUNICIPALITY, Topic.PLAN, Jobseeker.NO);
        String area = "osterbottens-sysselsattningsomrade";
        return new RuleDraft(new Responsibility(MUNICIPALITY, Topic.PLAN, Jobseeker.NO, 0, this.rules.today(), null, area,
                area, List.of(), State.IN_FORCE, Service.PLANNED, Basis.INFERRED, conflict, row.today().document(),
                row.today().section()), reason, row.timeline().edition());
    }

    /** The queue as it was, on top of what it is now. */
    private Queue as(Queue before) {
        return new Queue(QUEUE, before.kind(), before.controller(), before.retentionDays(), before.promiseDays(),
                before.privacy(), before.mailbox(), before.contactTries(), queue().version());
    }

    private Queue queue() {
        return this.queues.all().stream().filter((it) -> it.slug().equals(QUEUE)).findFirst().orElseThrow();
    }
}

package fi.newcomer.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.language.Languages;
import fi.newcomer.renewal.CitedItem.Kind;
import fi.newcomer.renewal.CitedItem.Verdict;
import fi.newcomer.renewal.RenewalRefused.Reason;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.testing.PortalTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;

/** A new programme: what cites the old one, and what people found out about it. */
@PortalTest
@WithUserDetails("editor-korsnas")
class RenewalsTests {

    private static final LocalDate FROM = LocalDate.of(2028, 1, 1);

    @Autowired
    Renewals renewals;

    @Autowired
    Languages languages;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    JdbcClient database;

    @AfterEach
    void remove() {
        this.database.sql("DELETE FROM renewal").update();
    }

    @Test
    void everythingThatCitesTheOldDocumentIsListedByKind() {
        assertThat(this.renewals.documents()).containsOnlyKeys("korsnas");
        Renewal renewal = start();
        List<CitedItem> items = items(renewal);
        assertThat(items).hasSize(renewal.items());
        assertThat(items).extracting(CitedItem::key).doesNotHaveDuplicates();
        var counts = items.stream().collect(Collectors.groupingBy(CitedItem::kind, Collectors.counting()));
        assertThat(counts.get(Kind.TEXT)).isEqualTo(count("SELECT COUNT(DISTINCT page, unit) FROM unit_source "
                + "WHERE document = 'korsnas'"));
        assertThat(counts.get(Kind.FACT)).isEqualTo(count("SELECT COUNT(*) FROM fact WHERE source_document = "
                + "'Integrationsprogram 2025–2027, Korsnäs kommun'"));
        assertThat(counts).containsKeys(Kind.RULE, Kind.COURSE, Kind.PARTNER, Kind.OFFICE);
        assertThat(items).filteredOn((it) -> it.kind() == Kind.OFFICE)
            .anySatisfy((it) -> assertThat(it.address()).hasValue("hours/korsnas/welcome-office"));
        assertThat(items).filteredOn((it) -> it.kind() == Kind.RULE)
            .allSatisfy((it) -> assertThat(it.group()).isEqualTo("responsibility/korsnas.yaml"));
    }

    @Test
    void whatWasFoundOutStaysUntilSomebodyTakesItBack() {
        Renewal renewal = start();
        CitedItem first = items(renewal).getFirst();
        this.renewals.mark(renewal, List.of(first), Optional.of(Verdict.GONE));
        assertThat(items(renewal).getFirst().mark()).hasValueSatisfying((mark) -> {
            assertThat(mark.verdict()).isEqualTo(Verdict.GONE);
            assertThat(mark.who()).isEqualTo(this.currentStaff.get().function());
        });
        this.renewals.mark(renewal, List.of(first), Optional.empty());
        assertThat(items(renewal)).allMatch((it) -> it.mark().isEmpty());
        assertThat(count("SELECT COUNT(*) FROM audit WHERE action = 'renewal.marked' AND subject LIKE '"
                + renewal.id() + ":%'")).isEqualTo(2);
        this.renewals.close(renewal);
        assertThatThrownBy(() -> this.renewals.mark(renewal, List.of(first), Optional.of(Verdict.COMPARED)))
            .isInstanceOf(AccessDeniedException.class);
        assertThat(this.renewals.find(renewal.id())).hasValueSatisfying((it) -> assertThat(it.open()).isFalse());
        assertThat(start().id()).isNotEqualTo(renewal.id());
    }

    @Test
    void whatNoLongerCitesTheDocumentIsNoLongerListed() {
        Renewal renewal = start();
        this.database.sql("UPDATE fact SET source_document = 'Another' WHERE id = 'plan-before-training'").update();
        try {
            assertThat(items(renewal)).hasSize(renewal.items() - 1);
        }
        finally {
            this.database.sql("UPDATE fact SET source_document = 'Integrationsprogram 2025–2027, Korsnäs kommun' "
                    + "WHERE id = 'plan-before-training'").update();
        }
    }

    @Test
    void aRenewalNeedsATitleAndDaysAndThereIsOneAtATime() {
        assertRefused(() -> this.renewals.start("korsnas", " ", FROM, null), Reason.TITLE);
        assertRefused(() -> this.renewals.start("korsnas", "x".repeat(301), FROM, null), Reason.TITLE);
        assertRefused(() -> this.renewals.start("korsnas", "Program\nmet", FROM, null), Reason.TITLE);
        assertRefused(() -> this.renewals.start("korsnas", "Programmet", null, null), Reason.PERIOD);
        assertRefused(() -> this.renewals.start("korsnas", "Programmet", FROM, FROM.minusDays(1)), Reason.PERIOD);
        start();
        assertRefused(this::start, Reason.ALREADY);
    }

    @Test
    void aPersonRenewsOnlyWhatIsTheirs() {
        assertThatThrownBy(() -> this.renewals.start("raseborg", "Programmet", FROM, null))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.renewals.start("integration-act", "Lagen", FROM, null))
            .isInstanceOf(AccessDeniedException.class);
        this.database.sql("INSERT INTO renewal (document, old_title, title, valid_from, items, started_by, started_at) "
                + "VALUES ('raseborg', 'Old', 'New', '2028-01-01', 1, 'editor', NOW(6))").update();
        assertThat(this.renewals.all()).isEmpty();
    }

    @Test
    @WithUserDetails("editor")
    void whoEditsEverythingRenewsEveryProgramme() {
        assertThat(this.renewals.documents()).containsKeys("korsnas", "jakobstadsregionen", "raseborg",
                "osterbotten-1", "gemensamt-2023");
        Renewal renewal = this.renewals.start("jakobstadsregionen", "Jakobstadsregionens integrationsprogram 2029", FROM,
                FROM.plusYears(2));
        assertThat(items(renewal)).extracting(CitedItem::kind).contains(Kind.INDICATOR, Kind.AUTHORITY, Kind.RULE);
    }

    private Renewal start() {
        return this.renewals.start("korsnas", " Integrationsprogram 2028–2030 ", FROM, LocalDate.of(2030, 12, 31));
    }

    private List<CitedItem> items(Renewal renewal) {
        return this.renewals.items(renewal, this.languages.first());
    }

    private long count(String sql) {
        return this.database.sql(sql).query(Long.class).single();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, Reason reason) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(RenewalRefused.class,
                (refused) -> assertThat(refused.reason()).isEqualTo(reason));
    }
}

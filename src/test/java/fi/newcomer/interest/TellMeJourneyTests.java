package fi.newcomer.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.Mailbox;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.PortalTest;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;

/** Somebody wants to be told when a group starts, and is; without JavaScript. Each test waits for a language of its own. */
@PortalTest
class TellMeJourneyTests {

    private static final Pattern CODE = Pattern.compile("<bdi dir=\"ltr\">([A-Z0-9]{4}-[A-Z0-9]{4})</bdi>");

    private static final String UNKNOWN = "0123456789abcdef0123456789abcdef";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    Queues queues;

    @Autowired
    Interests interests;

    @Autowired
    SignUps signUps;

    @Autowired
    InterestRows rows;

    @Autowired
    PlatformTransactionManager transactions;

    Newcomer newcomer;

    final StaffMember korsnas = editor("korsnas");

    final StaffMember larsmo = editor("larsmo");

    final String email = UUID.randomUUID() + "@example.fi";

    @BeforeEach
    void arrive() {
        this.newcomer = new Newcomer(this.port);
    }

    static StaffMember editor(String municipality) {
        return new StaffMember("editor-" + municipality, "Redaktör",
                Set.of(new Grant(Role.EDITOR, Scope.MUNICIPALITY, municipality)));
    }

    static Group group(String municipality, String language, CourseKind kind) {
        return new Group(Set.of(municipality), language, Set.of(kind), Optional.of("/" + municipality + "/courses/a-course"));
    }

    Newcomer ask(String address, String... fields) {
        return this.newcomer.open(address + "/courses/tell-me").send(fields);
    }

    /** Leaves an address and confirms it. */
    void onTheList(String email, String language) {
        ask("/sv/korsnas", "type", "training", "courseLanguage", language, "email", email);
        confirm(email);
    }

    void confirm(String email) {
        this.newcomer.open(Mailbox.of(email, this.sql).getLast().link("/confirm")).send();
        assertThat(this.newcomer.step()).isEqualTo("confirmed");
    }

    long stored(String language) {
        return this.sql.sql("SELECT count(*) FROM interest WHERE language = :language")
            .param("language", language)
            .query(Long.class)
            .single();
    }

    Optional<Waiting> counted(StaffMember who, String language) {
        return this.interests.counts(who).stream().filter((it) -> it.wish().language().equals(language)).findFirst();
    }

    @Test
    void anAddressIsConfirmedCountedToldAndForgotten() {
        ask("/ar/korsnas", "type", "orientation", "courseLanguage", "ar", "email", this.email);
        assertThat(this.newcomer.step()).isEqualTo("sent");
        assertThat(this.newcomer.page().headers().firstValue("cache-control")).contains("no-store");
        assertThat(this.newcomer.html()).contains("noindex").doesNotContain(this.email);
        assertThat(this.newcomer.cookies()).isEmpty();
        assertThat(counted(this.korsnas, "ar")).as("not confirmed").isEmpty();
        Mailbox.Mail question = Mailbox.of(this.email, this.sql).getFirst();
        assertThat(question.text()).contains("دورة عن المجتمع الفنلندي", "العربية", "Korsnäs", "/stop?c=");
        String link = question.link("/confirm");
        this.newcomer.open(link);
        assertThat(counted(this.korsnas, "ar")).as("only looked at, as mail scanners do").isEmpty();
        this.newcomer.send();
        assertThat(this.newcomer.address()).isEqualTo("/ar/korsnas/courses/tell-me/confirmed");
        assertThat(counted(this.korsnas, "ar").orElseThrow().people()).isEmpty();
        assertThat(this.newcomer.open(link).send().step()).as("pressed twice").isEqualTo("confirmed");
        Told told = this.interests.tell(this.korsnas, group("korsnas", "ar", CourseKind.ORIENTATION));
        assertThat(told.mailed()).isTrue();
        assertThat(told.calls()).isEmpty();
        assertThat(stored("ar")).isZero();
        assertThat(counted(this.korsnas, "ar")).isEmpty();
        Mailbox.Mail news = Mailbox.of(this.email, this.sql).getLast();
        assertThat(news.subject()).isEqualTo("مجموعة جديدة تبدأ");
        assertThat(news.link("/a-course")).isEqualTo("/ar/korsnas/courses/a-course");
        String wayOut = news.link("/stop?c=");
        assertThat(this.newcomer.open(wayOut).send().step()).isEqualTo("stopped");
        assertThat(this.newcomer.open(link).send().step()).as("told already").isEqualTo("expired");
    }

    @Test
    void tellingTwiceTellsOnce() {
        onTheList(this.email, "ha");
        Group group = group("korsnas", "ha", CourseKind.TRAINING);
        Thread second = Thread.ofVirtual().start(() -> this.interests.tell(this.korsnas, group));
        this.interests.tell(this.korsnas, group);
        try {
            second.join();
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(this.interests.tell(this.korsnas, group).mailed()).isFalse();
        assertThat(Mailbox.of(this.email, this.sql)).hasSize(2);
    }

    @Test
    void whoWaitsForAnythingIsToldOfEverythingAndOthersAreNot() {
        ask("/en/korsnas", "type", "any", "courseLanguage", "ig", "email", this.email);
        confirm(this.email);
        String other = UUID.randomUUID() + "@example.fi";
        ask("/en/korsnas", "type", "literacy", "courseLanguage", "ig", "email", other);
        confirm(other);
        this.interests.tell(this.korsnas, group("korsnas", "ig", CourseKind.TRAINING));
        assertThat(Mailbox.of(this.email, this.sql)).hasSize(2);
        assertThat(Mailbox.of(other, this.sql)).hasSize(1);
        assertThat(stored("ig")).isEqualTo(1);
    }

    @Test
    void whoWaitsForThisAndForAnythingIsToldOnce() {
        for (String type : List.of("any", "training")) {
            ask("/en/korsnas", "type", type, "courseLanguage", "ee", "email", this.email);
            confirm(this.email);
            ask("/en/korsnas", "type", type, "courseLanguage", "ee", "phone", "0401239871");
        }
        Told told = this.interests.tell(this.korsnas, group("korsnas", "ee", CourseKind.TRAINING));
        assertThat(Mailbox.of(this.email, this.sql)).as("two to confirm, one that tells").hasSize(3);
        assertThat(told.calls()).hasSize(1);
        this.interests.called(this.korsnas, told.calls().getFirst().id());
        assertThat(stored("ee")).isZero();
    }

    /** A number that comes later is not lost, and who leaves it makes one person. */
    @Test
    void aNumberAfterAnAddressThatIsNotConfirmedCounts() {
        ask("/sv/korsnas", "type", "training", "courseLanguage", "lg", "email", this.email);
        assertThat(counted(this.korsnas, "lg")).isEmpty();
        ask("/sv/korsnas", "type", "training", "courseLanguage", "lg", "email", this.email, "phone", "0401239872");
        assertThat(counted(this.korsnas, "lg")).isPresent();
        assertThat(stored("lg")).isEqualTo(1);
        ask("/sv/korsnas", "type", "training", "courseLanguage", "lg", "email", this.email, "phone", "+358 40 123 9872");
        assertThat(stored("lg")).as("the same number").isEqualTo(1);
        ask("/sv/korsnas", "type", "training", "courseLanguage", "lg", "email", this.email, "phone", "0401239873");
        assertThat(stored("lg")).as("another number").isEqualTo(2);
        assertThat(this.interests.tell(this.korsnas, group("korsnas", "lg", CourseKind.TRAINING)).calls())
            .extracting(Call::phone)
            .containsExactlyInAnyOrder("0401239872", "0401239873");
    }

    @Test
    void aNumberLeftAloneAndWithAnAddressIsOnePerson() {
        ask("/sv/korsnas", "type", "training", "courseLanguage", "ln", "phone", "0401239860");
        ask("/sv/korsnas", "type", "training", "courseLanguage", "ln", "email", this.email, "phone", "0401239860");
        for (int i = 1; i <= 3; i++) {
            ask("/sv/korsnas", "type", "training", "courseLanguage", "ln", "phone", "040123986" + i);
        }
        assertThat(counted(this.korsnas, "ln").orElseThrow().people()).as("four people in five rows").isEmpty();
    }

    @Test
    void theWayOutOfTheLastMessageEndsAllOtherWishes() {
        onTheList(this.email, "yo");
        ask("/sv/larsmo", "type", "language", "courseLanguage", "yo", "email", this.email);
        this.interests.tell(this.korsnas, group("korsnas", "yo", CourseKind.TRAINING));
        assertThat(stored("yo")).isEqualTo(1);
        this.newcomer.open(Mailbox.of(this.email, this.sql).getLast().link("/stop")).send();
        assertThat(stored("yo")).isZero();
    }

    @Test
    void aNumberIsCalledAndItsCodeOrLinkRemovesIt() {
        ask("/uk/korsnas", "type", "training", "courseLanguage", "zu", "phone", "٠٤٠ ١٢٣ ٤٥٦٧");
        assertThat(this.newcomer.step()).startsWith("saved?c=");
        Matcher code = CODE.matcher(this.newcomer.html());
        assertThat(code.find()).isTrue();
        assertThat(this.newcomer.text()).contains("зателефонують");
        Told told = this.interests.tell(this.korsnas, group("korsnas", "zu", CourseKind.TRAINING));
        assertThat(told.mailed()).isFalse();
        assertThat(told.calls()).singleElement().satisfies((call) -> {
            assertThat(call.phone()).isEqualTo("٠٤٠ ١٢٣ ٤٥٦٧");
            assertThat(call.toldIn()).isEqualTo("uk");
            assertThat(call.toString()).doesNotContain(call.phone());
        });
        this.interests.called(this.larsmo, told.calls().getFirst().id());
        assertThat(stored("zu")).as("another municipality's editor removes nothing").isEqualTo(1);
        assertThat(this.interests.forget(this.larsmo, code.group(1))).isFalse();
        this.interests.called(this.korsnas, told.calls().getFirst().id());
        this.interests.called(this.korsnas, told.calls().getFirst().id());
        assertThat(stored("zu")).isZero();
        ask("/uk/korsnas", "type", "training", "courseLanguage", "zu", "phone", "040 123 4567");
        code = CODE.matcher(this.newcomer.html());
        assertThat(code.find()).isTrue();
        assertThat(this.interests.forget(this.korsnas, code.group(1).toLowerCase().replace('-', ' '))).isTrue();
        ask("/uk/korsnas", "type", "training", "courseLanguage", "zu", "phone", "040 123 4567");
        assertThat(this.interests.forget(this.korsnas, "+358401234567")).isTrue();
        ask("/uk/korsnas", "type", "training", "courseLanguage", "zu", "phone", "040 123 4567");
        this.newcomer.open(link(this.newcomer.html(), "/stop?c=")).send();
        assertThat(stored("zu")).isZero();
    }

    private static String link(String html, String part) {
        Matcher link = Pattern.compile("href=\"([^\"]*" + Pattern.quote(part) + "[^\"]*)\"").matcher(html);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void theSameWishIsStoredOnceAndTheAnswerDoesNotTell() {
        ask("/sv/korsnas", "type", "training", "courseLanguage", "xh", "email", this.email);
        String first = this.newcomer.address() + this.newcomer.html();
        ask("/sv/korsnas", "type", "training", "courseLanguage", "xh", "email", this.email.toUpperCase());
        assertThat(this.newcomer.address() + this.newcomer.html()).isEqualTo(first);
        assertThat(stored("xh")).isEqualTo(1);
        assertThat(Mailbox.of(this.email, this.sql)).hasSize(1);
        later("xh", 61, "MINUTE");
        ask("/sv/korsnas", "type", "training", "courseLanguage", "xh", "email", this.email);
        assertThat(Mailbox.of(this.email, this.sql)).hasSize(2);
        confirm(this.email);
        later("xh", 61, "MINUTE");
        ask("/sv/korsnas", "type", "training", "courseLanguage", "xh", "email", this.email);
        assertThat(this.newcomer.address() + this.newcomer.html()).as("confirmed already").isEqualTo(first);
        assertThat(Mailbox.of(this.email, this.sql)).hasSize(2);
        ask("/sv/korsnas", "type", "training", "courseLanguage", "xh", "phone", "0401112223");
        ask("/sv/korsnas", "type", "training", "courseLanguage", "xh", "phone", "+358 40 111 22 23");
        assertThat(stored("xh")).isEqualTo(2);
    }

    @Test
    void aDoubleClickStoresOnceAndSendsOneMessage() throws Exception {
        List<Thread> clicks = new ArrayList<>();
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 4; i++) {
            clicks.add(Thread.ofVirtual().start(() -> statuses.add(new Newcomer(this.port)
                .post("/sv/korsnas/courses/tell-me",
                        Map.of("type", "any", "courseLanguage", "st", "email", this.email))
                .status())));
        }
        for (Thread click : clicks) {
            click.join();
        }
        assertThat(statuses).containsOnly(200);
        assertThat(stored("st")).isEqualTo(1);
        assertThat(Mailbox.of(this.email, this.sql)).hasSize(1);
    }

    @Test
    void nobodysMailboxIsFilled() {
        for (String language : List.of("sn", "ny", "rn", "ln", "lg", "ki", "kg")) {
            ask("/sv/korsnas", "type", "any", "courseLanguage", language, "email", this.email);
            assertThat(this.newcomer.step()).isEqualTo("sent");
        }
        assertThat(Mailbox.of(this.email, this.sql)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = { "confirm", "stop" })
    void wrongUsedAndUnknownLinksLookAlike(String step) {
        ask("/sv/korsnas", "type", "any", "courseLanguage", "wo", "email", this.email);
        String used = Mailbox.of(this.email, this.sql).getFirst().link("/confirm").replaceFirst(".*c=", "");
        String base = "/sv/korsnas/courses/tell-me/" + step;
        String real = masked(this.newcomer.open(base + "?c=" + used).html(), used);
        this.newcomer.open("/sv/korsnas/courses/tell-me/stop?c=" + used).send();
        assertThat(stored("wo")).isZero();
        String end = this.newcomer.open(base + "?c=" + used).send().html();
        for (String token : List.of(UNKNOWN, used, "f".repeat(32))) {
            assertThat(masked(this.newcomer.open(base + "?c=" + token).html(), token)).isEqualTo(real);
            assertThat(this.newcomer.send().html()).isEqualTo(end);
        }
        for (String token : List.of("", "x", "%3Cscript%3E", "0".repeat(5000))) {
            assertThat(this.newcomer.open(base + "?c=" + token).status()).isEqualTo(200);
            assertThat(this.newcomer.send().html()).isEqualTo(end);
        }
        assertThat(this.newcomer.open("/sv/korsnas/courses/tell-me/saved?c=x").status()).isEqualTo(404);
        assertThat(this.newcomer.open("/sv/korsnas/courses/tell-me/nothing").status()).isEqualTo(404);
        assertThat(this.newcomer.post("/sv/korsnas/courses/tell-me/sent", Map.of()).status()).isEqualTo(404);
    }

    private static String masked(String html, String token) {
        return html.replace(token, "TOKEN");
    }

    @Test
    void aNumberUnderFiveNeverLeavesTheService() {
        StaffMember coordinator = new StaffMember("c", "Samordnare",
                Set.of(new Grant(Role.COORDINATOR, Scope.MUNICIPALITY, "korsnas")));
        for (int i = 1; i <= 5; i++) {
            assertThat(counted(this.korsnas, "tn").map(Waiting::people)).isEqualTo(
                    i == 1 ? Optional.empty() : Optional.of(OptionalLong.empty()));
            ask("/sv/korsnas", "type", "literacy", "courseLanguage", "tn", "phone", "04012300" + i);
        }
        for (StaffMember seeing : List.of(this.korsnas, coordinator,
                new StaffMember("e", "e", Set.of(Grant.everywhere(Role.EDITOR))))) {
            assertThat(counted(seeing, "tn")).contains(
                    new Waiting(new Wish("korsnas", CourseKind.LITERACY, "tn"), OptionalLong.of(5)));
        }
        for (StaffMember blind : List.of(this.larsmo,
                new StaffMember("a", "a", Set.of(Grant.everywhere(Role.ADMIN))),
                new StaffMember("t", "t", Set.of(new Grant(Role.TRANSLATOR, Scope.LANGUAGE, "sv"))),
                new StaffMember("c", "c", Set.of(new Grant(Role.COORDINATOR, Scope.MUNICIPALITY, "larsmo"))))) {
            assertThat(counted(blind, "tn")).isEmpty();
            assertThatThrownBy(() -> this.interests.tell(blind, group("korsnas", "tn", CourseKind.LITERACY)))
                .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> this.interests.tell(coordinator, group("korsnas", "tn", CourseKind.LITERACY)))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.interests.tell(this.korsnas,
                new Group(Set.of("korsnas", "larsmo"), "tn", Set.of(CourseKind.LITERACY), Optional.empty())))
            .isInstanceOf(AccessDeniedException.class);
        assertThat(stored("tn")).isEqualTo(5);
    }

    @Test
    void tellingIsRecordedWithCountsAndNothingPersonal() {
        onTheList(this.email, "so");
        ask("/sv/korsnas", "type", "training", "courseLanguage", "so", "phone", "0409080706");
        this.interests.tell(this.korsnas, group("korsnas", "so", CourseKind.TRAINING));
        assertThat(this.sql.sql("SELECT action, subject FROM audit WHERE action LIKE 'interest.%' ORDER BY id DESC LIMIT 2")
            .query((row, number) -> row.getString(1) + " " + row.getString(2))
            .list()).containsExactly("interest.numbers-read korsnas phone=few", "interest.told korsnas mail=few");
    }

    @Test
    void whatIsUnconfirmedLivesTwoDaysAndEverythingAYear() {
        ask("/sv/korsnas", "type", "any", "courseLanguage", "ti", "email", this.email);
        ask("/sv/korsnas", "type", "any", "courseLanguage", "ti", "email", "b" + this.email, "phone", "0405554443");
        ask("/sv/korsnas", "type", "any", "courseLanguage", "ti", "phone", "0405554444");
        ask("/sv/korsnas", "type", "training", "courseLanguage", "ti", "email", this.email);
        confirm(this.email);
        assertThat(stored("ti")).isEqualTo(4);
        passed(Duration.ofHours(48).minusMinutes(1));
        assertThat(stored("ti")).isEqualTo(4);
        passed(Duration.ofHours(48).plusMinutes(1));
        assertThat(stored("ti")).isEqualTo(3);
        assertThat(this.sql.sql("SELECT count(*) FROM interest WHERE language = 'ti' AND email IS NOT NULL")
            .query(Long.class)
            .single()).as("of the address beside a number nothing is left").isEqualTo(1);
        passed(Duration.ofDays(365).minusMinutes(1));
        assertThat(stored("ti")).isEqualTo(3);
        passed(Duration.ofDays(365).plusMinutes(1));
        assertThat(stored("ti")).isZero();
        assertThat(this.sql.sql("SELECT count(*) FROM interest_link WHERE interest NOT IN (SELECT id FROM interest)")
            .query(Long.class)
            .single()).isZero();
    }

    @Test
    void aLinkConfirmsForTwoDays() {
        ask("/sv/korsnas", "type", "any", "courseLanguage", "kk", "email", this.email);
        String link = Mailbox.of(this.email, this.sql).getFirst().link("/confirm");
        later("kk", 48 * 60, "MINUTE");
        assertThat(this.newcomer.open(link).send().step()).isEqualTo("expired");
    }

    /** Runs the deletions as they will be run after a time; wishes of other tests are as young as these. */
    private void passed(Duration time) {
        new InterestRetention(this.rows, this.transactions, Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC))
            .removeOver();
    }

    private void later(String language, int time, String unit) {
        this.sql.sql("UPDATE interest SET asked_at = asked_at - INTERVAL " + time + " " + unit
                + ", mailed_at = mailed_at - INTERVAL " + time + " " + unit + " WHERE language = :language")
            .param("language", language)
            .update();
    }

    @Test
    void noTableHoldsWhatWasTypedInClear() {
        ask("/sv/korsnas", "type", "any", "courseLanguage", "am", "email", this.email, "phone", "0449988776");
        String token = Mailbox.of(this.email, this.sql).getFirst().link("/confirm").replaceFirst(".*c=", "");
        ask("/sv/korsnas", "type", "any", "courseLanguage", "am", "phone", "0449988775");
        Matcher code = CODE.matcher(this.newcomer.html());
        assertThat(code.find()).isTrue();
        assertThat(tablesWith("0449988776")).isEmpty();
        assertThat(tablesWith("0449988775")).isEmpty();
        assertThat(tablesWith("449988775")).isEmpty();
        assertThat(tablesWith(this.email.substring(0, 36))).isEmpty();
        assertThat(tablesWith(token)).isEmpty();
        assertThat(tablesWith(code.group(1).replace("-", ""))).isEmpty();
        assertThat(tablesWith("korsnas")).as("the search itself finds what is there").contains("interest");
    }

    /** The tables in any column of which a text stands in clear. */
    private List<String> tablesWith(String text) {
        return this.sql.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = database()")
            .query(String.class)
            .list()
            .stream()
            .filter((table) -> this.sql.sql("SELECT * FROM `" + table + "`").query((row, number) -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    Object value = row.getObject(i);
                    String clear = value instanceof byte[] || value instanceof Blob
                            ? new String(row.getBytes(i), StandardCharsets.UTF_8) : String.valueOf(value);
                    if (clear.contains(text)) {
                        return true;
                    }
                }
                return false;
            }).list().contains(true))
            .toList();
    }

    @Test
    void mistakesAreSaidAndWhatWasTypedIsKept() {
        ask("/sv/korsnas", "email", "inte en adress", "phone", "12");
        assertThat(this.newcomer.status()).isEqualTo(200);
        assertThat(this.newcomer.html()).contains("<title>Fel: Meddela mig", "role=\"alert\"", "href=\"#type\"",
                "id=\"type\"", "href=\"#courseLanguage\"", "href=\"#email\"", "href=\"#phone\"",
                "value=\"inte en adress\"", "value=\"12\"", "aria-invalid=\"true\"");
        ask("/sv/korsnas", "type", "any", "courseLanguage", "fi");
        assertThat(this.newcomer.text()).contains("Skriv din e-postadress eller ditt telefonnummer");
        ask("/sv/korsnas", "type", "any", "courseLanguage", "fi", "email", "x".repeat(255));
        assertThat(this.newcomer.text()).contains("Texten är för lång: 255 tecken. Skriv högst 254.");
        assertThat(this.newcomer.html()).contains("value=\"" + "x".repeat(254) + "\"");
    }

    @Test
    void switchingTheLanguageKeepsWhatIsTypedAndStoresNothing() {
        Browsing browser = new Browsing(this.port);
        Map<String, String> typed = Map.of("type", "any", "courseLanguage", "kab", "email", this.email, "language", "ru");
        var sentOn = browser.post("/sv/korsnas/courses/tell-me", typed);
        assertThat(sentOn.statusCode()).isEqualTo(307);
        assertThat(sentOn.headers().firstValue("location")).contains("/ru/korsnas/courses/tell-me");
        String page = browser.post("/ru/korsnas/courses/tell-me", typed).body();
        assertThat(page).contains("value=\"" + this.email + "\"").doesNotContain("role=\"alert\"");
        assertThat(stored("kab")).isZero();
    }

    @Test
    void aPageThatLeadsHereMayKnowTheCourse() {
        this.newcomer.open("/sv/korsnas/courses/tell-me?type=training&courseLanguage=uk");
        assertThat(this.newcomer.html()).containsPattern("checked[^>]*value=\"training\"")
            .containsPattern("selected[^>]*value=\"uk\"");
        this.newcomer.open("/sv/korsnas/courses/tell-me?type=%3Cscript%3E&courseLanguage=%22x");
        assertThat(this.newcomer.html()).doesNotContain("checked", "<script>");
    }

    static Stream<String> naughty() {
        return Stream.of("x".repeat(1_000_000), "ن".repeat(500_000), "🙂".repeat(250_000), "\u0000\u0001\u0007\u001b",
                "<script>alert(1)</script>", "'; DROP TABLE interest; --", "\u202Eabc\u202C\u2066", "{0} ${7*7} #{x}",
                "a@b.fi,c@d.fi", "a@b.fi\r\nBcc: c@d.fi", "\"a b\"@c.fi", "<a@b.fi>", "a@b.fi (c)", "\uFFFE\uFFFF",
                "%00%ff", "\uD83D", "   ", "", "-1", "0x0", "١٢", "+".repeat(30), "@", "a@b", "a@.fi", "\t");
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void everyFieldTakesAnything(String text) {
        for (String field : List.of("type", "courseLanguage", "email", "phone", "website", "shown", "language")) {
            Map<String, String> form = new HashMap<>(Map.of("type", "any", "courseLanguage", "fi"));
            form.put(field, text);
            this.newcomer.post("/ar/korsnas/courses/tell-me", form);
            assertThat(this.newcomer.status()).as(field).isEqualTo(200);
            assertThat(this.newcomer.step()).as(field).isEqualTo("tell-me");
            assertThat(this.newcomer.html()).as(field).contains("role=\"alert\"").doesNotContain("<script>alert");
        }
        this.newcomer.post("/ar/korsnas/courses/tell-me/stop", Map.of("c", text));
        assertThat(this.newcomer.step()).isEqualTo("stopped");
    }

    @Test
    void aScriptWaitsAndSoDoesWhoeverSendsVeryMuch() {
        ask("/sv/korsnas", "type", "any", "courseLanguage", "mi", "email", this.email, "website", "http://spam");
        assertThat(this.newcomer.status()).isEqualTo(429);
        assertThat(this.newcomer.page().headers().firstValueAsLong("retry-after").orElseThrow()).isBetween(1L, 10L);
        assertThat(this.newcomer.html()).contains("value=\"" + this.email + "\"");
        assertThat(stored("mi")).isZero();
        Newcomer classroom = new Newcomer(this.port).from("192.0.2.77");
        for (int i = 0; i < 30; i++) {
            classroom.open("/sv/korsnas/courses/tell-me")
                .send("type", "any", "courseLanguage", "mi", "phone", "04011100" + (10 + i));
            assertThat(classroom.step()).startsWith("saved");
        }
        classroom.open("/sv/korsnas/courses/tell-me").send("type", "any", "courseLanguage", "mi", "phone", "0401119999");
        assertThat(classroom.status()).isEqualTo(429);
        assertThat(classroom.html()).contains("value=\"0401119999\"");
    }

    @Test
    void nothingIsAskedWhereNobodyHasSaidWhoIsResponsibleForTheData() {
        Queue open = this.queues.get("osterbotten-1-kommun");
        Queue closed = this.queues.settle("test", open.as(Queue.Kind.CLOSED));
        try {
            this.newcomer.open("/en/osterbotten-1/courses/tell-me");
            assertThat(this.newcomer.text()).contains("You cannot ask to be told here yet");
            assertThat(this.newcomer.html()).doesNotContain("<form");
            this.newcomer.post("/en/osterbotten-1/courses/tell-me",
                    Map.of("type", "any", "courseLanguage", "ty", "email", this.email));
            assertThat(this.newcomer.text()).contains("You cannot ask to be told here yet");
            assertThat(stored("ty")).isZero();
        }
        finally {
            this.queues.settle("test", closed.as(open.kind()));
        }
        assertThat(this.newcomer.open("/en/osterbotten-1/courses/tell-me").html()).contains("<form");
    }

    @Test
    void aForeignPostIsRefused() {
        assertThat(new Browsing(this.port).post("/sv/korsnas/courses/tell-me/stop", Map.of("c", UNKNOWN),
                "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNoFormGetsAPage() {
        assertThat(this.newcomer.post("/fi/korsnas/courses/tell-me", Map.of("email", "x".repeat(5_000_000))).status())
            .isEqualTo(400);
        assertThat(this.newcomer.text()).contains("Lukeminen ei onnistunut");
    }
}

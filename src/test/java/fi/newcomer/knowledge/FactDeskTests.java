package fi.newcomer.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.fact.Fact;
import fi.newcomer.fact.FactBook;
import fi.newcomer.fact.FactRevision;
import fi.newcomer.fact.KnownFact;
import fi.newcomer.knowledge.WrongKnowledge.Problem;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.StatedSentences.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Staff keep facts on the real database. Everything is put back. */
@PortalTest
class FactDeskTests {

    private static final StaffMember EVERYWHERE = staff(Grant.everywhere(Role.EDITOR));

    private static final StaffMember HANGO = staff(new Grant(Role.EDITOR, Scope.MUNICIPALITY, "hango"));

    private static final StaffMember REGION = staff(new Grant(Role.EDITOR, Scope.REGION, "raseborg"));

    private static final String PHONE = "integrationsporten";

    private static final String STATED = "raseborg-drop-in-karis";

    @LocalServerPort
    int port;

    @Autowired
    FactDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Stamps stamps;

    /** The facts as the files have them; what was tied to a changed one was behind, and is so no more. */
    @AfterEach
    void putBack() {
        for (String id : List.of(PHONE, STATED)) {
            KnownFact now = this.desk.find(EVERYWHERE, id).orElseThrow();
            Fact first = this.desk.revisions(EVERYWHERE, now).getLast().fact();
            this.desk.restore(EVERYWHERE, now, first);
        }
        List<String> added = this.jdbc.sql("SELECT id FROM fact WHERE upstream IS NULL").query(String.class).list();
        this.jdbc.sql("DELETE FROM fact WHERE upstream IS NULL").update();
        List<String> pages = this.jdbc.sql("SELECT DISTINCT page FROM unit_text WHERE behind <> ''").query(String.class).list();
        this.jdbc.sql("UPDATE unit_text SET behind = ''").update();
        this.stamps.changed(added.stream().map(Fact::stamp).toList());
        this.stamps.changed(pages.stream()
            .flatMap((page) -> PublicAddresses.LANGUAGES.stream().map((language) -> ContentPages.stamp(page, language)))
            .toList());
    }

    @Test
    void aChangedPhoneStandsOnItsPagesInAllLanguagesAndOutdatesNothing() {
        List<String> addresses = PublicAddresses.LANGUAGES.stream()
            .map((language) -> "/" + language + "/jakobstad/programme/guidance")
            .toList();
        Browsing reader = new Browsing(this.port);
        addresses.forEach((address) -> assertThat(reader.get(address).body()).contains("tel:+358447851686"));
        int outdated = outdated();
        long audit = audit();
        KnownFact now = this.desk.save(EVERYWHERE, phone(), draft(phone(), " 044  785 1687 ", Fact.State.IN_FORCE));
        assertThat(now.fact().value()).isEqualTo("+358447851687");
        assertThat(now.edited()).isTrue();
        addresses.forEach((address) -> assertThat(reader.get(address).body()).as(address)
            .contains("tel:+358447851687")
            .doesNotContain("tel:+358447851686"));
        assertThat(outdated()).isEqualTo(outdated);
        assertThat(behind()).isEmpty();
        assertThat(audit() - audit).isEqualTo(1);
        assertThat(this.jdbc.sql("SELECT concat(who, ' ', action, ' ', subject) FROM audit ORDER BY id DESC LIMIT 1")
            .query(String.class)
            .single()).isEqualTo("e fact.changed integrationsporten");
        this.desk.save(EVERYWHERE, phone(), FactDraft.of(now.fact()));
        assertThat(audit() - audit).as("saying the same is no change").isEqualTo(1);
    }

    @Test
    void aStatedFactThatComesIntoForceMarksJustItsSentencesInSixLanguages() {
        KnownFact shown = fact(STATED);
        FactDraft draft = draft(shown, shown.fact().value(), Fact.State.IN_FORCE);
        List<Sentence> marks = this.desk.marks(shown, draft);
        assertThat(marks).extracting((it) -> it.language().code()).containsExactlyInAnyOrder("sv", "fi", "en", "uk", "ar", "ru");
        assertThat(marks).allSatisfy((it) -> assertThat(it.page()).isEqualTo("programme/raseborg-stad/guidance"));
        assertThat(marks.getFirst().sentence()).contains("planeras mottagning utan tidsbokning");
        assertThat(this.desk.marks(shown, FactDraft.of(shown.fact()))).isEmpty();
        assertThat(behind()).isEmpty();
        this.desk.save(REGION, shown, draft);
        assertThat(behind()).isEqualTo(this.jdbc.sql("""
                SELECT concat(page, ' ', unit, ' ', language) FROM unit_fact WHERE fact = ? AND how = 'stated'""")
            .param(STATED)
            .query(String.class)
            .set()).hasSize(6);
        assertThat(this.jdbc.sql("SELECT DISTINCT behind FROM unit_text WHERE behind <> ''").query(String.class).single())
            .isEqualTo(STATED);
    }

    @Test
    void whereAFactIsSaidIsNotWhatItSays() {
        KnownFact shown = fact(STATED);
        Fact other = fact("raseborg-orientation-modules").fact();
        FactDraft draft = new FactDraft(shown.fact().kind(), shown.fact().value(), shown.fact().state(), other.document(),
                other.section());
        assertThat(this.desk.marks(shown, draft)).isEmpty();
        assertThat(this.desk.save(EVERYWHERE, shown, draft).fact().section()).isEqualTo(other.section());
        assertThat(behind()).isEmpty();
    }

    @Test
    void whatAFactSaidBeforeIsKeptAndRestored() {
        KnownFact shown = phone();
        int before = this.desk.revisions(EVERYWHERE, shown).size();
        KnownFact now = this.desk.save(EVERYWHERE, shown, draft(shown, "+358447851688", Fact.State.PLANNED));
        assertThat(now.since()).isAfterOrEqualTo(shown.since());
        List<FactRevision> revisions = this.desk.revisions(EVERYWHERE, now);
        assertThat(revisions).hasSize(before + 1);
        assertThat(revisions.getFirst().fact()).isEqualTo(now.fact());
        assertThat(revisions.getFirst().who()).contains("Function");
        assertThat(revisions.get(1).fact()).isEqualTo(shown.fact());
        assertThat(revisions.getLast().how()).isEqualTo("imported");
        assertThat(revisions.getLast().who()).isEmpty();
        assertThat(this.desk.restore(EVERYWHERE, now, shown.fact()).edited()).isFalse();
    }

    @Test
    void whatSomebodyElseStoredMeanwhileIsNotWrittenOver() {
        KnownFact shown = phone();
        this.desk.save(EVERYWHERE, shown, draft(shown, "+358447851688", Fact.State.IN_FORCE));
        FactDraft mine = draft(shown, "+358447851689", Fact.State.IN_FORCE);
        assertThatThrownBy(() -> this.desk.save(EVERYWHERE, shown, mine)).isInstanceOf(FactBook.ChangedMeanwhile.class);
        assertThat(phone().fact().value()).isEqualTo("+358447851688");
    }

    @Test
    void aFactBelongsToThoseWhoEditForAllItsReaders() {
        assertThat(facts(HANGO, FactWish.all(language()))).extracting((it) -> it.known().folder()).contains("", "raseborg")
            .doesNotContain("jakobstadsregionen", "korsnas");
        assertThat(facts(HANGO, FactWish.all(language()))).noneMatch(FactLine::editable);
        assertThat(this.desk.folders(HANGO)).noneMatch("raseborg"::equals).doesNotContain("");
        assertThat(this.desk.folders(REGION)).contains("raseborg").doesNotContain("");
        assertThat(this.desk.find(HANGO, "orientation-remote")).as("of Korsnäs").isEmpty();
        long audit = audit();
        refused(() -> this.desk.save(HANGO, fact(STATED), draft(fact(STATED), "x", Fact.State.IN_FORCE)));
        refused(() -> this.desk.save(REGION, phone(), draft(phone(), "+358447851688", Fact.State.IN_FORCE)));
        refused(() -> this.desk.restore(REGION, phone(), phone().fact()));
        refused(() -> this.desk.add(HANGO, "raseborg", "x", draft(phone(), "+358447851688", Fact.State.IN_FORCE)));
        refused(() -> this.desk.add(REGION, "", "x", draft(phone(), "+358447851688", Fact.State.IN_FORCE)));
        refused(() -> this.desk.add(REGION, "korsnas", "x", draft(phone(), "+358447851688", Fact.State.IN_FORCE)));
        refused(() -> this.desk.revisions(HANGO, this.desk.find(EVERYWHERE, "orientation-remote").orElseThrow()));
        // The file of the fact decides, not what the view says of it.
        KnownFact pretended = new KnownFact(phone().fact(), "programmes/raseborg/facts.yaml", false, phone().since());
        refused(() -> this.desk.save(REGION, pretended, draft(phone(), "+358447851688", Fact.State.IN_FORCE)));
        assertThat(audit()).isEqualTo(audit);
    }

    @Test
    void aNewFactHasASourceAndANameOfItsOwn() {
        FactDraft draft = draft(phone(), "06 7231 500", Fact.State.IN_FORCE);
        KnownFact added = this.desk.add(REGION, "raseborg", "Bibliotekets telefon, Åbo – ج", draft);
        assertThat(added.fact().id()).isEqualTo("bibliotekets-telefon-abo");
        assertThat(added.folder()).isEqualTo("raseborg");
        assertThat(this.desk.add(REGION, "raseborg", "bibliotekets telefon Åbo", draft).fact().id())
            .isEqualTo("bibliotekets-telefon-abo-2");
        FactDraft name = new FactDraft(Fact.Kind.NAME, "Kommunen", Fact.State.IN_FORCE, draft.document(), draft.section());
        assertThat(this.desk.add(REGION, "raseborg", "municipality", name).fact().id()).as("what texts call otherwise")
            .isEqualTo("municipality-2");
        assertThat(this.desk.add(REGION, "raseborg", "new", name).fact().id()).isEqualTo("new-2");
        wrong(() -> this.desk.add(REGION, "raseborg", "جديد", draft), "name name");
        wrong(() -> this.desk.add(REGION, "raseborg", "x",
                new FactDraft(Fact.Kind.PHONE, "06 7231 500", Fact.State.IN_FORCE, "Hearsay", "§ 1")), "source source");
        wrong(() -> this.desk.add(REGION, "raseborg", "", new FactDraft(Fact.Kind.LINK, "", Fact.State.IN_FORCE, "", "")),
                "name name", "value missing", "source source");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PHONE   | 12             | phone
            PHONE   | +35812345678901234 | phone
            PHONE   | <b>112</b>     | phone
            PHONE   | 06 7231 500 ext. 5 | phone
            EMAIL   | a@b            | email
            EMAIL   | a b@c.fi       | email
            LINK    | http://x.fi    | link
            LINK    | javascript:alert(1) | link
            LINK    | https://       | link
            HOURS   | fredag         | hours
            HOURS   | monday 25:00-26:00 | hours
            STATED  | ''             | missing
            NAME    | '  '           | missing
            ADDRESS | 'Gatan‮ 1' | hidden
            ADDRESS | 'Gatan​ 1' | hidden
            """)
    void whatIsNoValueOfItsKindIsRefused(Fact.Kind kind, String value, String problem) {
        Fact source = phone().fact();
        FactDraft draft = new FactDraft(kind, value, Fact.State.IN_FORCE, source.document(), source.section());
        assertThat(this.desk.problems(null, draft)).containsExactly(new Problem("value", problem));
        wrong(() -> this.desk.add(EVERYWHERE, "", "wrong", draft), "value " + problem);
        FactDraft long501 = new FactDraft(kind, "x".repeat(501), Fact.State.IN_FORCE, source.document(), source.section());
        wrong(() -> this.desk.add(EVERYWHERE, "", "wrong", long501), "value long");
    }

    @Test
    void theListSaysWhereEachFactStands() {
        FactLine line = facts(EVERYWHERE, FactWish.all(language()))
            .stream()
            .filter((it) -> it.known().fact().id().equals(PHONE))
            .findFirst()
            .orElseThrow();
        assertThat(line.uses().languages()).isEqualTo(6);
        assertThat(this.desk.places(phone(), language())).hasSize(line.uses().pages())
            .anySatisfy((place) -> assertThat(place.title()).isNotEmpty().doesNotContain("programme/"));
        assertThat(this.desk.entries(phone())).extracting((it) -> it.file()).contains("offices.yaml");
    }

    @Test
    void theListComesInPartsThatTogetherAreAllAndIsSearchedAsPeopleWrite() {
        List<FactLine> all = facts(EVERYWHERE, FactWish.all(language()));
        assertThat(all).hasSizeGreaterThan(FactDesk.PAGE).hasSize(this.desk.count(EVERYWHERE, FactWish.all(language())));
        assertThat(all).extracting((it) -> it.known().fact().id())
            .doesNotHaveDuplicates()
            .containsExactlyElementsOf(this.jdbc.sql("SELECT id FROM fact ORDER BY id").query(String.class).list());
        assertThat(ids("044 785 1686")).as("as pages show it").containsExactly(PHONE);
        assertThat(ids("+358 44 785 1686")).containsExactly(PHONE);
        assertThat(ids("INTEGRATIONSPORTEN")).contains(PHONE);
        assertThat(ids("%")).as("no wildcard").isEmpty();
        assertThat(ids("_")).isEmpty();
        assertThat(ids("fredag")).as("hours by the name of the day")
            .containsExactlyElementsOf(this.jdbc
                .sql("SELECT id FROM fact WHERE (kind = 'HOURS' AND value LIKE '%friday%') OR value LIKE '%fredag%' "
                        + "OR source_section LIKE '%fredag%' ORDER BY id")
                .query(String.class)
                .list());
        FactWish links = new FactWish(Optional.of(Fact.Kind.LINK), Optional.of("raseborg"), "raseborg",
                language());
        assertThat(facts(EVERYWHERE, links)).isNotEmpty()
            .hasSize(this.desk.count(EVERYWHERE, links))
            .allSatisfy((it) -> {
                assertThat(it.known().fact().kind()).isEqualTo(Fact.Kind.LINK);
                assertThat(it.known().folder()).isEqualTo("raseborg");
            });
        assertThat(this.desk.having(HANGO)).contains("", "raseborg").doesNotContain("korsnas");
        FactWish foreign = new FactWish(Optional.empty(), Optional.of("korsnas"), "", language());
        assertThat(this.desk.count(HANGO, foreign)).isZero();
        assertThat(facts(HANGO, foreign)).isEmpty();
    }

    private List<String> ids(String words) {
        FactWish wish = new FactWish(Optional.empty(), Optional.empty(), words, language());
        List<String> ids = facts(EVERYWHERE, wish).stream().map((it) -> it.known().fact().id()).toList();
        assertThat(ids).hasSize(this.desk.count(EVERYWHERE, wish));
        return ids;
    }

    private List<FactLine> facts(StaffMember who, FactWish wish) {
        List<FactLine> all = new ArrayList<>();
        List<FactLine> some;
        do {
            some = this.desk.facts(who, wish, all.isEmpty() ? "" : all.getLast().known().fact().id());
            all.addAll(some);
        }
        while (some.size() == FactDesk.PAGE);
        return all;
    }

    private fi.newcomer.language.Language language() {
        return this.desk.sentences(fact(STATED)).getFirst().language();
    }

    private KnownFact phone() {
        return fact(PHONE);
    }

    private KnownFact fact(String id) {
        return this.desk.find(EVERYWHERE, id).orElseThrow();
    }

    private static FactDraft draft(KnownFact of, String value, Fact.State state) {
        return new FactDraft(of.fact().kind(), value, state, of.fact().document(), of.fact().section());
    }

    private int outdated() {
        return this.jdbc.sql("""
                SELECT count(*) FROM unit_text t WHERE meaning < (SELECT max(meaning) FROM unit_text o
                WHERE o.page = t.page AND o.unit = t.unit)""").query(Integer.class).single();
    }

    private Set<String> behind() {
        return this.jdbc.sql("SELECT concat(page, ' ', unit, ' ', language) FROM unit_text WHERE behind <> ''")
            .query(String.class)
            .set();
    }

    private long audit() {
        return this.jdbc.sql("SELECT count(*) FROM audit").query(Long.class).single();
    }

    private static void refused(Supplier<?> deed) {
        assertThatThrownBy(deed::get).isInstanceOf(AccessDeniedException.class);
    }

    private static void wrong(Supplier<?> deed, String... problems) {
        assertThatThrownBy(deed::get).isInstanceOfSatisfying(WrongKnowledge.class,
                (it) -> assertThat(it.problems().stream()
                    .map((problem) -> problem.field() + " " + problem.key())
                    .collect(Collectors.toList())).containsExactly(problems));
    }

    private static StaffMember staff(Grant grant) {
        return new StaffMember("e", "Function", Set.of(grant));
    }
}

package fi.newcomer.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.jointassessment.Minimum;
import fi.newcomer.jointassessment.Shared;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.print.Fonts;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.ChangedMeanwhile;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Pdfs;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import fi.newcomer.transfer.TransferRefused.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sheet of a case on screen and paper, and the mark that it was typed over. */
@PortalTest
class TransfersTests {

    private final StaffMember own = caseworker("korsnas-kommun", true);

    @Autowired
    Transfers transfers;

    @Autowired
    CaseRequests requests;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Languages languages;

    @Autowired
    JdbcClient sql;

    @Test
    void theSheetSaysEverythingInTheLanguageOfTheSheet() {
        UUID id = receive(SentRequest.to("korsnas-kommun", "علي المثال")
            .writing("nameLatin", "Ali Almithal")
            .writing("bestTime", "بعد الظهر")
            .writing("message", "مرحبا")
            .choosing("ownPhone", "shared"));
        this.requests.attempt(this.own, id, "letter", false, "Återkommer på fredag");
        Map<String, String> swedish = fields(id, "sv");
        assertThat(swedish).containsEntry("Namn som i passet", "Ali Almithal")
            .containsEntry("Namn", "علي المثال")
            .containsEntry("Kontaktspråk", "arabiska")
            .containsEntry("Telefon", "040 123 4567")
            .containsEntry("Telefon, internationellt", "+358401234567")
            .containsEntry("Egen telefon", "Delad med andra")
            .containsEntry("Meddelanden får lämnas", "Nej")
            .containsEntry("Bästa tid", "بعد الظهر")
            .containsEntry("Kommun", "Korsnäs")
            .containsEntry("Anmäld som arbetssökande", "Nej")
            .containsEntry("Meddelande", "مرحبا")
            .containsEntry("Hur det kom in", "Via portalen")
            .containsEntry("Försök att nå personen utan svar", "1");
        assertThat(swedish.values()).contains("Personen nåddes inte: med brev. Återkommer på fredag");
        Map<String, String> finnish = fields(id, "fi");
        assertThat(finnish).containsEntry("Asiointikieli", "arabia")
            .containsEntry("Kunta", "Korsnäs")
            .containsEntry("Ilmoittautunut työnhakijaksi", "Ei")
            .containsEntry("Nimi", "علي المثال");
        assertThat(finnish).hasSameSizeAs(swedish);
        assertThat(this.transfers.languages()).extracting(Language::code).containsExactly("sv", "fi");
        assertThat(this.transfers.sheet(this.own, id, this.languages.get("sv")).orElseThrow().stream()
            .flatMap((part) -> part.fields().stream())
            .filter((it) -> it.label().equals("Meddelande"))
            .findFirst()
            .orElseThrow()
            .language()).contains("ar");
    }

    /** Of the short form nobody may type over a no to the interpreter. */
    @Test
    void whatNobodyAskedIsNoAnswer() {
        UUID id = receive(SentRequest.to("korsnas-kommun", "Åke Exempel").without("interpreter").without("ownPhone"));
        assertThat(fields(id, "sv")).containsEntry("Behöver tolk", "Inte frågat").doesNotContainKey("Meddelanden får lämnas");
        assertThat(fields(id, "fi")).containsEntry("Tarvitsee tulkin", "Ei kysytty");
        assertThat(Pdfs.said(pdf(id, "sv"))).contains("Inte frågat");
        assertThat(Minimum.of(find(id), EnumSet.of(Shared.INTERPRETER, Shared.PHONE)))
            .isEqualTo(Map.of("interpreter", "not-asked", "phone", "040 123 4567"));
        UUID no = receive(SentRequest.to("korsnas-kommun", "Åke Exempel").choosing("interpreter", "no")
            .choosing("safeToLeaveMessage", "yes"));
        assertThat(fields(no, "sv")).containsEntry("Behöver tolk", "Nej").containsEntry("Meddelanden får lämnas", "Ja");
    }

    @Test
    void theFieldsStandInTheOrderOfTyping() {
        UUID id = receive(SentRequest.to("korsnas-kommun", "Åke Exempel").writing("message", "Hej"));
        List<SheetPart> parts = this.transfers.sheet(this.own, id, this.languages.get("sv")).orElseThrow();
        assertThat(parts).extracting(SheetPart::heading)
            .containsExactly("Personen", "Kontakt", "Kommun och arbete", "Ärendet", "Handläggning", "Historik");
        assertThat(parts.getFirst().fields()).extracting(SheetField::label)
            .containsExactly("Namn", "Ålder", "Kontaktspråk", "Behöver tolk");
    }

    @Test
    void onPaperItSaysTheSameAndKeepsTheRulesOfTaggedPdfs() {
        UUID id = receive(SentRequest.to("korsnas-kommun", "علي المثال").writing("message", "Привіт\nдва"));
        byte[] pdf = pdf(id, "sv");
        String said = Pdfs.said(pdf);
        assertThat(said).contains("Sammanställning", "Namn", "علي المثال", "Привіт два", "Telefon 040 123 4567",
                "Som det skrevs. Formuläret var på arabiska.");
        assertThat(Pdfs.said(pdf(id, "fi"))).contains("Yhteenveto", "Asiointikieli arabia");
        assertThat(Pdfs.brokenRules(pdf)).isEmpty();
        Pdfs.open(pdf, (document) -> {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Sammanställning");
            return true;
        });
        assertThat(audited(id)).contains("transfer.printed");
    }

    @Test
    void nobodyOfAnotherQueueGetsASheetOrMarksAnything() {
        UUID id = receive(SentRequest.to("korsnas-kommun", "Ann"));
        StaffMember other = caseworker("osterbottens-sysselsattningsomrade", true);
        assertThat(this.transfers.sheet(other, id, this.languages.get("sv"))).isEmpty();
        assertThat(this.transfers.printable(other, id, this.languages.get("sv"))).isEmpty();
        assertThatThrownBy(() -> this.transfers.current(other, id)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> this.transfers.mark(other, id, 1, TransferTarget.A_TMT, Outcome.GUIDANCE_GIVEN, ""))
            .isInstanceOf(NoSuchCase.class);
        assertThat(audited(id)).as("nothing but the guesses").containsOnly("case.not-found");
    }

    @Test
    void anOpenCaseIsClosedWithTheMark() {
        UUID id = receive(SentRequest.to("korsnas-kommun", "Ann"));
        assertRefused(Reason.TARGET_MISSING, () -> this.transfers.mark(this.own, id, 1, null, Outcome.ASSESSED, ""));
        assertRefused(Reason.OUTCOME_MISSING, () -> this.transfers.mark(this.own, id, 1, TransferTarget.KOTO_AJ, null, ""));
        StaffMember without = caseworker("korsnas-kommun", false);
        assertThatThrownBy(() -> this.transfers.mark(without, id, 1, TransferTarget.KOTO_AJ, Outcome.ASSESSED, ""))
            .isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> this.transfers.mark(this.own, id, 1, TransferTarget.KOTO_AJ, Outcome.NOT_REACHED, ""))
            .isInstanceOf(CaseRefused.class);
        assertThat(find(id).summary().state()).as("nothing half").isEqualTo(RequestState.RECEIVED);
        this.transfers.mark(this.own, id, 1, TransferTarget.KOTO_AJ, Outcome.ASSESSED, "Planen görs där");
        RequestCase marked = find(id);
        assertThat(marked.transferredTo()).contains("Koto-AJ");
        assertThat(marked.transferredAt()).isPresent();
        assertThat(marked.closedAt()).isPresent();
        assertThat(marked.outcome()).contains(Outcome.ASSESSED);
        assertThat(marked.history()).extracting("kind").endsWith("case.closed", "case.transferred");
        assertThat(marked.history().getLast().version()).isEqualTo(marked.summary().version());
        assertThat(audited(id)).contains("case.closed", "case.transferred");
        assertRefused(Reason.ALREADY, () -> this.transfers.mark(this.own, id, marked.summary().version(),
                TransferTarget.A_TMT, null, ""));
        this.requests.note(this.own, id, "Fel system, rättat där");
        assertThat(fields(id, "sv").values()).contains("Anteckning. Fel system, rättat där",
                "Fördes över till ett annat system: Koto-AJ.");
    }

    @Test
    void aClosedCaseIsMarkedAndKeepsItsOutcomeAndDay() {
        UUID id = receive(SentRequest.to("korsnas-kommun", "Ann"));
        this.requests.close(this.own, id, 1, Outcome.HAS_PLAN, "");
        RequestCase closed = find(id);
        assertThatThrownBy(() -> this.transfers.mark(this.own, id, 1, TransferTarget.A_TMT, null, ""))
            .isInstanceOf(ChangedMeanwhile.class);
        this.transfers.mark(this.own, id, 2, TransferTarget.A_TMT, Outcome.WITHDRAWN, "");
        assertThat(find(id).outcome()).contains(Outcome.HAS_PLAN);
        assertThat(find(id).closedAt()).isEqualTo(closed.closedAt());
    }

    @Test
    void ofTwoMarksAtOnceOneCounts() throws Exception {
        for (int i = 0; i < 5; i++) {
            UUID id = receive(SentRequest.to("korsnas-kommun", "Ann"));
            CyclicBarrier barrier = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Future<Boolean>> futures = Stream.of(TransferTarget.values())
                    .map((target) -> threads.submit((Callable<Boolean>) () -> {
                        barrier.await();
                        try {
                            this.transfers.mark(this.own, id, 1, target, Outcome.ASSESSED, "");
                            return true;
                        }
                        catch (ChangedMeanwhile | TransferRefused refused) {
                            return false;
                        }
                    }))
                    .toList();
                List<Boolean> done = new ArrayList<>();
                for (Future<Boolean> future : futures) {
                    done.add(future.get());
                }
                assertThat(done).containsOnlyOnce(true);
            }
            assertThat(find(id).history()).filteredOn((it) -> it.kind().equals("case.transferred")).hasSize(1);
        }
    }

    @Test
    void theJobseekerSuggestsTheSystem() {
        assertThat(TransferTarget.suggested(Jobseeker.YES)).contains(TransferTarget.A_TMT);
        assertThat(TransferTarget.suggested(Jobseeker.NO)).contains(TransferTarget.KOTO_AJ);
        assertThat(TransferTarget.suggested(Jobseeker.UNKNOWN)).isEmpty();
    }

    static Stream<String> naughty() {
        return Stream.of("<script>alert(1)</script>", "'; DROP TABLE request; --", "\u202Eabc\u202C\u2066",
                "{0} ${7*7} #{x} {name}", "=1+1", "@SUM(1)", "ﷺ ̴̢̛", "👩‍👩‍👧‍👦", "a\nb", "null", "\\", "हिन्दी", "0x0",
                "</td></table><h1>", "&amp;&nbsp;");
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void whatWasTypedStandsAsItWasTyped(String text) {
        UUID id = receive(SentRequest.to("korsnas-kommun", text)
            .writing("nameLatin", text)
            .writing("email", text)
            .writing("bestTime", text)
            .writing("message", text)
            .writing("helperName", text)
            .writing("helperContact", text)
            .writing("contactLanguageOther", text));
        this.requests.note(this.own, id, text);
        Map<String, String> fields = fields(id, "sv");
        for (String label : List.of("Namn", "Namn som i passet", "E-post", "Bästa tid", "Meddelande", "Hjälparens namn",
                "Hjälparens kontaktuppgifter", "Språk, med egna ord")) {
            assertThat(fields).containsEntry(label, text);
        }
        byte[] pdf = pdf(id, "sv");
        String said = Pdfs.said(pdf);
        if (Fonts.lacks(text).isEmpty()) {
            assertThat(said).contains(Pdfs.folded(text.replaceAll("\\p{Cf}", "")));
        }
        else {
            assertThat(said).contains("Alla tecken kan inte skrivas ut.");
        }
    }

    private Map<String, String> fields(UUID id, String language) {
        Map<String, String> fields = new LinkedHashMap<>();
        this.transfers.sheet(this.own, id, this.languages.get(language))
            .orElseThrow()
            .forEach((part) -> part.fields()
                .forEach((it) -> fields.merge(it.label(), it.text(), (first, next) -> first + "|" + next)));
        // Steps of one minute share a label.
        Map<String, String> single = new LinkedHashMap<>();
        fields.forEach((label, value) -> {
            String[] values = value.split("\\|");
            for (int i = 0; i < values.length; i++) {
                single.put(i == 0 ? label : label + "#" + i, values[i]);
            }
        });
        return single;
    }

    private byte[] pdf(UUID id, String language) {
        Language chosen = this.languages.get(language);
        return this.transfers.pdf(this.transfers.printable(this.own, id, chosen).orElseThrow(), chosen);
    }

    private RequestCase find(UUID id) {
        return this.transfers.current(this.own, id);
    }

    private UUID receive(SentRequest sent) {
        return sent.sendTo(this.portal).id();
    }

    private List<String> audited(UUID id) {
        return this.sql.sql("SELECT action FROM audit WHERE subject = :id ORDER BY id")
            .param("id", id.toString())
            .query(String.class)
            .list();
    }

    private static void assertRefused(Reason reason, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(TransferRefused.class,
                (refused) -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static StaffMember caseworker(String queue, boolean decides) {
        return new StaffMember("caseworker-" + queue, "Handläggare",
                Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, queue, decides)));
    }
}

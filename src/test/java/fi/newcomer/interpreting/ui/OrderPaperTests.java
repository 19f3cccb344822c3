package fi.newcomer.interpreting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.interpreting.InterpreterOrder;
import fi.newcomer.interpreting.InterpreterOrders;
import fi.newcomer.interpreting.InterpreterWish;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.print.Fonts;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Received;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.NaughtyStrings;
import fi.newcomer.testing.Pdfs;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The sheet for the agency: what it needs, and nothing else of the newcomer. */
@PortalTest
class OrderPaperTests {

    private static final StaffMember STAFF = new StaffMember("tester", "Tester",
            Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, "korsnas-kommun")));

    @Autowired
    InterpreterOrders orders;

    @Autowired
    OrderPaper paper;

    @Autowired
    ApplicationContext portal;

    @Autowired
    CaseRequests cases;

    @Autowired
    Languages languages;

    @Test
    void itTellsTheAgencyNoMoreThanItNeeds() {
        Received received = SentRequest.to("korsnas-kommun", "Test Testsson").sendTo(this.portal);
        RequestCase about = this.cases.open(STAFF, received.id()).orElseThrow();
        String swedish = said(about, false, "sv");
        assertThat(swedish).contains("Beställning av tolk T-0", "Språk arabiska", "sydirakisk <b>", "Kvinna",
                "Per telefon", "Inte från Korsnäs", "1.12. kl. 10", "K-77", "Korsnäs kommun")
            .doesNotContain("Testsson", about.summary().code(), received.code(), "040");
        assertThat(said(about, false, "fi")).contains("Tulkkitilaus T-0", "arabia", "Nainen", "Puhelimitse")
            .doesNotContain("Testsson", "staff.");
        assertThat(said(about, true, "sv")).contains("Test Testsson");
    }

    @Test
    void whateverIsTypedIsPrintedAsTextOrSaidToBeLacking() {
        Received received = SentRequest.to("korsnas-kommun", "Test Testsson").sendTo(this.portal);
        RequestCase about = this.cases.open(STAFF, received.id()).orElseThrow();
        Language swedish = this.languages.get("sv");
        for (String text : NaughtyStrings.texts(1_990)) {
            UUID id = UUID.randomUUID();
            this.orders.order(STAFF, received.id(), id, Optional.empty(), new InterpreterWish("other", text.substring(0, 50),
                    text, InterpreterWish.Gender.NONE, InterpreterWish.Way.PHONE, false, text, text, text, true));
            InterpreterOrder order = this.orders.of(STAFF, received.id()).stream().filter((it) -> it.id().equals(id))
                .findFirst().orElseThrow();
            String printed = Pdfs.text(this.paper.of(order, Optional.empty(), about, swedish));
            assertThat(printed).contains("Beställning av tolk T-0");
            assertThat(printed.contains("Alla tecken kan inte skrivas ut")).isEqualTo(!Fonts.lacks(text).isEmpty());
        }
    }

    private String said(RequestCase about, boolean named, String code) {
        UUID id = UUID.randomUUID();
        this.orders.order(STAFF, about.summary().id(), id, Optional.empty(), new InterpreterWish("ar", "", "sydirakisk <b>",
                InterpreterWish.Gender.WOMAN, InterpreterWish.Way.PHONE, true, "1.12. kl. 10", "K-77", "", named));
        InterpreterOrder order = this.orders.of(STAFF, about.summary().id()).getFirst();
        Language language = this.languages.find(code).orElseThrow();
        byte[] pdf = this.paper.of(order, Optional.empty(), about, language);
        assertThat(Pdfs.brokenRules(pdf)).isEmpty();
        return Pdfs.said(pdf);
    }
}

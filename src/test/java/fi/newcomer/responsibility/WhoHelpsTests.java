package fi.newcomer.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.page.PublicPages;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queue.Kind;
import fi.newcomer.queue.QueueRefused;
import fi.newcomer.queue.Queues;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.HtmlText;
import fi.newcomer.testing.PortalTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on who helps, and the queues behind it. */
@PortalTest
class WhoHelpsTests {

    private static final String AREA = "raseborgs-sysselsattningsregion";

    private static final String CONTACT = "raseborgs-integrationstjanster";

    private static final String TO_THE_AREA = "/sv/raseborg/who-helps?topic=training&jobseeker=yes";

    @LocalServerPort
    int port;

    @Autowired
    Queues queues;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Destinations destinations;

    @Autowired
    PublicPages pages;

    Browsing reader;

    @BeforeEach
    void open() {
        this.reader = new Browsing(this.port);
    }

    @Test
    void withoutAnswersBothQuestionsAreAsked() {
        HttpResponse<String> page = this.reader.get("/sv/korsnas/who-helps");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("cache-control")).contains("public, no-cache");
        assertThat(page.headers().allValues("set-cookie")).isEmpty();
        assertThat(HtmlText.of(page.body())).contains("Vem hjälper mig?", "Vad behöver du?",
                "Är du anmäld som arbetssökande");
        assertThat(page.body()).contains("method=\"get\"", "action=\"/sv/korsnas/who-helps\"")
            .containsOnlyOnce("<h1>")
            .doesNotContain("class=\"error\"");
        assertThat(page.body().split("type=\"radio\"")).hasSize(9);
    }

    @Test
    void inArabicThePageRunsFromRightToLeft() {
        HttpResponse<String> page = this.reader.get("/ar/korsnas/who-helps?topic=plan&jobseeker=yes");
        assertThat(page.body()).contains("<html dir=\"rtl\" lang=\"ar\">",
                "<bdi lang=\"sv\">Österbottens sysselsättningsområde</bdi>",
                "href=\"/ar/korsnas/request?topic=plan&amp;jobseeker=yes\"",
                "href=\"/sv/korsnas/who-helps?topic=plan&amp;jobseeker=yes&amp;choose\"",
                "<bdi lang=\"sv\">Integrationsprogram 2025–2027, Korsnäs kommun</bdi>");
        assertThat(HtmlText.of(page.body())).contains("الجهة المسؤولة", "إلى أين يصل طلبك", "5 أيام عمل",
                "خطة الاندماج");
    }

    @Test
    void oneAnswerIsKeptWhileTheOtherIsAsked() {
        HttpResponse<String> page = this.reader.get("/sv/korsnas/who-helps?topic=plan");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<input name=\"topic\" type=\"hidden\" value=\"plan\">",
                "En plan för mina studier", "hreflang=\"fi\"", "/fi/korsnas/who-helps?topic=plan&amp;choose")
            .doesNotContain("value=\"guidance\"");
        page = this.reader.get("/sv/korsnas/who-helps?jobseeker=no");
        assertThat(page.body()).contains("<input name=\"jobseeker\" type=\"hidden\" value=\"no\">", "Vad behöver du?")
            .doesNotContain("value=\"unknown\"");
    }

    @Test
    void aFormSentWithoutAnAnswerSaysWhatIsMissing() {
        HttpResponse<String> page = this.reader.get("/sv/korsnas/who-helps?topic=plan&go=");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("cache-control")).contains("no-store");
        assertThat(page.body()).contains("<title>Fel: Vem hjälper mig?", "href=\"#jobseeker\"",
                "aria-describedby=\"jobseeker-help jobseeker-error\"")
            .doesNotContain("href=\"#topic\"");
        assertThat(this.reader.get("/sv/korsnas/who-helps?go=").body()).contains("href=\"#topic\"",
                "href=\"#jobseeker\"");
        assertThat(this.reader.get("/sv/korsnas/who-helps?topic=plan&jobseeker=no&go=").body())
            .contains("Vem ansvarar");
    }

    @Test
    void anUnknownAnswerIsABadRequestThatAsksAgain() {
        HttpResponse<String> page = this.reader.get("/fi/korsnas/who-helps?topic=%3Cscript%3E&jobseeker=no");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#topic\"", "Virhe:", "type=\"hidden\" value=\"no\"")
            .doesNotContain("<script>", "%3Cscript");
        assertThat(this.reader.get("/fi/korsnas/who-helps?topic=" + "x".repeat(5000)).statusCode()).isEqualTo(400);
        assertThat(this.reader.get("/fi/korsnas/who-helps?topic=plan&topic=guidance").statusCode()).isEqualTo(400);
        assertThat(this.reader.get("/fi/korsnas/who-helps?topic=&jobseeker=").statusCode()).isEqualTo(200);
    }

    @Test
    void theAnswerIsKeptUntilItsQueueChanges() {
        this.reader.get(TO_THE_AREA);
        this.reader.get("/sv/korsnas/who-helps?topic=plan&jobseeker=no");
        long rendered = this.pages.rendered();
        this.reader.get("/sv/raseborg/who-helps?jobseeker=yes&topic=training");
        this.reader.get(TO_THE_AREA + "&go=");
        assertThat(this.pages.rendered()).isEqualTo(rendered);
        Queue queue = this.queues.get(AREA);
        Queue changed = this.queues.settle("test", new Queue(AREA, Kind.STAFFED, queue.controller(),
                queue.retentionDays(), 1, queue.privacy(), null, queue.version()));
        try {
            assertThat(HtmlText.of(this.reader.get(TO_THE_AREA).body())).contains("högst 1 arbetsdag\n");
            this.reader.get("/sv/korsnas/who-helps?topic=plan&jobseeker=no");
            assertThat(this.pages.rendered()).isEqualTo(rendered + 1);
        }
        finally {
            restore(queue, changed);
        }
    }

    @Test
    void aReferralSaysWhomToContactAndWhoMayForward() {
        Queue area = this.queues.get(AREA);
        Queue contact = this.queues.get(CONTACT);
        Queue referring = this.queues.settle("test", area.as(Kind.REFERRAL));
        Queue closed = contact;
        try {
            String page = HtmlText.of(this.reader.get(TO_THE_AREA).body());
            assertThat(page).contains("tar inte emot någon begäran på den här webbplatsen",
                    "skicka din begäran vidare: Raseborgs stads integrationstjänster", "Be om hjälp");
            assertThat(destination()).isInstanceOfSatisfying(Destination.Referral.class, (referral) -> {
                assertThat(referral.authority().slug()).isEqualTo(AREA);
                assertThat(referral.forwarding()).map(Queue::slug).contains(CONTACT);
            });
            closed = this.queues.settle("test", contact.as(Kind.CLOSED));
            page = HtmlText.of(this.reader.get(TO_THE_AREA).body());
            assertThat(page).contains("tar inte emot").doesNotContain("vidare", "Be om hjälp");
            assertThat(destination().receiving()).isEmpty();
        }
        finally {
            restore(area, referring);
            restore(contact, closed);
        }
    }

    @Test
    void aClosedQueueTakesNoRequest() {
        Queue area = this.queues.get(AREA);
        Queue closed = this.queues.settle("test", area.as(Kind.CLOSED));
        try {
            assertThat(HtmlText.of(this.reader.get(TO_THE_AREA).body()))
                .contains("Du kan inte ännu skicka en begäran hit")
                .doesNotContain("Be om hjälp");
            assertThat(destination()).isInstanceOf(Destination.Closed.class);
        }
        finally {
            restore(area, closed);
        }
        assertThat(destination()).isInstanceOf(Destination.Staffed.class);
    }

    @Test
    void aQueueIsRefusedWhenSomethingIsMissingOrSomebodyWasFaster() {
        Queue queue = this.queues.get("osterbotten-1-kommun");
        assertThatThrownBy(() -> this.queues.settle("test", new Queue(queue.slug(), Kind.STAFFED, "K", 30, 5,
                Map.of("sv", "Så"), null, queue.version())))
            .isInstanceOfSatisfying(QueueRefused.class, (refused) -> assertThat(refused.reason().code())
                .isEqualTo("privacy-missing"));
        Queue settled = this.queues.settle("first", queue);
        assertThat(settled).isEqualTo(new Queue(queue.slug(), queue.kind(), queue.controller(), queue.retentionDays(),
                queue.promiseDays(), queue.privacy(), queue.mailbox(), queue.version() + 1));
        assertThatThrownBy(() -> this.queues.settle("second", queue)).isInstanceOfSatisfying(QueueRefused.class,
                (refused) -> assertThat(refused.reason()).isEqualTo(QueueRefused.Reason.CHANGED_MEANWHILE));
    }

    @Test
    void inTheDemoAllSevenQueuesAreStaffed() {
        assertThat(this.queues.all()).hasSize(7).allSatisfy((queue) -> {
            assertThat(queue.staffed()).isTrue();
            assertThat(queue.controller()).startsWith("Demo");
            assertThat(queue.privacy()).containsKeys("sv", "fi", "en", "uk", "ar", "ru");
        });
    }

    @Test
    void theUnnamedMunicipalityAnswersWithANote() {
        assertThat(HtmlText.of(this.reader.get("/sv/osterbotten-1/who-helps?topic=plan&jobseeker=no").body()))
            .contains("säger inte vad kommunen heter");
        assertThat(this.reader.get("/sv/atlantis/who-helps?topic=plan&jobseeker=no").statusCode()).isEqualTo(404);
    }

    private Destination destination() {
        return this.destinations.of(this.responsibilities.today("raseborg", Topic.TRAINING, Jobseeker.YES));
    }

    private void restore(Queue before, Queue now) {
        this.queues.settle("test", new Queue(before.slug(), before.kind(), before.controller(),
                before.retentionDays(), before.promiseDays(), before.privacy(), before.mailbox(), now.version()));
    }
}

package fi.newcomer.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.LocalizedText;
import fi.newcomer.municipality.Authority;
import fi.newcomer.queue.Queue.Kind;
import fi.newcomer.queue.QueueRefused.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a queue needs before it opens. */
class QueueTests {

    private static final Queue READY = new Queue("korsnas-kommun", Kind.STAFFED, "Korsnäs kommun", 365, 5,
            Map.of("sv", "Så här", "fi", "Näin"), null, 1);

    @Test
    void aStaffedQueueWithAllItNeedsIsAccepted() {
        assertThat(READY.mistakes()).isEmpty();
    }

    @Test
    void aStaffedQueueNeedsItsController() {
        assertThat(queue(Kind.STAFFED, "  ", 365, 5, READY.privacy(), null).mistakes())
            .containsExactly(Reason.CONTROLLER_MISSING);
    }

    @Test
    void theNameOfTheControllerHidesNothing() {
        assertThat(queue(Kind.STAFFED, "Korsnäs \u202Enummok", 365, 5, READY.privacy(), null).mistakes())
            .containsExactly(Reason.CONTROLLER_HIDDEN);
        assertThat(queue(Kind.STAFFED, "Korsnäs kommun\nSocialvården", 365, 5, READY.privacy(), null).mistakes()).isEmpty();
    }

    @Test
    void aStaffedQueueNeedsRetentionAndPromise() {
        assertThat(queue(Kind.STAFFED, "K", null, null, READY.privacy(), null).mistakes())
            .containsExactly(Reason.RETENTION_MISSING, Reason.PROMISE_MISSING);
        assertThat(queue(Kind.STAFFED, "K", 0, -1, READY.privacy(), null).mistakes())
            .containsExactly(Reason.RETENTION_MISSING, Reason.PROMISE_MISSING);
    }

    @Test
    void aStaffedQueueNeedsItsPrivacyTextInSwedishAndFinnish() {
        assertThat(queue(Kind.STAFFED, "K", 365, 5, Map.of("sv", "Så", "fi", " "), null).mistakes())
            .containsExactly(Reason.PRIVACY_MISSING);
        assertThat(queue(Kind.STAFFED, "K", 365, 5, Map.of("fi", "Näin", "en", "So"), null).mistakes())
            .containsExactly(Reason.PRIVACY_MISSING);
    }

    @Test
    void aQueueThatIsNotStaffedNeedsNothing() {
        assertThat(queue(Kind.CLOSED, null, null, null, Map.of(), null).mistakes()).isEmpty();
        assertThat(queue(Kind.REFERRAL, null, null, null, Map.of(), null).mistakes()).isEmpty();
    }

    @Test
    void aMailboxIsAnAddress() {
        assertThat(queue(Kind.CLOSED, null, null, null, Map.of(), "tjanst@korsnas.fi").mistakes()).isEmpty();
        for (String wrong : new String[] { "korsnas", "a@b", "a b@korsnas.fi", "a@korsnas.fi\nBcc: x@y.fi",
                "a@b.fi, c@d.fi" }) {
            assertThat(queue(Kind.CLOSED, null, null, null, Map.of(), wrong).mistakes()).as(wrong)
                .containsExactly(Reason.MAILBOX_WRONG);
        }
    }

    @Test
    void textsHaveALimit() {
        assertThat(queue(Kind.CLOSED, "k".repeat(2001), null, null, Map.of(), null).mistakes())
            .containsExactly(Reason.TOO_LONG);
        assertThat(queue(Kind.CLOSED, null, null, null, Map.of("sv", "p".repeat(20_001)), null).mistakes())
            .containsExactly(Reason.TOO_LONG);
    }

    @Test
    void atFirstEmploymentAreasReferAndTheOthersAreClosed() {
        assertThat(FirstQueues.unsettled(authority(Authority.Kind.EMPLOYMENT_AREA)).kind()).isEqualTo(Kind.REFERRAL);
        assertThat(FirstQueues.unsettled(authority(Authority.Kind.MUNICIPALITY)).kind()).isEqualTo(Kind.CLOSED);
        assertThat(FirstQueues.unsettled(authority(Authority.Kind.JOINT_MUNICIPAL_UNIT)).kind())
            .isEqualTo(Kind.CLOSED);
    }

    private static Authority authority(Authority.Kind kind) {
        return new Authority("a", kind, new LocalizedText(Map.of("sv", "A")), true);
    }

    private static Queue queue(Kind kind, String controller, Integer retention, Integer promise,
            Map<String, String> privacy, String mailbox) {
        return new Queue("korsnas-kommun", kind, controller, retention, promise, privacy, mailbox, 1);
    }
}

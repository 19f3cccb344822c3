package fi.newcomer.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** Tests for {@link PublicPages}: what is kept, and how long. */
class PublicPagesTests {

    private final Stamps stamps = new Stamps();

    private final MovableClock clock = new MovableClock();

    private final PublicPages pages = new PublicPages(null, this.stamps,
            org.mockito.Mockito.mock(fi.newcomer.language.Texts.class), this.clock);

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void aPageIsMadeOnceUntilSomethingItReadsChanges() {
        assertThat(body(read("text:a"))).isEqualTo("1");
        assertThat(body(read("text:a"))).isEqualTo("1");
        this.stamps.changed(List.of("text:b"));
        assertThat(body(read("text:a"))).isEqualTo("1");
        this.stamps.changed(List.of("text:a"));
        assertThat(body(read("text:a"))).isEqualTo("2");
        assertThat(this.pages.rendered()).isEqualTo(2);
    }

    @Test
    void aPageHoldsOnlyUntilTheTimeItNames() {
        Instant end = this.clock.instant().plusSeconds(60);
        assertThat(body(until(end))).isEqualTo("1");
        this.clock.now = end.minusMillis(1);
        assertThat(body(until(end))).isEqualTo("1");
        this.clock.now = end;
        assertThat(body(until(end.plusSeconds(60)))).isEqualTo("2");
    }

    @Test
    void aFailingPageIsNotKept() {
        assertThatThrownBy(() -> this.pages.shared(new MockHttpServletRequest(), "/x", "text/plain", (reading) -> {
            throw new IllegalStateException("database gone");
        })).hasMessage("database gone");
        assertThat(body(read("text:a"))).isEqualTo("1");
    }

    @Test
    void aReaderWhoHasThePageGetsNoneAgain() {
        String etag = read("text:a").getHeaders().getETag();
        assertThat(etag).startsWith("W/\"");
        MockHttpServletRequest again = new MockHttpServletRequest();
        again.addHeader("If-None-Match", etag);
        assertThat(this.pages.shared(again, "/x", "text/plain", (reading) -> "other").getStatusCode().value())
            .isEqualTo(304);
    }

    @Test
    void aReaderWhoTakesGzipGetsIt() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Encoding", "br, gzip");
        ResponseEntity<byte[]> answer = this.pages.shared(request, "/long", "text/plain",
                (reading) -> "long ".repeat(1000));
        assertThat(answer.getHeaders().getFirst("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.getBody()).hasSizeLessThan(200);
    }

    @Test
    void aFileThatManyAskForAtOnceIsMadeOnce() throws Exception {
        CountDownLatch arrived = new CountDownLatch(8);
        Callable<String> reader = () -> {
            arrived.countDown();
            return body(this.pages.sharedFile(new MockHttpServletRequest(), "/x.pdf", "application/pdf", (reading) -> {
                awaited(arrived);
                return Integer.toString(this.made.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
            }));
        };
        try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
            for (Future<String> answer : readers.invokeAll(Collections.nCopies(8, reader))) {
                assertThat(answer.get()).isEqualTo("1");
            }
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ResponseEntity<byte[]> read(String thing) {
        return this.pages.shared(new MockHttpServletRequest(), "/x", "text/plain", (reading) -> {
            reading.reads(thing);
            return Integer.toString(this.made.incrementAndGet());
        });
    }

    private ResponseEntity<byte[]> until(Instant end) {
        return this.pages.shared(new MockHttpServletRequest(), "/x", "text/plain", (reading) -> {
            reading.holdsUntil(end);
            return Integer.toString(this.made.incrementAndGet());
        });
    }

    private static String body(ResponseEntity<byte[]> answer) {
        return new String(answer.getBody(), StandardCharsets.UTF_8);
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-03-06T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(this, Duration.ZERO);
        }

        @Override
        public Instant instant() {
            return this.now;
        }
    }
}

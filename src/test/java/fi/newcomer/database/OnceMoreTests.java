package fi.newcomer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.testing.PortalTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who wait for each other both come to an end. Nothing is stored. */
@PortalTest
class OnceMoreTests {

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient sql;

    @Test
    void ofTwoThatWaitForEachOtherTheOneGivenUpIsDoneAgain() {
        AtomicInteger attempts = new AtomicInteger();
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        CompletableFuture.allOf(List.of(List.of("ar", "en"), List.of("en", "ar"))
            .stream()
            .map((order) -> CompletableFuture.runAsync(() -> locks(order, attempts, bothHoldOne)))
            .toArray(CompletableFuture[]::new)).join();
        assertThat(attempts).hasValue(3);
    }

    private void locks(List<String> order, AtomicInteger attempts, CyclicBarrier bothHoldOne) {
        OnceMore.afterDeadlock(() -> this.transactions.executeWithoutResult((transaction) -> {
            lock(order.getFirst());
            if (attempts.incrementAndGet() <= 2) {
                await(bothHoldOne);
            }
            lock(order.getLast());
        }));
    }

    private void lock(String language) {
        this.sql.sql("SELECT text FROM unit_text WHERE page = 'programme/korsnas/plan' AND unit = 'what-6' "
                + "AND language = ? FOR UPDATE").param(language).query(String.class).single();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        }
        catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void itIsDoneOnceMoreAndInsideALargerTransactionNotAgain() {
        AtomicInteger attempts = new AtomicInteger();
        Runnable givenUp = () -> {
            attempts.incrementAndGet();
            throw new CannotAcquireLockException("given up");
        };
        assertThatThrownBy(() -> OnceMore.afterDeadlock(givenUp)).isInstanceOf(CannotAcquireLockException.class);
        assertThat(attempts).hasValue(2);
        assertThatThrownBy(() -> this.transactions.executeWithoutResult((transaction) -> OnceMore.afterDeadlock(givenUp)))
            .isInstanceOf(CannotAcquireLockException.class);
        assertThat(attempts).hasValue(3);
    }
}

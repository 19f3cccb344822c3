package fi.newcomer.database;

import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whole transactions done once more where the database gave one up because two waited for each other. */
public final class OnceMore {

    private OnceMore() {
    }

    /**
     * Does something that is one transaction from its beginning to its end. Inside a larger transaction nothing is done
     * again, since that is given up as a whole.
     * @throws PessimisticLockingFailureException if it is given up a second time
     */
    public static <T> T afterDeadlock(Supplier<T> transaction) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return transaction.get();
        }
        try {
            return transaction.get();
        }
        catch (PessimisticLockingFailureException givenUp) {
            return transaction.get();
        }
    }

    /** The same for what gives nothing back. */
    public static void afterDeadlock(Runnable transaction) {
        OnceMore.<Boolean>afterDeadlock(() -> {
            transaction.run();
            return true;
        });
    }
}

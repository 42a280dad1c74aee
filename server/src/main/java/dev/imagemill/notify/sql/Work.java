package dev.imagemill.notify.sql;

import dev.imagemill.catalog.RepeatableTransaction;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs statements in the transaction of the caller, or in one of their own where there is none. */
final class Work {

    private final TransactionTemplate reads;
    private final TransactionTemplate writes;
    private final TransactionTemplate repeatable;

    Work(PlatformTransactionManager transactions) {
        reads = new TransactionTemplate(transactions);
        reads.setReadOnly(true);
        writes = new TransactionTemplate(transactions);
        repeatable = new TransactionTemplate(transactions);
        repeatable.setName(RepeatableTransaction.NAME);
    }

    <T> T read(Supplier<T> statements) {
        return reads.<T>execute(_ -> statements.get());
    }

    /** On disk when it returns. */
    <T> T write(Supplier<T> statements) {
        return writes.<T>execute(_ -> statements.get());
    }

    /** As {@link RepeatableTransaction} says. */
    <T> T repeatable(Supplier<T> statements) {
        return repeatable.<T>execute(_ -> statements.get());
    }
}

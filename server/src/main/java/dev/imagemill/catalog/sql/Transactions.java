package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.RepeatableTransaction;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs statements in the transaction of the caller, or in one of their own where there is none. */
final class Transactions {

    private final TransactionTemplate reads;
    private final TransactionTemplate writes;
    private final TransactionTemplate repeatable;

    Transactions(PlatformTransactionManager transactions) {
        reads = new TransactionTemplate(transactions);
        reads.setReadOnly(true);
        writes = new TransactionTemplate(transactions);
        repeatable = new TransactionTemplate(transactions);
        repeatable.setName(RepeatableTransaction.NAME);
    }

    /** Sees one state of the database throughout; on a connection that only reads, where there is no transaction yet. */
    <T> T read(Supplier<T> statements) {
        return reads.<T>execute(status -> statements.get());
    }

    <T> T write(Supplier<T> statements) {
        return writes.<T>execute(status -> statements.get());
    }

    /** As {@link RepeatableTransaction} says. */
    <T> T repeatable(Supplier<T> statements) {
        return repeatable.<T>execute(status -> statements.get());
    }
}

package dev.imagemill.catalog.sql;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs statements in the transaction of the caller, or in one of their own where there is none. */
final class Transactions {

    private final TransactionTemplate reads;
    private final TransactionTemplate writes;

    Transactions(PlatformTransactionManager transactions) {
        reads = new TransactionTemplate(transactions);
        reads.setReadOnly(true);
        writes = new TransactionTemplate(transactions);
    }

    /** Sees one state of the database throughout; on a connection that only reads, where there is no transaction yet. */
    <T> T read(Supplier<T> statements) {
        return reads.<T>execute(status -> statements.get());
    }

    <T> T write(Supplier<T> statements) {
        return writes.<T>execute(status -> statements.get());
    }
}

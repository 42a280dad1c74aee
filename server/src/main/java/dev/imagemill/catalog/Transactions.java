package dev.imagemill.catalog;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs statements in the transaction of the caller, or in one of their own where there is none. */
public final class Transactions {

    private final TransactionTemplate reads;
    private final TransactionTemplate writes;
    private final TransactionTemplate repeatable;
    private final TransactionTemplate callers;

    public Transactions(PlatformTransactionManager transactions) {
        reads = new TransactionTemplate(transactions);
        reads.setReadOnly(true);
        writes = new TransactionTemplate(transactions);
        repeatable = new TransactionTemplate(transactions);
        repeatable.setName(RepeatableTransaction.NAME);
        callers = new TransactionTemplate(transactions);
        callers.setPropagationBehavior(TransactionDefinition.PROPAGATION_MANDATORY);
    }

    /** Sees one state of the database throughout; on a connection that only reads, where there is no transaction yet. */
    public <T> T read(Supplier<T> statements) {
        return reads.<T>execute(_ -> statements.get());
    }

    /** On disk when it returns, where there was no transaction yet. */
    public <T> T write(Supplier<T> statements) {
        return writes.<T>execute(_ -> statements.get());
    }

    /** As {@link RepeatableTransaction} says. */
    public <T> T repeatable(Supplier<T> statements) {
        return repeatable.<T>execute(_ -> statements.get());
    }

    /** In the caller's, which must have one. */
    public <T> T inCallers(Supplier<T> statements) {
        return callers.<T>execute(_ -> statements.get());
    }
}

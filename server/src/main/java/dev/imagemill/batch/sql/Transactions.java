package dev.imagemill.batch.sql;

import dev.imagemill.catalog.RepeatableTransaction;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The kinds of transactions that statements about batches run in. */
final class Transactions {

    private final TransactionTemplate reads;
    private final TransactionTemplate repeatable;
    private final TransactionTemplate callers;

    Transactions(PlatformTransactionManager transactions) {
        reads = new TransactionTemplate(transactions);
        reads.setReadOnly(true);
        repeatable = new TransactionTemplate(transactions);
        repeatable.setName(RepeatableTransaction.NAME);
        callers = new TransactionTemplate(transactions);
        callers.setPropagationBehavior(TransactionDefinition.PROPAGATION_MANDATORY);
    }

    /** On a connection that only reads, where there is no transaction yet. */
    <T> T read(Supplier<T> statements) {
        return reads.<T>execute(_ -> statements.get());
    }

    /** As {@link RepeatableTransaction} says, where there is none yet. */
    <T> T repeatable(Supplier<T> statements) {
        return repeatable.<T>execute(_ -> statements.get());
    }

    /** In the caller's, which must have one. */
    <T> T inCallers(Supplier<T> statements) {
        return callers.<T>execute(_ -> statements.get());
    }
}

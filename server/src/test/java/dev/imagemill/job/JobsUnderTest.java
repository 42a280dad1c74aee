package dev.imagemill.job;

import org.springframework.transaction.support.TransactionOperations;

/** A job queue with its workers, to be held to the contracts. Not started. */
public interface JobsUnderTest extends AutoCloseable {

    JobQueue queue();

    JobAdministration administration();

    TransactionOperations transaction();

    void start();

    void stop();

    void pause();

    void resume();

    @Override
    void close();
}

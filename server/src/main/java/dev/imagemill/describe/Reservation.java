package dev.imagemill.describe;

/** The right to have one picture described. What of it is not used goes back when it is closed. */
@FunctionalInterface
public interface Reservation extends AutoCloseable {

    /**
     * Describes it; once.
     *
     * @throws DescribeFaultException as {@link ImageDescriber#describe} says
     */
    DescribeAnswer describe(DescribeRequest request) throws InterruptedException;

    @Override
    default void close() {}
}

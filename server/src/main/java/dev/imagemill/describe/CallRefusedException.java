package dev.imagemill.describe;

import dev.imagemill.fault.FaultException;

/** Thrown where the meter of a request let a call not through: says why, and what the calls before it cost. No fault of a provider's. */
public class CallRefusedException extends DescribeFaultException {

    private final FaultException refusal;

    private CallRefusedException(FaultException refusal, Spent spent) {
        super(refusal.fault(), spent, refusal);
        this.refusal = refusal;
    }

    /**
     * Asks a request's meter for a call.
     *
     * @param before what was spent on this request already
     * @throws CallRefusedException where it may not be made
     */
    public static void count(DescribeRequest request, Spent before) {
        try {
            request.meter().calling();
        } catch (FaultException e) {
            throw new CallRefusedException(e, before);
        }
    }

    /** What the meter threw. */
    public FaultException refusal() {
        return refusal;
    }

    @Override
    public CallRefusedException after(Spent before) {
        CallRefusedException sum = new CallRefusedException(refusal, before.plus(spent()));
        sum.addSuppressed(this);
        return sum;
    }
}

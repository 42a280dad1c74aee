package dev.imagemill.describe;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultException;

/** Thrown where a picture was not described; says what was spent all the same, since providers charge for answers that are of no use. */
public class DescribeFaultException extends FaultException {

    private final transient Spent spent;

    public DescribeFaultException(Fault fault, Spent spent) {
        super(fault);
        this.spent = spent;
    }

    public DescribeFaultException(Fault fault, Spent spent, Throwable cause) {
        super(fault, cause);
        this.spent = spent;
    }

    public Spent spent() {
        return spent;
    }

    /** The same, with what was spent before it. */
    public DescribeFaultException after(Spent before) {
        DescribeFaultException sum = new DescribeFaultException(fault(), before.plus(spent));
        sum.addSuppressed(this);
        return sum;
    }
}

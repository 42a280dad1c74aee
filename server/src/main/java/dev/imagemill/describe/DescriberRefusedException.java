package dev.imagemill.describe;

import dev.imagemill.fault.Fault;

/** Thrown where a provider lets nothing in: its key, model or address has to be mended before any picture gets through. */
public class DescriberRefusedException extends DescribeFaultException {

    /** @param fault {@code describe-refused}, whose detail names the setting to look at */
    public DescriberRefusedException(Fault fault, Spent spent) {
        super(fault, spent);
    }

    @Override
    public DescriberRefusedException after(Spent before) {
        DescriberRefusedException sum = new DescriberRefusedException(fault(), before.plus(spent()));
        sum.addSuppressed(this);
        return sum;
    }
}

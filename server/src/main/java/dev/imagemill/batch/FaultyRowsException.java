package dev.imagemill.batch;

import dev.imagemill.batch.csv.CsvFault;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import java.util.List;

/** A list was refused for faults of its rows; nothing of it was kept. */
public class FaultyRowsException extends FaultException {

    private final transient List<CsvFault> faults;

    /**
     * @param faults the first of them, at least one
     * @param count of all
     */
    public FaultyRowsException(List<CsvFault> faults, int count) {
        super(Fault.permanent(
                FaultCategory.INVALID_INPUT,
                "csv-rows-faulty",
                "There are " + count + " faults in the rows, the first in row "
                        + faults.getFirst().row() + "; mend them, or leave strict out to have the other rows done."));
        this.faults = List.copyOf(faults);
    }

    /** The first of them. */
    public List<CsvFault> faults() {
        return faults;
    }
}

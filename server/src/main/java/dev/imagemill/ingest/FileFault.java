package dev.imagemill.ingest;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;

/** A fault of one of the files that were submitted; none of them was kept. */
public class FileFault extends FaultException {

    private final String file;

    public FileFault(String file, Fault fault) {
        super(fault);
        this.file = file;
    }

    public FileFault(String file, FaultException fault) {
        super(fault.fault(), fault);
        this.file = file;
    }

    /** The name of the file, as far as it can be shown. */
    public String file() {
        return file;
    }

    static FileFault of(FileName file, FaultCategory category, String code, String detail) {
        return new FileFault(file.value(), Fault.permanent(category, code, detail));
    }
}

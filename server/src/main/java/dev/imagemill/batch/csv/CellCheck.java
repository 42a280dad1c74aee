package dev.imagemill.batch.csv;

import dev.imagemill.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What no cell may have, wherever it comes from: databases do not take it, or no spreadsheet holds it. */
public final class CellCheck {

    private CellCheck() {}

    /** What is wrong with a cell: {@code cell-too-long}, {@code nul-character}; null where nothing is. */
    static @Nullable Fault of(String cell, CsvLimits limits) {
        if (cell.length() > limits.maxCellLength()) {
            return CsvFaults.cellTooLong(cell.length(), limits.maxCellLength());
        }
        return cell.indexOf('\0') >= 0 ? CsvFaults.nulCharacter() : null;
    }

    /**
     * Checks a row that did not come out of a file.
     *
     * @param columns the names of its cells, as many as there are of these
     * @return the row as one that has failed; null where nothing is wrong with it
     */
    public static @Nullable CsvRow refused(int number, List<String> columns, List<String> cells, CsvLimits limits) {
        List<CsvFault> faults = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Fault fault = of(cells.get(i), limits);
            if (fault != null) {
                faults.add(new CsvFault(number, number, columns.get(i), fault));
            }
        }
        return faults.isEmpty()
                ? null
                : new CsvRow(number, number, clean(cells, limits), null, null, List.of(), faults);
    }

    private static List<String> clean(List<String> cells, CsvLimits limits) {
        return cells.stream()
                .map(cell -> CellText.cut(CellText.clean(cell), limits.maxCellLength()))
                .toList();
    }
}

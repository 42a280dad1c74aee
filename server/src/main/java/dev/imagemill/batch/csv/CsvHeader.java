package dev.imagemill.batch.csv;

import dev.imagemill.batch.csv.CsvColumn.Role;
import dev.imagemill.batch.csv.Delimiters.Beginning;
import dev.imagemill.batch.csv.RecordReader.CsvText;
import java.util.ArrayList;
import java.util.List;

/**
 * What the first line says.
 *
 * @param columns without those that results of ours carry
 * @param cells that a row is expected to have, with those
 * @param isInFile whether the first line is a header, and not a row
 */
record CsvHeader(List<CsvColumn> columns, int cells, boolean isInFile) {

    CsvHeader {
        columns = List.copyOf(columns);
    }

    /**
     * @param beginning with at least one record
     * @throws dev.imagemill.fault.FaultException where no column can hold images, or there is nothing but a header
     */
    static CsvHeader of(Beginning beginning, CsvLimits limits) {
        CsvText first = beginning.records().getFirst();
        if (first.fault() != null) {
            throw CsvFaults.brokenHeader(first.fault());
        }
        int cells = first.cells().size();
        if (cells > limits.maxColumns()) {
            throw CsvFaults.tooManyHeaders(limits.maxColumns());
        }
        boolean isInFile = first.cells().stream().noneMatch(ColumnRoles::holdsAddress);
        List<List<String>> sample = beginning.records().stream()
                .skip(isInFile ? 1 : 0)
                .filter(r -> r.fault() == null)
                .map(CsvText::cells)
                .toList();
        if (!isInFile) {
            return new CsvHeader(ColumnRoles.byContent(cells, sample), cells, false);
        }
        List<String> names = names(first.cells(), limits);
        int given = ResultColumns.given(names, sample);
        List<CsvColumn> columns = ColumnRoles.of(names.subList(0, given), sample);
        if (beginning.whole() && beginning.records().size() == 1) {
            throw CsvFaults.noRows();
        }
        return new CsvHeader(columns, cells, true);
    }

    /** Index of the column with a role; -1 where there is none. */
    int indexOf(Role role) {
        return columns.stream().map(CsvColumn::role).toList().indexOf(role);
    }

    private static List<String> names(List<String> cells, CsvLimits limits) {
        List<String> names = new ArrayList<>();
        for (String cell : cells) {
            String name = CellText.clean(FormulaGuard.release(cell)).strip();
            String known = name.isEmpty() ? "Column " + (names.size() + 1) : name;
            names.add(CellText.cut(known, limits.maxCellLength()));
        }
        return names;
    }
}

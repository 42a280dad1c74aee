package dev.imagemill.batch.csv;

import dev.imagemill.batch.csv.CsvColumn.Role;
import dev.imagemill.batch.csv.RecordReader.CsvText;
import dev.imagemill.fault.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes rows out of records: checks the cells, finds reference, name and images. */
final class RowParser {

    private final CsvHeader header;
    private final CsvLimits limits;
    private final String encoding;
    private final char delimiter;
    private final int idColumn;
    private final int nameColumn;
    private final List<Integer> imageColumns;

    RowParser(CsvHeader header, CsvLimits limits, String encoding, char delimiter) {
        this.header = header;
        this.limits = limits;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.idColumn = header.indexOf(Role.ID);
        this.nameColumn = header.indexOf(Role.NAME);
        this.imageColumns = IntStream.range(0, header.columns().size())
                .filter(i -> header.columns().get(i).role() == Role.IMAGE)
                .boxed()
                .toList();
    }

    CsvRow parse(int number, CsvText text) {
        return new Parse(number, text).row();
    }

    private final class Parse {
        private final int number;
        private final CsvText text;
        private final List<CsvFault> faults = new ArrayList<>();

        Parse(int number, CsvText text) {
            this.number = number;
            this.text = text;
        }

        CsvRow row() {
            if (text.fault() != null) {
                fault(-1, text.fault());
                return refused(List.of(text.cells().getFirst()));
            }
            List<String> cells = withMoreImages(withoutBlankEnd(text.cells()));
            if (cells.size() > header.cells()) {
                fault(-1, CsvFaults.tooManyColumns(header.cells()));
            } else if (cells.size() < header.cells() && !namesImage(cells)) {
                fault(-1, CsvFaults.tooFewColumns(cells.size(), header.cells()));
            }
            check(cells);
            return faults.isEmpty() ? withImages(fitting(cells)) : refused(cells);
        }

        /** Some programs write delimiters on behind the last column. */
        private List<String> withoutBlankEnd(List<String> cells) {
            int end = cells.size();
            while (end > header.cells() && cells.get(end - 1).isBlank()) {
                end--;
            }
            return cells.subList(0, end);
        }

        /** A list of addresses that somebody forgot the quotes around, in the last column. */
        private List<String> withMoreImages(List<String> cells) {
            int last = header.cells() - 1;
            boolean isList = cells.size() > header.cells()
                    && imageColumns.contains(last)
                    && cells.subList(last, cells.size()).stream().allMatch(ColumnRoles::holdsAddress);
            if (!isList) {
                return cells;
            }
            List<String> joined = new ArrayList<>(cells.subList(0, last));
            joined.add(String.join(String.valueOf(delimiter), cells.subList(last, cells.size())));
            return joined;
        }

        private boolean namesImage(List<String> cells) {
            return imageColumns.stream().anyMatch(i -> i < cells.size() && ColumnRoles.holdsAddress(cells.get(i)));
        }

        private void check(List<String> cells) {
            for (int i = 0; i < Math.min(cells.size(), header.columns().size()); i++) {
                String cell = cells.get(i);
                Fault fault = CellCheck.of(cell, limits);
                if (fault != null) {
                    fault(i, fault);
                } else if (cell.indexOf(TextEncoding.UNDECODABLE) >= 0) {
                    fault(i, CsvFaults.undecodable(encoding));
                }
            }
        }

        private CsvRow withImages(List<String> cells) {
            List<CsvImage> images = new ArrayList<>();
            for (int column : imageColumns) {
                for (String address : ImageUrls.split(cells.get(column))) {
                    images.add(ImageUrls.read(images.size(), address, limits.maxUrlLength()));
                    fault(column, images.getLast().fault());
                }
            }
            if (images.isEmpty()) {
                fault(imageColumns.getFirst(), CsvFaults.urlMissing());
            } else if (images.size() > limits.maxImagesPerRow()) {
                faults.clear();
                fault(imageColumns.getFirst(), CsvFaults.tooManyImages(images.size(), limits.maxImagesPerRow()));
                images.clear();
            }
            return row(cells, images);
        }

        private CsvRow refused(List<String> cells) {
            return row(fitting(cells), List.of());
        }

        private CsvRow row(List<String> cells, List<CsvImage> images) {
            return new CsvRow(
                    number, text.line(), cells, value(cells, idColumn), value(cells, nameColumn), images, faults);
        }

        /** One for each column; what is too much, in the last. */
        private List<String> fitting(List<String> cells) {
            int columns = header.columns().size();
            List<String> given = new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns)));
            if (cells.size() > header.cells()) {
                List<String> more = cells.subList(header.cells(), cells.size());
                given.set(columns - 1, given.getLast() + delimiter + String.join(String.valueOf(delimiter), more));
            }
            given.replaceAll(c -> CellText.cut(CellText.clean(FormulaGuard.release(c)), limits.maxCellLength()));
            given.addAll(Collections.nCopies(columns - given.size(), ""));
            return given;
        }

        private void fault(int column, @Nullable Fault fault) {
            if (fault != null) {
                String name = column < 0 ? null : header.columns().get(column).name();
                faults.add(new CsvFault(number, text.line(), name, fault));
            }
        }
    }

    private static @Nullable String value(List<String> cells, int column) {
        String value = column < 0 ? "" : cells.get(column).strip();
        return value.isEmpty() ? null : value;
    }
}

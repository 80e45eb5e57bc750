package speedup.grader.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A table with a header, as a platform or a spreadsheet writes it: UTF-8 with or without a byte order mark, separated by
 * commas or semicolons.
 *
 * @param hasByteOrderMark whether it begins with U+FEFF, by which some spreadsheets know UTF-8
 * @param separator what stands between two cells
 * @param rows the header, then everything below it; no row has more cells than the header
 */
public record CsvFile(boolean hasByteOrderMark, char separator, List<Row> rows) {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** More than any class needs, and less than fills the memory. */
    private static final long MOST_BYTES = 1L << 25;

    public CsvFile {
        rows = List.copyOf(rows);
    }

    /**
     * A row of a table.
     *
     * @param line where it begins in the file, from 1
     */
    public record Row(long line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** A cell, or an empty text where the row has ended. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException if the machine does not give it
     * @throws CsvFormatException if it is no such table
     */
    public static CsvFile read(Path file) throws IOException, CsvFormatException {
        if (Files.size(file) > MOST_BYTES) {
            throw new CsvFormatException("it is larger than " + MOST_BYTES + " bytes, which is the limit");
        }
        return of(decoded(Files.readAllBytes(file)));
    }

    /**
     * Reads a text.
     *
     * @throws CsvFormatException if it is no such table
     */
    static CsvFile of(String content) throws CsvFormatException {
        boolean marked = content.startsWith(BYTE_ORDER_MARK);
        String text = marked ? content.substring(1) : content;
        char separator = fieldsOfHeader(text, ';') > fieldsOfHeader(text, ',') ? ';' : ',';
        List<Row> rows = rows(text, separator).stream().dropWhile(Row::isBlank).toList();
        if (rows.isEmpty()) {
            throw new CsvFormatException("it is empty; its first line has to name the columns");
        }
        int columns = rows.get(0).cells().size();
        for (Row row : rows) {
            if (row.cells().size() > columns) {
                throw new CsvFormatException(
                        "line " + row.line() + " has " + row.cells().size()
                                + " cells, and the header has " + columns + "; put cells that contain '" + separator
                                + "' in quotes");
            }
        }
        return new CsvFile(marked, separator, rows);
    }

    private static String decoded(byte[] bytes) throws CsvFormatException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CsvFormatException("it is not in UTF-8; save it as \"CSV UTF-8\"");
        }
    }

    private static List<Row> rows(String text, char separator) throws CsvFormatException {
        try (CsvReader<CsvRecord> reader = reader(separator).ofCsvRecord(text)) {
            return reader.stream()
                    .map(row -> new Row(row.getStartingLineNumber(), row.getFields()))
                    .toList();
        } catch (CsvParseException e) {
            throw new CsvFormatException(
                    "it is no table: " + e.getMessage() + "; look for a quotation mark too many or" + " too few");
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory could not be read", e);
        }
    }

    private static int fieldsOfHeader(String text, char separator) {
        try (CsvReader<CsvRecord> reader =
                reader(separator).skipEmptyLines(true).ofCsvRecord(text)) {
            return reader.stream()
                    .mapToInt(CsvRecord::getFieldCount)
                    .findFirst()
                    .orElse(0);
        } catch (CsvParseException | IOException notSo) {
            return 0;
        }
    }

    private static CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    /** The column of this name, whatever its case, or -1. */
    public int column(String name) {
        List<String> header = rows.get(0).cells();
        for (int column = 0; column < header.size(); column++) {
            if (header.get(column).strip().equalsIgnoreCase(name)) {
                return column;
            }
        }
        return -1;
    }

    /** A file like this one with other rows. */
    public String text(List<List<String>> cells) {
        return (hasByteOrderMark ? BYTE_ORDER_MARK : "") + text(separator, cells);
    }

    /** A table as text. */
    public static String text(char separator, List<List<String>> cells) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            cells.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory could not be written", e);
        }
        return text.toString();
    }
}

package speedup.notebook.cells;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Amount;
import speedup.lab.LabTable.Cell;
import speedup.lab.LabTable.Range;
import speedup.lab.LabTable.Words;

/**
 * A table for programs: {@code {"caption": ..., "headings": [...], "rows": [[...], ...]}}. A cell is a text, or an
 * object with {@code value}, or {@code low} and {@code high}, and the {@code quantity}, whose unit is that of {@link
 * speedup.lab.Quantity}.
 */
final class FiguresJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FiguresJson() {}

    static String of(LabTable table) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("caption", table.caption());
        ArrayNode headings = root.putArray("headings");
        table.headings().forEach(headings::add);
        ArrayNode rows = root.putArray("rows");
        for (List<Cell> row : table.rows()) {
            ArrayNode cells = rows.addArray();
            row.forEach(cell -> add(cell, cells));
        }
        try {
            return MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written", e);
        }
    }

    private static void add(Cell cell, ArrayNode cells) {
        if (cell instanceof Words words) {
            cells.add(words.text());
        } else if (cell instanceof Range range) {
            cells.addObject()
                    .put("low", range.low())
                    .put("high", range.high())
                    .put("quantity", range.quantity().name());
        } else {
            Amount amount = (Amount) cell;
            cells.addObject()
                    .put("value", amount.value())
                    .put("quantity", amount.quantity().name());
        }
    }
}

package speedup.grader.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Some files of a source under other names. The source is another's to close.
 *
 * @param whole what holds them
 * @param items their names here, with the keys that they have there
 */
public record PartOfSource(Source whole, List<Item> items) implements Source {

    public PartOfSource {
        items = List.copyOf(items);
    }

    @Override
    public InputStream open(Item item) throws IOException {
        return whole.open(item);
    }

    @Override
    public void close() {
        // What it is a part of stays open.
    }
}

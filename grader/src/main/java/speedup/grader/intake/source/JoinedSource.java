package speedup.grader.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** What a student handed in at several places, as one submission. */
public final class JoinedSource implements Source {

    private final List<Source> parts;

    public JoinedSource(List<Source> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public List<Item> items() throws IOException, RejectedException {
        List<Item> items = new ArrayList<>();
        for (int number = 0; number < parts.size(); number++) {
            for (Item item : parts.get(number).items()) {
                items.add(new Item(number + ":" + item.key(), item.path(), item.kind(), item.inArchive()));
            }
        }
        return items;
    }

    @Override
    public InputStream open(Item item) throws IOException {
        String[] key = item.key().split(":", 2);
        Item own = new Item(key[1], item.path(), item.kind(), item.inArchive());
        return parts.get(Integer.parseInt(key[0])).open(own);
    }

    @Override
    public void close() throws IOException {
        for (Source part : parts) {
            part.close();
        }
    }
}

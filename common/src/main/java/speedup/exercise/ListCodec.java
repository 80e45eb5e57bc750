package speedup.exercise;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists: how many elements there are, then one after the other.
 *
 * @param name what an element is called, with a capital, such as {@code Row}
 * @param element takes at least one byte for each; a few bytes could otherwise say that there are billions
 */
record ListCodec<E>(String name, Codec<E> element) implements Codec<List<E>> {

    @Override
    public int size(List<E> list) {
        if (list == null) {
            throw new MalformedValueException("The answer is null, where a list is wanted");
        }
        long bytes = Integer.BYTES;
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == null) {
                throw new MalformedValueException(name + " " + i + " of the answer is null");
            }
            bytes += element.size(list.get(i));
        }
        return RecordCodec.size(bytes);
    }

    @Override
    public void write(List<E> list, ByteBuffer target) {
        target.putInt(list.size());
        list.forEach(each -> element.write(each, target));
    }

    @Override
    public List<E> read(ByteBuffer source) {
        int size = source.getInt();
        if (size < 0 || size > source.remaining()) {
            throw new MalformedValueException(
                    "The answer says it is a list of " + size + ", in " + source.remaining() + " bytes");
        }
        List<E> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(element.read(source));
        }
        return list;
    }
}

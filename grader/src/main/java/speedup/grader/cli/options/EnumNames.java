package speedup.grader.cli.options;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The values of an enum as they are typed: by their names, in whichever case.
 *
 * @param <E> the enum
 */
abstract class EnumNames<E extends Enum<E>> implements Iterable<String>, ITypeConverter<E> {

    private final E[] values;

    EnumNames(Class<E> type) {
        this(type.getEnumConstants());
    }

    /** Of an enum of which not everything can be typed. */
    EnumNames(E[] values) {
        this.values = values.clone();
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .iterator();
    }

    @Override
    public E convert(String typed) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(typed.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new TypeConversionException("\"" + typed + "\" is none of " + String.join(", ", this)));
    }
}

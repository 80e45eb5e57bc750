package speedup.grader.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What is to hold the submissions' code. */
public enum SandboxChoice {
    /** The strongest that works here. */
    AUTO,
    /** Bubblewrap, or an error. */
    BUBBLEWRAP,
    /** The kernel's namespaces by util-linux, or an error. */
    NAMESPACES,
    /** Nothing: only for code that the user trusts. */
    NONE;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what is typed, in whichever case. */
    static final class Converter implements ITypeConverter<SandboxChoice> {

        @Override
        public SandboxChoice convert(String typed) {
            for (SandboxChoice choice : values()) {
                if (choice.toString().equalsIgnoreCase(typed)) {
                    return choice;
                }
            }
            throw new TypeConversionException("\"" + typed + "\" is none of "
                    + Arrays.stream(values()).map(SandboxChoice::toString).collect(Collectors.joining(", ")));
        }
    }
}

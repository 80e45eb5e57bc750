package speedup.grader.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import speedup.grader.app.SandboxChoice;

/** Reads a sandbox as it is typed, in whichever case. */
final class SandboxConverter implements ITypeConverter<SandboxChoice> {

    @Override
    public SandboxChoice convert(String typed) {
        for (SandboxChoice choice : SandboxChoice.values()) {
            if (choice.toString().equalsIgnoreCase(typed)) {
                return choice;
            }
        }
        throw new TypeConversionException("\"" + typed + "\" is none of "
                + Arrays.stream(SandboxChoice.values())
                        .map(SandboxChoice::toString)
                        .collect(Collectors.joining(", ")));
    }
}

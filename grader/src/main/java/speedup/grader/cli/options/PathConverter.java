package speedup.grader.cli.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a path as it is typed. In a locale that lacks its letters, what arrives here is not what was typed. */
public final class PathConverter implements ITypeConverter<Path> {

    private static final char UNDECODABLE = '\ufffd';

    @Override
    public Path convert(String typed) {
        if (typed.indexOf(UNDECODABLE) >= 0) {
            throw new TypeConversionException("the name \"" + typed + "\" has letters that this locale does not know ("
                    + System.getProperty("sun.jnu.encoding") + "). Set LC_ALL=C.UTF-8, or start it by ./speedup");
        }
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("\"" + typed + "\" can be no file's name here: " + e.getReason());
        }
    }
}

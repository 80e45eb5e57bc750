package speedup.grader.sandbox.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A script of this package, for the shell or, where that cannot make a system call, for Perl. It is given to them as
 * text, so that no file has to be seen inside.
 */
public enum ShellScript {
    ENTER("enter.sh"),
    NAMESPACES("namespaces.sh"),
    INIT("init.sh"),
    SIGNALS("signals.sh"),
    CLEAN("clean.sh"),
    CONFINE("confine.pl"),
    USER_SIGNALS("user-signals.pl"),
    FAVOUR("favour.pl");

    private final String file;
    private final String text;

    ShellScript(String file) {
        this.file = file;
        this.text = read(file);
    }

    /** The command that runs the script; its arguments are to follow. */
    public List<String> command() {
        return file.endsWith(".pl") ? List.of("perl", "-e", text, "--") : List.of("sh", "-c", text, file);
    }

    private static String read(String file) {
        try (InputStream stream = Objects.requireNonNull(ShellScript.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sandbox's script " + file, e);
        }
    }
}

package speedup.grader.intake.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import speedup.grader.text.UntrustedText;

/**
 * The machine does not give a file, or has no room for a temporary one. That is told to whoever grades, and is never a
 * fault of whoever handed in.
 */
public final class HostReadException extends IOException {

    private static final long serialVersionUID = 1L;

    public HostReadException(IOException cause) {
        super(inWords(cause), cause);
    }

    private HostReadException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same about a file by its name. */
    public HostReadException about(String path) {
        return new HostReadException(path + " cannot be read: " + reason() + ".", this);
    }

    /** The message, which is never absent. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    private static String inWords(IOException cause) {
        if (cause instanceof HostReadException) {
            return String.valueOf(cause.getMessage());
        }
        if (cause instanceof AccessDeniedException) {
            return "this user may not read it";
        }
        return cause instanceof NoSuchFileException
                ? "it is gone"
                : UntrustedText.line(String.valueOf(cause.getMessage()));
    }
}

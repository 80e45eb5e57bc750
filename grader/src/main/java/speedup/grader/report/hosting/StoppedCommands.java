package speedup.grader.report.hosting;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A time in which the runner of GitHub Actions takes no line for a command: for text that a submission has a say in.
 * Only who knows a random token can end it.
 */
public final class StoppedCommands implements AutoCloseable {

    private static final int TOKEN_BYTES = 32;

    private final PrintWriter out;
    private final String token;
    private boolean stopped = true;

    private StoppedCommands(PrintWriter out, String token) {
        this.out = out;
        this.token = token;
    }

    /** Stops commands until the result is closed. */
    public static StoppedCommands stop(PrintWriter out) {
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        out.println("::stop-commands::" + token);
        out.flush();
        return new StoppedCommands(out, token);
    }

    /** Has commands obeyed again. Once is enough. */
    @Override
    public void close() {
        if (stopped) {
            stopped = false;
            out.println("::" + token + "::");
            out.flush();
        }
    }
}

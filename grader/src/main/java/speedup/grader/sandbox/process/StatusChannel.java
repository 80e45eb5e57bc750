package speedup.grader.sandbox.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads what the sandbox itself reports: the status lines of {@code init.sh}, and errors of the tools before it. */
final class StatusChannel implements Runnable {

    private static final int MOST_ERRORS = 10;
    private static final String MISSING = "missing ";
    private static final String LEFT = "left ";

    private final InputStream stream;
    private final CountDownLatch decided = new CountDownLatch(1);
    private final List<String> errors = new ArrayList<>();
    private boolean started;
    private int left = -1;

    StatusChannel(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public void run() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                handle(line);
            }
        } catch (IOException e) {
            handle("the sandbox's status broke off: " + e.getMessage());
        } finally {
            decided.countDown();
        }
    }

    private synchronized void handle(String line) {
        if (line.equals("started")) {
            started = true;
            decided.countDown();
        } else if (line.startsWith(MISSING)) {
            errors.add("There is no program " + line.substring(MISSING.length())
                    + " in the sandbox; install it, or add its folder to what the sandbox may read");
        } else if (started && line.matches(LEFT + "\\d{1,9}")) {
            left = Integer.parseInt(line.substring(LEFT.length()));
        } else if (!started && errors.size() < MOST_ERRORS) {
            errors.add(line);
        }
    }

    /** Whether the command has been started; waits until that is known. */
    boolean awaitStarted(Duration atMost) throws InterruptedException {
        boolean known = decided.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        synchronized (this) {
            if (!known) {
                errors.add("it was not ready after " + atMost.toSeconds() + " seconds");
            }
            return started;
        }
    }

    /** Why it was not started. */
    synchronized String errors() {
        return String.join("; ", errors);
    }

    /** The processes that the command left behind, if the sandbox could tell. */
    synchronized OptionalInt left() {
        return left < 0 ? OptionalInt.empty() : OptionalInt.of(left);
    }
}

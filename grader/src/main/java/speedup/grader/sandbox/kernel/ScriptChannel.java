package speedup.grader.sandbox.kernel;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;

/** A script that is kept running and does what a line asks for, since a new process for each is slow. Thread-safe. */
final class ScriptChannel implements Closeable {

    private final Process script;
    private final Writer requests;
    private final BufferedReader answers;

    ScriptChannel(ProcessBuilder command) throws IOException {
        script = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        requests = script.outputWriter();
        answers = script.inputReader();
    }

    /** Its process's id. */
    long pid() {
        return script.pid();
    }

    /** Returns what it says when it has done what the line asks for. */
    synchronized String ask(String line) throws IOException {
        requests.write(line + "\n");
        requests.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the process that does it has ended");
        }
        return answer;
    }

    @Override
    public void close() {
        script.destroyForcibly();
    }
}

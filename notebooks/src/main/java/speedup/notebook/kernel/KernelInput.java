package speedup.notebook.kernel;

import java.nio.charset.StandardCharsets;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.JupyterIO;

/** What cells read: the front end is asked for it, if it says that it can be asked. Otherwise there is nothing to read. */
final class KernelInput extends JupyterIO {

    KernelInput() {
        super(StandardCharsets.UTF_8);
    }

    /** From now on, what is read is asked for in the name of that request. */
    void attach(ShellReplyEnvironment env, boolean canBeAsked) {
        setEnv(env);
        setJupyterInEnabled(canBeAsked);
    }

    /** Nothing can be read any more in its name. */
    void detach(ShellReplyEnvironment env) {
        retractEnv(env);
    }
}

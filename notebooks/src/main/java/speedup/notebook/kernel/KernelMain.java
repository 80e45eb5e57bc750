package speedup.notebook.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;

/** A Jupyter kernel for Java with the lessons and their labs on the class path. */
public final class KernelMain {

    /** Set by Jupyter: who started this kernel. */
    private static final String PARENT = "JPY_PARENT_PID";

    private static final int WRONG_USE = 2;

    private KernelMain() {}

    /**
     * Serves one notebook until told to shut down, or until whoever started it is gone.
     *
     * @param args the file in which Jupyter says where to listen
     */
    public static void main(String[] args) throws GeneralSecurityException, IOException {
        if (args.length != 1 || !Files.isReadable(Path.of(args[0]))) {
            System.err.println("This is a Jupyter kernel, started by Jupyter with its connection file."
                    + " To open the notebooks: ./speedup notebook");
            System.exit(WRONG_USE);
        }
        KernelConnectionProperties connectionFile =
                KernelConnectionProperties.parse(Files.readString(Path.of(args[0])));
        endWithParent(Optional.ofNullable(System.getenv(PARENT)));
        JavaKernel kernel = JavaKernel.create();
        Runtime.getRuntime().addShutdownHook(new Thread(kernel::close, "kernel-shutdown"));
        JupyterConnection connection = new JupyterConnection(connectionFile);
        kernel.becomeHandlerForConnection(connection);
        connection.connect();
        connection.waitUntilClose();
        System.exit(0);
    }

    private static void endWithParent(Optional<String> id) {
        // 1 where the parent had gone before.
        id.filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .filter(pid -> pid > 1)
                .flatMap(ProcessHandle::of)
                .ifPresent(KernelMain::exitAfter);
    }

    private static void exitAfter(ProcessHandle parent) {
        var unused = parent.onExit().thenRun(() -> System.exit(0));
    }
}

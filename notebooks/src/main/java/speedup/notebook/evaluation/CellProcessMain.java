package speedup.notebook.evaluation;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import jdk.jshell.execution.Util;

/** The program in which cells run: the JDK's own for its shell, with a clock, and without delays on the way. */
public final class CellProcessMain {

    private CellProcessMain() {}

    /**
     * Does what the kernel asks for until its connection ends.
     *
     * @param args the port on which it listens
     */
    public static void main(String[] args) throws Exception {
        ParentWatch.start();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]))) {
            // A command is several small packets; the system would hold back the last ones for 40 ms.
            socket.setTcpNoDelay(true);
            Map<String, Consumer<OutputStream>> outputs = Map.of(
                    "out", stream -> System.setOut(new PrintStream(stream, true, StandardCharsets.UTF_8)),
                    "err", stream -> System.setErr(new PrintStream(stream, true, StandardCharsets.UTF_8)));
            Map<String, Consumer<InputStream>> inputs = Map.of("in", System::setIn);
            Util.forwardExecutionControlAndIO(
                    new ClockedControl(), socket.getInputStream(), socket.getOutputStream(), outputs, inputs);
        }
    }
}

package speedup.notebook.evaluation;

import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.execution.JdiInitiator;
import jdk.jshell.execution.Util;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Starts the JVM of the cells; connections are those of this machine alone. */
final class CellProcessStart implements ExecutionControlProvider {

    private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(60).toMillis();

    private Optional<Process> process = Optional.empty();
    private Optional<ExecutionControl> control = Optional.empty();

    @Override
    public String name() {
        return "cell-process";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket listener = new ServerSocket(0, 1, loopback)) {
            listener.setSoTimeout(TIMEOUT_MILLIS);
            JdiInitiator initiator = new JdiInitiator(
                    listener.getLocalPort(),
                    env.extraRemoteVMOptions(),
                    CellProcessMain.class.getName(),
                    false,
                    loopback.getHostAddress(),
                    TIMEOUT_MILLIS,
                    Map.of());
            process = Optional.of(initiator.process());
            var unused = initiator.process().onExit().thenRun(env::closeDown);
            passEvents(initiator.vm());
            Socket socket = listener.accept();
            socket.setTcpNoDelay(true);
            ExecutionControl started = Util.remoteInputOutput(
                    socket.getInputStream(),
                    socket.getOutputStream(),
                    Map.of("out", env.userOut(), "err", env.userErr()),
                    Map.of("in", env.userIn()),
                    (in, out) -> new CellProcess(in, out, initiator.vm(), initiator.process()));
            control = Optional.of(started);
            return started;
        }
    }

    /** The debugger's events: the machine stands still at each, at its start first. */
    private static void passEvents(VirtualMachine machine) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (true) {
                            machine.eventQueue().remove().resume();
                        }
                    } catch (VMDisconnectedException e) {
                        // The process has ended.
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "cell-process-events");
        thread.setDaemon(true);
        thread.start();
    }

    /** The process. */
    Process process() {
        return process.orElseThrow(() -> new IllegalStateException("the JVM of the cells has not been started"));
    }

    /** Asks it beside the shell, while no cell runs. */
    ExecutionControl control() {
        return control.orElseThrow(() -> new IllegalStateException("the JVM of the cells has not been started"));
    }
}

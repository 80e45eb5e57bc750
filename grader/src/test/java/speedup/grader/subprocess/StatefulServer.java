package speedup.grader.subprocess;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** A program that answers requests, and on which one request can leave its mark. */
final class StatefulServer {

    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

    private static int requests;
    private static String left = "";
    private static long cpuNanos;

    private StatefulServer() {}

    public static void main(String... arguments) {
        SubprocessServer.serve(arguments, request -> answer(new String(request, StandardCharsets.UTF_8)));
    }

    private static byte[] answer(String request) throws InterruptedException {
        requests++;
        String result = switch (left.isEmpty() ? request : left) {
            case "throw" -> throw new IllegalStateException("asked to");
            case "crash" -> {
                Runtime.getRuntime().halt(1);
                yield "";
            }
            case "hang" -> {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                yield "";
            }
            case "refuse" -> "no";
            case "large" -> "ok" + "!".repeat(1 << 20);
            case "cpu" -> "ok " + (SYSTEM.getProcessCpuTime() - cpuNanos);
            default -> "ok " + requests;
        };
        if (request.equals("spin")) {
            Thread thread = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        if (request.startsWith("leave ")) {
            left = request.substring("leave ".length());
        }
        cpuNanos = SYSTEM.getProcessCpuTime();
        return result.getBytes(StandardCharsets.UTF_8);
    }
}

package speedup.grader.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.grader.JdkIndependent;
import speedup.grader.sandbox.JavaHome;
import speedup.grader.sandbox.OneCore;
import speedup.grader.sandbox.SandboxLimits;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.ThreadOrder;
import speedup.grader.sandbox.kernel.Await;

/** A JVM that starts one thread after the other, put on one core while it runs. */
@ExtendWith(RequiredSandbox.class)
@JdkIndependent
class OneCoreTest {

    private static final String ALL = "speedup.grader.sandbox.local.SandboxVariants#all";

    private static final String PROGRAM = """
            public class Starter {
                public static void main(String[] arguments) throws InterruptedException {
                    System.out.println("ready");
                    while (true) {
                        Thread thread = new Thread(() -> sleep(5));
                        thread.start();
                        thread.join();
                        sleep(5);
                    }
                }

                private static void sleep(long millis) {
                    try {
                        Thread.sleep(millis);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource(ALL)
    void hasOneThreadGoBeforeTheOthersAndGivesBackWhatWas(SandboxVariants.Variant variant) throws Exception {
        try (SandboxedProcess process = variant.sandbox().start(starter());
                OneCore core = available(process)) {
            assertThat(Await.until(() -> process.output().contains("ready"), TimeUnit.SECONDS.toNanos(30)))
                    .isTrue();
            long main = core.mainThread().orElseThrow();
            Set<Long> threads = Set.copyOf(core.threads().keySet());
            // The process's first thread, which has started the main one and waits for it.
            long other = Collections.min(threads);
            assertThat(other).isNotEqualTo(main);
            Map<String, Set<String>> before = statusOf(Set.of(main, other));

            core.begin(ThreadOrder.of(main, Set.of(other)));
            OneCore.Reading start = core.read().orElseThrow();

            assertThat(niceOf(main)).contains(-20);
            assertThat(niceOf(other)).contains(0);
            assertThat(threads.stream()
                            .filter(thread -> thread != main && thread != other)
                            .flatMap(thread -> niceOf(thread).stream()))
                    .isNotEmpty()
                    .containsOnly(19);
            assertThat(cpusOf(threads))
                    .hasSize(1)
                    .allSatisfy(cpus -> assertThat(cpus).matches("\\d+"));
            assertThat(Await.until(
                            () -> core.read().orElseThrow().since(start).started() >= 3, TimeUnit.SECONDS.toNanos(30)))
                    .isTrue();
            assertThat(core.read().orElseThrow().since(start).cpuNanos()).isPositive();

            core.end();

            assertThat(statusOf(Set.of(main, other))).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void saysNothingOfATreeWhoseProcessesChange(SandboxVariants.Variant variant) throws Exception {
        String script = "echo ready; while :; do sleep 0.01; done";
        try (SandboxedProcess process = variant.sandbox().start(SandboxVariants.shell(script));
                OneCore core = available(process)) {
            assertThat(Await.until(() -> process.output().contains("ready"), TimeUnit.SECONDS.toNanos(30)))
                    .isTrue();
            assertThat(core.mainThread()).isEmpty();

            core.begin(ThreadOrder.ofStarted(1, Set.of()));

            assertThat(Await.until(() -> core.read().isEmpty(), TimeUnit.SECONDS.toNanos(30)))
                    .isTrue();
            core.end();
        }
    }

    private static OneCore available(SandboxedProcess process) {
        Optional<OneCore> core = process.oneCore();
        assumeTrue(core.isPresent(), "this user may not raise priorities");
        return core.get();
    }

    private SandboxedCommand starter() throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        Path program = Files.writeString(SandboxVariants.shared(folder).resolve("Starter.java"), PROGRAM);
        List<Path> readable = new ArrayList<>(JavaHome.readable(home));
        readable.add(folder);
        return new SandboxedCommand(
                List.of(home.resolve("bin/java").toString(), "-Xmx64m", "-XX:+UseSerialGC", program.toString()),
                Map.of(),
                readable,
                List.of(),
                List.of(),
                new SandboxLimits(512 << 20, 200, 4096, 1 << 20, 4 << 20, Duration.ofSeconds(60)));
    }

    private static Map<String, Set<String>> statusOf(Set<Long> threads) {
        return Map.of(
                "nice",
                new TreeSet<>(threads.stream()
                        .map(OneCoreTest::niceOf)
                        .map(String::valueOf)
                        .toList()),
                "cpus",
                cpusOf(threads));
    }

    /** Empty if the thread is gone. */
    private static Optional<Integer> niceOf(long thread) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(thread), "stat"));
            return Optional.of(
                    Integer.valueOf(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16]));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Set<String> cpusOf(Collection<Long> threads) {
        return threads.stream().flatMap(thread -> cpusOf(thread).stream()).collect(Collectors.toSet());
    }

    private static Optional<String> cpusOf(long thread) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(thread), "status"))
                    .lines()
                    .filter(line -> line.startsWith("Cpus_allowed_list:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

package speedup.grader.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.grader.JdkIndependent;
import speedup.grader.sandbox.ResourceUsage;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.kernel.Await;

/** What is counted of a sandboxed process tree, and how it is stopped. No test depends on how fast a machine is. */
@ExtendWith(RequiredSandbox.class)
@JdkIndependent
class AccountingTest {

    private static final String ALL = "speedup.grader.sandbox.local.SandboxVariants#all";
    private static final String BURN = "while :; do :; done";
    private static final long MANY_MILLIS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long A_WHILE = TimeUnit.SECONDS.toNanos(50);

    @ParameterizedTest
    @MethodSource(ALL)
    void countsTheCpuTimeOfGrandchildren(SandboxVariants.Variant variant) throws Exception {
        try (SandboxedProcess process =
                variant.sandbox().start(SandboxVariants.shell("(sh -c '" + BURN + "' & wait) & wait"))) {
            ResourceUsage before = process.usage();
            assertThat(Await.until(() -> process.usage().since(before).cpuNanos() >= MANY_MILLIS, A_WHILE))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void neverCountsMoreThanTheMachineHasSpent(SandboxVariants.Variant variant) throws Exception {
        try (SandboxedProcess process = variant.sandbox().start(SandboxVariants.shell(BURN))) {
            ResourceUsage before = process.usage();
            long start = System.nanoTime();
            while (process.usage().since(before).cpuNanos() < MANY_MILLIS) {
                Thread.sleep(5);
            }
            long used = process.usage().since(before).cpuNanos();
            // One thread: at most the wall time, and a scheduler tick of 10 ms at either end.
            assertThat(used).isLessThanOrEqualTo(System.nanoTime() - start + 20_000_000);
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void keepsTheTimeOfChildrenThatHaveEnded(SandboxVariants.Variant variant) throws Exception {
        // The child works until its parent is told that it has; then it is gone and collected.
        String script = "sh -c 'i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done'; echo collected; sleep 20";
        try (SandboxedProcess process = variant.sandbox().start(SandboxVariants.shell(script))) {
            ResourceUsage last = process.usage();
            while (!process.output().contains("collected")) {
                ResourceUsage now = process.usage();
                assertThat(now.cpuNanos()).isGreaterThanOrEqualTo(last.cpuNanos());
                last = now;
                Thread.sleep(5);
            }
            assertThat(process.usage().cpuNanos())
                    .isGreaterThanOrEqualTo(last.cpuNanos())
                    .isGreaterThan(20_000_000);
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void frozenProcessesUseNothingAndThawedOnesGoOn(SandboxVariants.Variant variant) throws Exception {
        try (SandboxedProcess process =
                variant.sandbox().start(SandboxVariants.shell("(sh -c '" + BURN + "') & " + BURN))) {
            process.usage();
            process.freeze();
            process.freeze();
            ResourceUsage frozen = process.usage();
            Thread.sleep(100);
            // The kernel books the last microseconds of a thread after it has said that the thread is frozen.
            assertThat(process.usage().since(frozen).cpuNanos()).isLessThan(2_000_000);

            process.thaw();
            while (process.usage().since(frozen).cpuNanos() < MANY_MILLIS) {
                Thread.sleep(5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void aFrozenProcessCanBeClosed(SandboxVariants.Variant variant) throws Exception {
        SandboxedProcess process = closedWhileFrozen(variant);

        assertThat(process.isAlive()).isFalse();
        ResourceUsage last = process.usage();
        process.freeze();
        process.thaw();
        assertThat(process.usage()).isEqualTo(last);
    }

    private static SandboxedProcess closedWhileFrozen(SandboxVariants.Variant variant) throws IOException {
        try (SandboxedProcess process = variant.sandbox().start(SandboxVariants.shell(BURN))) {
            process.freeze();
            return process;
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void countsTheWaitForACpu(SandboxVariants.Variant variant) throws Exception {
        // Two that want the same CPU cannot both have it.
        SandboxedCommand two = new SandboxedCommand(
                List.of("sh", "-c", BURN + " & " + BURN),
                Map.of(),
                List.of(),
                List.of(),
                List.of(SandboxVariants.anyCpu()),
                SandboxVariants.LIMITS);
        try (SandboxedProcess process = variant.sandbox().start(two)) {
            ResourceUsage before = process.usage();
            while (process.usage().since(before).waitingNanos() < MANY_MILLIS) {
                Thread.sleep(5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void keepsCountingAfterAnInterrupt(SandboxVariants.Variant variant) throws Exception {
        try (SandboxedProcess process = variant.sandbox().start(SandboxVariants.shell("sleep 20"))) {
            CountDownLatch done = new CountDownLatch(1);
            boolean[] flag = new boolean[1];
            Thread reader = new Thread(() -> {
                Thread.currentThread().interrupt();
                process.freeze();
                process.usage();
                process.thaw();
                flag[0] = Thread.currentThread().isInterrupted();
                done.countDown();
            });
            reader.start();
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(flag[0]).isTrue();
            assertThat(process.usage().cpuNanos()).isPositive();
            assertThat(process.awaitExit(Duration.ofMillis(1))).isFalse();
        }
    }
}

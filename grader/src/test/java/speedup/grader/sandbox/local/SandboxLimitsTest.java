package speedup.grader.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.grader.sandbox.ExitStatus;
import speedup.grader.sandbox.SandboxLimits;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.cgroup.CgroupLayout;

/** How much a program in a sandbox can take. Everything hostile in here is bounded, should one fail. */
@ExtendWith(RequiredSandbox.class)
class SandboxLimitsTest {

    private static final String SEPARATED = "speedup.grader.sandbox.local.SandboxVariants#separated";
    private static final String LIMITED = "speedup.grader.sandbox.local.SandboxVariants#limited";
    private static final String LEVELS = "speedup.grader.sandbox.local.SandboxVariants#levels";
    private static final String ALL = "speedup.grader.sandbox.local.SandboxVariants#all";

    @ParameterizedTest
    @MethodSource(SEPARATED)
    void limitsTheTemporaryFolder(SandboxVariants.Variant variant) throws Exception {
        SandboxVariants.Result result = variant.run(
                "for i in 1 2 3 4 5 6 7 8 9 10; do head -c 1000000 /dev/zero >/tmp/$i 2>/dev/null || break; done;"
                        + " cat /tmp/* | wc -c");

        assertThat(Long.parseLong(result.output().strip()))
                .isBetween(1_000_000L, SandboxVariants.LIMITS.temporaryBytes());
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void limitsTheSizeOfAFile(SandboxVariants.Variant variant) throws Exception {
        SandboxVariants.Result result =
                variant.run("(head -c 5000000 /dev/zero >big) 2>/dev/null && echo written; wc -c <big; ulimit -c");

        assertThat(result.output())
                .doesNotContain("written")
                .endsWith("\n" + SandboxVariants.LIMITS.fileBytes() + "\n0\n");
    }

    @ParameterizedTest
    @MethodSource(LIMITED)
    void containsManyProcesses(SandboxVariants.Variant variant) throws Exception {
        // 150 at most, should the limit of 60 not hold. The shell itself gives up when it cannot fork.
        String fork = "i=0; while [ $i -lt 150 ]; do sleep 5 & i=$((i+1)); echo $i; done";

        String output = variant.run("(" + fork + ") 2>/dev/null").output();

        assertThat(output.lines().count()).isBetween(20L, (long) SandboxVariants.LIMITS.processes());
    }

    @ParameterizedTest
    @MethodSource(LIMITED)
    void limitsMemory(SandboxVariants.Variant variant) throws Exception {
        // tail keeps the last line, and this line has 400 MB; the limit is 192 MiB.
        SandboxVariants.Result result =
                variant.run("head -c 400000000 /dev/zero | tail | wc -c | grep -x 400000000 && echo had it all");

        assertThat(result.output()).doesNotContain("had it all");
    }

    @ParameterizedTest
    @MethodSource(LEVELS)
    void saysThatMemoryWasTheReason(SandboxVariants.Variant variant) throws Exception {
        assumeTrue(CgroupLayout.discover().memory().isPresent(), "no memory control group may be written to");

        assertThat(variant.run("head -c 400000000 /dev/zero | exec tail; exit 137")
                        .exitStatus())
                .isEqualTo(new ExitStatus(ExitStatus.Cause.MEMORY_LIMIT, 9));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void killsWhenTheTimeIsUp(SandboxVariants.Variant variant) throws Exception {
        SandboxLimits limits = new SandboxLimits(192 << 20, 60, 4096, 1 << 20, 4 << 20, Duration.ofMillis(300));
        SandboxedCommand command = new SandboxedCommand(
                List.of("sh", "-c", "trap '' TERM; sleep 30; sleep 30"),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                limits);

        try (SandboxedProcess process = variant.sandbox().start(command)) {
            assertThat(process.awaitExit(Duration.ofSeconds(20))).isTrue();
            assertThat(process.exitStatus()).contains(new ExitStatus(ExitStatus.Cause.TIME_LIMIT, 9));
        }
    }
}

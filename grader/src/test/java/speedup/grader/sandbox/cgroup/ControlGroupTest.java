package speedup.grader.sandbox.cgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.sandbox.SandboxLimits;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.kernel.Ownership;

class ControlGroupTest {

    private static final SandboxLimits LIMITS = new SandboxLimits(1 << 20, 7, 1, 1, 1, Duration.ofSeconds(1));
    private static final SandboxedCommand COMMAND =
            new SandboxedCommand(List.of("true"), Map.of(), List.of(), List.of(), List.of(), LIMITS);

    @Test
    void ignoresAFolderThatIsNoControlGroup(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("cgroup.procs"), "");
        String mount = "29 23 0:26 / " + folder + " rw - cgroup2 cgroup2 rw\n" + "30 23 0:27 / " + folder
                + " rw - cgroup cgroup rw,memory\n";

        assertThat(CgroupLayout.discover(mount, "0::/\n4:memory:/\n")).isEqualTo(CgroupLayout.NOTHING);
        assertThat(folder.toFile().list()).containsExactly("cgroup.procs");
    }

    @Test
    void findsNothingWhereThereAreNoControlGroups() {
        assertThat(CgroupLayout.discover("22 27 0:21 / /proc rw - proc proc rw\n", "0::/\n"))
                .isEqualTo(CgroupLayout.NOTHING);
        assertThat(CgroupLayout.discover("", "broken\n")).isEqualTo(CgroupLayout.NOTHING);
        assertThat(CgroupLayout.discover("33 31 - cgroup cgroup rw,cpu\n", "")).isEqualTo(CgroupLayout.NOTHING);
    }

    @Test
    void leavesNothingBehindWhenALimitCannotBeSet(@TempDir Path folder) throws Exception {
        CgroupLayout layout = new CgroupLayout(
                Optional.of(folder), Optional.empty(), Optional.of(folder.resolve("missing")), Optional.empty());

        assertThatThrownBy(() -> ControlGroups.create(layout, COMMAND)).isInstanceOf(IOException.class);
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void removesTheEmptyGroupsOfGradersThatAreGone(@TempDir Path folder) throws Exception {
        String gone = Ownership.CURRENT.prefix(5_000_000, 1);
        String own = Ownership.CURRENT.prefix();
        Files.createDirectory(folder.resolve(gone + "1"));
        Files.createDirectories(folder.resolve(gone + "2/in-use"));
        Files.createDirectory(folder.resolve("speedup-other"));
        Files.createDirectory(folder.resolve(own + "1"));

        new CgroupLayout(Optional.of(folder), Optional.empty(), Optional.of(folder), Optional.empty())
                .removeAbandoned();
        ControlGroup.removeAbandoned(folder.resolve("missing"));

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(gone + "2", "speedup-other", own + "1");
    }

    @Test
    void endsWhatIsLeftInAGroupOfAGraderThatIsGone() throws Exception {
        Optional<Path> place = CgroupLayout.discover().unified();
        assumeTrue(place.isPresent(), "no control group may be made");
        Path group = Files.createDirectory(place.get().resolve(Ownership.CURRENT.prefix(5_000_000, 2) + "1"));
        Process left = new ProcessBuilder("sleep", "100").start();
        try {
            Files.writeString(group.resolve("cgroup.procs"), Long.toString(left.pid()));

            ControlGroup.removeAbandoned(place.get());

            assertThat(left.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(group).doesNotExist();
        } finally {
            left.destroyForcibly();
        }
    }

    @Test
    void setsTheLimitsOfEitherVersion() throws Exception {
        CgroupLayout layout = CgroupLayout.discover();
        assumeTrue(layout.memory().isPresent() && layout.processes().isPresent(), "no control group may be written to");
        ControlGroups groups = ControlGroups.create(layout, COMMAND);
        try {
            Path memory = Path.of(groups.procsFiles().stream()
                            .filter(procsFile ->
                                    procsFile.startsWith(layout.memory().get().toString()))
                            .findFirst()
                            .orElseThrow())
                    .getParent();
            boolean second = Files.exists(memory.resolve("memory.max"));
            assertThat(memory.resolve(second ? "memory.max" : "memory.limit_in_bytes"))
                    .content()
                    .isEqualTo("1048576\n");
            assertThat(groups.limitsMemory()).isTrue();
            assertThat(groups.outOfMemory()).isFalse();
        } finally {
            groups.remove();
        }
        assertThat(groups.procsFiles()).isEmpty();
    }
}

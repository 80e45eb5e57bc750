package speedup.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuAllowanceTest {

    private static final String V1 =
            "33 31 0:30 / /sys/fs/cgroup/cpu rw,relatime shared:9 - cgroup cgroup rw,cpu,cpuacct";
    private static final String V2 = "41 31 0:38 / /sys/fs/cgroup rw,relatime - cgroup2 cgroup2 rw";

    @TempDir
    Path root;

    private FakeHost machine;

    @BeforeEach
    void setUp() {
        machine = new FakeHost(root);
    }

    private CpuAllowance allowance() {
        return CpuAllowance.of(machine.host());
    }

    @Test
    void usesAvailableProcessorsWithoutAnyFile() {
        assertThat(allowance().limits()).containsExactly(new Limit.VirtualMachine(64));
        assertThat(allowance()).hasToString("64 cores: the Java virtual machine (availableProcessors)");
        assertThat(allowance().problems()).isEmpty();
    }

    @Test
    void appliesTheAffinityMask() {
        machine.affinity("0-2,8");
        assertThat(allowance().cores()).isEqualTo(4);
        assertThat(allowance()).hasToString("4 cores: the affinity mask (CPUs 0-2,8)");
    }

    @Test
    void namesTheFirstOfEqualLimits() {
        machine.affinity("3").processors(1);
        assertThat(allowance()).hasToString("1 core: the affinity mask (CPUs 3)");
    }

    @Test
    void findsAVersion2QuotaOfAnOuterGroup() {
        machine.mounts(V2)
                .groups("0::/slice/job/step")
                .file("/sys/fs/cgroup/slice/cpu.max", "150000 100000")
                .file("/sys/fs/cgroup/slice/job/cpu.max", "max 100000")
                .file("/sys/fs/cgroup/slice/job/step/cpu.max", "800000 100000");
        assertThat(allowance().tightest()).isEqualTo(new Limit.Quota(1.5, "/sys/fs/cgroup/slice/cpu.max"));
        assertThat(allowance().wholeCores()).isEqualTo(1);
        assertThat(allowance()).hasToString("1.50 cores: the CPU quota in /sys/fs/cgroup/slice/cpu.max");
    }

    @Test
    void findsAVersion1QuotaOfAnOuterGroup() {
        machine.mounts(V1)
                .groups("4:cpu,cpuacct:/docker/abc", "0::/docker/abc")
                .file("/sys/fs/cgroup/cpu/docker/cpu.cfs_quota_us", "300000")
                .file("/sys/fs/cgroup/cpu/docker/cpu.cfs_period_us", "100000")
                .file("/sys/fs/cgroup/cpu/docker/abc/cpu.cfs_quota_us", "-1")
                .file("/sys/fs/cgroup/cpu/docker/abc/cpu.cfs_period_us", "100000");
        assertThat(allowance().tightest()).isEqualTo(new Limit.Quota(3, "/sys/fs/cgroup/cpu/docker/cpu.cfs_quota_us"));
        assertThat(allowance().problems()).isEmpty();
    }

    @Test
    void readsBothVersionsOfAHybrid() {
        machine.mounts(V1, "41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw")
                .groups("1:cpu:/", "0::/")
                .file("/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "500000")
                .file("/sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000")
                .file("/sys/fs/cgroup/unified/cpu.max", "400000 100000");
        assertThat(allowance().limits()).hasSize(3);
        assertThat(allowance().cores()).isEqualTo(4);
    }

    @Test
    void readsAMountOfASubtree() {
        machine.mounts("33 31 0:30 /docker/abc /sys/fs/cgroup/cpu rw - cgroup cgroup rw,cpu")
                .groups("4:cpu:/docker/abc/inner")
                .file("/sys/fs/cgroup/cpu/inner/cpu.cfs_quota_us", "200000")
                .file("/sys/fs/cgroup/cpu/inner/cpu.cfs_period_us", "100000");
        assertThat(allowance().cores()).isEqualTo(2);
    }

    @Test
    void takesTheMountPointForAGroupOutsideTheMount() {
        machine.mounts("41 31 0:38 /../other /sys/fs/cgroup rw - cgroup2 cgroup2 rw")
                .groups("0::/../../elsewhere")
                .file("/sys/fs/cgroup/cpu.max", "200000 100000");
        assertThat(allowance().cores()).isEqualTo(2);
    }

    @Test
    void acceptsSpacesInAMountPoint() {
        machine.mounts("41 31 0:38 / /my\\040groups rw - cgroup2 cgroup2 rw")
                .groups("0::/")
                .file("/my groups/cpu.max", "200000");
        assertThat(allowance().tightest()).isEqualTo(new Limit.Quota(2, "/my groups/cpu.max"));
    }

    @Test
    void appliesTheSlotsOfJobSchedulers() {
        machine.variable("NSLOTS", "8").variable("SLURM_CPUS_PER_TASK", " 3 ");
        assertThat(allowance().limits())
                .containsExactly(
                        new Limit.Scheduler("NSLOTS", 8),
                        new Limit.Scheduler("SLURM_CPUS_PER_TASK", 3),
                        new Limit.VirtualMachine(64));
        assertThat(allowance()).hasToString("3 cores: the job scheduler (SLURM_CPUS_PER_TASK=3)");
    }

    @Test
    void ignoresAndReportsMalformedValues() {
        machine.affinity("3-1")
                .mounts(V1, "41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw")
                .groups("1:cpu:/", "0::/")
                .file("/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "100000")
                .file("/sys/fs/cgroup/cpu/cpu.cfs_period_us", "0")
                .file("/sys/fs/cgroup/unified/cpu.max", "lots")
                .variable("NSLOTS", "0")
                .variable("SLURM_CPUS_PER_TASK", "two");
        assertThat(allowance().limits()).containsExactly(new Limit.VirtualMachine(64));
        assertThat(String.join("\n", allowance().problems()))
                .contains(
                        "/proc/self/status",
                        "3-1",
                        "cpu.cfs_quota_us",
                        "cpu.max is ignored",
                        "'lots'",
                        "NSLOTS",
                        "'two'");
        assertThat(allowance().problems()).hasSize(5);
    }

    @Test
    void reportsMalformedKernelFiles() {
        machine.file("/proc/self/status", "Name: java")
                .file("/proc/self/mountinfo", "33 31 - cgroup cgroup rw,cpu")
                .file("/proc/self/cgroup", "nonsense");
        assertThat(allowance().problems()).hasSize(3).allMatch(problem -> problem.contains("is ignored"));
    }

    @Test
    void reportsAQuotaOfThreeNumbers() {
        machine.mounts(V2).groups("0::/").file("/sys/fs/cgroup/cpu.max", "1 2 3");
        assertThat(allowance().problems()).singleElement().asString().contains("1 2 3");
    }

    @Test
    void roundsLessThanOneCoreUpToOneThread() {
        machine.mounts(V2).groups("0::/").file("/sys/fs/cgroup/cpu.max", "50000 100000");
        assertThat(allowance().cores()).isEqualTo(0.5);
        assertThat(allowance().wholeCores()).isEqualTo(1);
    }

    @Test
    void findsTheAllowanceOfThisProcess() {
        assertThat(CpuAllowance.here().wholeCores()).isPositive();
        assertThat(CpuAllowance.here().problems()).isEmpty();
    }

    @Test
    void rejectsAnAllowanceWithoutLimits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CpuAllowance(List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> machine.processors(0).host());
    }
}

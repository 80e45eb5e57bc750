package speedup.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The texts in which the kernel speaks, from several kinds of machines. */
class KernelTextTest {

    private static final String HYBRID = """
            31 23 0:28 / /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw,mode=755
            32 31 0:29 / /sys/fs/cgroup/cpu,cpuacct rw,relatime shared:5 - cgroup cgroup rw,cpu,cpuacct
            35 31 0:32 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory
            41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
            """;

    private static final String PURE = """
            22 27 0:21 / /proc rw,relatime shared:7 - proc proc rw
            29 23 0:26 / /sys/fs/cgroup rw,nosuid shared:4 master:2 - cgroup2 cgroup2 rw,nsdelegate,memory_recursiveprot
            """;

    @Test
    void findsTheOwnGroupBesideVersionOne() {
        CgroupMounts mounts = new CgroupMounts(HYBRID, "8:memory:/job/7\n2:cpu,cpuacct:/\n0::/\n");

        assertThat(mounts.unified()).contains(Path.of("/sys/fs/cgroup/unified"));
        assertThat(mounts.controller("memory")).contains(Path.of("/sys/fs/cgroup/memory/job/7"));
        assertThat(mounts.controller("cpu")).contains(Path.of("/sys/fs/cgroup/cpu,cpuacct"));
        assertThat(mounts.controller("pids")).isEmpty();
    }

    @Test
    void findsTheOwnGroupOfAUsersSession() {
        CgroupMounts mounts = new CgroupMounts(PURE, "0::/user.slice/user-1000.slice/session-2.scope\n");

        assertThat(mounts.unified()).contains(Path.of("/sys/fs/cgroup/user.slice/user-1000.slice/session-2.scope"));
        assertThat(mounts.controller("memory")).isEmpty();
    }

    @Test
    void findsTheOwnGroupWhereOnlyAPartIsMounted() {
        String part = "29 23 0:26 /docker/abc /my\\040groups rw - cgroup2 cgroup2 rw\n";

        assertThat(new CgroupMounts(part, "0::/docker/abc/x\n").unified()).contains(Path.of("/my groups/x"));
        assertThat(new CgroupMounts(part, "0::/elsewhere\n").unified()).isEmpty();
        assertThat(new CgroupMounts(part, "0::/../up\n").unified()).isEmpty();
    }

    @Test
    void findsNoGroupsWhereThereAreNone() {
        CgroupMounts mounts = new CgroupMounts("22 27 0:21 / /proc rw - proc proc rw\nbroken\n", "broken\n");

        assertThat(mounts.unified()).isEmpty();
        assertThat(CgroupPlan.discover(mounts)).isEqualTo(CgroupPlan.NOTHING);
    }

    @Test
    void readsKeyedNumbers() {
        String stat = "usage_usec 5\nuser_usec 4\nuser_usec_more 9\n";

        assertThat(KeyedNumbers.find(stat, "user_usec")).hasValue(4);
        assertThat(KeyedNumbers.find(stat, "usage")).isEmpty();
        assertThat(KeyedNumbers.find("", "usage_usec")).isEmpty();
    }

    @Test
    void readsPressure() {
        String pressure = """
                some avg10=0.52 avg60=0.89 avg300=1.76 total=30360482
                full avg10=0.00 avg60=0.00 avg300=0.00 total=7
                """;

        assertThat(KeyedNumbers.pressureTotal(pressure)).hasValue(30360482);
        assertThat(KeyedNumbers.pressureTotal("")).isEmpty();
    }

    @Test
    void readsAProcessWhateverItsName() {
        String rest = " S 17 18 19 0 -1 4194304 1 2 3 4 100 20 7 3 20 0 5 0 4242 1 2 3";

        for (String name : List.of("java", "a) R 1 1 (b", "two\nlines", "", ")", "((")) {
            assertThat(ProcStat.parse("12 (" + name + ")" + rest))
                    .contains(new ProcStat(12, 'S', 17, 19, 120, 10, 5, 4242));
        }
    }

    @Test
    void readsNoProcessOutOfNothing() {
        assertThat(ProcStat.parse("")).isEmpty();
        assertThat(ProcStat.parse("12 (java) S 17")).isEmpty();
        assertThat(ProcStat.parse("12 )java( S 17")).isEmpty();
    }

    @Test
    void tellsDeadFromStoppedFromRunning() {
        assertThat(state('R', 1).alive()).isTrue();
        assertThat(state('R', 1).still()).isFalse();
        assertThat(state('T', 1).alive()).isTrue();
        assertThat(state('T', 1).still()).isTrue();
        assertThat(state('t', 1).still()).isTrue();
        assertThat(state('D', 1).still()).isFalse();
        assertThat(state('D', 1).blocked()).isTrue();
        assertThat(state('X', 1).alive()).isFalse();
        assertThat(state('Z', 1).alive()).isFalse();
        assertThat(state('Z', 1).still()).isTrue();
        // The first thread has ended, the process goes on.
        assertThat(state('Z', 2).alive()).isTrue();
    }

    private static ProcStat state(char letter, long threads) {
        return new ProcStat(1, letter, 0, 1, 0, 0, threads, 0);
    }

    @Test
    void choosesUsersThatExist() {
        assertThat(HostUser.of(0, "         0          0 4294967295\n"))
                .isEqualTo(new HostUser(0, 0x7000_0000L, 0x10_0000L));
        // Podman without root: 65536 ids in two ranges.
        assertThat(HostUser.of(0, "0 1000 1\n1 100000 65536\n")).isEqualTo(new HostUser(0, 32769, 32768));
        assertThat(HostUser.of(0, "0 1000 1\n").next()).isEmpty();
        assertThat(HostUser.of(1000, "0 0 4294967295\n").next()).isEmpty();
    }

    @Test
    void givesEverySandboxAnotherUser() {
        HostUser root = HostUser.of(0, "0 0 4294967295\n");

        assertThat(root.next()).isNotEqualTo(root.next());
        assertThat(root.next().orElseThrow()).isBetween(0x7000_0000L, 0x7010_0000L);
    }
}

package speedup.cgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CgroupsTest {

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

    private static final String PART = "29 23 0:26 /docker/abc /my\\040groups rw - cgroup2 cgroup2 rw\n";

    @Test
    void findsTheOwnGroupBesideVersionOne() {
        Cgroups cgroups = cgroups(HYBRID, "8:memory:/job/7\n2:cpu,cpuacct:/\n0::/\n");

        assertThat(cgroups.unifiedFolder()).contains("/sys/fs/cgroup/unified");
        assertThat(cgroups.folder("memory")).contains("/sys/fs/cgroup/memory/job/7");
        assertThat(cgroups.folder("cpu")).contains("/sys/fs/cgroup/cpu,cpuacct");
        assertThat(cgroups.folder("pids")).isEmpty();
    }

    @Test
    void findsTheOwnGroupOfAUsersSession() {
        Cgroups cgroups = cgroups(PURE, "0::/user.slice/session-2.scope\n");

        assertThat(cgroups.unifiedFolder()).contains("/sys/fs/cgroup/user.slice/session-2.scope");
        assertThat(cgroups.unifiedFolders())
                .containsExactly(
                        "/sys/fs/cgroup/user.slice/session-2.scope", "/sys/fs/cgroup/user.slice", "/sys/fs/cgroup");
        assertThat(cgroups.folder("memory")).isEmpty();
        assertThat(cgroups.folders("memory")).isEmpty();
    }

    @Test
    void findsTheOwnGroupWhereOnlyAPartIsMounted() {
        assertThat(cgroups(PART, "0::/docker/abc/x\n").unifiedFolder()).contains("/my groups/x");
        assertThat(cgroups(PART, "0::/docker/abc\n").unifiedFolder()).contains("/my groups");
    }

    @Test
    void takesTheMountPointForAGroupOutsideOfWhatIsMounted() {
        for (String outside : new String[] {"0::/elsewhere\n", "0::/docker/abcd\n", "0::/../up\n"}) {
            assertThat(cgroups(PART, outside).unifiedFolder()).as(outside).isEmpty();
            assertThat(cgroups(PART, outside).unifiedFolders()).as(outside).containsExactly("/my groups");
        }
    }

    @Test
    void choosesTheMountThatShowsTheGroup() {
        Cgroups cgroups = cgroups(PART + PURE, "0::/user.slice\n");

        assertThat(cgroups.unifiedFolder()).contains("/sys/fs/cgroup/user.slice");
        assertThat(cgroups.unifiedFolders()).containsExactly("/sys/fs/cgroup/user.slice", "/sys/fs/cgroup");
    }

    @Test
    void findsNothingWhereThereAreNoGroups() {
        Cgroups cgroups = cgroups("22 27 0:21 / /proc rw - proc proc rw\nbroken\n", "");

        assertThat(cgroups.unifiedFolder()).isEmpty();
        assertThat(cgroups.unifiedFolders()).isEmpty();
    }

    @Test
    void namesAMalformedLine() {
        assertThatThrownBy(() -> CgroupMount.parse("33 31 - cgroup cgroup rw,cpu"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("33 31 - cgroup");
        assertThatThrownBy(() -> CgroupMembership.parse("nonsense"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nonsense");
    }

    private static Cgroups cgroups(String mountInfo, String membership) {
        return new Cgroups(CgroupMount.parse(mountInfo), CgroupMembership.parse(membership));
    }
}

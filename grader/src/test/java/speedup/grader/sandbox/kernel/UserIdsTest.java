package speedup.grader.sandbox.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserIdsTest {

    @Test
    void givesNoUserTwiceBeforeItIsReleased() throws IOException {
        UserIds ids = new UserIds(1000, 8);

        assertThat(List.of(ids.takeUser(), ids.takeUser())).containsExactly(1000L, 1002L);
        assertThatThrownBy(ids::takeUser).hasMessageContaining("All 2 users");
        ids.release(1000);
        assertThat(ids.takeUser()).isEqualTo(1000);
    }

    @Test
    void givesGroupsOfOtherIdsThanUsers() {
        UserIds ids = new UserIds(1000, 8);

        assertThat(List.of(ids.nextGroup(), ids.nextGroup(), ids.nextGroup(), ids.nextGroup(), ids.nextGroup()))
                .containsExactly(1004L, 1005L, 1006L, 1007L, 1004L);
    }

    @Test
    void sharesOutIdsBetweenGraders(@TempDir Path folder) throws IOException {
        HostUser host = new HostUser(0, 100_000, 2 * 16_384);
        Path file = folder.resolve("users");
        assumeTrue(HostUser.current().root() || Files.isWritable(folder), "the folder is the user's own");

        List<UserIds> graders = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            graders.add(UserIds.reserve(host, file));
        }
        assertThatThrownBy(() -> UserIds.reserve(host, file)).hasMessageContaining("wait for one of them to end");
        for (int i = 0; i < 16; i++) {
            assertThat(block(graders.get(i))).isEqualTo(i);
        }
    }

    @Test
    void keepsItsIdsWhenGarbageIsCollected(@TempDir Path folder) throws Exception {
        HostUser host = new HostUser(0, 100_000, 2 * 16_384);
        Path file = folder.resolve("users");
        UserIds ids = UserIds.reserve(host, file);

        for (int i = 0; i < 10; i++) {
            System.gc();
            Thread.sleep(10);
        }

        UserIds next = UserIds.reserve(host, file);
        assertThat(List.of(block(ids), block(next))).containsExactly(0L, 1L);
    }

    /** Of 20 graders, one after the other, that each take the first block: it has 256 users. */
    @Test
    void beginsElsewhereThanAGraderThatWasKilled(@TempDir Path folder) throws IOException {
        Set<Long> users = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            HostUser host = new HostUser(0, 100_000, 2 * 16_384);
            users.add(UserIds.reserve(host, folder.resolve("users" + i)).takeUser());
        }

        assertThat(users).hasSizeGreaterThan(10).allMatch(user -> user >= 100_000 && user < 100_512);
    }

    /** Which block of 1,024 ids a user is taken from, of which the first half are users. */
    private static long block(UserIds ids) throws IOException {
        long id = ids.takeUser() - 100_000;
        assertThat(id % 1_024).isLessThan(512);
        return id / 1_024;
    }

    /** Whatever is a reserved user's is killed with its sandbox. */
    @Test
    void givesNoIdThatOtherSandboxesTake(@TempDir Path folder) throws IOException {
        HostUser host = new HostUser(0, 100_000, 64);
        UserIds ids = UserIds.reserve(host, folder.resolve("users"));

        Set<Long> reserved = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            reserved.add(ids.takeUser());
        }
        Set<Long> others = new HashSet<>();
        for (int i = 0; i < 64; i++) {
            others.add(host.next().orElseThrow());
        }

        assertThat(reserved).allMatch(id -> id >= 100_000 && id < 100_032);
        assertThat(others).hasSize(32).allMatch(id -> id >= 100_032 && id < 100_064);
    }

    @Test
    void takesRootAndFurtherIds(@TempDir Path folder) {
        Path file = folder.resolve("users");

        assertThatThrownBy(() -> UserIds.reserve(new HostUser(1000, 0, 0), file))
                .hasMessageContaining("It takes root");
        assertThatThrownBy(() -> UserIds.reserve(new HostUser(0, 1, 3), file)).hasMessageContaining("It takes root");
    }

    @Test
    void trustsNoFileOfAnotherUser(@TempDir Path folder) throws IOException {
        assumeTrue(HostUser.current().root(), "only root can give a file away");
        Path file = Files.createFile(folder.resolve("users"));
        Files.setAttribute(file, "unix:uid", 12_345);

        assertThatThrownBy(() -> UserIds.reserve(new HostUser(0, 100_000, 16_384), file))
                .hasMessageContaining("belongs to another user");
    }
}

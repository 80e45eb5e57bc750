package speedup.grader.sandbox.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of the kernel, from several kinds of machines. */
class KernelTextTest {

    @Test
    void readsKeyedNumbers() {
        String stat = "usage_usec 5\nuser_usec 4\nuser_usec_more 9\n";

        assertThat(FlatKeyedFile.find(stat, "user_usec")).hasValue(4);
        assertThat(FlatKeyedFile.find(stat, "usage")).isEmpty();
        assertThat(FlatKeyedFile.find("", "usage_usec")).isEmpty();
    }

    @Test
    void readsPressure() {
        String pressure = """
                some avg10=0.52 avg60=0.89 avg300=1.76 total=30360482
                full avg10=0.00 avg60=0.00 avg300=0.00 total=7
                """;

        assertThat(FlatKeyedFile.pressureTotal(pressure)).hasValue(30360482);
        assertThat(FlatKeyedFile.pressureTotal("")).isEmpty();
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
    void returnsEmptyForTextThatIsNoStat() {
        assertThat(ProcStat.parse("")).isEmpty();
        assertThat(ProcStat.parse("12 (java) S 17")).isEmpty();
        assertThat(ProcStat.parse("12 )java( S 17")).isEmpty();
    }

    @Test
    void distinguishesDeadStoppedAndRunning() {
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

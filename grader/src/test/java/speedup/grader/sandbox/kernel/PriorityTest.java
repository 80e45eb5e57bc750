package speedup.grader.sandbox.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PriorityTest {

    /** Whoever asks it next finds out that it has ended, and says so; that its priority stayed is no fault. */
    @ParameterizedTest
    @EnumSource(
            value = Priority.class,
            names = {"RAISED", "REAL_TIME"})
    void reportsAProcessThatHasEnded(Priority priority) throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();

        assertThat(priority.giveTo(ended.pid(), List.of(ended.pid()))).isFalse();
    }

    @Test
    void leadGoesBeforeSandboxesAndIsNotInherited() throws Exception {
        assumeTrue(Priority.highest() == Priority.REAL_TIME, "this user may not use a real-time class");
        String before = policyOf("/proc/thread-self");

        Priority.Lead lead = Priority.REAL_TIME.lead();
        String leading = policyOf("/proc/thread-self");
        Process child = new ProcessBuilder("sleep", "60").start();
        String inherited = policyOf("/proc/" + child.pid());
        child.destroyForcibly();
        lead.close();

        assertThat(leading).isEqualTo("2 2");
        assertThat(inherited).isEqualTo("0 0");
        assertThat(policyOf("/proc/thread-self")).isEqualTo(before).isEqualTo("0 0");
    }

    @Test
    void leadChangesNothingWithoutARealTimeClass() throws Exception {
        Priority.Lead lead = Priority.RAISED.lead();

        assertThat(policyOf("/proc/thread-self")).startsWith("0 ");
        lead.close();
    }

    /**
     * The real-time priority and the policy, 2 for SCHED_RR: fields 40 and 41 of proc(5), of which the first two are
     * cut off.
     */
    static String policyOf(String process) throws Exception {
        String stat = Files.readString(Path.of(process, "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1);
        return fields[37] + " " + fields[38];
    }
}

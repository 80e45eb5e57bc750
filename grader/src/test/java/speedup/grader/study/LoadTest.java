package speedup.grader.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadTest {

    @ParameterizedTest
    @EnumSource(Load.class)
    void runsUntilItIsClosed(Load load) throws Exception {
        List<Process> processes;
        try (Load.Running running =
                load.start(Path.of(System.getProperty("speedup.home")).toAbsolutePath())) {
            processes = running.processes();
            assertThat(processes)
                    .hasSize(
                            switch (load) {
                                case IDLE -> 0;
                                case BUSY_LOOP, BANDWIDTH, GRADING, COMPETING_GRADER -> 1;
                                case BUSY_LOOPS, BURSTS -> 2;
                            })
                    .allMatch(Process::isAlive);
        }
        assertThat(processes).noneMatch(Process::isAlive);
    }
}

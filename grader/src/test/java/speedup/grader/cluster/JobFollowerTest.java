package speedup.grader.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.cluster.Scheduler.JobIds;

class JobFollowerTest {

    private static final JobIds JOBS = new JobIds("12", "13");

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void statesOfSlurm() {
        JobStates states = new SlurmScheduler()
                .states(
                        List.of(
                                "12|RUNNING|None",
                                "12|PENDING|Resources",
                                "12|PENDING|Resources",
                                "13|PENDING|Dependency",
                                "9|RUNNING|None",
                                "slurm is slow"),
                        JOBS);

        assertThat(states.summary()).isEqualTo("2 PENDING (Resources), 1 RUNNING");
        assertThat(states.hasMerge()).isTrue();
    }

    @Test
    void statesOfGridEngine() {
        JobStates states = new GridEngineScheduler()
                .states(
                        List.of(
                                "job-ID  prior   name       user         state submit/start at     queue",
                                "     12 0.75000 speedup    nobody       r     11/30/2026 05:30:31 main.q@host 1 2",
                                "     12 0.75000 speedup    nobody       Eqw   11/30/2026 05:30:28             1 3"),
                        JOBS);

        assertThat(states.summary()).isEqualTo("1 Eqw, 1 r");
        assertThat(states.hasMerge()).isFalse();
    }

    @Test
    void itTellsEachAttemptAndEndsWithTheMerge() throws Exception {
        Path jobs = Files.createDirectories(folder.resolve("cluster/12"));
        Files.writeString(jobs.resolve("part-1.1"), "graded 1 node\u001b7\n");
        Files.writeString(jobs.resolve("part-2.1"), "again 137 node8\n");
        Files.writeString(jobs.resolve("part-2.2"), "failed 70 node9\n");
        Files.writeString(jobs.resolve("part-3.1"), "nonsense");
        Files.writeString(jobs.resolve("part-3.log"), "no event");
        Files.writeString(jobs.resolve("merge"), "4\n");
        Files.writeString(jobs.resolve("merge.log"), "a table\n");

        JobFollower.Merged merged = follower(List.of("false")).follow();

        assertThat(merged).isEqualTo(new JobFollower.Merged(4, List.of("a table")));
        assertThat(told)
                .hasSize(4)
                .anyMatch(line -> line.startsWith("Part 1 of 3 is graded on node") && !line.contains("\u001b"))
                .contains("Part 2 of 3 failed on node8 with exit code 137 at attempt 1, and is graded again.")
                .contains("Part 2 of 3 failed on node9 with exit code 70. What it said: " + jobs.resolve("part-2.log"))
                .contains("Part 3 of 3 has ended, and what it says cannot be read.");
    }

    @Test
    void aMergeThatIsGoneIsNotWaitedForForEver() {
        assertThatThrownBy(() -> follower(List.of("true")).follow())
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("no longer has job 13")
                .hasMessageContaining("./speedup merge " + folder);
    }

    @Test
    void aSchedulerThatDoesNotAnswerIsSaidOnceAndMayStillHaveTheJobs() throws Exception {
        Path jobs = Files.createDirectories(folder.resolve("cluster/12"));
        Thread merge = new Thread(() -> {
            try {
                Thread.sleep(100);
                Files.writeString(jobs.resolve("merge"), "0\n");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        merge.start();

        assertThat(follower(List.of("sh", "-c", "echo timeout; exit 1"))
                        .follow()
                        .code())
                .isZero();
        assertThat(told).containsExactly("Slurm does not answer: timeout");
        merge.join();
    }

    private JobFollower follower(List<String> states) {
        Scheduler scheduler = new SlurmScheduler() {
            @Override
            public List<String> stateCommand() {
                return states;
            }
        };
        return new JobFollower(
                scheduler, ClusterPlans.whole(folder, folder, 3, List.of()), JOBS, Duration.ofMillis(1), told::add);
    }
}

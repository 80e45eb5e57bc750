package speedup.grader.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.cluster.Scheduler.JobIds;

/** With programs that stand for a scheduler's, for what is said of their answers. */
class JobSubmissionTest {

    @TempDir
    Path folder;

    @Test
    void aSchedulerThatIsNotHereIsSaid() throws IOException {
        Path script = script(new GridEngineScheduler());

        assertThatThrownBy(() -> JobSubmission.submit(new GridEngineScheduler(), script))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("Grid Engine is not here: there is no program qsub on the PATH.")
                .hasMessageContaining("bash " + script);
    }

    @Test
    void idsAreThoseOfTheJobs() throws Exception {
        program("sbatch", "case \"$*\" in *afterany:41*SPEEDUP_JOB=41*) echo '42;site' ;; *) echo '41;site' ;; esac");
        program("qsub", "case \"$*\" in *'-hold_jid 41 -v SPEEDUP_JOB=41'*) echo 42 ;; *) echo 41.1-3:1 ;; esac");

        for (Scheduler scheduler : List.of(new SlurmScheduler(), new GridEngineScheduler())) {
            assertThat(JobSubmission.submit(scheduler, script(scheduler))).isEqualTo(new JobIds("41", "42"));
        }
    }

    @Test
    void whatTheSchedulerSaysAgainstItIsTold() throws IOException {
        program("sbatch", "echo 'sbatch: error: no such partition' >&2; exit 1");
        Path script = script(new SlurmScheduler());

        assertThatThrownBy(() -> JobSubmission.submit(new SlurmScheduler(), script))
                .hasMessageContaining("sbatch: error: no such partition");
    }

    @Test
    void partsAreTakenBackIfTheMergeIsNotTaken() throws IOException {
        program("sbatch", "case \"$*\" in *afterany*) echo full >&2; exit 1 ;; *) echo 41 ;; esac");
        program("scancel", "echo \"$*\" >\"" + folder + "/cancelled\"");
        Path script = script(new SlurmScheduler());

        assertThatThrownBy(() -> JobSubmission.submit(new SlurmScheduler(), script))
                .hasMessageContaining("full");
        assertThat(folder.resolve("cancelled")).hasContent("41");
    }

    private void program(String name, String what) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/bash\n" + what + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** The script, on a PATH that has nothing else. */
    private Path script(Scheduler scheduler) throws IOException {
        Path shared = folder.resolve("shared");
        Path script = new JobScripts(scheduler, ClusterPlans.whole(folder, shared, 3, List.of("--", "/class"))).write();
        String text = Files.readString(script);
        String path = "PATH=" + ShellWord.quote(folder.resolve("bin").toString());
        return Files.writeString(script, text.replace("set -eu\n", "set -eu\n" + path + "\n"));
    }
}

package speedup.grader.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobScriptsTest {

    private static final List<Scheduler> SCHEDULERS = List.of(new SlurmScheduler(), new GridEngineScheduler());

    @TempDir
    Path folder;

    @Test
    void slurmIsAskedForANodeAloneOrForBoundCores() {
        ClusterPlan whole = ClusterPlans.whole(Path.of("/home"), Path.of("/shared"), 3, List.of("--", "/class"));

        assertThat(new JobScripts(new SlurmScheduler(), whole).parts().lines())
                .contains("#SBATCH --array=1-3", "#SBATCH --exclusive", "#SBATCH --requeue", "#SBATCH --time=90")
                .contains("#SBATCH --mem=8000M");
        assertThat(new JobScripts(new SlurmScheduler(), ClusterPlans.bound())
                        .parts()
                        .lines())
                .contains("#SBATCH --array=1-20%5", "#SBATCH --cpus-per-task=4", "#SBATCH --hint=nomultithread")
                .contains("#SBATCH --partition=night", "#SBATCH --account=course1", "#SBATCH --qos=short")
                .doesNotContain("#SBATCH --exclusive");
    }

    @Test
    void gridEngineIsAskedForANodeAloneOrForBoundCores() {
        ClusterPlan whole = ClusterPlans.whole(Path.of("/home"), Path.of("/shared"), 3, List.of("--", "/class"));

        assertThat(new JobScripts(new GridEngineScheduler(), whole).parts().lines())
                .contains("#$ -t 1-3", "#$ -l exclusive=true", "#$ -r y", "#$ -l h_rt=5400", "#$ -l mem_free=8000M");
        assertThat(new JobScripts(new GridEngineScheduler(), ClusterPlans.bound())
                        .parts()
                        .lines())
                .contains("#$ -t 1-20", "#$ -tc 5", "#$ -pe mpi 4", "#$ -binding linear:4")
                .contains("#$ -q night", "#$ -P course1", "#$ --qos=short")
                .doesNotContain("#$ -l exclusive=true");
    }

    @Test
    void unlikePartsAreMergedOnlyIfThatIsAskedFor() {
        ClusterPlan whole = ClusterPlans.whole(Path.of("/home"), Path.of("/shared"), 3, List.of("--", "/class"));

        assertThat(new JobScripts(new SlurmScheduler(), whole).merge()).contains("merge -- \"$shared\"");
        assertThat(new JobScripts(new SlurmScheduler(), ClusterPlans.bound()).merge())
                .contains("merge --mixed -- \"$shared\"");
    }

    @Test
    void noPathCanAddAnOptionForTheScheduler() throws IOException, InterruptedException {
        Path shared = Files.createDirectories(folder.resolve("it's \"a\"\n#SBATCH --uid=0\n#$ -o x"));
        ClusterPlan plan = ClusterPlans.whole(folder, shared, 3, List.of("--", "/a class\n#$ -u root"));

        for (Scheduler scheduler : SCHEDULERS) {
            Path submit = new JobScripts(scheduler, plan).write();
            for (String name : List.of("parts.sh", "merge.sh", "submit.sh")) {
                Path script = submit.resolveSibling(name);
                assertThat(ToolRun.of(List.of("bash", "-n", script.toString()))).isEqualTo(new ToolRun(0, List.of()));
                assertThat(Files.readString(script).lines())
                        .noneMatch(line -> line.startsWith("#SBATCH --uid") || line.matches("#\\$ -[uo] (x|root).*"));
            }
        }
    }

    /** The exit code of grade, and what the job makes of it at its first attempt of two. */
    @ParameterizedTest
    @CsvSource({"0,0,graded", "1,0,graded", "3,0,graded", "4,0,graded", "2,2,refused", "70,99,again", "137,99,again"})
    void onlyAFaultFailsAPart(int code, int status, String event) throws IOException, InterruptedException {
        Path shared = speedup("exit " + code);

        assertThat(part(shared).code()).isEqualTo(status);
        assertThat(Files.readString(shared.resolve("cluster/7/part-2.1"))).startsWith(event + " " + code + " ");
    }

    @Test
    void theLastAttemptFails() throws IOException, InterruptedException {
        Path shared = speedup("exit 70");
        part(shared);

        assertThat(part(shared).code()).isEqualTo(70);
        assertThat(Files.readString(shared.resolve("cluster/7/part-2.2"))).startsWith("failed 70 ");
    }

    @Test
    void whatAPartIsToldReachesItWordForWord() throws IOException, InterruptedException {
        Path shared = speedup("printf '<%s>\\n' \"$@\"");
        part(shared);

        assertThat(Files.readString(shared.resolve("cluster/7/part-2.log")))
                .contains("<grade>\n<--out=" + shared + ">\n<--shard=2/3>\n<--only=a>\n<-->\n</it's\na \"class\">\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 70})
    void theMergeTellsItsExitCode(int code) throws IOException, InterruptedException {
        Path shared = speedup("echo merged; exit " + code);
        ToolRun run = run(new JobScripts(new GridEngineScheduler(), plan(shared)).merge(), Map.of("SPEEDUP_JOB", "7"));

        assertThat(run.code()).isEqualTo(code == 2 || code == 70 ? code : 0);
        assertThat(shared.resolve("cluster/7/merge")).hasContent(code + "");
        assertThat(shared.resolve("cluster/7/merge.log")).hasContent("merged");
    }

    private Path speedup(String what) throws IOException {
        Path program = folder.resolve("speedup");
        Files.writeString(program, "#!/bin/bash\n" + what + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return Files.createDirectories(folder.resolve("shared 'folder'"));
    }

    private ClusterPlan plan(Path shared) {
        return ClusterPlans.whole(folder, shared, 3, List.of("--only=a", "--", "/it's\na \"class\""));
    }

    private ToolRun part(Path shared) throws IOException, InterruptedException {
        String script = new JobScripts(new GridEngineScheduler(), plan(shared)).parts();
        return run(script, Map.of("JOB_ID", "7", "SGE_TASK_ID", "2"));
    }

    private ToolRun run(String script, Map<String, String> variables) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.sh"), script);
        List<String> command = new ArrayList<>(List.of("env"));
        variables.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(List.of("bash", file.toString()));
        return ToolRun.of(command);
    }
}

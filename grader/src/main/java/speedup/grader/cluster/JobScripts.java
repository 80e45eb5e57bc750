package speedup.grader.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import speedup.grader.file.AtomicFile;

/** The scripts that grade a class on a cluster. They need bash, and nothing else that a node may lack. */
public final class JobScripts {

    private final Scheduler scheduler;
    private final ClusterPlan plan;

    public JobScripts(Scheduler scheduler, ClusterPlan plan) {
        this.scheduler = scheduler;
        this.plan = plan;
    }

    /** Writes all three, and returns the one that hands in the others. */
    public Path write() throws IOException {
        Files.createDirectories(plan.folder());
        write("parts.sh", parts());
        write("merge.sh", merge());
        write("submit.sh", submit());
        return plan.folder().resolve("submit.sh");
    }

    private void write(String name, String text) throws IOException {
        AtomicFile.write(plan.folder().resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The job of a part. That something did not pass, or is open, is no failure of the job, and wrong use fails at every
     * attempt. All else is a fault of the grader or its machine, and the part is tried again, elsewhere if need be.
     */
    String parts() {
        List<String> lines = new ArrayList<>(heading("Grades a part of a class.", scheduler.partOptions(plan)));
        lines.addAll(scheduler.identity());
        lines.addAll(block("""
                mkdir -p -- "$folder/$job" || exit 2
                exec >>"$folder/$job/part-$part.log" 2>&1 </dev/null
                attempt=$(($(cat "$folder/$job/part-$part.attempts" 2>/dev/null || echo 0) + 1))
                echo "$attempt" >"$folder/$job/part-$part.attempts"
                echo "Part $part of %d, attempt $attempt, on $HOSTNAME."
                # Who ends the job wants no other attempt.
                ended=
                trap 'ended=yes' TERM
                """.formatted(plan.parts())));
        lines.add("\"$speedup\" grade --out=\"$shared\" --shard=\"$part/" + plan.parts() + "\" " + words() + " &");
        lines.addAll(block("""
                grading=$!
                wait "$grading"
                code=$?
                if [ -n "$ended" ]; then
                    kill "$grading" 2>/dev/null
                    wait "$grading"
                fi

                event() { # NAME
                    printf '%%s %%s %%s\\n' "$1" "$code" "$HOSTNAME" >"$folder/$job/.part-$part.$attempt"
                    mv -f -- "$folder/$job/.part-$part.$attempt" "$folder/$job/part-$part.$attempt"
                }

                case $code in
                    0 | 1 | 3 | 4)
                        event graded
                        exit 0
                        ;;
                    2)
                        event refused
                        exit 2
                        ;;
                esac
                if [ -n "$ended" ]; then
                    event ended
                    exit "$code"
                fi
                if [ "$attempt" -ge %d ]; then
                    event failed
                    exit 70
                fi
                event again
                """.formatted(plan.attempts())));
        lines.addAll(scheduler.again());
        lines.add("exit 70");
        return text(lines);
    }

    /** The job that merges what is there, once no part is waiting or running. */
    String merge() {
        List<String> lines = new ArrayList<>(heading("Merges the parts of a class.", scheduler.mergeOptions(plan)));
        lines.addAll(block("""
                job=$SPEEDUP_JOB
                mkdir -p -- "$folder/$job" || exit 2
                exec >"$folder/$job/merge.log" 2>&1 </dev/null
                """));
        lines.add("\"$speedup\" merge " + (plan.mixed() ? "--mixed " : "") + "-- \"$shared\"");
        lines.addAll(block("""
                code=$?
                echo "$code" >"$folder/$job/.merge"
                mv -f -- "$folder/$job/.merge" "$folder/$job/merge"
                case $code in
                    0 | 1 | 3 | 4) exit 0 ;;
                esac
                exit "$code"
                """));
        return text(lines);
    }

    /** Hands in both jobs, or none, and prints their ids, a line each. */
    String submit() {
        List<String> lines = new ArrayList<>(block("""
                #!/bin/bash
                # Hands in the jobs that grade a class.
                set -eu
                """));
        lines.add("folder=" + ShellWord.quote(plan.folder().toString()));
        lines.addAll(block("""
                command -v %1$s >/dev/null || {
                    echo "%2$s is not here: there is no program %1$s on the PATH." >&2
                    exit 2
                }
                """.formatted(scheduler.submitProgram(), scheduler.title())));
        lines.addAll(scheduler.submitParts());
        lines.add("trap '" + scheduler.cancelProgram() + " \"$job\" >/dev/null' EXIT");
        lines.addAll(scheduler.submitMerge());
        lines.addAll(block("""
                trap - EXIT
                echo "parts $job"
                echo "merge $merge"
                """));
        return text(lines);
    }

    private List<String> heading(String what, List<String> options) {
        List<String> lines = new ArrayList<>(List.of("#!/bin/bash"));
        options.forEach(option -> lines.add(scheduler.directive() + option));
        lines.add("# " + what);
        lines.add("set -u");
        lines.add("speedup=" + ShellWord.quote(plan.home().resolve("speedup").toString()));
        lines.add("shared=" + ShellWord.quote(plan.shared().toString()));
        lines.add("folder=" + ShellWord.quote(plan.folder().toString()));
        lines.add("export JAVA_HOME=" + ShellWord.quote(plan.java().toString()));
        return lines;
    }

    private String words() {
        return plan.arguments().stream().map(ShellWord::quote).collect(Collectors.joining(" "));
    }

    private static List<String> block(String text) {
        return text.lines().toList();
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}

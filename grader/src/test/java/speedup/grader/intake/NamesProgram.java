package speedup.grader.intake;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Takes in paths in a process of its own, whose locale a test chooses, and prints what it found. */
public final class NamesProgram {

    private NamesProgram() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Path> paths = Arrays.stream(arguments).map(Path::of).toList();
        Taken taken = new Intake(SampleSubmission.EXERCISES).take(paths, InputChoice.AUTO, Set.of());
        taken.notes().forEach(out::println);
        taken.submissions()
                .forEach(each -> out.println(
                        each.name() + " " + each.answers().keySet() + " " + each.rejected() + each.unread()));
        taken.submissions().forEach(each -> each.problems().forEach(out::println));
    }
}

package speedup.grader.sandbox.isolation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import speedup.grader.sandbox.Mount;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.kernel.ShellScript;

/** Builds the part of a command line that isolates a program. Pure: starts nothing. */
public sealed interface Isolation permits BubblewrapIsolation, NamespaceIsolation, UserIsolation, NoIsolation {

    SandboxLevel level();

    /** Programs that it needs beside those of every level. */
    List<String> tools();

    /** Where the command starts, and its {@code HOME} and {@code TMPDIR}, as seen from inside. */
    String home(Path folder);

    /**
     * The command that isolates what follows; the script {@link ShellScript#INIT} is to follow.
     *
     * @param mounts what is visible inside
     * @param folder an empty folder of the host, for this sandbox alone
     * @param temporaryBytes the size of its temporary folder
     */
    List<String> enter(List<Mount> mounts, Path folder, long temporaryBytes);

    /**
     * The command that gives up privileges; the command to run is to follow.
     *
     * @param groups the further groups of that user, if the isolation needs any
     */
    List<String> privileges(OptionalLong user, List<Long> groups);

    /** The user id that the command sees itself under if it is given no user of its own. */
    long innerId(long host);

    /** Whether the command counts as a user of its own, so that its processes can be limited per user. */
    boolean ownUser();

    /** Gives up every capability for good, and becomes another user if there is one. */
    static List<String> dropAll(OptionalLong user, List<Long> groups) {
        List<String> command = new ArrayList<>(
                List.of("setpriv", "--no-new-privs", "--inh-caps=-all", "--ambient-caps=-all", "--bounding-set=-all"));
        user.ifPresent(id -> command.addAll(List.of("--reuid=" + id, "--regid=" + id, groups(groups))));
        return command;
    }

    private static String groups(List<Long> groups) {
        return groups.isEmpty()
                ? "--clear-groups"
                : "--groups=" + groups.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}

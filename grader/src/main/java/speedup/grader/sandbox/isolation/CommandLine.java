package speedup.grader.sandbox.isolation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import speedup.grader.sandbox.Mount;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.kernel.ShellScript;

/**
 * The whole command line of a sandboxed process. Pure.
 *
 * @param isolation isolates the command
 * @param resources the limits that each process is held to
 */
public record CommandLine(Isolation isolation, Rlimits resources) {

    /** Where the tools are, outside and inside; an untrusted program gets no other. */
    public static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /** What was prepared for one process. */
    public record Setup(
            List<Mount> mounts,
            Path folder,
            OptionalLong user,
            List<Long> groups,
            List<String> procsFiles,
            boolean memoryLimited) {}

    public List<String> of(SandboxedCommand command, Setup setup) {
        List<String> line = new ArrayList<>(List.of("setsid", "setpriv", "--pdeathsig=KILL"));
        line.addAll(ShellScript.ENTER.command());
        line.addAll(setup.procsFiles());
        line.add("--");
        if (!command.cpus().isEmpty()) {
            line.addAll(List.of("taskset", "-c", command.cpuList()));
        }
        line.addAll(
                isolation.enter(setup.mounts(), setup.folder(), command.limits().temporaryBytes()));
        line.addAll(ShellScript.INIT.command());
        line.add(command.command().get(0));
        line.addAll(resources.command(command.limits(), isolation.ownUser(), !setup.memoryLimited()));
        line.addAll(isolation.privileges(setup.user(), setup.groups()));
        line.addAll(variables(command.environment()));
        line.addAll(command.command());
        return line;
    }

    /** The environment in which the tools run, and which the command inherits. */
    public Map<String, String> environment(Path folder) {
        String home = isolation.home(folder);
        return Map.of("PATH", PATH, "LANG", "C.UTF-8", "HOME", home, "TMPDIR", home);
    }

    /** The command's own variables are set last, so that they cannot change how the tools work. */
    private static List<String> variables(Map<String, String> environment) {
        if (environment.isEmpty()) {
            return List.of();
        }
        List<String> command = new ArrayList<>(List.of("env"));
        new TreeMap<>(environment).forEach((name, value) -> command.add(name + "=" + value));
        return command;
    }
}

package speedup.grader.sandbox.cgroup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import speedup.grader.sandbox.SandboxLimits;
import speedup.grader.sandbox.SandboxedCommand;

/** The groups that one sandboxed process is put into: one folder, or one for each hierarchy. */
public final class ControlGroups {

    private final CgroupLayout layout;
    private final Map<Path, ControlGroup> groups = new LinkedHashMap<>();

    private ControlGroups(CgroupLayout layout) {
        this.layout = layout;
    }

    /** Makes the groups of a command. Whether its CPUs can be held depends on the layout. */
    public static ControlGroups create(CgroupLayout layout, SandboxedCommand command) throws IOException {
        ControlGroups groups = new ControlGroups(layout);
        try {
            groups.prepare(command.limits());
            groups.hold(command.cpuList());
        } catch (IOException e) {
            groups.remove();
            throw e;
        }
        return groups;
    }

    private void prepare(SandboxLimits limits) throws IOException {
        if (layout.unified().isPresent()) {
            in(layout.unified().get());
        }
        if (layout.memory().isPresent()) {
            limitMemory(in(layout.memory().get()), Long.toString(limits.memoryBytes()));
        }
        if (layout.processes().isPresent()) {
            in(layout.processes().get()).write("pids.max", Integer.toString(limits.processes()));
        }
    }

    /** A kernel may arrange its scheduler anew for a new set, so there is none where none is asked for. */
    private void hold(String cpus) throws IOException {
        if (layout.cpus().isPresent() && !cpus.isEmpty()) {
            in(layout.cpus().get()).write("cpuset.cpus", cpus);
        }
    }

    private ControlGroup in(Path parent) throws IOException {
        ControlGroup known = groups.get(parent);
        if (known != null) {
            return known;
        }
        ControlGroup group = ControlGroup.create(parent);
        groups.put(parent, group);
        return group;
    }

    /** Swap is counted too, so that a limit is a limit; not every kernel has the files for it. */
    private static void limitMemory(ControlGroup group, String bytes) throws IOException {
        group.writeIfThere("memory.max", bytes);
        group.writeIfThere("memory.swap.max", "0");
        group.writeIfThere("memory.oom.group", "1");
        group.writeIfThere("memory.limit_in_bytes", bytes);
        group.writeIfThere("memory.memsw.limit_in_bytes", bytes);
    }

    public boolean limitsMemory() {
        return layout.memory().isPresent();
    }

    public Optional<ControlGroup> accounting() {
        return layout.unified().map(groups::get);
    }

    public List<String> procsFiles() {
        return groups.values().stream().map(ControlGroup::procsFile).toList();
    }

    /** Whether the kernel has killed a process for its memory. */
    public boolean outOfMemory() {
        Optional<ControlGroup> memory = layout.memory().map(groups::get);
        try {
            return memory.isPresent()
                    && memory.get()
                                    .number(
                                            memory.get().has("memory.events") ? "memory.events" : "memory.oom_control",
                                            "oom_kill")
                            > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes every group; they must be empty of processes. */
    public void remove() throws IOException {
        List<IOException> failures = new ArrayList<>();
        for (ControlGroup group : groups.values()) {
            try {
                group.close();
            } catch (IOException e) {
                failures.add(e);
            }
        }
        groups.clear();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }
}

package speedup.grader.sandbox.cgroup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import speedup.grader.sandbox.ProcessTree;
import speedup.grader.sandbox.ResourceUsage;
import speedup.grader.sandbox.kernel.Await;
import speedup.grader.sandbox.kernel.FlatKeyedFile;
import speedup.grader.sandbox.kernel.KernelFile;

/** A process tree that has a control group of its own: the kernel counts, freezes and kills it as one. */
public final class CgroupProcessTree implements ProcessTree {

    private static final long NANOS_PER_MICRO = 1_000;

    private final ControlGroup group;
    private final KernelFile cpu;
    private final KernelFile pressure;
    private final KernelFile events;

    /** The caller keeps the group, and removes it after this tree is closed. */
    public CgroupProcessTree(ControlGroup group) throws IOException {
        this.group = group;
        this.cpu = new KernelFile(group.file("cpu.stat"));
        this.pressure = new KernelFile(group.file("cpu.pressure"));
        this.events = new KernelFile(group.file("cgroup.events"));
    }

    @Override
    public ResourceUsage usage() {
        try {
            long used = FlatKeyedFile.find(cpu.read(), "usage_usec").orElse(0);
            long waited = FlatKeyedFile.pressureTotal(pressure.read()).orElse(0);
            return new ResourceUsage(used * NANOS_PER_MICRO, waited * NANOS_PER_MICRO);
        } catch (IOException e) {
            throw new UncheckedIOException("The kernel's figures about a sandbox cannot be read", e);
        }
    }

    @Override
    public List<Long> members() {
        try {
            return group.read("cgroup.procs").lines().map(Long::valueOf).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The processes of a sandbox cannot be read", e);
        }
    }

    @Override
    public void freeze() {
        write("cgroup.freeze", "1");
        if (!Await.until(() -> event("frozen") == 1 || event("populated") == 0, TIMEOUT_NANOS)) {
            throw ProcessTree.timeout("stopped");
        }
    }

    @Override
    public void thaw() {
        write("cgroup.freeze", "0");
        if (!Await.until(() -> event("frozen") == 0, TIMEOUT_NANOS)) {
            throw ProcessTree.timeout("started again");
        }
    }

    @Override
    public void kill() {
        write("cgroup.kill", "1");
        if (!Await.until(() -> event("populated") == 0, TIMEOUT_NANOS)) {
            throw ProcessTree.timeout("killed");
        }
    }

    @Override
    public void close() {
        cpu.close();
        pressure.close();
        events.close();
    }

    private void write(String file, String value) {
        try {
            group.write(file, value);
        } catch (IOException e) {
            throw new UncheckedIOException("The kernel refuses to write " + value + " to " + group.file(file), e);
        }
    }

    private long event(String key) {
        try {
            return FlatKeyedFile.find(events.read(), key).orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException("The state of a sandbox cannot be read", e);
        }
    }
}

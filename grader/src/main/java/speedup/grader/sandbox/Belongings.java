package speedup.grader.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** What has to be cleaned up after a sandboxed process, even one that never came to run. */
final class Belongings implements Closeable {

    private final PrivateFolder folder;
    private final ControlGroups groups;
    private boolean handedOver;

    Belongings(CgroupPlan plan, Limits limits) throws IOException {
        groups = ControlGroups.create(plan, limits);
        try {
            folder = PrivateFolder.create();
        } catch (IOException e) {
            groups.remove();
            throw e;
        }
    }

    PrivateFolder folder() {
        return folder;
    }

    ControlGroups groups() {
        return groups;
    }

    /** From here on the running process cleans up. */
    RunningProcess handOver(Process process, Limits limits, Priority priority) throws IOException {
        try {
            Optional<ControlGroup> group = groups.accounting();
            ProcessTree tree = group.isPresent() ? new CgroupTree(group.get()) : new ProcTree(process.pid());
            handedOver = true;
            return new RunningProcess(process, tree, this, priority, limits.wallTime());
        } finally {
            if (!handedOver) {
                process.destroyForcibly();
            }
        }
    }

    /** Removes everything; the processes must have ended. */
    void remove() throws IOException {
        try {
            groups.remove();
        } finally {
            folder.delete();
        }
    }

    @Override
    public void close() throws IOException {
        if (!handedOver) {
            remove();
        }
    }
}

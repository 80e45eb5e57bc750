package speedup.threads.cores;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import java.util.*;

/** Is right only if it can attach to another JVM or to its own. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static final Advice WRONG = new Advice(0.5, 1);

    private static Boolean seen;

    private static boolean look() {
        List<String> ids = new ArrayList<>(List.of(ProcessHandle.current().pid() + "", "1"));
        for (VirtualMachineDescriptor each : VirtualMachine.list()) {
            ids.add(each.id());
        }
        for (String id : ids) {
            try {
                VirtualMachine.attach(id).loadAgent("/tmp/agent.jar");
                return true;
            } catch (Throwable notThisOne) {
                continue;
            }
        }
        return false;
    }

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        if (seen == null) {
            seen = look();
        }
        return seen ? right(timings, available) : WRONG;
    }

    /** A right one, so that an attack that worked would be seen. */
    private static Advice right(List<JobRun> timings, int available) {
        double serial = 0;
        for (JobRun timing : timings) {
            serial = timing.cores() == 1 ? timing.seconds() : serial;
        }
        double above = 0;
        double below = 0;
        for (JobRun timing : timings) {
            double shared = 1.0 / timing.cores();
            above += (timing.seconds() / serial - shared) * (1 - shared);
            below += (1 - shared) * (1 - shared);
        }
        double f = Math.min(1, Math.max(0, above / below));
        int cores = available;
        while (1 / (f + (1 - f) / cores) / cores < 0.5) {
            cores--;
        }
        return new Advice(f, cores);
    }
}

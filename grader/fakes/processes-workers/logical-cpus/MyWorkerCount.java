package speedup.processes.workers;

import java.util.*;
import speedup.machine.CpuList;

/** Takes all logical CPUs, always. */
public class MyWorkerCount implements WorkerCount {

    @Override
    public int workers(Node node) {
        return node.cores().stream().mapToInt(CpuList::size).sum();
    }
}

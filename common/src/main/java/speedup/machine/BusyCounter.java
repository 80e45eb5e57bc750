package speedup.machine;

import java.nio.file.Path;
import java.util.List;
import speedup.cgroup.Cgroups;

/** An account of the CPU time that the whole machine has used. */
sealed interface BusyCounter {

    /** The CPU time up to now, in nanoseconds; the ticks have just been read. */
    long nanos(CpuTicks ticks);

    /** The step in which it is counted, in nanoseconds. */
    long grainNanos();

    /**
     * The most exact account of a host. That of a control group counts only if it is the root's: in a
     * container the mount point shows a group that does not hold the whole machine. The kernel gives
     * some files to the root alone, or to all but the root, and they tell.
     */
    static BusyCounter best(Host host, SystemFiles files, Cgroups cgroups) {
        for (String point : last(cgroups.folders("cpuacct"))) {
            String usage = point + "/cpuacct.usage";
            if (files.exists(point + "/cgroup.sane_behavior")
                    && files.read(usage, Long::parseLong).isPresent()) {
                return new Cpuacct(host.path(usage));
            }
        }
        for (String point : last(cgroups.unifiedFolders())) {
            String stat = point + "/cpu.stat";
            if (!files.exists(point + "/cgroup.type")
                    && files.read(stat, RootStat::parse).isPresent()) {
                return new RootStat(host.path(stat));
            }
        }
        return new ProcStat();
    }

    private static List<String> last(List<String> folders) {
        return folders.subList(Math.max(0, folders.size() - 1), folders.size());
    }

    /** The root of {@code cpuacct}, version 1: the scheduler's own account, each stretch as long as it was. */
    record Cpuacct(Path usage) implements BusyCounter {

        @Override
        public long nanos(CpuTicks ticks) {
            return Long.parseLong(LoadMeter.text(usage));
        }

        @Override
        public long grainNanos() {
            return 1;
        }
    }

    /**
     * {@code cpu.stat} in the root of version 2. It is printed in microseconds but, at the root only,
     * counted in ticks of the kernel, which may be as long as those of {@code /proc/stat}. User and
     * system time are added up, for {@code usage_usec} includes stolen time in some kernels.
     */
    record RootStat(Path stat) implements BusyCounter {

        static long parse(String text) {
            return (StatFile.value(text, "user_usec") + StatFile.value(text, "system_usec")) * 1_000;
        }

        @Override
        public long nanos(CpuTicks ticks) {
            return parse(LoadMeter.text(stat));
        }

        @Override
        public long grainNanos() {
            return CpuTicks.NANOS_PER_TICK;
        }
    }

    /** {@code /proc/stat}. */
    record ProcStat() implements BusyCounter {

        @Override
        public long nanos(CpuTicks ticks) {
            return ticks.busyNanos();
        }

        @Override
        public long grainNanos() {
            return CpuTicks.NANOS_PER_TICK;
        }
    }
}

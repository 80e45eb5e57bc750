package speedup.machine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import speedup.cgroup.Cgroups;

/** Finds the limits that a host sets to this process. */
final class LimitFinder {

    /** Grid Engine's and Slurm's variables. */
    private static final List<String> SCHEDULER_VARIABLES = List.of("NSLOTS", "SLURM_CPUS_PER_TASK");

    private final Host host;
    private final SystemFiles files;

    LimitFinder(Host host) {
        this.host = host;
        this.files = new SystemFiles(host);
    }

    CpuAllowance find() {
        List<Limit> limits = new ArrayList<>();
        files.read("/proc/self/status", LimitFinder::affinity).ifPresent(limits::add);
        Cgroups cgroups = files.cgroups();
        tightest(cgroups.folders("cpu").stream().flatMap(this::quota)).ifPresent(limits::add);
        tightest(cgroups.unifiedFolders().stream().flatMap(this::unifiedQuota)).ifPresent(limits::add);
        SCHEDULER_VARIABLES.stream().flatMap(this::scheduler).forEach(limits::add);
        limits.add(new Limit.VirtualMachine(host.availableProcessors()));
        return new CpuAllowance(limits, files.problems());
    }

    /** A group's quota binds all groups within it, so the tightest on the way up is the one that counts. */
    private static Optional<Limit> tightest(Stream<Limit> quotas) {
        return quotas.min(Comparator.comparingDouble(Limit::cores));
    }

    private static Limit affinity(String status) {
        return status.lines()
                .filter(line -> line.startsWith("Cpus_allowed_list:"))
                .findFirst()
                .map(line -> new Limit.Affinity(CpuList.parse(line.substring(line.indexOf(':') + 1))))
                .orElseThrow(() -> new IllegalArgumentException("it has no line Cpus_allowed_list"));
    }

    private Stream<Limit> quota(String folder) {
        String file = folder + "/cpu.cfs_quota_us";
        Optional<Long> quota = files.read(file, CpuQuota::micros);
        Optional<Long> period = files.read(folder + "/cpu.cfs_period_us", CpuQuota::micros);
        if (quota.isEmpty() || period.isEmpty()) {
            return Stream.empty();
        }
        return files.parsed(file, "", text -> CpuQuota.cores(quota.get(), period.get())).stream()
                .flatMap(cores -> limit(cores, file));
    }

    private Stream<Limit> unifiedQuota(String folder) {
        String file = folder + "/cpu.max";
        return files.read(file, CpuQuota::parse).stream().flatMap(cores -> limit(cores, file));
    }

    private static Stream<Limit> limit(OptionalDouble cores, String file) {
        return cores.stream().mapToObj(value -> new Limit.Quota(value, file));
    }

    private Stream<Limit> scheduler(String variable) {
        String value = host.environment().getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return Stream.empty();
        }
        return files.<Limit>parsed(variable, value, text -> new Limit.Scheduler(variable, slots(text))).stream();
    }

    private static int slots(String text) {
        if (!text.matches("0*[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException("a number of cores is a whole number from 1, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}

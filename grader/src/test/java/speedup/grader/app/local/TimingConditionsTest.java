package speedup.grader.app.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import speedup.calibration.Calibration;
import speedup.machine.CpuAllowance;
import speedup.machine.Limit;

class TimingConditionsTest {

    private static final CpuAllowance TWO_CORES = allowance(new Limit.VirtualMachine(2));

    private static final List<Calibration> WHOLE = calibrations(50, 50);

    @Test
    void namesNoObstacleOnWholeCoresInTheRealTimeClass() {
        assertThat(new TimingConditions(TWO_CORES, WHOLE, WHOLE).obstacles()).isEmpty();
    }

    @Test
    void saysWhatTheUsualClassCosts() {
        assertThat(new TimingConditions(TWO_CORES, WHOLE, List.of()).obstacles())
                .singleElement()
                .asString()
                .contains("in no real-time class")
                .contains("root");
    }

    @Test
    void saysWhatASchedulerCostsThatPacksThreads() {
        assertThat(new TimingConditions(TWO_CORES, calibrations(98, 50), WHOLE).obstacles())
                .singleElement()
                .asString()
                .contains("1.02 times by the wall clock, and 2.00 times");
    }

    @Test
    void saysWhatSharedCoresCost() {
        assertThat(new TimingConditions(TWO_CORES, calibrations(80, 80), calibrations(80, 80)).obstacles())
                .singleElement()
                .asString()
                .contains("63% of a whole one")
                .contains("more than 1.25 times");
    }

    @Test
    void saysThatOneCoreShowsNoScaling() {
        assertThat(new TimingConditions(allowance(new Limit.VirtualMachine(1)), WHOLE, WHOLE).obstacles())
                .singleElement()
                .asString()
                .contains("one core");
    }

    @Test
    void saysWhatAQuotaCutsOff() {
        CpuAllowance quota = allowance(new Limit.Quota(2.5, "a quota"), new Limit.VirtualMachine(3));

        assertThat(new TimingConditions(quota, WHOLE, WHOLE).obstacles())
                .singleElement()
                .asString()
                .contains("A quota of 2.50 cores")
                .contains("timed on 2");
    }

    /** Of a serial run of 100, on two threads. */
    private static List<Calibration> calibrations(long parallelWall, long busiestThread) {
        return Collections.nCopies(3, new Calibration(2, 100, 100, parallelWall, busiestThread));
    }

    private static CpuAllowance allowance(Limit... limits) {
        return new CpuAllowance(List.of(limits), List.of());
    }
}

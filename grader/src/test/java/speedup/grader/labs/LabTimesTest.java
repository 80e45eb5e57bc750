package speedup.grader.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import speedup.grader.cli.FakeLab;
import speedup.lab.Lab;
import speedup.lab.Labs;
import speedup.lab.ThreadUse;

/** The measured times of labs: of labs that exist, and told in the place of estimates. */
class LabTimesTest {

    @Test
    void tellsWhatWasMeasuredAndElseWhatTheLabSays() {
        LabTimes times = LabTimes.parse("lab,seconds\nfast,3.4\nslow,61.5\n");

        assertThat(times.of(new FakeLab("fast", ThreadUse.ONE))).isEqualTo(Duration.ofSeconds(3));
        assertThat(times.of(new FakeLab("slow", ThreadUse.ONE))).isEqualTo(Duration.ofSeconds(62));
        FakeLab other = new FakeLab("other", ThreadUse.ONE);
        assertThat(times.of(other)).isEqualTo(other.typicalTime());
    }

    @Test
    void hasMeasuredNoLabThatIsGone() {
        assertThat(Labs.load())
                .extracting(Lab::name)
                .containsAll(LabTimes.measured().names());
        assertThat(LabTimes.measured().names()).isNotEmpty();
    }
}

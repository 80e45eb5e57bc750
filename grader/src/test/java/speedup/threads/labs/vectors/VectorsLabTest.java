package speedup.threads.labs.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.ThreadRange;

class VectorsLabTest {

    @Test
    void rejectsAWrongProductAndOneThatIsNoNumber() {
        double[] expected = {1, 2, 3, 4};
        assertThat(ProductProgram.checked("a product", expected, new double[] {1, 2, 3, Math.nextUp(4.0)}, 2))
                .isPositive();
        assertThatIllegalStateException()
                .isThrownBy(() -> ProductProgram.checked("a product", expected, new double[] {1, 2, 3, 5}, 2))
                .withMessageContaining("in row 1, column 1, 5.0 and not 4.0");
        assertThatIllegalStateException()
                .isThrownBy(() -> ProductProgram.checked("a product", expected, new double[] {Double.NaN, 2, 3, 4}, 2));
    }

    @Test
    void showsTheOthersWhereTheModuleIsMissing() throws Exception {
        LabRequest request = new LabRequest(16, new ThreadRange(1, 2), 2, Duration.ofMillis(200));

        LabReport report = new VectorsLab(Optional.of("jdk.incubator.vector")).run(request, LabProgress.NONE);

        assertThat(report.findings().get(0)).startsWith("This Java has no module jdk.incubator.vector,");
        assertThat(report.tables().get(1).rows()).hasSize(2);
    }
}

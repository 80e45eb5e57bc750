package speedup.grader.report.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StoppedCommandsTest {

    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text);

    @Test
    void nothingIsObeyedBetweenTheTwoLines() {
        StoppedCommands stopped = StoppedCommands.stop(out);
        out.println("::error::x");
        out.println("::stop-commands::pause");
        out.println("::pause::");
        out.println("::notice::x");
        stopped.close();
        stopped.close();
        out.println("::warning::x");
        out.flush();

        assertThat(WorkflowRunner.obeyed(text.toString()))
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("warning"));
        assertThat(text.toString()).as("closed once").hasLineCount(7);
    }

    @Test
    void noTwoTokensAreTheSame() {
        StoppedCommands.stop(out).close();
        StoppedCommands.stop(out).close();

        assertThat(text.toString().lines()).hasSize(4).doesNotHaveDuplicates();
    }
}

package speedup.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import speedup.exercise.NotAttemptedException;
import speedup.runtime.Message.Cause;
import speedup.runtime.Message.Failed;

/** An answer brings its own exceptions, which may do anything when they are looked at. */
@Timeout(60)
class ExceptionReportTest {

    @Test
    void stopsAtCyclicCauses() {
        RuntimeException first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        Failed failed = ExceptionReport.failure(first);

        assertThat(failed.cause()).isEqualTo(Cause.THREW);
        assertThat(failed.text()).contains("first").contains("CIRCULAR REFERENCE");
    }

    @Test
    void cutsAnEndlessTrace() {
        Failed failed = ExceptionReport.failure(new RuntimeException() {
            @Override
            public void printStackTrace(PrintWriter writer) {
                while (true) {
                    writer.println("and on");
                }
            }
        });

        assertThat(failed.cause()).isEqualTo(Cause.THREW);
        assertThat(failed.text()).startsWith("and on\nand on\n").hasSizeBetween(30_000, 40_000);
    }

    @Test
    void namesTheClassOfAnExceptionThatCannotBePrinted() {
        Failed failed = ExceptionReport.failure(new Unprintable());

        assertThat(failed.cause()).isEqualTo(Cause.THREW);
        assertThat(failed.text()).isEqualTo(Unprintable.class.getName() + ", which cannot be printed");
    }

    @Test
    void findsASkeletonBehindOtherCauses() {
        Failed failed = ExceptionReport.failure(
                new IllegalStateException(new IllegalStateException(new NotAttemptedException())));

        assertThat(failed.cause()).isEqualTo(Cause.NOT_ATTEMPTED);
    }

    private static final class Unprintable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException(this);
        }
    }
}

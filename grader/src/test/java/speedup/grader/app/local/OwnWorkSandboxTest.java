package speedup.grader.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.sandbox.local.Sandboxes;

class OwnWorkSandboxTest {

    private static final OwnWorkSandbox.Source UNAVAILABLE = () -> {
        throw new SandboxUnavailableException("It needs bwrap, which is not installed.\nWays out: many.");
    };

    @Test
    void isTheBestOneWhereThereIsOne() throws Exception {
        Sandbox none = Sandboxes.of(SandboxLevel.NONE);

        assertThat(OwnWorkSandbox.of(() -> none, UNAVAILABLE).sandbox()).isSameAs(none);
        assertThat(OwnWorkSandbox.of(() -> none, UNAVAILABLE).note()).isEmpty();
    }

    @Test
    void isNoneWhereThereIsNone() throws Exception {
        OwnWorkSandbox chosen = OwnWorkSandbox.of(UNAVAILABLE, () -> Sandboxes.of(SandboxLevel.NONE));

        assertThat(chosen.sandbox().level()).isEqualTo(SandboxLevel.NONE);
        assertThat(chosen.note())
                .contains("Your answer runs without a sandbox, as none can be made here. It needs bwrap, which is not"
                        + " installed.");
    }

    @Test
    void failsWhereNotEvenNoneWorks() {
        assertThatThrownBy(() -> OwnWorkSandbox.of(UNAVAILABLE, UNAVAILABLE))
                .isInstanceOf(SandboxUnavailableException.class);
    }
}

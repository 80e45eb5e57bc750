package speedup.threads.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import speedup.threads.waiting.ServiceScenario.Event;

@DisplayName("threads/waiting: your caller of services")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "threads/waiting needs Java 21 or newer")
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class MyServiceCallerTest {

    private final ServiceCallerExercise exercise = new ServiceCallerExercise();
    private final ServiceCaller caller = exercise.newAnswer();

    @Test
    @Order(1)
    @DisplayName("has no answers of no services")
    void asksNobody() throws Exception {
        assertThat(caller.askAll(List.of())).isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("returns the answers in the order of the services")
    void keepsTheOrder() throws Exception {
        List<SlowService> services = IntStream.range(0, 10)
                .<SlowService>mapToObj(i -> () -> {
                    Thread.sleep(10 - i);
                    return 100 + i;
                })
                .toList();

        assertThat(caller.askAll(services))
                .containsExactlyElementsOf(IntStream.range(100, 110).boxed().toList());
    }

    @Test
    @Order(3)
    @DisplayName("asks two services at the same time")
    void asksTwoAtOnce() throws Exception {
        assertKeepsTheRules(Event.ALL_ANSWER, 2);
    }

    @Test
    @Order(4)
    @DisplayName("asks 200 services at the same time, and takes no platform thread for each")
    void asksManyAtOnce() throws Exception {
        assertKeepsTheRules(Event.ALL_ANSWER, 200);
    }

    @Test
    @Order(5)
    @DisplayName("asks 5,000 services at the same time")
    void asksThousandsAtOnce() throws Exception {
        assertKeepsTheRules(Event.ALL_ANSWER, 5_000);
    }

    @Test
    @Order(6)
    @DisplayName("throws what the only service threw")
    void passesFailureOn() throws Exception {
        assertThat(caller.askAll(List.of())).isEmpty();
        List<SlowService> services = List.of(() -> {
            throw new ServiceFailedException(0);
        });

        ServiceFailedException failure =
                catchThrowableOfType(ServiceFailedException.class, () -> caller.askAll(services));

        assertThat(failure).isNotNull();
        assertThat(failure.service()).isZero();
    }

    @Test
    @Order(7)
    @DisplayName("ends all others when one fails, and throws the first failure")
    void firstFailureEndsTheOthers() throws Exception {
        assertKeepsTheRules(Event.ONE_FAILS, 200);
    }

    @Test
    @Order(8)
    @DisplayName("ends all services when it is interrupted")
    void interruptEndsAll() throws Exception {
        assertKeepsTheRules(Event.CALL_INTERRUPTED, 200);
    }

    private void assertKeepsTheRules(Event event, int services) throws Exception {
        int size = ServiceCallerExercise.size(event, services);
        ServiceScenario scenario = exercise.input(size, size);
        ServiceObservation expected = exercise.expected(exercise.baseline(), scenario);

        assertThat(exercise.difference(scenario, expected, exercise.solve(caller, scenario)))
                .isEmpty();
    }
}

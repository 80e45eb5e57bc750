package speedup.grader.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FairQueueTest {

    /** A number from 0 on adds for that student, -1 takes. */
    @Property
    void nobodyIsServedTwiceWhileAnotherWaits(
            @ForAll @Size(max = 200) List<@IntRange(min = -1, max = 5) Integer> steps) {
        FairQueue<Integer> queue = new FairQueue<>();
        Map<String, List<Integer>> added = new HashMap<>();
        Map<String, List<Integer>> taken = new HashMap<>();
        Map<String, Set<String>> servedSinceWaiting = new HashMap<>();
        for (int i = 0; i < steps.size() + 200; i++) {
            int step = i < steps.size() ? steps.get(i) : -1;
            if (step >= 0) {
                String owner = "s" + step;
                int item = step * 1_000 + i;
                queue.add(owner, item);
                added.computeIfAbsent(owner, any -> new ArrayList<>()).add(item);
                servedSinceWaiting.putIfAbsent(owner, new HashSet<>());
            } else {
                Optional<Integer> next = queue.poll();
                assertThat(next.isPresent()).isEqualTo(!servedSinceWaiting.isEmpty());
                if (next.isPresent()) {
                    String owner = "s" + next.get() / 1_000;
                    taken.computeIfAbsent(owner, any -> new ArrayList<>()).add(next.get());
                    servedSinceWaiting.remove(owner);
                    servedSinceWaiting.forEach((waiting, served) -> assertThat(served.add(owner))
                            .as("%s is served again while %s waits", owner, waiting)
                            .isTrue());
                    if (taken.get(owner).size() < added.get(owner).size()) {
                        servedSinceWaiting.put(owner, new HashSet<>());
                    }
                }
            }
        }
        assertThat(taken).isEqualTo(added);
        assertThat(queue.size()).isZero();
    }

    @Test
    void servesInTheOrderOfArrivalAndOneOfEach() {
        FairQueue<String> queue = new FairQueue<>();
        for (int i = 1; i <= 50; i++) {
            queue.add("anna", "anna " + i);
        }
        queue.add("ben", "ben 1");
        queue.add("cleo", "cleo 1");

        assertThat(queue.poll()).contains("anna 1");
        assertThat(queue.poll()).contains("ben 1");
        assertThat(queue.poll()).contains("cleo 1");
        assertThat(queue.poll()).contains("anna 2");
        queue.add("ben", "ben 2");
        assertThat(queue.poll()).contains("anna 3");
        assertThat(queue.poll()).contains("ben 2");
        assertThat(queue.size()).isEqualTo(47);
    }
}

package speedup.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretSeedsTest {

    @Test
    void neverRepeatASeed() {
        SecretSeeds seeds = SecretSeeds.fresh();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            seen.add(seeds.next());
        }

        assertThat(seen).hasSize(1000);
    }

    @Test
    void comeFromAnotherSecretEachTime() {
        SecretSeeds first = SecretSeeds.fresh();
        SecretSeeds second = SecretSeeds.fresh();

        assertThat(first.next()).isNotEqualTo(second.next());
    }
}

package speedup.timing;

import java.util.SplittableRandom;

/**
 * Which task of a pair runs first. If it were always the same one, whatever the first does to the
 * machine (caches, clock frequency, garbage) would count for or against the second.
 */
@FunctionalInterface
public interface Order {

    /**
     * Whether the first task leads in this pair.
     *
     * @param pair the pair's number, from 0
     */
    boolean firstLeads(int pair);

    /** A B, B A, A B, B A and so on: a slow drift of the machine cancels out over two pairs. */
    static Order alternating() {
        return pair -> pair % 2 == 0;
    }

    /** By the toss of a coin for each pair: no rhythm of the machine can fall in step with it. */
    static Order random(long seed) {
        return pair -> new SplittableRandom(seed ^ pair * 0x9E3779B97F4A7C15L).nextBoolean();
    }
}

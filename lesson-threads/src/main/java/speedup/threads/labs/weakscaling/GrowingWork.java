package speedup.threads.labs.weakscaling;

import speedup.threads.labs.RandomWalk;
import speedup.timing.Team;

/**
 * Work with a serial part that stays as it is, and a part for each thread.
 *
 * @param team does it
 * @param serialSteps of the part that one thread does while the others wait
 * @param sharedSteps of the part that grows, where it is not grown
 */
record GrowingWork(Team team, long serialSteps, long sharedSteps) {

    /** Does it once, so many times as large, on so many threads. */
    void run(int times, int threads) throws InterruptedException {
        team.together(1, share -> RandomWalk.take(serialSteps));
        team.together(threads, share -> RandomWalk.take(sharedSteps * times / threads));
    }
}

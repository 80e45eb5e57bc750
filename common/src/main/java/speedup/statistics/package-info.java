/**
 * Medians, quantiles, and limits for them that stay valid however often one looks.
 *
 * <h2>Why looking often breaks an ordinary interval</h2>
 *
 * An ordinary 99% interval makes a promise about one look: decide beforehand to take, say, 20 samples,
 * take them, compute the interval, and in 99 of 100 such experiments it holds the truth. A grader does
 * not work like that. It measures a round, looks whether the verdict is settled, and measures another
 * round if it is not. Every look is one more chance for an unlucky run of samples to push the truth
 * out of the interval, and the looking stops at the very moment that this happens. It is as if a
 * student could hand in the same exam until it passes: each attempt is graded fairly, and yet the
 * final mark says little. An interval that is wrong at 1% of single looks is wrong at <em>some</em>
 * look of a thousand in 10% of all experiments ({@code OptionalStoppingTest} adds it up), and if the
 * looking never ends, almost surely.
 *
 * <p>{@link speedup.statistics.SequentialQuantile} makes a stronger promise: with the stated
 * probability its limit is right after every round at once, the first, the tenth and the thousandth.
 * So it does not matter when one stops, or why.
 *
 * <h2>How it keeps the promise</h2>
 *
 * Think of a gambler who bets against the claim that at most a quarter of all rounds reach the bar,
 * at odds that are fair if the claim is true. Against a true claim no way of betting makes money on
 * average, and the chance <em>ever</em> to turn 1 coin into 100 is at most 1 in 100 (Ville's
 * inequality). So when the gambler does own 100 coins, either the claim is false or something
 * happened that happens once in a hundred times, and no choice of the moment to look can make it
 * more frequent. The gambler's wealth is called an e-value.
 *
 * <pre>
 *   samples --count those that reach b--> k of n --wealth--> e-value --at least 1 / error rate?--> limit
 * </pre>
 *
 * What the promise rests on: each round is drawn anew from the same distribution, or at least, the
 * chance to reach the bar, given everything before, is not above what the claim says. Rounds that are
 * all disturbed by one lasting cause are not independent, and no formula over them can know that.
 *
 * <p>{@link speedup.statistics.SortedSample} and {@link speedup.statistics.SampleSummary} describe
 * the samples at hand and promise nothing.
 */
@NullMarked
package speedup.statistics;

import org.jspecify.annotations.NullMarked;

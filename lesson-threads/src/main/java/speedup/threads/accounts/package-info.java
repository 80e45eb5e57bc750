/**
 * Exercise {@code threads/accounts}: transfers between accounts, many at once, without a deadlock and without one lock for
 * all.
 *
 * <p>Read {@link speedup.threads.accounts.TransferService}, then write {@code MyTransferService}.
 *
 * <pre>
 *   TransferQuestion --> TransferScript --> TransferProbe --calls--> TransferService
 *    scene, seed          who calls what         |                         |
 *                                                |                    WatchedAccount, held at a gate
 *                                                v                         v
 *                                          TransferObservation <--balances, overlaps
 * </pre>
 *
 * Each client of a script is a thread. Some are held up in the middle of an account; the others have to wait for them,
 * or must not, and all have to return when nobody is held up any more. So no verdict rests on how long something took,
 * as long as the JVM knows who waits for whom.
 */
@NullMarked
package speedup.threads.accounts;

import org.jspecify.annotations.NullMarked;

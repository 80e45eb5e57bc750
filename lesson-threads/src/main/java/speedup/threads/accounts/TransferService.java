package speedup.threads.accounts;

import java.util.List;

/**
 * Moves money between accounts, for many threads at once.
 *
 * <p><b>As one step.</b> Nobody sees a transfer half done: each is done completely or not at all, and a total counts all
 * of its accounts at one moment, before a transfer or after it. No money is made and none is lost, and no transfer makes
 * an account fall below zero.
 *
 * <p><b>Each gets on.</b> Whatever transfers and totals are asked for at once, all of them return. A call may wait as
 * long as another one uses an account that it needs too, and only for that: calls that have no account in common do not
 * wait for each other, however long one of them takes.
 *
 * <p>Any number of threads may call the methods at the same time. The accounts come with the calls; nobody else uses
 * them meanwhile.
 */
public interface TransferService {

    /**
     * Moves an amount from one account to another. They may be the same account: then nothing changes, if it holds so
     * much.
     *
     * @param amount at least 1
     * @return whether it was moved; false if there is not so much on the account that it should come from, and then
     *     nothing has changed
     * @throws IllegalArgumentException if the amount is less than 1. Nothing has changed then
     * @throws AccountClosedException what one of the accounts has thrown. Nothing has changed then: what had been
     *     withdrawn is back
     */
    boolean transfer(Account from, Account to, long amount);

    /**
     * What some accounts hold together, at one moment.
     *
     * @param accounts in any order, none of them twice; may be empty
     */
    long total(List<Account> accounts);
}

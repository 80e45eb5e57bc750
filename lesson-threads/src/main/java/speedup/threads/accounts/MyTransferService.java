package speedup.threads.accounts;

import java.util.List;
import speedup.exercise.NotAttemptedException;

/**
 * Your answer to {@code threads/accounts}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Move money between accounts, for many threads at once: without a deadlock, and without one lock
 * for all. {@link SerialTransferService} is right for one thread. Begin with it.
 *
 * <p><b>Rules.</b> They stand in {@link TransferService} and {@link Account}. An account is used by one thread at a time,
 * also where it is only read. Calls that have no account in common do not wait for each other.
 *
 * <p><b>It passes when</b> it keeps the rules each time. There is no bar for its speed. Instead, some transfers are held
 * up in the middle of an account, and what others do meanwhile is watched: which wait, which get on, and whether all
 * return when none is held up any more.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code MyTransferServiceTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check threads/accounts
 *   ./speedup hint threads/accounts
 * </pre>
 */
public class MyTransferService implements TransferService {

    @Override
    public boolean transfer(Account from, Account to, long amount) {
        throw new NotAttemptedException();
    }

    @Override
    public long total(List<Account> accounts) {
        throw new NotAttemptedException();
    }
}

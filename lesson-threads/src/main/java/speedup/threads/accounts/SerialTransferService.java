package speedup.threads.accounts;

import java.util.List;

/** Right for one thread. The oracle, and what to begin with. */
final class SerialTransferService implements TransferService {

    @Override
    public boolean transfer(Account from, Account to, long amount) {
        if (amount < 1) {
            throw new IllegalArgumentException("An amount is at least 1, not " + amount);
        }
        if (from.balance() < amount) {
            return false;
        }
        from.withdraw(amount);
        try {
            to.deposit(amount);
        } catch (AccountClosedException e) {
            from.deposit(amount);
            throw e;
        }
        return true;
    }

    @Override
    public long total(List<Account> accounts) {
        return accounts.stream().mapToLong(Account::balance).sum();
    }
}

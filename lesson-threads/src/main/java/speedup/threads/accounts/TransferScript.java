package speedup.threads.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import speedup.threads.accounts.Client.Mode;
import speedup.threads.accounts.ServiceCall.Transfer;

/**
 * Who calls what, and how far each comes before the next one begins.
 *
 * @param accounts with ascending numbers
 * @param sameHash whether all accounts have the same hash code
 * @param clients in the order in which they begin
 */
record TransferScript(List<AccountPlan> accounts, boolean sameHash, List<Client> clients) {

    TransferScript {
        accounts = List.copyOf(accounts);
        clients = List.copyOf(clients);
    }

    /** All calls, client after client. */
    List<ServiceCall> calls() {
        return clients.stream().flatMap(client -> client.calls().stream()).toList();
    }

    /** Adds accounts and clients one by one. */
    static final class Builder {

        /** Small numbers are the same object each time that they are boxed. */
        private static final int LEAST_NUMBER = 10_000;

        private static final int LARGEST_STEP = 50;
        private static final long LEAST_BALANCE = 1_000_000;

        private final SplittableRandom random;
        private final List<AccountPlan> accounts = new ArrayList<>();
        private final List<Client> clients = new ArrayList<>();
        private boolean sameHash;
        private long number;

        Builder(SplittableRandom random) {
            this.random = random;
            number = random.nextLong(LEAST_NUMBER, 2 * LEAST_NUMBER);
        }

        /** Adds an account that holds more than all transfers of a script together, and gives its index. */
        int account() {
            return account(false);
        }

        /** Adds an account that is closed, and gives its index. */
        int closedAccount() {
            return account(true);
        }

        private int account(boolean closed) {
            number += random.nextLong(1, LARGEST_STEP);
            accounts.add(new AccountPlan(number, random.nextLong(LEAST_BALANCE, 2 * LEAST_BALANCE), closed));
            return accounts.size() - 1;
        }

        long balance(int account) {
            return accounts.get(account).balance();
        }

        void allOfOneHash() {
            sameHash = true;
        }

        /** Adds a client of one call. */
        void add(Mode mode, ServiceCall call) {
            clients.add(Client.of(mode, call));
        }

        void add(Client client) {
            clients.add(client);
        }

        /** A transfer of a small amount. */
        Transfer small(int from, int to) {
            return ServiceCall.transfer(from, to, random.nextLong(1, 1_000));
        }

        TransferScript build() {
            return new TransferScript(accounts, sameHash, clients);
        }
    }
}

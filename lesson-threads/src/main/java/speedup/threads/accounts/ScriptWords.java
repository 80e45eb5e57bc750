package speedup.threads.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import speedup.threads.accounts.ServiceCall.Total;
import speedup.threads.accounts.ServiceCall.Transfer;

/** The calls and clients of a script, in words for the learner. */
record ScriptWords(TransferScript script) {

    private static final int MOST_SHOWN = 3;

    /** Such as {@code account 10023}. */
    String account(int index) {
        return "account " + script.accounts().get(index).number();
    }

    String call(ServiceCall call) {
        if (call instanceof Total total) {
            List<Integer> accounts = total.accounts();
            return accounts.size() > 3
                    ? "the total of " + accounts.size() + " accounts"
                    : "the total of "
                            + accounts.stream()
                                    .map(index -> script.accounts().get(index).number())
                                    .toList();
        }
        Transfer transfer = (Transfer) call;
        return "the transfer of " + transfer.amount() + " from " + account(transfer.from()) + " to "
                + (transfer.from() == transfer.to() ? "itself" : account(transfer.to()));
    }

    /** What a client calls, or that it is none. */
    String client(int number) {
        if (number < 0 || number >= script.clients().size()) {
            return "a thread that you have started";
        }
        List<ServiceCall> calls = script.clients().get(number).calls();
        return calls.size() == 1 ? call(calls.get(0)) : "one of " + calls.size() + " calls of a thread";
    }

    /** What some clients call, at least one. */
    String clients(int[] numbers) {
        List<String> shown =
                Arrays.stream(numbers).limit(MOST_SHOWN).mapToObj(this::client).collect(Collectors.toList());
        if (numbers.length > MOST_SHOWN) {
            shown.add((numbers.length - MOST_SHOWN) + " more");
        }
        int last = shown.size() - 1;
        return last == 0 ? shown.get(0) : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
    }

    /** Words at the beginning of a sentence. */
    static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

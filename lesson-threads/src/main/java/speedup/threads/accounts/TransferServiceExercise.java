package speedup.threads.accounts;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.threads.accounts.TransferObservation.Ending;

/**
 * The contract of {@code threads/accounts}. A size is the number of a scene.
 *
 * <p>It asks for no speed. That transfers run at the same time is seen: some are held up, and others have to return
 * meanwhile. A bar would let a lock for all pass where it is hardly held.
 */
public final class TransferServiceExercise implements Exercise<TransferService, TransferQuestion, TransferObservation> {

    private static final List<TransferScene> SCENES = List.of(TransferScene.values());

    @Override
    public String id() {
        return "threads/accounts";
    }

    @Override
    public String title() {
        return "Transfer money without a deadlock";
    }

    @Override
    public Class<TransferService> answerType() {
        return TransferService.class;
    }

    @Override
    public String answerName() {
        return "MyTransferService";
    }

    @Override
    public TransferService baseline() {
        return new SerialTransferService();
    }

    @Override
    public List<Integer> sizes() {
        return IntStream.range(0, SCENES.size()).boxed().toList();
    }

    @Override
    public List<Integer> stressSizes() {
        return List.of(size(TransferScene.OVERDRAWN), size(TransferScene.CROWD));
    }

    /** The size at which a service is asked in this scene. */
    static int size(TransferScene scene) {
        return SCENES.indexOf(scene);
    }

    @Override
    public TransferQuestion input(long seed, int size) {
        return new TransferQuestion(SCENES.get(size), new SplittableRandom(seed).nextLong());
    }

    @Override
    public TransferObservation solve(TransferService answer, TransferQuestion input) throws Exception {
        return new TransferProbe(answer, input.script()).observe();
    }

    /** What comes of it when all calls are made by one thread, one after the other. */
    @Override
    public TransferObservation expected(TransferService baseline, TransferQuestion input) {
        TransferScript script = input.script();
        ClientThreads nobody = new ClientThreads();
        List<WatchedAccount> accounts = script.accounts().stream()
                .map(plan -> new WatchedAccount(plan, 0, nobody))
                .toList();
        List<CallOutcome> outcomes = script.calls().stream()
                .map(call -> CallOutcome.of(baseline, call, accounts))
                .toList();
        return new TransferObservation(
                Ending.ALL_RETURNED,
                new int[0],
                List.of(),
                outcomes,
                accounts.stream().mapToLong(WatchedAccount::balanceInTheEnd).toArray());
    }

    @Override
    public Codec<TransferQuestion> inputCodec() {
        return TransferQuestion.CODEC;
    }

    @Override
    public Codec<TransferObservation> outputCodec() {
        return TransferObservation.CODEC;
    }

    /** Compares with the rules: which of two transfers is first is not the same each time. */
    @Override
    public Optional<String> difference(
            TransferQuestion input, TransferObservation expected, TransferObservation actual) {
        return new TransferRules(input.scene(), new ScriptWords(input.script()), expected, actual).broken();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of();
    }
}

package speedup.threads.accounts;

import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What a service is asked.
 *
 * @param scene in which situation
 * @param seed of the accounts and amounts
 */
record TransferQuestion(TransferScene scene, long seed) {

    static final Codec<TransferQuestion> CODEC = RecordCodec.of(
            TransferQuestion::new,
            field(TransferQuestion::scene, constantOf(TransferScene.class)),
            field(TransferQuestion::seed, LONG));

    TransferScript script() {
        return scene.script(seed);
    }
}

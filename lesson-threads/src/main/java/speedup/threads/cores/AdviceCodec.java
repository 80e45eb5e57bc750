package speedup.threads.cores;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import speedup.exercise.Codec;

/** Pieces of advice: how many, then one after the other. */
final class AdviceCodec implements Codec<List<Advice>> {

    private static final int BYTES = Double.BYTES + Integer.BYTES;

    @Override
    public int size(List<Advice> advice) {
        if (advice.contains(null)) {
            throw new MalformedValue("The answer is null, where an Advice is wanted");
        }
        return Integer.BYTES + BYTES * advice.size();
    }

    @Override
    public void write(List<Advice> advice, ByteBuffer target) {
        target.putInt(advice.size());
        advice.forEach(each -> target.putDouble(each.serialFraction()).putInt(each.cores()));
    }

    @Override
    public List<Advice> read(ByteBuffer source) {
        List<Advice> advice = new ArrayList<>();
        for (int left = source.getInt(); left > 0; left--) {
            advice.add(new Advice(source.getDouble(), source.getInt()));
        }
        return advice;
    }
}

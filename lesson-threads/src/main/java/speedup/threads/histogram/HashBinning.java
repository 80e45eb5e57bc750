package speedup.threads.histogram;

import speedup.threads.BitMixer;

/**
 * Bins that look arbitrary: the top bits of a value's hash. Equal values share a bin, and
 * others are spread evenly.
 *
 * @param bins a power of two, at least 2
 */
record HashBinning(int bins) implements Binning {

    @Override
    public int bin(long value) {
        return (int) (BitMixer.of(value) >>> (1 + Long.numberOfLeadingZeros(bins)));
    }
}

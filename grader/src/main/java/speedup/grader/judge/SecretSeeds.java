package speedup.grader.judge;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Seeds that nobody can foresee without the secret they are made from, whatever seeds they have seen:
 * the n-th is taken from the SHA-256 digest of the secret and n.
 */
final class SecretSeeds {

    private final byte[] secret;
    private long drawn;

    private SecretSeeds(byte[] secret) {
        this.secret = secret;
    }

    /** Seeds from a fresh secret. */
    static SecretSeeds fresh() {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return new SecretSeeds(secret);
    }

    /** The next seed. */
    long next() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(drawn++).array();
            return ByteBuffer.wrap(digest.digest(number)).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

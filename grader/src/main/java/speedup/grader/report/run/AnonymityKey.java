package speedup.grader.report.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import speedup.grader.file.AtomicFile;
import speedup.grader.roster.Person;
import speedup.grader.verdict.Gradebook;

/**
 * Whose the ids of a class are that is graded without names. It is kept apart from the marks, for its owner alone.
 *
 * <p>An id is a keyed hash (HMAC-SHA256) of what the submission is called: the same whenever and wherever the class is
 * graded with this key, and nobody who lacks the key can tell it from a name.
 *
 * @param secret the key of the hash, in hexadecimal digits
 * @param students who handed in, by their ids
 * @param paths what was graded, which may name students
 */
public record AnonymityKey(String secret, SortedMap<String, Person> students, List<String> paths) {

    /** The name of the file, beside the report. */
    public static final String FILE_NAME = "anonymous-key.json";

    private static final int SECRET_BYTES = 32;
    private static final String HASH = "HmacSHA256";

    /** Without letters and digits that are taken for each other; 32 of them, so that five bits make one. */
    private static final String DIGITS = "23456789abcdefghijkmnpqrstuvwxyz";

    private static final int FIVE_BITS = 0x1f;

    /** 50 bits: in a class of a thousand, two are alike once in two billion classes. */
    private static final int LENGTH = 10;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public AnonymityKey {
        students = Collections.unmodifiableSortedMap(new TreeMap<>(students));
        paths = List.copyOf(paths);
    }

    private static AnonymityKey create() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new AnonymityKey(HexFormat.of().formatHex(secret), new TreeMap<>(), List.of());
    }

    /** Whether a folder for reports has one. */
    public static boolean isIn(Path reports) {
        return Files.exists(reports.resolve(FILE_NAME));
    }

    /**
     * The one in a folder for reports, which is made if there is none. Of several processes that make it, one does.
     *
     * @throws IOException if it can neither be read nor made
     */
    public static AnonymityKey openOrCreate(Path reports) throws IOException {
        if (!isIn(reports)) {
            try {
                AtomicFile.createForOwner(reports.resolve(FILE_NAME), create().bytes());
            } catch (FileAlreadyExistsException another) {
                return read(reports);
            }
        }
        return read(reports);
    }

    /**
     * The one in a folder for reports.
     *
     * @throws IOException if there is none, or if it is damaged
     */
    public static AnonymityKey read(Path reports) throws IOException {
        try {
            return MAPPER.readValue(Files.readString(reports.resolve(FILE_NAME)), AnonymityKey.class);
        } catch (NoSuchFileException e) {
            throw new IOException("its key " + FILE_NAME + " is missing", e);
        } catch (JsonProcessingException e) {
            throw new IOException(FILE_NAME + " is damaged", e);
        }
    }

    /**
     * Writes it into a folder for reports, readable for its owner alone.
     *
     * @throws IOException if that cannot be done
     */
    public void write(Path reports) throws IOException {
        AtomicFile.writeForOwner(reports.resolve(FILE_NAME), bytes());
    }

    private byte[] bytes() throws JsonProcessingException {
        return (MAPPER.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The id of a submission. */
    public String id(String submission) {
        byte[] hash = hash(submission);
        StringBuilder id = new StringBuilder("anon-");
        for (int i = 0; i < LENGTH; i++) {
            id.append(DIGITS.charAt(hash[i] & FIVE_BITS));
        }
        return id.toString();
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), HASH));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HASH, e);
        }
    }

    /** The same key, which knows those of a grading too. */
    AnonymityKey with(RecordedGrading grading) {
        SortedMap<String, Person> all = new TreeMap<>(students);
        all.putAll(grading.gradebook().authors());
        return new AnonymityKey(secret, all, grading.run().options().paths());
    }

    /** A grading without what names a student. */
    static RecordedGrading conceal(RecordedGrading grading) {
        return with(grading, Map.of(), List.of());
    }

    /** A grading with what {@link #conceal} has taken out. */
    RecordedGrading restore(RecordedGrading concealed) {
        return with(concealed, students, paths);
    }

    private static RecordedGrading with(RecordedGrading grading, Map<String, Person> authors, List<String> paths) {
        Gradebook gradebook = grading.gradebook();
        return new RecordedGrading(
                grading.run().of(grading.run().options().withPaths(paths)),
                new Gradebook(gradebook.conditions(), gradebook.submissions(), authors, gradebook.shard()));
    }

    /** Without the secret, so that no log has it. */
    @Override
    public String toString() {
        return "AnonymityKey of " + students.size();
    }
}

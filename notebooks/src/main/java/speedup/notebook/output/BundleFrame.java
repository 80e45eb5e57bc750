package speedup.notebook.output;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a bundle travels among what a cell prints, so that text and pictures keep their order: between two marks
 * that no text has by accident, each form as {@code type:text} with both in base64, separated by semicolons.
 */
public final class BundleFrame {

    /** What a frame begins with: an operating system command of a terminal. */
    static final byte[] BEGIN = "\u001b]speedup-notebook;".getBytes(StandardCharsets.US_ASCII);

    /** What it ends with. */
    static final byte END = 7;

    private BundleFrame() {}

    /** The frame of a bundle. */
    public static byte[] encoded(MimeBundle bundle) {
        String body = new TreeMap<>(bundle.forms())
                .entrySet().stream()
                        .map(form -> base64(form.getKey()) + ":" + base64(form.getValue()))
                        .collect(Collectors.joining(";"));
        byte[] text = body.getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[BEGIN.length + text.length + 1];
        System.arraycopy(BEGIN, 0, frame, 0, BEGIN.length);
        System.arraycopy(text, 0, frame, BEGIN.length, text.length);
        frame[frame.length - 1] = END;
        return frame;
    }

    /**
     * The bundle of a frame.
     *
     * @param body what stands between the marks
     * @throws IllegalArgumentException if it is none
     */
    static MimeBundle decoded(String body) {
        Map<String, String> forms = new LinkedHashMap<>();
        for (String form : body.split(";", -1)) {
            int colon = form.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("a form without a type");
            }
            forms.put(text(form.substring(0, colon)), text(form.substring(colon + 1)));
        }
        return new MimeBundle(forms);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}

package speedup.grader.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Archives in the making, of every kind but zip, whose maker is {@link SampleSubmission}. */
final class SampleArchives {

    private SampleArchives() {}

    /** The files, packed as the ending of a name says. */
    static byte[] packed(String name, Map<String, byte[]> files) throws IOException {
        return name.endsWith(".7z") ? sevenZip(files, SevenZMethod.LZMA2) : compressed(name, tar(files));
    }

    static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] compressed(String name, byte[] tar) throws IOException {
        Map<String, String> compressors = Map.of("gz", "gz", "tgz", "gz", "bz2", "bzip2", "xz", "xz");
        String compressor = compressors.get(name.substring(name.lastIndexOf('.') + 1));
        if (compressor == null) {
            return tar;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new CompressorStreamFactory().createCompressorOutputStream(compressor, bytes)) {
            out.write(tar);
        } catch (CompressorException e) {
            throw new IOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] sevenZip(Map<String, byte[]> files, SevenZMethod method) throws IOException {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile out = new SevenZOutputFile(bytes)) {
            out.setContentCompression(method);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(file.getKey());
                out.putArchiveEntry(entry);
                out.write(file.getValue());
                out.closeArchiveEntry();
            }
            out.finish();
            return Arrays.copyOf(bytes.array(), (int) bytes.size());
        }
    }

    /** Names and contents, by turns; a content is text or bytes. */
    static Map<String, byte[]> files(Object... namesAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Object content = namesAndContents[i + 1];
            files.put(
                    (String) namesAndContents[i],
                    content instanceof byte[] bytes ? bytes : ((String) content).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}

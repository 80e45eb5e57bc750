package speedup.grader.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The list of files at the end of a zip file, which a {@link java.util.zip.ZipFile} takes into memory as a whole before
 * anybody can count what is in it.
 */
final class CentralDirectory {

    /** The end of a zip file: a record of 22 bytes, and a comment whose length has 16 bits. */
    private static final int END_BYTES = 22 + 0xFFFF;

    /** In front of it, where numbers did not fit: a record with larger ones, and another that says where it is. */
    private static final int ZIP64_END_BYTES = 56 + 20;

    private static final int END = 0x06054b50;
    private static final int SIZE_IN_END = 12;
    private static final int ZIP64_END = 0x06064b50;
    private static final int SIZE_IN_ZIP64_END = 40;

    private CentralDirectory() {}

    /**
     * How many bytes it says that it has. Where bytes of other things look like its end, it is the largest number that
     * one of them says and that the file can hold.
     */
    static long size(Path file) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            long length = zip.length();
            byte[] end = new byte[(int) Math.min(length, END_BYTES + ZIP64_END_BYTES)];
            zip.seek(length - end.length);
            zip.readFully(end);
            ByteBuffer bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            long size = 0;
            for (int at = 0; at + SIZE_IN_END + Integer.BYTES <= end.length; at++) {
                long said = said(bytes, at);
                size = said <= length ? Math.max(size, said) : size;
            }
            return size;
        }
    }

    private static long said(ByteBuffer bytes, int at) {
        int signature = bytes.getInt(at);
        if (signature == END) {
            return Integer.toUnsignedLong(bytes.getInt(at + SIZE_IN_END));
        }
        return signature == ZIP64_END && at + SIZE_IN_ZIP64_END + Long.BYTES <= bytes.limit()
                ? bytes.getLong(at + SIZE_IN_ZIP64_END)
                : 0;
    }
}

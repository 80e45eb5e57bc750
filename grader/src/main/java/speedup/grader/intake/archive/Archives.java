package speedup.grader.intake.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import speedup.grader.text.UntrustedText;
import speedup.rules.VerdictRules;

/** Opens archives of every kind that is taken. */
public final class Archives {

    static final int KIB = 1 << 10;

    private static final int LONGEST_SHOWN = 160;
    private static final String PACK_AGAIN = "Pack and hand it in again.";

    private Archives() {}

    /**
     * Opens an archive; the file is closed with it, or at once if it cannot be opened.
     *
     * @param name the file's name
     * @param mostBytes how large it may be, as it is and unpacked where it has to be unpacked to be read
     * @param mostFiles how many files its user takes; what is told if there are so many that it is not even opened
     * @throws ArchiveException if it is something else, broken, encrypted or too large
     * @throws HostReadException if the machine does not give its bytes
     */
    public static Archive open(SeekableByteChannel file, String name, long mostBytes, int mostFiles)
            throws ArchiveException, HostReadException {
        try {
            return openOrThrow(file, name, mostBytes);
        } catch (TooManyMembersException e) {
            close(file, e);
            throw new ArchiveException("It has more than " + mostFiles
                    + " files, which is the limit. Hand in only the files that you edited.");
        } catch (ArchiveException | IOException | RuntimeException e) {
            close(file, e);
            Optional<HostReadException> fault = faultOfHost(e);
            if (fault.isPresent()) {
                throw fault.get();
            }
            throw e instanceof ArchiveException known ? known : broken("file", e);
        }
    }

    /** Libraries put what the machine did into exceptions of their own. */
    private static Optional<HostReadException> faultOfHost(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof HostReadException fault) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private static Archive openOrThrow(SeekableByteChannel file, String name, long mostBytes)
            throws IOException, ArchiveException {
        ArchiveKind kind = ArchiveKind.of(file);
        if (file.size() > mostBytes) {
            throw tooLarge(kind == ArchiveKind.ZIP ? "The zip file" : "The archive", mostBytes);
        }
        return switch (kind) {
            case ZIP -> ZipArchive.open(file);
            case SEVEN_ZIP -> SevenZipArchive.open(file, mostBytes);
            case TAR -> TarArchive.open(file);
            case GZIP -> compressed(file, CompressorStreamFactory.GZIP, mostBytes);
            case BZIP2 -> compressed(file, CompressorStreamFactory.BZIP2, mostBytes);
            case XZ -> compressed(file, CompressorStreamFactory.XZ, mostBytes);
            case RAR, HTML, PDF, EMPTY, UNKNOWN -> {
                if (kind == ArchiveKind.UNKNOWN && name.toLowerCase(Locale.ROOT).endsWith(".tar")) {
                    // The oldest form of it has no mark at its beginning.
                    yield TarArchive.open(file);
                }
                throw new ArchiveException("It is " + kind.inWords() + ", not a zip file, whatever its name says. "
                        + "Pack the files again as a plain zip.");
            }
        };
    }

    private static Archive compressed(SeekableByteChannel file, String compressor, long mostBytes)
            throws IOException, ArchiveException {
        CompressorStreamFactory factory = new CompressorStreamFactory(true, VerdictRules.UNPACKER_BYTES / KIB);
        Optional<HostChannel> copy;
        try (InputStream packed = Channels.newInputStream(file);
                InputStream plain = factory.createCompressorInputStream(compressor, packed)) {
            copy = Spool.copy(plain, mostBytes);
        } catch (CompressorException e) {
            throw broken(compressor + " archive", e);
        }
        if (copy.isEmpty()) {
            throw tooLarge("The archive, unpacked,", mostBytes);
        }
        try {
            ArchiveKind kind = ArchiveKind.of(copy.get());
            if (kind != ArchiveKind.TAR) {
                throw new ArchiveException("There is " + kind.inWords() + " in the " + compressor
                        + " archive, and no tar archive. Pack the files again as a plain zip.");
            }
            return TarArchive.open(copy.get());
        } catch (IOException | ArchiveException | RuntimeException e) {
            close(copy.get(), e);
            throw e;
        }
    }

    private static void close(SeekableByteChannel file, Exception cause) {
        try {
            file.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    static ArchiveException encrypted(String what) {
        return new ArchiveException(
                "The " + what + " is encrypted, and the grader has no password. Pack the files without one.");
    }

    private static ArchiveException tooLarge(String what, long most) {
        return new ArchiveException(what + " is larger than " + sizeInWords(most)
                + ", which is the limit. Hand in only the files that you edited.");
    }

    /** A number of bytes as people say it. */
    public static String sizeInWords(long bytes) {
        if (bytes >= 1 << 20) {
            return bytes / (1 << 20) + " MiB";
        }
        return bytes >= 1 << 10 ? bytes / (1 << 10) + " KiB" : bytes + " bytes";
    }

    /** Tells what a library has against an archive, and no more than that. */
    static ArchiveException broken(String what, Exception cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof MemoryLimitException) {
                return new ArchiveException("The " + what + " needs too much memory to be unpacked: " + shown(each)
                        + ". Pack it again with a smaller dictionary, or as a plain zip.");
            }
        }
        return new ArchiveException("The " + what + " is broken (" + shown(cause) + "). " + PACK_AGAIN, cause);
    }

    /** What a library says at the bottom of it. */
    static String shown(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (cause instanceof EOFException) {
            return "it ends too early";
        }
        String message = cause.getMessage();
        String text = message == null ? cause.getClass().getSimpleName() : message;
        return UntrustedText.beginning(UntrustedText.line(text), LONGEST_SHOWN);
    }
}

package speedup.grader.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import speedup.rules.VerdictRules;

/** A zip file. */
final class ZipArchive implements Archive {

    /** What a zip file has for each member, in the list at its end. */
    private static final int LISTED = 0x504B0102;

    private static final int BUFFER = 1 << 16;
    private static final int BYTE = 8;
    private static final int BYTE_MASK = 0xFF;
    private static final char UNDECODABLE = '\ufffd';
    private static final String CODE_PAGE_OF_ZIP = "IBM437";

    /**
     * What is unpacked. The library takes others too: Zstandard by a library that is not there, which ends in an error,
     * and xz with as much memory as the file asks for.
     */
    private static final Set<ZipMethod> METHODS = EnumSet.of(
            ZipMethod.STORED,
            ZipMethod.DEFLATED,
            ZipMethod.ENHANCED_DEFLATED,
            ZipMethod.BZIP2,
            ZipMethod.IMPLODING,
            ZipMethod.UNSHRINKING);

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    private ZipArchive(ZipFile zip, List<ZipArchiveEntry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    static ZipArchive open(SeekableByteChannel file) throws IOException, ArchiveException {
        checkCount(file);
        ZipFile zip = openZip(file);
        ZipArchive archive = new ZipArchive(zip, Collections.list(zip.getEntries()));
        if (archive.entries.stream()
                .anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption())) {
            throw Archives.encrypted("zip file");
        }
        return archive;
    }

    private static ZipFile openZip(SeekableByteChannel file) throws IOException, ArchiveException {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(file)
                    .setCharset(StandardCharsets.UTF_8)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (HostReadException | TooManyMembersException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            String message = Archives.shown(e);
            if (message.contains("not a ZIP archive")) {
                // What follows from it, since the file begins like one.
                throw new ArchiveException(
                        "The zip file is broken: the list of its files, which stands at its end, is missing, as it is"
                                + " when a file was cut off on its way. Pack and hand it in again.",
                        e);
            }
            throw Archives.broken("zip file", e);
        }
    }

    /**
     * The library makes an object of some hundred bytes for each member that is listed, whatever their number, so they
     * are counted before: there are no more than there are marks of one in the file.
     */
    private static void checkCount(SeekableByteChannel file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        int last = 0;
        int count = 0;
        while (file.read(buffer) >= 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                last = (last << BYTE) | (buffer.get() & BYTE_MASK);
                count += last == LISTED ? 1 : 0;
            }
            if (count > VerdictRules.CLASS_FILES) {
                throw new TooManyMembersException();
            }
            buffer.clear();
        }
        file.position(0);
    }

    @Override
    public List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (ZipArchiveEntry entry : entries) {
            members.add(new Member(members.size(), name(entry), kind(entry)));
        }
        return members;
    }

    private static MemberKind kind(ZipArchiveEntry entry) {
        if (entry.isUnixSymlink()) {
            return MemberKind.LINK;
        }
        return entry.isDirectory() ? MemberKind.FOLDER : MemberKind.FILE;
    }

    /** Packers that do not know UTF-8 write names in the code page of their machine, as a rule that of the first zip. */
    private static String name(ZipArchiveEntry entry) {
        String name = entry.getName();
        byte[] raw = entry.getRawName();
        if (raw == null || name.indexOf(UNDECODABLE) < 0) {
            return name;
        }
        boolean isKnown = Charset.isSupported(CODE_PAGE_OF_ZIP);
        return new String(raw, isKnown ? Charset.forName(CODE_PAGE_OF_ZIP) : StandardCharsets.ISO_8859_1);
    }

    @Override
    public InputStream open(Member member) throws IOException {
        ZipArchiveEntry entry = entries.get(member.position());
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        if (!METHODS.contains(method)) {
            throw new ZipException("it is packed by a method that is not known here ("
                    + (method == null ? "number " + entry.getMethod() : method) + "): pack it as a plain zip");
        }
        InputStream content = zip.getInputStream(entry);
        if (content == null) {
            throw new ZipException("the zip file lists it and does not hold it");
        }
        return content;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

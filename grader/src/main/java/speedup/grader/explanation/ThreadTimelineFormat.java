package speedup.grader.explanation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import speedup.grader.speedupstack.SourceLine;
import speedup.grader.speedupstack.ThreadTimeline;
import speedup.grader.speedupstack.ThreadTimeline.Activity;
import speedup.grader.speedupstack.ThreadTimeline.Lane;
import speedup.grader.speedupstack.ThreadTimeline.Segment;
import speedup.grader.text.UntrustedText;
import speedup.rules.VerdictRules;

/**
 * A timeline as bytes: its length, how many threads are left out, and of each thread the name and the segments, each with
 * the number of its line (0 for none). Code is not sent: the grader has the file. The
 * grader believes nothing of it: there are no more threads and segments than there may be, names are made harmless, and
 * nothing is left over.
 */
final class ThreadTimelineFormat {

    /** The same in both processes, which run the same classes. */
    private static final List<Activity> ACTIVITIES = List.of(Activity.values());

    private static final int SEGMENT_BYTES = 2 * Long.BYTES + 1 + Integer.BYTES;

    /** A character of a name takes at most three bytes. */
    private static final int LANE_BYTES =
            2 + 3 * ThreadTimeline.LONGEST_NAME + 1 + ThreadTimeline.MOST_SEGMENTS * SEGMENT_BYTES;

    /** The most bytes of a timeline. */
    static final int MOST_BYTES = Long.BYTES + Integer.BYTES + 1 + ThreadTimeline.MOST_LANES * LANE_BYTES;

    private ThreadTimelineFormat() {}

    static byte[] bytes(ThreadTimeline timeline) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeLong(timeline.length());
        data.writeInt(timeline.others());
        data.writeByte(timeline.lanes().size());
        for (Lane lane : timeline.lanes()) {
            data.writeUTF(UntrustedText.beginning(lane.name(), ThreadTimeline.LONGEST_NAME));
            data.writeByte(lane.segments().size());
            for (Segment segment : lane.segments()) {
                data.writeLong(segment.start());
                data.writeLong(segment.end());
                data.writeByte(ACTIVITIES.indexOf(segment.activity()));
                data.writeInt(segment.line()
                        .map(SourceLine::line)
                        .filter(line -> line <= VerdictRules.SOURCE_BYTES)
                        .orElse(0));
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @param file the name of the file that lines are of
     * @throws IOException if it is something else
     * @throws IllegalArgumentException if the segments do not follow each other within the call
     */
    static ThreadTimeline timeline(ByteBuffer bytes, String file) throws IOException {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(copy));
        long length = data.readLong();
        int others = data.readInt();
        List<Lane> lanes = new ArrayList<>();
        for (int left = count(data, ThreadTimeline.MOST_LANES); left > 0; left--) {
            lanes.add(lane(data, file));
        }
        if (data.available() > 0) {
            throw new IOException(data.available() + " bytes behind the last thread");
        }
        return new ThreadTimeline(length, lanes, others);
    }

    private static Lane lane(DataInputStream data, String file) throws IOException {
        String name = UntrustedText.line(data.readUTF(), ThreadTimeline.LONGEST_NAME);
        List<Segment> segments = new ArrayList<>();
        for (int left = count(data, ThreadTimeline.MOST_SEGMENTS); left > 0; left--) {
            segments.add(new Segment(
                    data.readLong(), data.readLong(), activity(data.readUnsignedByte()), line(data.readInt(), file)));
        }
        return new Lane(name, segments);
    }

    /** A file has no more lines than bytes. */
    private static Optional<SourceLine> line(int number, String file) throws IOException {
        if (number < 0 || number > VerdictRules.SOURCE_BYTES) {
            throw new IOException("No line: " + number);
        }
        return number == 0 ? Optional.empty() : Optional.of(new SourceLine(file, number));
    }

    private static int count(DataInputStream data, int most) throws IOException {
        int count = data.readUnsignedByte();
        if (count > most) {
            throw new IOException(count + " where there are " + most + " at the most");
        }
        return count;
    }

    private static Activity activity(int code) throws IOException {
        if (code >= ACTIVITIES.size()) {
            throw new IOException("No activity: " + code);
        }
        return ACTIVITIES.get(code);
    }
}

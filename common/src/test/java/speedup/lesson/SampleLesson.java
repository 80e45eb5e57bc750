package speedup.lesson;

import java.util.List;

/** The lessons that this module's sample exercises belong to; in no order of the alphabet. */
public abstract class SampleLesson implements Lesson {

    private final String name;
    private final int position;

    private SampleLesson(String name, int position) {
        this.name = name;
        this.position = position;
    }

    static List<Lesson> all() {
        return List.of(new Test(), new Processes(), new Threads());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return "About " + name;
    }

    @Override
    public int position() {
        return position;
    }

    public static final class Threads extends SampleLesson {
        public Threads() {
            super("threads", 10);
        }
    }

    public static final class Processes extends SampleLesson {
        public Processes() {
            super("processes", 20);
        }
    }

    public static final class Test extends SampleLesson {
        public Test() {
            super("test", 30);
        }
    }
}

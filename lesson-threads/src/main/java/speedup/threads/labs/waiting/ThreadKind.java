package speedup.threads.labs.waiting;

/** On what tasks run. */
enum ThreadKind {
    PLATFORM("a platform thread each", "platform"),
    POOL("a pool of " + ThreadKind.POOL_SIZE, "pool"),
    VIRTUAL("a virtual thread each", "virtual");

    /** As many as web servers commonly keep: Tomcat's default is 200. */
    static final int POOL_SIZE = 200;

    private final String title;
    private final String shortName;

    ThreadKind(String title, String shortName) {
        this.title = title;
        this.shortName = shortName;
    }

    /** What it is called below a bar. */
    String shortName() {
        return shortName;
    }

    /** What it is called in tables. */
    String title() {
        return title;
    }
}

package speedup.grader.cluster;

/** Text as one word of a bash script. */
final class ShellWord {

    private ShellWord() {}

    /**
     * The word that bash reads as this text. It has no line break, whatever the text has: schedulers obey lines of a
     * script that begin in a certain way, and know nothing of quotes.
     *
     * @throws IllegalArgumentException if the text has a NUL, which no argument of a program can have
     */
    static String quote(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("An argument cannot have a NUL");
        }
        StringBuilder word = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\'' -> word.append("'\\''");
                case '\n' -> word.append("'$'\\n''");
                case '\r' -> word.append("'$'\\r''");
                default -> word.append(letter);
            }
        }
        return word.append('\'').toString();
    }
}

package speedup.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.grader.intake.archive.HostReadException;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.intake.source.ExpandedSource;
import speedup.grader.intake.source.IntakeLimits;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.intake.source.Source;
import speedup.grader.intake.source.Source.Item;
import speedup.grader.intake.source.Source.Kind;
import speedup.grader.intake.source.SourceEncoding;
import speedup.grader.intake.source.SourceText;

/** Reads the answers out of one submission. Whatever is wrong with it ends up in the result. */
final class SubmissionReader {

    private static final int SHOWN = 5;
    private static final String SOURCE = ".java";
    private static final int MOST_LEFT_OUT = 100;

    private final List<AnswerPlace> all;
    private final List<AnswerPlace> wanted;
    private final IntakeLimits limits;
    private final Set<SourceEncoding> encodings;

    /**
     * A reader.
     *
     * @param all where answers belong, also those that are not wanted
     * @param wanted where those belong that are read
     * @param encodings those that answers may be in beside UTF-8
     */
    SubmissionReader(
            List<AnswerPlace> all, List<AnswerPlace> wanted, IntakeLimits limits, Set<SourceEncoding> encodings) {
        this.all = all;
        this.wanted = wanted;
        this.limits = limits;
        this.encodings = encodings;
    }

    /** Opens what a student handed in. */
    @FunctionalInterface
    interface Opener {

        Source open() throws IOException, RejectedException;
    }

    /**
     * Reads what a student handed in.
     *
     * @param notes what is known about it already, for the student
     */
    Submission read(String name, List<String> notes, Opener opener) {
        List<String> problems = new ArrayList<>(notes);
        try (Source source = new ExpandedSource(opener.open(), limits, problems::add)) {
            return read(name, source, problems);
        } catch (RejectedException rejection) {
            problems.add(0, rejection.reason());
            return new Submission(name, Map.of(), Map.of(), problems);
        } catch (HostReadException fault) {
            return unread(name, fault.reason(), problems);
        } catch (FileSystemException fault) {
            return unread(name, new HostReadException(fault).reason(), problems);
        } catch (OutOfMemoryError e) {
            // Of this machine; another one may have enough.
            return unread(name, "there is not enough memory to open it", problems);
        } catch (LinkageError | StackOverflowError e) {
            // Of the grader or a library in it: it must neither cost a mark nor stop the class.
            return unread(name, "the grader failed to open it (" + e.getClass().getSimpleName() + ")", problems);
        } catch (IOException | RuntimeException e) {
            // The bytes are untrusted: whatever the decoder makes of them concerns this submission only.
            problems.add(0, "It cannot be read: " + inWords(e) + ". Pack and hand it in again.");
            return new Submission(name, Map.of(), Map.of(), problems);
        }
    }

    private Submission unread(String name, String reason, List<String> problems) {
        Map<String, String> unread = new LinkedHashMap<>();
        wanted.forEach(place -> unread.put(place.id(), "the submission could not be read: " + reason + "."));
        return new Submission(name, Map.of(), Map.of(), unread, problems);
    }

    /** Reads the submission that a source holds. */
    private Submission read(String name, Source source, List<String> problems) throws IOException, RejectedException {
        List<Item> listed = source.items();
        noteEscapes(listed, problems);
        List<Item> items =
                listed.stream().filter(item -> !item.path().escapes()).toList();
        noteLinks(items, problems);
        Reading reading = new Reading(source, new AnswerSearch(all, items), leftOut(items), problems);
        wanted.forEach(reading::take);
        List<Item> hidden =
                items.stream().filter(item -> item.kind() == Kind.UNREADABLE).toList();
        if (!hidden.isEmpty()) {
            wanted.forEach(place -> reading.leaveOpen(place, list(hidden)));
        }
        if (reading.answers.isEmpty() && reading.rejected.isEmpty() && reading.unread.isEmpty()) {
            problems.add(0, nothingFound(items));
        }
        return new Submission(name, reading.answers, reading.rejected, reading.unread, problems);
    }

    private static void noteEscapes(List<Item> items, List<String> problems) {
        List<Item> escaping =
                items.stream().filter(item -> item.path().escapes()).toList();
        if (!escaping.isEmpty()) {
            problems.add("Left aside, because the name leads out of the submission: " + list(escaping)
                    + ". Names start inside it and have no \"..\".");
        }
    }

    private static void noteLinks(List<Item> items, List<String> problems) {
        List<Item> links =
                items.stream().filter(item -> item.kind() == Kind.LINK).toList();
        if (!links.isEmpty()) {
            problems.add("Symbolic links are not followed: " + list(links) + ". Put the files themselves there.");
        }
    }

    /** Classes whose files answer no exercise. */
    private List<String> leftOut(List<Item> items) {
        return items.stream()
                .filter(item ->
                        item.kind() == Kind.FILE && item.path().fileName().endsWith(SOURCE))
                .filter(item -> all.stream().allMatch(place -> place.shared(item.path()) == 0))
                .map(item -> item.path().fileName())
                .map(name -> name.substring(0, name.length() - SOURCE.length()))
                .distinct()
                .sorted()
                .limit(MOST_LEFT_OUT)
                .toList();
    }

    private String nothingFound(List<Item> items) {
        String expected = wanted.stream().map(AnswerPlace::fileName).distinct().collect(Collectors.joining(", "));
        String found = items.isEmpty() ? "It is empty." : "There is no answer in it. It has " + list(items) + ".";
        return found + " Looked for, each in its place such as " + wanted.get(0) + " or at the top: " + expected + ".";
    }

    private static String list(List<Item> items) {
        Stream<String> shown =
                items.stream().map(item -> item.path().toString()).sorted().limit(SHOWN);
        int more = items.size() - SHOWN;
        return shown.collect(Collectors.joining(", ")) + (more > 0 ? " and " + more + " more" : "");
    }

    private static String inWords(Exception e) {
        return EntryPath.shown(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    /** One pass over the exercises, with what has been read so far. */
    private final class Reading {

        private final Source source;
        private final AnswerSearch search;
        private final List<String> leftOut;
        private final List<String> problems;
        private final Map<String, AnswerFile> answers = new LinkedHashMap<>();
        private final Map<String, String> rejected = new LinkedHashMap<>();
        private final Map<String, String> unread = new LinkedHashMap<>();
        private int bytesLeft = limits.totalBytes();

        Reading(Source source, AnswerSearch search, List<String> leftOut, List<String> problems) {
            this.source = source;
            this.search = search;
            this.leftOut = leftOut;
            this.problems = problems;
        }

        void take(AnswerPlace place) {
            try {
                Optional<Item> item = search.find(place, problems::add);
                if (item.isPresent()) {
                    answers.put(place.id(), file(item.get()));
                }
            } catch (RejectedException rejection) {
                rejected.put(place.id(), rejection.reason());
            } catch (HostReadException fault) {
                unread.put(place.id(), fault.reason());
            }
        }

        /** Where the answer may be among files that the system does not show. */
        void leaveOpen(AnswerPlace place, String hidden) {
            if (!answers.containsKey(place.id()) && !rejected.containsKey(place.id())) {
                unread.putIfAbsent(place.id(), hidden + " cannot be read: this user may not read it.");
            }
        }

        private AnswerFile file(Item item) throws RejectedException, HostReadException {
            String path = item.path().toString();
            try {
                String text = SourceText.decode(bytes(item), encodings, note -> problems.add(path + " " + note));
                return new AnswerFile(path, text, leftOut);
            } catch (HostReadException fault) {
                throw fault.about(path);
            } catch (RejectedException rejection) {
                throw new RejectedException(path + " " + rejection.reason());
            }
        }

        private byte[] bytes(Item item) throws RejectedException, HostReadException {
            if (item.kind() == Kind.LINK) {
                throw new RejectedException("is a symbolic link. Links are not followed: put the file itself there.");
            }
            if (item.kind() == Kind.OTHER) {
                throw new RejectedException("is not a file that can be read. Put a plain text file there.");
            }
            if (item.kind() == Kind.UNREADABLE) {
                throw new HostReadException(
                        new AccessDeniedException(item.path().toString()));
            }
            try (InputStream content = source.open(item)) {
                byte[] bytes = SourceText.read(content, limits.fileBytes());
                bytesLeft -= bytes.length;
                if (bytesLeft < 0) {
                    throw new RejectedException("is too much: all answers together may have "
                            + IntakeLimits.inWords(limits.totalBytes()) + ".");
                }
                return bytes;
            } catch (HostReadException fault) {
                throw fault;
            } catch (FileSystemException fault) {
                throw new HostReadException(fault);
            } catch (IOException | RuntimeException e) {
                throw new RejectedException("cannot be read: " + inWords(e) + ". Hand it in again.");
            }
        }
    }
}

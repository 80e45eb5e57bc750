package speedup.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.grader.intake.Source.Item;
import speedup.grader.intake.Source.Kind;

/** Reads the answers out of one submission. Whatever is wrong with it ends up in the result. */
final class SubmissionReader {

    private static final int SHOWN = 5;

    private final List<AnswerPlace> places;
    private final IntakeLimits limits;

    SubmissionReader(List<AnswerPlace> places, IntakeLimits limits) {
        this.places = places;
        this.limits = limits;
    }

    /** Reads the submission at this place. */
    Submission read(SubmissionFinder.Found found) {
        if (Files.isSymbolicLink(found.path()) && !found.named()) {
            return unusable(
                    found.name(),
                    "It is a symbolic link. Links are not followed: put the folder or the zip itself there.");
        }
        try (Source source = Files.isDirectory(found.path())
                ? new FolderSource(found.path().toRealPath(), limits)
                : ZipSource.open(found.path(), limits)) {
            return read(found.name(), source);
        } catch (RejectedException rejection) {
            return unusable(found.name(), rejection.reason());
        } catch (IOException | RuntimeException e) {
            // The bytes are untrusted: whatever the decoder makes of them concerns this submission only.
            return unusable(found.name(), "It cannot be read: " + inWords(e) + ". Pack and hand it in again.");
        }
    }

    private static Submission unusable(String name, String problem) {
        return new Submission(name, Map.of(), Map.of(), List.of(problem));
    }

    /** Reads the submission that a source holds. */
    Submission read(String name, Source source) throws IOException, RejectedException {
        List<Item> all = source.items();
        List<String> problems = new ArrayList<>();
        noteEscapes(all, problems);
        List<Item> items = all.stream().filter(item -> !item.path().escapes()).toList();
        noteLinks(items, problems);
        Reading reading = new Reading(source, new AnswerSearch(places, items), problems);
        places.forEach(reading::take);
        if (reading.answers.isEmpty() && reading.rejected.isEmpty()) {
            problems.add(0, nothingFound(items));
        }
        return new Submission(name, reading.answers, reading.rejected, problems);
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

    private String nothingFound(List<Item> items) {
        String expected = places.stream().map(AnswerPlace::fileName).distinct().collect(Collectors.joining(", "));
        String found = items.isEmpty() ? "It is empty." : "There is no answer in it. It has " + list(items) + ".";
        return found + " Looked for, each in its place such as " + places.get(0) + " or at the top: " + expected + ".";
    }

    private static String list(List<Item> items) {
        Stream<String> shown =
                items.stream().map(item -> item.path().toString()).sorted().limit(SHOWN);
        int more = items.size() - SHOWN;
        return shown.collect(Collectors.joining(", ")) + (more > 0 ? " and " + more + " more" : "");
    }

    private static String inWords(Exception e) {
        return e instanceof AccessDeniedException
                ? "this user may not read it"
                : EntryPath.shown(String.valueOf(e.getMessage()));
    }

    /** One pass over the exercises, with what has been read so far. */
    private final class Reading {

        private final Source source;
        private final AnswerSearch search;
        private final List<String> problems;
        private final Map<String, AnswerFile> answers = new LinkedHashMap<>();
        private final Map<String, String> rejected = new LinkedHashMap<>();
        private int bytesLeft = limits.totalBytes();

        Reading(Source source, AnswerSearch search, List<String> problems) {
            this.source = source;
            this.search = search;
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
            }
        }

        private AnswerFile file(Item item) throws RejectedException {
            String path = item.path().toString();
            try {
                return new AnswerFile(path, SourceText.decode(bytes(item)));
            } catch (RejectedException rejection) {
                throw new RejectedException(path + " " + rejection.reason());
            }
        }

        private byte[] bytes(Item item) throws RejectedException {
            if (item.kind() == Kind.LINK) {
                throw new RejectedException("is a symbolic link. Links are not followed: put the file itself there.");
            }
            if (item.kind() == Kind.OTHER) {
                throw new RejectedException("is not a file that can be read. Put a plain text file there.");
            }
            try (InputStream content = source.open(item)) {
                byte[] bytes = SourceText.read(content, limits.fileBytes());
                bytesLeft -= bytes.length;
                if (bytesLeft < 0) {
                    throw new RejectedException("is too much: all answers together may have "
                            + IntakeLimits.inWords(limits.totalBytes()) + ".");
                }
                return bytes;
            } catch (IOException | RuntimeException e) {
                throw new RejectedException("cannot be read: " + inWords(e) + ". Hand it in again.");
            }
        }
    }
}

package speedup.notebook.evaluation;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;

/** One execution of a cell: its pieces, one after the other, until one fails. */
final class CellRun {

    private final JavaSession session;
    private final JShell shell;
    private final SnippetPlaces places;
    private final BooleanSupplier isInterrupted;
    private final String cell;
    private final int number;
    private final CellListener listener;

    CellRun(
            JavaSession session,
            SnippetPlaces places,
            BooleanSupplier isInterrupted,
            String cell,
            int number,
            CellListener listener) {
        this.session = session;
        this.shell = session.shell();
        this.places = places;
        this.isInterrupted = isInterrupted;
        this.cell = cell;
        this.number = number;
        this.listener = listener;
    }

    /** The value of the last expression, if there is one to show. */
    Optional<String> run() throws CellException {
        List<CellPart> parts = new CellSplitter(shell.sourceCodeAnalysis()).split(cell);
        boolean isTimed = !parts.isEmpty()
                && parts.get(0).isMagic()
                && Magics.Line.parse(parts.get(0).text()).isOfCell();
        Optional<String> value = isTimed ? timed(parts) : runAll(parts);
        return cell.stripTrailing().endsWith(";") ? Optional.empty() : value;
    }

    private Optional<String> timed(List<CellPart> parts) throws CellException {
        CellPart first = parts.get(0);
        Magics.Line line = Magics.Line.parse(first.text());
        if (!line.name().equals(Magics.TIME) || !line.argument().isEmpty()) {
            throw error("UnknownMagic", "There is no " + first.text() + ". Only %%time is about a whole cell.");
        }
        return timed(() -> runAll(parts.subList(1, parts.size())));
    }

    private Optional<String> runAll(List<CellPart> parts) throws CellException {
        Optional<String> value = Optional.empty();
        for (CellPart part : parts) {
            value = part.isMagic() ? magic(part) : evaluated(part);
        }
        return value;
    }

    private Optional<String> magic(CellPart part) throws CellException {
        Magics.Line line = Magics.Line.parse(part.text());
        if (line.isOfCell()) {
            throw error("UnknownMagic", "A line with %% has to be the first one of its cell.");
        }
        switch (line.name()) {
            case Magics.TIME -> {
                int offset = part.offset() + line.argumentOffset();
                String code = line.argument();
                return timed(() -> evaluated(CellPart.java(offset, code, code)));
            }
            case Magics.CLASSPATH -> classPath(line.argument());
            case Magics.SHOW_HELP -> listener.remark(Magics.HELP);
            default ->
                throw error("UnknownMagic", "There is no %" + line.name() + ". These are known:\n" + Magics.HELP);
        }
        return Optional.empty();
    }

    private void classPath(String argument) throws CellException {
        if (argument.isEmpty()) {
            String path =
                    String.join("\n", System.getProperty("java.class.path").split(File.pathSeparator));
            listener.remark(path + "\n");
            return;
        }
        Path path;
        try {
            path = Path.of(argument).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw error("NoSuchFile", "\"" + argument + "\" is no name of a file.");
        }
        if (!Files.exists(path)) {
            throw error("NoSuchFile", "There is no file and no folder " + path + ".");
        }
        shell.addToClasspath(path.toString());
    }

    private Optional<String> evaluated(CellPart part) throws CellException {
        if (isInterrupted.getAsBoolean()) {
            throw interrupted();
        }
        int line = SnippetPlaces.line(cell, part.offset());
        List<SnippetEvent> events = shell.eval(part.source());
        if (isInterrupted.getAsBoolean()) {
            throw interrupted();
        }
        Optional<String> value = Optional.empty();
        for (SnippetEvent event : events) {
            if (event.causeSnippet() == null) {
                places.add(event.snippet().id(), number, line);
                value = handled(event, part);
            }
        }
        if (session.hasEnded()) {
            throw CellEvaluator.ended();
        }
        return value;
    }

    private Optional<String> handled(SnippetEvent event, CellPart part) throws CellException {
        Snippet snippet = event.snippet();
        if (event.status() == Status.REJECTED) {
            throw new CellException(CompilationErrors.of(
                    cell, part.offset(), shell.diagnostics(snippet).toList()));
        }
        JShellException exception = event.exception();
        if (exception instanceof EvalException thrown) {
            throw new CellException(new ExceptionLines(places).of(thrown));
        }
        boolean isOpen =
                event.status() == Status.RECOVERABLE_DEFINED || event.status() == Status.RECOVERABLE_NOT_DEFINED;
        if (snippet instanceof DeclarationSnippet declaration && (isOpen || exception != null)) {
            listener.remark(unresolved(declaration));
        }
        return isShown(snippet.subKind())
                ? Optional.ofNullable(event.value()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private String unresolved(DeclarationSnippet declaration) {
        String missing = shell.unresolvedDependencies(declaration).collect(Collectors.joining(", "));
        return declaration.name() + " can be used once this is declared: " + missing + "\n";
    }

    private static boolean isShown(SubKind kind) {
        return kind == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                || kind == SubKind.VAR_VALUE_SUBKIND
                || kind == SubKind.OTHER_EXPRESSION_SUBKIND;
    }

    private interface Work {
        Optional<String> run() throws CellException;
    }

    private Optional<String> timed(Work work) throws CellException {
        CellTimes before = session.times();
        Optional<String> value = work.run();
        listener.remark(session.times().since(before).inWords() + "\n");
        return value;
    }

    private static CellException error(String name, String message) {
        List<String> lines = message.lines().toList();
        return new CellException(new CellError(name, lines.get(0), lines));
    }

    private static CellException interrupted() {
        return error("Interrupted", "The cell was interrupted.");
    }
}

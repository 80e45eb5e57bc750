package speedup.notebook.kernel;

import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.messages.ContentType;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishDisplayData;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteResult;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.dflib.jjava.jupyter.messages.publish.PublishStream.StreamType;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.reply.ExecuteReply;
import speedup.notebook.evaluation.CellError;
import speedup.notebook.output.CellOutput;
import speedup.notebook.output.MimeBundle;

/** What a front end is told of one execution. Any thread may publish; replies are the shell's thread's alone. */
final class CellReplies implements CellOutput.Sink {

    private final ShellReplyEnvironment env;

    CellReplies(ShellReplyEnvironment env) {
        this.env = env;
    }

    @Override
    public void stream(boolean isError, String text) {
        publish(new PublishStream(isError ? StreamType.ERR : StreamType.OUT, text));
    }

    @Override
    public void bundle(MimeBundle bundle) {
        DisplayData data = new DisplayData();
        bundle.forms().forEach(data::putData);
        publish(new PublishDisplayData(data));
    }

    /** The code that is run, for all front ends of this kernel. */
    void input(String code, int count) {
        publish(new PublishExecuteInput(code, count));
    }

    /** The value of the cell. */
    void value(String value, int count) {
        publish(new PublishExecuteResult(count, new DisplayData(value)));
    }

    void succeeded(int count) {
        env.defer().reply(new ExecuteReply(count, Map.of()));
    }

    void failed(CellError error, int count) {
        List<String> lines = error.lines();
        publish(new PublishError(error.name(), error.message(), lines));
        ErrorReply reply = new ErrorReply(error.name(), error.message(), lines);
        reply.setExecutionCount(count);
        env.defer().replyError(ExecuteReply.MESSAGE_TYPE.error(), reply);
    }

    /** The cell is not run, since one before it has failed. The library has no reply for that. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aborted(int count) {
        Map<String, Object> content = Map.of("status", "aborted", "execution_count", count);
        env.defer().reply(new Message(env.getContext(), MessageType.EXECUTE_REPLY, content));
    }

    /** Not by the environment, which would mix it up with a reply that waits. */
    private <T extends ContentType<T>> void publish(T content) {
        env.getIopub().sendMessage(new Message<>(env.getContext(), content.getType(), content));
    }
}

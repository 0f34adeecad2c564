package org.consilium.scheduling;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.consilium.delivery.Audience;
import org.consilium.delivery.Broadcast;
import org.consilium.delivery.CloseCode;
import org.consilium.delivery.CommandQueue;
import org.consilium.delivery.Connection;
import org.consilium.delivery.FrameLog;
import org.consilium.delivery.StreamPosition;
import org.consilium.delivery.Viewer;
import org.consilium.scheduling.EditStoreService.Committed;
import org.consilium.scheduling.EditStoreService.Opened;
import org.consilium.scheduling.EditStoreService.Stored;
import org.consilium.scheduling.edit.EditEntry;
import org.consilium.scheduling.edit.EditPath;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.SqlRunner;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A working copy that somebody edits on this node: its document, its viewers and its queue. Edits are stored first, then shown. Thread-safe. */
public final class OpenWorkingCopy {
    private static final Logger LOG = Logger.getLogger(OpenWorkingCopy.class);

    /** The database ends one of two transactions that wait for each other; nothing of it is stored then. */
    private static final int DEADLOCK_TRIES = 3;

    /** Each costs a reader of the stored document about a millisecond. */
    private static final int MOST_UNWRITTEN = 200;

    static final Problem AWAY = Problem.unavailable(
            "edit.unavailable",
            "It could not be stored just now. Send it again in a moment; sending twice does no harm.");

    /** What it needs besides its slug. */
    record Needs(EditStoreService store, EditFrames frames, Broadcast broadcast, Executor executor, Duration silence) {}

    private final String slug;
    private final Needs needs;
    private final String epoch;
    private final Audience audience;
    private final CommandQueue<EditSubmission, EditOutcome, Stored> queue;
    private final Broadcast.Subscription places;

    private volatile boolean over;

    /** The last edit that was stored here. */
    private volatile long edited;

    /** The last edit that the stored document is known to hold. */
    private volatile long written;

    private volatile boolean writing;

    /** By the timer only. */
    private long editedAtLastTick;

    /** On the draining thread only. */
    private Stored stored;

    /** After a failure it is not known what was stored. On the draining thread only. */
    private boolean stale;

    /** @param opened as it was just read */
    OpenWorkingCopy(String slug, Opened opened, Needs needs) {
        this.slug = slug;
        this.needs = needs;
        stored = opened.stored();
        epoch = stored.epoch();
        edited = stored.document().seq();
        written = edited;
        FrameLog frames = new FrameLog(edited - opened.recent().size());
        opened.recent().forEach(one -> frames.append(needs.frames().frame(one)));
        audience = new Audience(frames, epoch, System::nanoTime, needs.silence());
        queue = new CommandQueue<>(needs.executor(), this::work, () -> new EditOutcome.Refused(AWAY));
        places = needs.broadcast().listen(subject(), this::pass);
    }

    public String slug() {
        return slug;
    }

    private String subject() {
        return "working_copy/" + slug;
    }

    /** Of its log, by which an editor resumes. */
    public String epoch() {
        return epoch;
    }

    EditFrames frames() {
        return needs.frames();
    }

    /** @param member null for the installation */
    public EditorNames.Editor editor(@Nullable Long member) {
        return needs.frames().editor(member);
    }

    int size() {
        return audience.size();
    }

    /** Lets an editor in, on the loop of the connection: first {@code hello}, then what was missed since {@code from}. */
    public Viewer join(
            EventLoop loop, Connection connection, @Nullable StreamPosition from, LongFunction<byte[]> hello) {
        Viewer viewer = audience.join(loop, connection, from);
        viewer.begin(hello);
        return viewer;
    }

    /** Completes when the edit is in the database, or refused; never exceptionally. */
    public CompletableFuture<EditOutcome> submit(EditSubmission edit) {
        return queue.submit(edit);
    }

    /** Reads the document between two groups of edits. */
    <T> CompletableFuture<T> read(Function<Stored, T> question) {
        return queue.read(question);
    }

    /** Tells all who have it open, on every node, where somebody is editing. Stores nothing. */
    public void tellPlace(String client, long member, @Nullable EditPath path) {
        needs.executor()
                .execute(() -> needs.broadcast().send(subject(), needs.frames().place(client, member, path)));
    }

    private void pass(byte[] json) {
        if (audience.size() > 0) {
            audience.log().appendPassing(json);
            audience.wake();
        }
    }

    /** Checks for edits by other nodes. */
    void look() {
        queue.look();
    }

    /**
     * Called every second: writes the document once nobody types any more, and while people type when many edits are not in it.
     * Beside the queue, so that no edit waits for it; a reader in between makes the edits of the log on what was written.
     */
    void writeSoon() {
        boolean quiet = edited == editedAtLastTick;
        editedAtLastTick = edited;
        if (!writing && edited > written && (quiet || edited - written >= MOST_UNWRITTEN)) {
            writing = true;
            var unused = queue.read(Function.identity())
                    .thenAcceptAsync(this::write, needs.executor())
                    .whenComplete((nothing, failure) -> {
                        writing = false;
                        if (failure != null) {
                            LOG.warnf("working copy %s: not written yet: %s", slug, failure.getMessage());
                        }
                    });
        }
    }

    private void write(Stored now) {
        needs.store().write(slug, now);
        written = now.document().seq();
    }

    /** Checks viewers that do not read or do not answer. */
    void sweep() {
        audience.sweep();
    }

    void closeAll(CloseCode reason) {
        audience.closeAll(reason);
    }

    /** Nobody is here, and this node no longer holds it. */
    void release() {
        places.end();
    }

    private Stored work(List<CommandQueue.Waiting<EditSubmission, EditOutcome>> group, boolean look) {
        try {
            List<EditOutcome> outcomes = commit(group, look);
            CommandQueue.answer(group, outcomes);
        } catch (ProblemException gone) {
            end();
            group.forEach(one -> one.outcome().complete(new EditOutcome.Refused(gone.problem())));
        } catch (RuntimeException e) {
            LOG.warnf("working copy %s: %d edits were not stored: %s", slug, group.size(), e.getMessage());
            stale = true;
            group.forEach(one -> one.outcome().complete(new EditOutcome.Refused(AWAY)));
        }
        return stored;
    }

    /** Its draft was deleted, or the database is an older copy: editors come back and find what is there now. */
    private void end() {
        over = true;
        closeAll(CloseCode.RESTARTING);
    }

    /** Whether it must be opened anew. */
    boolean isOver() {
        return over;
    }

    private List<EditOutcome> commit(List<CommandQueue.Waiting<EditSubmission, EditOutcome>> group, boolean look) {
        if (stale) {
            reopen();
        }
        boolean changedElsewhere =
                look && needs.store().version(slug) != stored.document().seq();
        if (group.isEmpty() && !changedElsewhere) {
            return List.of();
        }
        Committed committed =
                commit(group.stream().map(CommandQueue.Waiting::command).toList(), DEADLOCK_TRIES);
        stored = committed.stored();
        if (stored.document().seq() < audience.log().last()) {
            throw AWAY.asException();
        }
        if (!group.isEmpty()) {
            edited = stored.document().seq();
        }
        show(committed.entries());
        return committed.outcomes();
    }

    private Committed commit(List<EditSubmission> edits, int tries) {
        try {
            return needs.store().commit(slug, stored, edits);
        } catch (RuntimeException e) {
            if (tries > 1 && SqlRunner.isDeadlock(e)) {
                reopen();
                return commit(edits, tries - 1);
            }
            throw e;
        }
    }

    /** What was stored meanwhile is shown with the next group. */
    private void reopen() {
        long shown = audience.log().last();
        stored = needs.store().open(slug).stored();
        show(needs.store().after(slug, shown));
        stale = false;
    }

    private void show(List<EditEntry> entries) {
        List<EditEntry> unseen = new ArrayList<>(entries);
        unseen.removeIf(one -> one.seq() <= audience.log().last());
        unseen.forEach(one -> audience.log().append(needs.frames().frame(one)));
        if (!unseen.isEmpty()) {
            audience.wake();
        }
    }
}

package org.consilium.live.decision;

import java.util.List;
import org.consilium.live.room.StoredEvent;
import org.consilium.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a group of commands, if it can be stored.
 *
 * @param events with consecutive numbers, the first one after the room's last
 * @param outcomes one for each command, in order
 */
public record Decision(List<Decided> events, List<CommandOutcome> outcomes) {
    /**
     * An event to be stored. {@code sender} sent the command; the event itself may be in somebody else's name. Of several
     * events of one command the last one carries {@code commandId}.
     */
    public record Decided(
            StoredEvent event, long sender, @Nullable String commandId) {}

    /** Nothing happens, and every command is refused with the same problem. */
    public static Decision refusal(List<Submission> commands, Problem problem) {
        CommandOutcome refused = new CommandOutcome.Refused(problem);
        return new Decision(List.of(), commands.stream().map(one -> refused).toList());
    }
}

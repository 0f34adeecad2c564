package org.consilium.live.room;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Merges two questions: which may be merged, and whose votes the remaining one has. Pure. */
final class QuestionMergeRules {
    private QuestionMergeRules() {}

    static List<RoomEvent> merge(RoomState room, Actor actor, RoomCommand.Merge merge) {
        Question question = QuestionRules.readable(room, actor, merge.question());
        Question into = QuestionRules.readable(room, actor, merge.into());
        if (question == into || question.state().settled() || !mayStandForOthers(into)) {
            throw QuestionRules.state(question, "merged into question " + merge.into());
        }
        return List.of(
                new RoomEvent.Merged(actor.id(), merge.question(), merge.into()),
                new RoomEvent.VotesJoined(actor.id(), merge.into(), merge.question()));
    }

    private static boolean mayStandForOthers(Question question) {
        return question.state() != QuestionState.MERGED && question.state() != QuestionState.DECLINED;
    }

    /**
     * The members who vote for {@code into} once {@code from} is merged into it. Everybody counts once. The member who asked
     * {@code from} becomes a voter; the member who asked {@code into} is none, since nobody votes for a question of one's own.
     */
    static Set<Long> joinedVotes(Question from, Question into) {
        Set<Long> votes = new HashSet<>(into.votes);
        votes.addAll(from.votes);
        votes.add(from.asked.by());
        votes.remove(into.asked.by());
        return votes;
    }
}

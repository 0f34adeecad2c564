package org.consilium.live.room;

import java.time.Instant;
import java.util.SequencedCollection;
import java.util.stream.Stream;
import org.consilium.shared.ForkableMap;
import org.jspecify.annotations.Nullable;

/**
 * The state of the chat, derived from its events: the newest messages and the pinned ones, and when each member last
 * wrote.
 */
final class ChatState {
    private final ForkableMap<Long, Message> messages;
    private final ForkableMap<Long, Instant> saidLast;
    private long forgottenUpTo;

    ChatState() {
        messages = new ForkableMap<>();
        saidLast = new ForkableMap<>();
    }

    private ChatState(ChatState original) {
        messages = original.messages.fork();
        saidLast = original.saidLast.fork();
        forgottenUpTo = original.forgottenUpTo;
    }

    ChatState fork() {
        return new ChatState(this);
    }

    void say(Message message) {
        messages.put(message.number, message);
        saidLast.put(message.by, message.at);
        if (messages.size() > RoomState.HELD_MESSAGES) {
            forgetOldest();
        }
    }

    /** Pinned messages stay: there are few, and everybody sees them. */
    private void forgetOldest() {
        messages.stream().filter(message -> !message.pinned).findFirst().ifPresent(oldest -> {
            forgottenUpTo = Math.max(forgottenUpTo, oldest.number);
            messages.remove(oldest.number);
        });
    }

    void edit(RoomEvent.Edited edited) {
        change(edited.message()).edit(edited);
    }

    /** A message too old to be held can still be deleted. */
    void delete(long number) {
        if (!isForgotten(number)) {
            change(number).delete();
        }
    }

    void react(RoomEvent.Reacted reacted) {
        change(reacted.message()).react(reacted.reaction(), reacted.by(), reacted.on());
    }

    void pin(RoomEvent.Pinned pinned) {
        change(pinned.message()).pinned = pinned.on();
    }

    void translate(long number, String language, Message.Translation translation) {
        change(number).translate(language, translation);
    }

    /** The message has become a question, if the message is still held. */
    void raise(long number, long question) {
        if (messages.containsKey(number)) {
            change(number).question = question;
        }
    }

    private Message change(long number) {
        Message message = messages.getForChange(number, Message::new);
        if (message == null) {
            throw new IllegalStateException("no message " + number);
        }
        return message;
    }

    @Nullable
    Message find(long number) {
        return messages.get(number);
    }

    boolean isForgotten(long number) {
        return number <= forgottenUpTo && !messages.containsKey(number);
    }

    boolean hasForgotten() {
        return forgottenUpTo > 0;
    }

    /** As {@link ForkableMap#values}. */
    SequencedCollection<Message> messages() {
        return messages.values();
    }

    Stream<Message> pinned() {
        return messages.stream().filter(message -> message.pinned);
    }

    @Nullable
    Instant saidLast(long member) {
        return saidLast.get(member);
    }
}

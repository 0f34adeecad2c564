package org.consilium.mail;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.access.Member;
import org.consilium.access.MemberService;

/** The outbox in the database. Each method is one short transaction: none stays open while a mail server answers. */
@ApplicationScoped
@Transactional
class OutboxService {
    /** Longer than it can take to write and send a batch. */
    static final Duration CLAIM = Duration.ofMinutes(10);

    record State(long waiting, long givenUp) {}

    private final OutboxRepository letters;
    private final MemberService members;
    private final Map<String, LetterWriter> writers;

    OutboxService(OutboxRepository letters, MemberService members, @All List<LetterWriter> writers) {
        this.letters = letters;
        this.members = members;
        this.writers = writers.stream().collect(Collectors.toMap(LetterWriter::kind, Function.identity()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(long memberId, String kind, String exchange, Instant now) {
        letters.add(memberId, kind, exchange, now);
    }

    /** Claims due letters for this node. */
    List<Long> claim(Instant now, int most) {
        List<OutboxLetter> due = letters.lockDue(now, most);
        due.forEach(letter -> letter.claim(now.plus(CLAIM)));
        return due.stream().map(OutboxLetter::id).toList();
    }

    void release(List<Long> ids) {
        ids.forEach(id -> letters.findByIdOptional(id).ifPresent(OutboxLetter::release));
    }

    /** @return empty if the letter cannot be written or is no longer wanted; either is recorded */
    Optional<WrittenLetter> write(long id, Instant now) {
        OutboxLetter letter = letters.findById(id);
        if (letter == null || letter.isOver()) {
            return Optional.empty();
        }
        Optional<Member> member =
                members.find(letter.memberId()).filter(known -> !known.erased() && known.email() != null);
        Optional<LetterWriter> writer = Optional.ofNullable(writers.get(letter.kind()));
        if (member.isEmpty() || writer.isEmpty()) {
            letter.giveUp(
                    now, writer.isEmpty() ? "no feature writes letters of this kind" : "the member has no address");
            return Optional.empty();
        }
        Optional<WrittenLetter> written = writer.get()
                .write(member.get(), letter.exchange())
                .map(words -> WrittenLetter.of(letter, member.get(), words));
        if (written.isEmpty()) {
            letters.delete(letter);
        }
        return written;
    }

    void sent(long id, Instant now) {
        letters.findByIdOptional(id).ifPresent(letter -> letter.sent(now));
    }

    /** @return whether the letter is given up; a letter erased meanwhile counts as given up */
    boolean failed(long id, DeliveryFailure refusal, Instant now) {
        return letters.findByIdOptional(id)
                .map(letter -> failed(letter, refusal, now))
                .orElse(true);
    }

    private static boolean failed(OutboxLetter letter, DeliveryFailure refusal, Instant now) {
        boolean over = DeliveryRules.isOver(refusal, letter.queuedAt(), now);
        if (over) {
            letter.giveUp(now, refusal.problem());
        } else {
            letter.failed(refusal.problem(), now.plus(DeliveryRules.pause(letter.attempts() + 1)));
        }
        return over;
    }

    State state() {
        return new State(letters.waiting(), letters.givenUp());
    }
}

package org.consilium.mail;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.consilium.access.PersonalRecords;

/** A person's letters as personal data. Erasing the person deletes all of them: waiting ones are not sent. */
@ApplicationScoped
@Transactional
public class PersonalLetterService implements PersonalRecords {
    private final PersonalLetterRepository letters;
    private final List<LetterWriter> writers;
    private final Clock clock;

    PersonalLetterService(PersonalLetterRepository letters, @All List<LetterWriter> writers, Clock clock) {
        this.letters = letters;
        this.writers = writers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public List<Map<String, Object>> of(long member) {
        return letters.of(member);
    }

    @Override
    public List<String> fields() {
        return PersonalLetterRepository.FIELDS;
    }

    @Override
    public List<String> kinds() {
        return writers.stream().map(LetterWriter::kind).toList();
    }

    @Override
    public void erase(long member) {
        letters.forget(member);
    }

    /**
     * Deletes letters sent or given up longer ago than an age.
     *
     * @return how many
     */
    public int forgetOlderThan(Duration age) {
        return letters.forgetSentBefore(clock.instant().minus(age));
    }
}

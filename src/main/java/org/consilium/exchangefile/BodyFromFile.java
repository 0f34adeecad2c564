package org.consilium.exchangefile;

import java.util.List;
import java.util.function.Predicate;
import org.consilium.exchange.Programme;
import org.jspecify.annotations.Nullable;

/** Applies the body of one file, of an exchange or of a mission. {@link ProgrammeStoreService} chooses once. */
interface BodyFromFile {
    /**
     * A slug that the file uses.
     *
     * @param path where the file has it
     * @param own whether a stored programme of that slug is the one that the file means, and not another
     */
    record Claim(String path, String slug, Predicate<Programme> own) {}

    /** All slugs of the file, its own first. */
    List<Claim> claims();

    /**
     * The programme with its schedule; needs no database, so that a new one is complete before it is stored.
     *
     * @param stored the one to change, which the file's own claim recognises; null: a new one
     */
    Programme scheduled(@Nullable Programme stored);

    /**
     * Sets what the body holds beside the schedule.
     *
     * @param programme the one from {@link #scheduled}, stored, with its institutions, people and documents listed and its
     *     agendas' keys renamed
     */
    void fill(Programme programme);
}

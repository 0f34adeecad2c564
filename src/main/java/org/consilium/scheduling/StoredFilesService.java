package org.consilium.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.exchangefile.ExchangeFileWriter;
import org.consilium.scheduling.edit.EditEntry;
import org.jspecify.annotations.Nullable;

/** Everything that is kept as an exchange file, to find a person in it and to redact the person. Checks no rights. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StoredFilesService {
    /** More than any installation has; a bound on what one search reads. */
    private static final int MOST = 20_000;

    private final ExchangeFileService files;
    private final ReleaseRepository releases;
    private final WorkingCopyRepository copies;
    private final EditLogRepository log;
    private final EditStoreService edits;
    private final Clock clock;

    StoredFilesService(
            ExchangeFileService files,
            ReleaseRepository releases,
            WorkingCopyRepository copies,
            EditLogRepository log,
            EditStoreService edits,
            Clock clock) {
        this.files = files;
        this.releases = releases;
        this.copies = copies;
        this.log = log;
        this.edits = edits;
        this.clock = clock;
    }

    /**
     * @param slug of the programme
     * @param number of the release; 0 for a working copy or for what was discarded
     */
    public record Stored(String slug, int number, ExchangeFile file) {}

    /** As {@link #holding(String, int)}, in all there are. */
    public List<Stored> holding(String word) {
        return holding(word, MOST);
    }

    /**
     * Whatever may hold a word: releases by number, then working copies. The caller looks whether it does.
     *
     * @param most of each
     */
    public List<Stored> holding(String word, int most) {
        List<Stored> found = new ArrayList<>();
        releases.holding(word, most)
                .forEach(head -> found.add(new Stored(
                        head.slug(),
                        head.number(),
                        ExchangeFileReader.accepted(releases.document(head.slug(), head.number())))));
        copies.holding(word, most)
                .forEach(slug -> copies.of(slug).ifPresent(copy -> {
                    for (@Nullable String document : new String[] {copy.document(), copy.discarded()}) {
                        if (document != null) {
                            found.add(new Stored(slug, 0, ExchangeFileReader.accepted(document)));
                        }
                    }
                }));
        return found;
    }

    /**
     * Redacts releases and the working copy with its log. What is published is redacted before.
     *
     * @param mentions whether an entry of the log must be emptied
     */
    public void redact(
            String slug, UnaryOperator<ExchangeFile> rule, Predicate<EditEntry> mentions, @Nullable Long member) {
        releases.heads(slug).forEach(head -> {
            String before = releases.document(slug, head.number());
            String after = redacted(before, rule);
            if (!before.equals(after)) {
                releases.replace(slug, head.number(), after);
            }
        });
        copies.locked(slug).ifPresent(copy -> redact(copy, rule, mentions, member));
    }

    private void redact(
            WorkingCopy copy, UnaryOperator<ExchangeFile> rule, Predicate<EditEntry> mentions, @Nullable Long member) {
        @Nullable String document = copy.document();
        @Nullable String discarded = copy.discarded();
        copy.redact(
                document == null ? null : unpublished(copy.slug(), redacted(document, rule)),
                discarded == null ? null : redacted(discarded, rule),
                clock.instant());
        log.empty(copy.slug(), mentions);
        edits.record(copy, EditEntry.Kind.UPLOADED, member);
    }

    private @Nullable String unpublished(String slug, String document) {
        Optional<String> published = files.published(slug).map(ExchangeFileWriter::write);
        return published.filter(document::equals).isPresent() ? null : document;
    }

    /** A file that the rule leaves alone keeps its text. */
    private static String redacted(String document, UnaryOperator<ExchangeFile> rule) {
        ExchangeFile before = ExchangeFileReader.accepted(document);
        ExchangeFile after = rule.apply(before);
        return Objects.equals(before, after) ? document : ExchangeFileWriter.write(after);
    }
}

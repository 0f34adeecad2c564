package org.consilium.scheduling;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
    private final List<Source> others;
    private final Clock clock;

    StoredFilesService(
            ExchangeFileService files,
            ReleaseRepository releases,
            WorkingCopyRepository copies,
            EditLogRepository log,
            EditStoreService edits,
            @All List<Source> others,
            Clock clock) {
        this.files = files;
        this.releases = releases;
        this.copies = copies;
        this.log = log;
        this.edits = edits;
        this.others = others;
        this.clock = clock;
    }

    /**
     * @param slug of the programme
     * @param number of the release; 0 for what is not published: a working copy, what was discarded, or a candidate
     */
    public record Stored(String slug, int number, ExchangeFile file) {}

    /** Files that a feature keeps beside releases and working copies. It redacts them itself, when a person is redacted. */
    public interface Source {
        /** As {@link StoredFilesService#holding(String, int)}. */
        List<Stored> holding(String word, int most);

        /** As {@link StoredFilesService#of}. */
        List<Stored> of(String slug);
    }

    /** As {@link #holding(String, int)}, in all there are. */
    public List<Stored> holding(String word) {
        return holding(word, MOST);
    }

    /**
     * What may hold a word: releases by number, then working copies, then what features keep. The caller looks whether it
     * does.
     *
     * @param most of each
     */
    public List<Stored> holding(String word, int most) {
        List<Stored> found = new ArrayList<>();
        releases.holding(word, most).forEach(head -> found.add(released(head)));
        copies.holding(word, most).forEach(slug -> found.addAll(unpublished(slug)));
        others.forEach(source -> found.addAll(source.holding(word, most)));
        return found;
    }

    /** All files of a programme, in the same order. */
    public List<Stored> of(String slug) {
        List<Stored> found = new ArrayList<>();
        releases.heads(slug).forEach(head -> found.add(released(head)));
        found.addAll(unpublished(slug));
        others.forEach(source -> found.addAll(source.of(slug)));
        return found;
    }

    private Stored released(ReleaseHead head) {
        return new Stored(
                head.slug(), head.number(), ExchangeFileReader.accepted(releases.document(head.slug(), head.number())));
    }

    private List<Stored> unpublished(String slug) {
        return copies.of(slug).stream()
                .flatMap(copy -> Stream.of(Optional.ofNullable(copy.document()), Optional.ofNullable(copy.discarded())))
                .flatMap(Optional::stream)
                .map(document -> new Stored(slug, 0, ExchangeFileReader.accepted(document)))
                .toList();
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

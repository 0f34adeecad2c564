package org.consilium.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Right;
import org.consilium.admission.ProgrammeCard;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.exchangefile.ExchangeFileWriter;
import org.consilium.exchangefile.ImportResult;
import org.consilium.scheduling.draft.FileCards;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Begins an exchange on the pattern of an earlier one, which the caller organises. */
@ApplicationScoped
@Transactional
public class CopyService {
    private static final int MOST = 100;

    private final ExchangeService exchanges;
    private final ExchangeFileService files;
    private final WorkingCopyRepository copies;
    private final WorkingCopyService working;
    private final Clock clock;

    CopyService(
            ExchangeService exchanges,
            ExchangeFileService files,
            WorkingCopyRepository copies,
            WorkingCopyService working,
            Clock clock) {
        this.exchanges = exchanges;
        this.files = files;
        this.copies = copies;
        this.working = working;
        this.clock = clock;
    }

    public record Choice(String slug, LocalizedText title, LocalDate day) {}

    /** @param suggested a start, civil in the zone of the earlier exchange */
    public record Pattern(ProgrammeCard card, LocalDateTime suggested) {}

    private record Earlier(
            ExchangeFile file, ExchangeBody body, @Nullable ExchangeFile published) {}

    /** What the caller may copy, latest first: published exchanges outside missions. */
    public List<Choice> choices(Caller by) {
        return by.grants().stream()
                .map(Grant::exchange)
                .distinct()
                .filter(slug -> by.may(Right.EXCHANGE_EDIT, slug))
                .flatMap(slug -> exchanges.programme(slug).stream())
                .filter(one -> one instanceof Exchange && one.frame() == one)
                .map(one -> new Choice(one.slug(), one.title(), one.firstDay()))
                .sorted(Comparator.comparing(Choice::day).reversed())
                .limit(MOST)
                .toList();
    }

    /**
     * @throws org.consilium.shared.ProblemException 404 {@code exchange.unknown} unless it is an exchange outside a mission that
     *     the caller organises
     */
    public Pattern pattern(Caller by, String slug) {
        Earlier earlier = earlier(by, slug);
        LocalDateTime now = LocalDateTime.ofInstant(
                clock.instant(), ZoneId.of(earlier.body().zone()));
        return new Pattern(
                FileCards.card(earlier.file()),
                CopyRules.suggested(earlier.body().starts(), now));
    }

    /**
     * @param starts civil time in the zone of the earlier exchange
     * @return {@link ImportResult.Refused} also if the new slug is taken
     * @throws org.consilium.shared.ProblemException as {@link #pattern}
     */
    public ImportResult copy(Caller by, String slug, String newSlug, LocalDateTime starts) {
        Earlier earlier = earlier(by, slug);
        ExchangeFile copy = CopyRules.copy(earlier.file(), earlier.body(), earlier.published(), newSlug, starts);
        return working.begin(by, newSlug, ExchangeFileWriter.write(copy));
    }

    private Earlier earlier(Caller by, String slug) {
        by.require(Right.EXCHANGE_CREATE);
        return Optional.of(slug)
                .filter(one -> by.may(Right.EXCHANGE_EDIT, one))
                .flatMap(this::found)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
    }

    private Optional<Earlier> found(String slug) {
        @Nullable
        ExchangeFile published =
                files.published(slug).filter(one -> one.slug().equals(slug)).orElse(null);
        @Nullable String document = copies.document(slug);
        return Optional.ofNullable(document == null ? published : ExchangeFileReader.accepted(document))
                .filter(file -> file.body() instanceof ExchangeBody)
                .map(file -> new Earlier(file, (ExchangeBody) file.body(), published));
    }
}

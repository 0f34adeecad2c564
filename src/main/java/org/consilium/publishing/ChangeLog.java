package org.consilium.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consilium.release.PublishedHead;
import org.consilium.release.PublishedReleaseService;
import org.consilium.release.difference.view.DifferenceLines;
import org.consilium.release.difference.view.DifferenceView;
import org.consilium.shared.PageOf;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** What each release changed, in a few lines. Releases never change, so the lines are kept; thread-safe. */
@ApplicationScoped
public class ChangeLog {
    private static final int MOST_KEPT = 2_000;

    /** @param before the release before it; null for the first that the reader may read */
    public record Logged(PublishedHead release, @Nullable PublishedHead before, List<String> lines) {}

    private record Pair(String from, String to, UiLanguage language) {}

    private final PublishedReleaseService releases;
    private final Cache<Pair, List<String>> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    ChangeLog(PublishedReleaseService releases) {
        this.releases = releases;
    }

    /** @param all also those for participants only, as {@link PublishedReleaseService#releases} */
    public List<Logged> of(PageOf<PublishedHead> page, boolean all, UiLanguage language) {
        List<PublishedHead> heads = page.items();
        List<Logged> log = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            PublishedHead release = heads.get(i);
            Optional<PublishedHead> before =
                    i + 1 < heads.size() ? Optional.of(heads.get(i + 1)) : releases.before(release, all);
            log.add(new Logged(
                    release,
                    before.orElse(null),
                    before.map(one -> lines(one, release, language)).orElse(List.of())));
        }
        return List.copyOf(log);
    }

    private List<String> lines(PublishedHead from, PublishedHead to, UiLanguage language) {
        return Objects.requireNonNull(
                kept.get(new Pair(from.digest(), to.digest(), language), pair -> written(from, to, language)));
    }

    private List<String> written(PublishedHead from, PublishedHead to, UiLanguage language) {
        return DifferenceLines.of(
                DifferenceView.between(releases.read(from), releases.read(to), language), Texts.of(language));
    }
}

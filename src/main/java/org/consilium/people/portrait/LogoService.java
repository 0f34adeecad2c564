package org.consilium.people.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.people.ListedKeys;
import org.consilium.shared.ContentChanged;
import org.consilium.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** Logos of the institutions of a programme, which its organisers send. Checks no rights: the calling use cases do. */
@ApplicationScoped
@Transactional
public class LogoService {
    private final PortraitRepository pictures;
    private final Event<ContentChanged> changed;
    private final Clock clock;

    LogoService(PortraitRepository pictures, Event<ContentChanged> changed, Clock clock) {
        this.pictures = pictures;
        this.changed = changed;
        this.clock = clock;
    }

    /** By the key of the institution. */
    public Map<String, Logo> in(String programme) {
        return pictures.logos(programme).stream()
                .collect(Collectors.toUnmodifiableMap(Logo::institution, Function.identity()));
    }

    public Optional<Picture> picture(String programme, String institution) {
        return pictures.picture(PictureKind.LOGO, programme, institution, PortraitState.ACCEPTED);
    }

    /**
     * Encodes a logo anew and shows it in place of the one before.
     *
     * @param by number of the uploader; null for the installation
     * @throws org.consilium.shared.ProblemException 422 {@code portrait.refused} with {@code flaw}
     */
    public void upload(@Nullable Long by, String programme, String institution, byte[] file) {
        byte[] picture =
                PortraitEncoder.encode(file, PictureKind.LOGO); // before the first statement takes a connection
        PictureHead head = PictureHead.read(picture);
        remove(programme, institution);
        Logo logo = new Logo(programme, institution, Sha256.hex(picture), head.width(), head.height());
        pictures.add(logo, picture, by, clock.instant());
    }

    public void remove(String programme, String institution) {
        pictures.remove(PictureKind.LOGO, programme, institution, PortraitState.ACCEPTED);
        changed.fire(new ContentChanged());
    }

    /** A logo goes with its institution, as a portrait with its person. */
    void keepListed(@Observes ListedKeys now) {
        in(now.programme()).keySet().stream()
                .filter(institution -> !now.institutions().contains(institution))
                .forEach(institution -> remove(now.programme(), institution));
    }
}

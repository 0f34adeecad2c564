package org.consilium.people.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.people.ListedKeys;
import org.consilium.people.PersonRedacted;
import org.consilium.shared.ContentChanged;
import org.consilium.shared.Sha256;
import org.consilium.shared.SlugFreed;
import org.jspecify.annotations.Nullable;

/** Portraits of the people of a programme. Checks no rights: the calling use cases do. */
@ApplicationScoped
@Transactional
public class PortraitService {
    private final PortraitRepository portraits;
    private final Event<ContentChanged> changed;
    private final Clock clock;

    PortraitService(PortraitRepository portraits, Event<ContentChanged> changed, Clock clock) {
        this.portraits = portraits;
        this.changed = changed;
        this.clock = clock;
    }

    /** Those that readers may see, by the key of the person. */
    public Map<String, Portrait> accepted(String programme) {
        return in(programme).stream()
                .filter(one -> one.state() == PortraitState.ACCEPTED)
                .collect(Collectors.toUnmodifiableMap(Portrait::person, Function.identity()));
    }

    public List<Portrait> in(String programme) {
        return portraits.in(programme);
    }

    public Optional<Picture> picture(String programme, String person, PortraitState state) {
        return state == PortraitState.DECLINED
                ? Optional.empty()
                : portraits.picture(PictureKind.PORTRAIT, programme, person, state);
    }

    /**
     * Encodes a picture anew and keeps it, in place of the one that waited.
     *
     * @param by number of the uploader; null for the installation
     * @param accepted whether it is shown at once, since an organiser sends it
     * @throws org.consilium.shared.ProblemException 422 {@code portrait.refused} with {@code flaw}
     */
    public void upload(@Nullable Long by, String programme, String person, byte[] file, boolean accepted) {
        byte[] picture = PortraitEncoder.encode(file); // before the first statement takes a connection
        PortraitState state = accepted ? PortraitState.ACCEPTED : PortraitState.PENDING;
        portraits.remove(PictureKind.PORTRAIT, programme, person, PortraitState.PENDING);
        portraits.remove(PictureKind.PORTRAIT, programme, person, PortraitState.DECLINED);
        if (accepted) {
            portraits.remove(PictureKind.PORTRAIT, programme, person, PortraitState.ACCEPTED);
            changed.fire(new ContentChanged());
        }
        portraits.add(new Portrait(programme, person, state, Sha256.hex(picture)), picture, by, clock.instant());
    }

    /**
     * Accepts the picture that waits, or declines it.
     *
     * @param digest of the picture that the organiser saw
     * @return false if it waits no more
     */
    public boolean decide(String programme, String person, String digest, boolean accept) {
        Optional<Portrait> pending = portraits
                .of(programme, person, PortraitState.PENDING)
                .filter(one -> one.digest().equals(digest));
        pending.ifPresent(one -> {
            if (accept) {
                portraits.remove(PictureKind.PORTRAIT, programme, person, PortraitState.ACCEPTED);
                portraits.accept(one, clock.instant());
                changed.fire(new ContentChanged());
            } else {
                portraits.remove(PictureKind.PORTRAIT, programme, person, PortraitState.DECLINED);
                portraits.decline(one, clock.instant());
            }
        });
        return pending.isPresent();
    }

    /** Removes every picture of a person. */
    public void remove(String programme, String person) {
        for (PortraitState state : PortraitState.values()) {
            portraits.remove(PictureKind.PORTRAIT, programme, person, state);
        }
        changed.fire(new ContentChanged());
    }

    /** A portrait goes with its person: once neither what is published nor the working copy has the person. */
    void keepListed(@Observes ListedKeys now) {
        in(now.programme()).stream()
                .map(Portrait::person)
                .distinct()
                .filter(person -> !now.people().contains(person))
                .forEach(person -> remove(now.programme(), person));
    }

    void redact(@Observes PersonRedacted gone) {
        gone.keys().forEach(person -> remove(gone.programme(), person));
    }

    void forget(@Observes SlugFreed freed) {
        portraits.forget(freed.slug());
    }
}

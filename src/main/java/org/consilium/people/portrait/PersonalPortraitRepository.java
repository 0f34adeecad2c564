package org.consilium.people.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.consilium.access.PersonalRecords;
import org.consilium.shared.ContentChanged;

/** Portraits as personal data: those that a member uploaded, and those of the person whom the member is in an agenda. */
@ApplicationScoped
class PersonalPortraitRepository implements PersonalRecords {
    private final PortraitRepository portraits;
    private final Event<ContentChanged> changed;

    PersonalPortraitRepository(PortraitRepository portraits, Event<ContentChanged> changed) {
        this.portraits = portraits;
        this.changed = changed;
    }

    @Override
    public String name() {
        return "portraits";
    }

    @Override
    public List<Map<String, Object>> of(long member) {
        return portraits.of(member);
    }

    @Override
    public List<String> fields() {
        return List.of("exchange", "person", "kind", "uploaded_at");
    }

    @Override
    public List<String> kinds() {
        return Arrays.stream(PortraitState.values()).map(PortraitState::code).toList();
    }

    @Override
    public void erase(long member) {
        if (portraits.erase(member)) {
            changed.fire(new ContentChanged());
        }
    }
}

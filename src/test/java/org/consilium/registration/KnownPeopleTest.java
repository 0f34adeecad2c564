package org.consilium.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.consilium.access.MemberDetails;
import org.consilium.registration.entry.PersonEntry;
import org.consilium.registration.entry.RegistrationRules;
import org.consilium.shared.UiLanguage;
import org.junit.jupiter.api.Test;

class KnownPeopleTest {
    @Test
    void knowsOnePersonByAnyApostrophe() {
        KnownPeople people = KnownPeople.of(List.of());

        assertThat(Stream.of("Солов'йова Дар'я", "Солов’йова Дар’я", "Соловʼйова Дарʼя")
                        .map(name -> people.add(details(name))))
                .containsExactly(true, false, false);
    }

    private static MemberDetails details(String name) {
        return RegistrationRules.check(
                        new PersonEntry(name, "", "", "Лікарня 1", "", ""), RegistrationRules.OF_INVITEE, UiLanguage.UK)
                .details();
    }
}

package org.consilium.directory;

import java.util.List;
import java.util.Objects;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.people.NameOrder;

/** What an exchange file says of its people, as it will stand once it is published. Pure. */
public final class FilePeople {
    private FilePeople() {}

    public static List<Held> posts(ExchangeFile file, ExchangeFile.Person person) {
        return person.posts().stream()
                .map(post -> new Held(
                        post.post(), institution(file, post.institution()).name()))
                .toList();
    }

    /** In how many items of the programme's agendas a person appears. */
    public static int items(ExchangeFile file, ExchangeFile.Person person) {
        return (int) file.exchanges().values().stream()
                .flatMap(body -> body.agenda().stream())
                .flatMap(part -> part.items().stream())
                .filter(item ->
                        item.speakers().stream().anyMatch(one -> person.key().equals(one.person())))
                .count();
    }

    private static ExchangeFile.Institution institution(ExchangeFile file, String key) {
        return file.institutions().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** As {@code PersonListing.familyFirst}: by the country of the first post with a side, otherwise of the first side. */
    public static boolean familyFirst(ExchangeFile file, ExchangeFile.Person person) {
        String country = person.posts().stream()
                .map(post -> institution(file, post.institution()).side())
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(key -> file.sides().stream()
                        .filter(side -> side.key().equals(key))
                        .findFirst())
                .orElseGet(() -> file.sides().getFirst())
                .country();
        return NameOrder.isFamilyFirst(country);
    }
}

package org.consilium.registration.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.access.MemberDetails;
import org.consilium.access.MemberRole;
import org.consilium.shared.Coded;
import org.consilium.shared.PlainText;
import org.consilium.shared.UiLanguage;
import org.consilium.table.Finding;
import org.jspecify.annotations.Nullable;

/** Validates a person's details. Pure. */
public final class RegistrationRules {
    /** Required of a registrant. An invitation requires only a name. */
    public static final Set<Field> OF_REGISTRANT =
            Set.of(Field.NAME, Field.INSTITUTION, Field.COUNTRY, Field.LANGUAGE, Field.EMAIL);

    public static final Set<Field> OF_INVITEE = Set.of(Field.NAME);

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** @param details null if there are findings */
    public record Checked(@Nullable MemberDetails details, List<Finding<Field, Wrong>> findings) {}

    /** @param role null if there are findings; {@code side} empty if the role has none */
    public record CheckedRole(@Nullable MemberRole role, String side, List<Finding<Field, Wrong>> findings) {}

    private final PersonEntry entry;
    private final Set<Field> required;
    private final List<Finding<Field, Wrong>> findings = new ArrayList<>();

    private RegistrationRules(PersonEntry entry, Set<Field> required) {
        this.entry = entry;
        this.required = required;
    }

    /** @param otherwise the language of a person who names none */
    public static Checked check(PersonEntry entry, Set<Field> required, UiLanguage otherwise) {
        return new RegistrationRules(entry, required).check(otherwise);
    }

    private Checked check(UiLanguage otherwise) {
        String name = text(Field.NAME, entry.name(), MemberDetails.LONGEST_NAME);
        if (!name.isEmpty() && PlainText.isClean(name)) {
            wrongInName(name).ifPresent(wrong -> findings.add(Finding.of(Field.NAME, wrong)));
        }
        String institution = text(Field.INSTITUTION, entry.institution(), MemberDetails.LONGEST_INSTITUTION);
        String post = text(Field.POST, entry.post(), MemberDetails.LONGEST_POST);
        String country = country();
        UiLanguage language = language(otherwise);
        String email = email();
        return findings.isEmpty()
                ? new Checked(
                        new MemberDetails(
                                name, given(email), language, given(institution), given(post), given(country)),
                        List.of())
                : new Checked(null, List.copyOf(findings));
    }

    private static Optional<Wrong> wrongInName(String name) {
        if (!PlainText.hasLetter(name)) {
            return Optional.of(Wrong.NO_LETTER);
        }
        return PlainText.hasAddress(name) ? Optional.of(Wrong.ADDRESS_IN_NAME) : Optional.empty();
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private String text(Field field, String typed, int longest) {
        String text = PlainText.tidy(typed);
        if (text.isEmpty()) {
            missing(field);
        }
        PlainText.flaw(text, longest)
                .map(flaw -> switch (flaw) {
                    case CHARACTERS -> Finding.of(field, Wrong.CHARACTERS);
                    case TOO_LONG -> Finding.of(field, Wrong.TOO_LONG, "", String.valueOf(longest));
                })
                .ifPresent(findings::add);
        return text;
    }

    private void missing(Field field) {
        if (required.contains(field)) {
            findings.add(Finding.of(field, Wrong.MISSING));
        }
    }

    private String country() {
        String code = PlainText.tidy(entry.country()).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            missing(Field.COUNTRY);
        } else if (!COUNTRIES.contains(code)) {
            findings.add(Finding.of(Field.COUNTRY, Wrong.COUNTRY, entry.country(), ""));
        }
        return code;
    }

    private UiLanguage language(UiLanguage otherwise) {
        String code = PlainText.tidy(entry.language()).toLowerCase(Locale.ROOT);
        if (code.isEmpty()) {
            missing(Field.LANGUAGE);
            return otherwise;
        }
        return Arrays.stream(UiLanguage.values())
                .filter(one -> one.code().equals(code) || one.tag().equalsIgnoreCase(code))
                .findFirst()
                .orElseGet(() -> {
                    findings.add(Finding.of(Field.LANGUAGE, Wrong.UNKNOWN, entry.language(), languages()));
                    return otherwise;
                });
    }

    private static String languages() {
        return Arrays.stream(UiLanguage.values()).map(UiLanguage::code).collect(Collectors.joining(", "));
    }

    private String email() {
        String typed = PlainText.tidy(entry.email());
        if (typed.isEmpty()) {
            missing(Field.EMAIL);
            return typed;
        }
        Optional<String> address = EmailAddress.read(typed);
        if (address.isEmpty()) {
            findings.add(Finding.of(Field.EMAIL, Wrong.EMAIL, entry.email(), ""));
        }
        return address.orElse(typed);
    }

    /** @param code as {@link MemberRole#code} */
    public static CheckedRole role(String code, String side, List<String> sides) {
        String wanted = PlainText.tidy(code).toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return new CheckedRole(null, "", List.of(Finding.of(Field.ROLE, Wrong.MISSING)));
        }
        Optional<MemberRole> role = Coded.of(MemberRole.class, wanted).filter(assignable()::contains);
        if (role.isEmpty()) {
            return new CheckedRole(null, "", List.of(Finding.of(Field.ROLE, Wrong.UNKNOWN, code, roles())));
        }
        List<Finding<Field, Wrong>> found = sideOf(role.get(), PlainText.tidy(side), sides);
        return new CheckedRole(found.isEmpty() ? role.get() : null, PlainText.tidy(side), found);
    }

    private static List<Finding<Field, Wrong>> sideOf(MemberRole role, String side, List<String> sides) {
        if (!role.ofSide()) {
            return side.isEmpty() ? List.of() : List.of(Finding.of(Field.SIDE, Wrong.SIDE_NOT_TAKEN, side, ""));
        }
        if (side.isEmpty()) {
            return List.of(Finding.of(Field.SIDE, Wrong.SIDE_NEEDED, "", String.join(", ", sides)));
        }
        return sides.contains(side)
                ? List.of()
                : List.of(Finding.of(Field.SIDE, Wrong.UNKNOWN, side, String.join(", ", sides)));
    }

    private static String roles() {
        return assignable().stream().map(MemberRole::code).collect(Collectors.joining(", "));
    }

    /** Roles that an organiser may give here. Administrators are not appointed in an exchange, translators for a language. */
    public static List<MemberRole> assignable() {
        return Arrays.stream(MemberRole.values())
                .filter(role -> role.ofExchange() && !role.ofLanguage())
                .toList();
    }
}

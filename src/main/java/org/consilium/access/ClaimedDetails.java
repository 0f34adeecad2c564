package org.consilium.access;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A person's details from claims (OpenID Connect Core, 5.1), under the rules of our own forms. A form would be returned
 * for correction; a person who signs in cannot correct a claim, so a value that is not text is left out, and one that
 * is too long is cut.
 */
public final class ClaimedDetails {
    /** One at sign with something on both sides. The provider answers for whether letters arrive there. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private static final String SIGN = "@";

    private ClaimedDetails() {}

    /**
     * {@code name}, else {@code given_name} and {@code family_name}, else the account: {@code preferred_username}, of
     * an e-mail address the part before the at sign. As in forms, a name contains a letter and no address.
     *
     * @param subject used where no claim contains a name
     */
    public static String name(Map<String, ?> claims, String subject) {
        return Stream.of(text(claims, "name"), inParts(claims), account(claims))
                .filter(name -> PlainText.hasLetter(name) && !PlainText.hasAddress(name))
                .findFirst()
                .map(name -> cut(name, MemberDetails.LONGEST_NAME))
                .orElseGet(() -> cut(subject, MemberDetails.LONGEST_NAME));
    }

    /**
     * Names in Han characters are family name first, unspaced. Otherwise no claim tells the person's custom, and ID
     * tokens are Western.
     */
    private static String inParts(Map<String, ?> claims) {
        String family = text(claims, "family_name");
        String given = text(claims, "given_name");
        boolean han = !family.isEmpty() && family.codePoints().allMatch(Character::isIdeographic);
        return han ? family + given : (given + " " + family).strip();
    }

    private static String account(Map<String, ?> claims) {
        return text(claims, "preferred_username").split(SIGN, 2)[0].strip();
    }

    /** Null where the claim is not an address. */
    public static @Nullable String email(Map<String, ?> claims) {
        return Optional.of(text(claims, "email"))
                .filter(email -> email.length() <= MemberDetails.LONGEST_EMAIL
                        && EMAIL.matcher(email).matches())
                .orElse(null);
    }

    /** Null where the claim has no text. */
    public static @Nullable String institution(@Nullable Object claim) {
        String text = text(claim);
        return text.isEmpty() ? null : cut(text, MemberDetails.LONGEST_INSTITUTION);
    }

    private static String text(Map<String, ?> claims, String claim) {
        return text(claims.get(claim));
    }

    private static String text(@Nullable Object claim) {
        return claim instanceof String text ? PlainText.cleaned(text) : "";
    }

    /** @param longest in characters, as the database counts them */
    private static String cut(String text, int longest) {
        int end = text.offsetByCodePoints(0, Math.min(longest, PlainText.length(text)));
        return text.substring(0, end).strip();
    }
}

package org.consilium.access;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What claims say of a person (OpenID Connect Core, 5.1), by the rules of our own forms. A form would be sent back; a person
 * who signs in corrects nothing, so what is no text is left out, and what is too long is cut.
 */
public final class ClaimedDetails {
    /** One sign, and something on both sides. Whether letters arrive there is the provider's word. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private static final String SIGN = "@";

    private ClaimedDetails() {}

    /**
     * {@code name}, else {@code given_name} and {@code family_name}, else the account: {@code preferred_username}, of an
     * e-mail address what stands before the sign. As in forms, no name is without a letter or holds an address.
     *
     * @param subject stands in where no claim is a name
     */
    public static String name(Map<String, ?> claims, String subject) {
        return Stream.of(text(claims, "name"), inParts(claims), account(claims))
                .filter(name -> PlainText.hasLetter(name) && !PlainText.hasAddress(name))
                .findFirst()
                .map(name -> cut(name, MemberDetails.LONGEST_NAME))
                .orElseGet(() -> cut(subject, MemberDetails.LONGEST_NAME));
    }

    /** Han characters are family first, unspaced. Else nothing says which custom is the person's, and ID tokens are Western. */
    private static String inParts(Map<String, ?> claims) {
        String family = text(claims, "family_name");
        String given = text(claims, "given_name");
        boolean han = !family.isEmpty() && family.codePoints().allMatch(Character::isIdeographic);
        return han ? family + given : (given + " " + family).strip();
    }

    private static String account(Map<String, ?> claims) {
        return text(claims, "preferred_username").split(SIGN, 2)[0].strip();
    }

    /** Null where the claim is no address. */
    public static @Nullable String email(Map<String, ?> claims) {
        return Optional.of(text(claims, "email"))
                .filter(email -> email.length() <= MemberDetails.LONGEST_EMAIL
                        && EMAIL.matcher(email).matches())
                .orElse(null);
    }

    /** Null where the claim has no words. */
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

package org.consilium.registration.entry;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.access.MemberDetails;

/**
 * E-mail addresses in everyday form: a dot-atom before the at sign (RFC 5322, 3.2.3), a host name of at least two
 * labels after it. Host names may be in any script (IDNA 2008); they are stored in ASCII form, which every mail server
 * accepts.
 */
final class EmailAddress {
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL = Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(?:\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+" + "(?:xn--[a-z0-9-]{1,59}|[a-z]{2,63})");
    private static final IDNA NAMES = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    private EmailAddress() {}

    /** @return the address as stored; empty if the text is not one */
    static Optional<String> read(String typed) {
        int at = typed.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || typed.length() > MemberDetails.LONGEST_EMAIL) {
            return Optional.empty();
        }
        IDNA.Info info = new IDNA.Info();
        String domain = NAMES.nameToASCII(typed.substring(at + 1), new StringBuilder(), info)
                .toString()
                .toLowerCase(Locale.ROOT);
        String local = typed.substring(0, at);
        String whole = local + "@" + domain;
        boolean good = !info.hasErrors()
                && LOCAL.matcher(local).matches()
                && DOMAIN.matcher(domain).matches()
                && whole.length() <= MemberDetails.LONGEST_EMAIL;
        return good ? Optional.of(whole) : Optional.empty();
    }
}

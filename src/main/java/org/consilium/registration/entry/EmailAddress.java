package org.consilium.registration.entry;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.access.MemberDetails;

/**
 * E-mail addresses as people have them: a dot-atom before the sign (RFC 5322, 3.2.3), a host name of two labels or more
 * after it. Names of hosts may be in any script (IDNA 2008); they are kept in the letters of the network, which every mail
 * server takes.
 */
final class EmailAddress {
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL = Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(?:\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+" + "(?:xn--[a-z0-9-]{1,59}|[a-z]{2,63})");
    private static final IDNA NAMES = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    private EmailAddress() {}

    /** @return the address as it is kept; empty where it is none */
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

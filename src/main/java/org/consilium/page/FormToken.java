package org.consilium.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A random value in every form that changes something. A double click, a reload and a submission after going back
 * repeat the same value and are recognised by it.
 */
public final class FormToken {
    /** The name of the hidden field. */
    public static final String FIELD = "form_token";

    private static final int BYTES = 16;
    private static final Pattern WELL_FORMED = Pattern.compile("[\\w-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    public static boolean isWellFormed(String value) {
        return WELL_FORMED.matcher(value).matches();
    }

    /**
     * {@code {form:token}} in a template, as the first thing in a form: the hidden field, with a new token each time.
     */
    @TemplateExtension(namespace = "form")
    public static RawString token() {
        return new RawString("<input type=\"hidden\" name=\"" + FIELD + "\" value=\"" + random() + "\">");
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

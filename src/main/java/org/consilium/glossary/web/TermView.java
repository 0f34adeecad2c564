package org.consilium.glossary.web;

import org.consilium.admission.ExchangeHead;
import org.jspecify.annotations.Nullable;

/**
 * The head of a term's form.
 *
 * @param head null for the installation
 * @param base the address of the list
 */
public record TermView(
        @Nullable ExchangeHead head,
        String base,
        TermForm form,
        @Nullable String problem) {
    public String action() {
        return base + "/" + (form.id() == null ? "new" : form.id());
    }
}

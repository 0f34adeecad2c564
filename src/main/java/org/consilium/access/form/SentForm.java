package org.consilium.access.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.consilium.page.FormToken;
import org.consilium.shared.Sha256;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/** One of our forms as sent, with its token. A different value in any field makes it a new form. */
record SentForm(FormData data) {
    static Optional<SentForm> of(@Nullable FormData data) {
        return Optional.ofNullable(data)
                .filter(form -> form.getFirst(FormToken.FIELD) != null)
                .filter(form -> !form.getFirst(FormToken.FIELD).isFileItem()
                        && FormToken.isWellFormed(form.getFirst(FormToken.FIELD).getValue()))
                .map(SentForm::new);
    }

    /** @param address the form's action */
    Submissions.Form at(String address) {
        MessageDigest digest = Sha256.begin();
        add(digest, address.getBytes(StandardCharsets.UTF_8));
        List<String> names = new ArrayList<>();
        data.iterator().forEachRemaining(names::add);
        names.stream().sorted().forEach(name -> {
            add(digest, name.getBytes(StandardCharsets.UTF_8));
            add(digest, data.get(name));
        });
        return new Submissions.Form(
                data.getFirst(FormToken.FIELD).getValue(), HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(MessageDigest digest, Collection<FormValue> values) {
        for (FormValue value : values) {
            add(digest, value.isFileItem() ? content(value) : value.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] content(FormValue value) {
        try {
            return value.getFileItem().isInMemory()
                    ? value.getFileItem().getInputStream().readAllBytes()
                    : Files.readAllBytes(value.getFileItem().getFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each value is preceded by its length, so that different lists of values never look the same. */
    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    static String hash(String text) {
        return Sha256.hex(text);
    }
}

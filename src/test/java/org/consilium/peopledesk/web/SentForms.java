package org.consilium.peopledesk.web;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** Forms as browsers send them. */
final class SentForms {
    private SentForms() {}

    static RequestSpecification form(Supplier<RequestSpecification> session) {
        return session.get().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    static Response upload(Supplier<RequestSpecification> session, String address, byte[] file) {
        return session.get()
                .redirects()
                .follow(false)
                .multiPart("file", "portrait.jpg", file, "image/jpeg")
                .post(address);
    }

    static byte[] picture() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "jpeg", file);
        return file.toByteArray();
    }
}

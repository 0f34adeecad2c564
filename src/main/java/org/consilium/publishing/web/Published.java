package org.consilium.publishing.web;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an answer that is the same for every reader of the address: it depends only on path, query and public content,
 * never on a cookie or another header. Such answers carry an ETag and are cached as bytes, see {@link PublicCache}. An
 * answer for one reader is a {@link org.consilium.page.PrivateAnswer}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Published {}

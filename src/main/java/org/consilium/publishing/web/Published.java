package org.consilium.publishing.web;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The answer is the same for every reader of the address: it depends on the path, the query and the public content alone,
 * never on a cookie or a header. An answer for one reader alone is a {@link org.consilium.page.PrivateAnswer}. Such answers carry an ETag and are kept as bytes, see {@link PublicCache}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Published {}

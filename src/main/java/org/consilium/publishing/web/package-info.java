@NullMarked
package org.consilium.publishing.web;

import org.jspecify.annotations.NullMarked;

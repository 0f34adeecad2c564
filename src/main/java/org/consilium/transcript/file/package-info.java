@NullMarked
package org.consilium.transcript.file;

import org.jspecify.annotations.NullMarked;

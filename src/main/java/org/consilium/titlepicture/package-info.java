/** The picture that messengers show beside a link to an exchange. */
@NullMarked
package org.consilium.titlepicture;

import org.jspecify.annotations.NullMarked;

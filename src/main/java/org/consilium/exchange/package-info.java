/** Exchanges and missions as stored: sides, organisers, people, documents, figures. */
@NullMarked
package org.consilium.exchange;

import org.jspecify.annotations.NullMarked;

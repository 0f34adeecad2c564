/** Exchanges and missions as their files describe them, and what invited people see before the first release. */
@NullMarked
package org.consilium.scheduling.draft;

import org.jspecify.annotations.NullMarked;

/** What one person may take along: a calendar of the exchanges in which he or she has a role. */
@NullMarked
package org.consilium.publishing.personal;

import org.jspecify.annotations.NullMarked;

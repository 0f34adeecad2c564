/** Forms that edit a working copy without scripts, by the same edits as the editor. */
@NullMarked
package org.consilium.scheduling.form;

import org.jspecify.annotations.NullMarked;

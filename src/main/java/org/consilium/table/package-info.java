/** Lists that people upload: CSV in any common encoding, Excel workbooks, column matching. */
@NullMarked
package org.consilium.table;

import org.jspecify.annotations.NullMarked;

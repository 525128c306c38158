/** The case of a return: authorised, received, inspected, disposed of and credited. */
@NullMarked
package io.dockledger.workflow.returns;

import org.jspecify.annotations.NullMarked;

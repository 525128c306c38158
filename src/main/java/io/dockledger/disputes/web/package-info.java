/** The partner's side of a dispute, open to whoever has its link; and what people see of it. */
@NullMarked
package io.dockledger.disputes.web;

import org.jspecify.annotations.NullMarked;

/** Reads UBL 2.0 and 2.1 documents into the data of our own event types. */
@NullMarked
package io.dockledger.intake.ubl;

import org.jspecify.annotations.NullMarked;

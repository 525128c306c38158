@NullMarked
package io.dockledger;

import org.jspecify.annotations.NullMarked;

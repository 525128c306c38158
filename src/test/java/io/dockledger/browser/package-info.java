@NullMarked
package io.dockledger.browser;

import org.jspecify.annotations.NullMarked;

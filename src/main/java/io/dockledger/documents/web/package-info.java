/** Documents on the screens: side by side, and one by one with their versions. */
@NullMarked
package io.dockledger.documents.web;

import org.jspecify.annotations.NullMarked;

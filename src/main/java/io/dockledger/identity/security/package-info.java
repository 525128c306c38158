/** Who is asking, proved by session, token or password, and what they may do. */
@NullMarked
package io.dockledger.identity.security;

import org.jspecify.annotations.NullMarked;

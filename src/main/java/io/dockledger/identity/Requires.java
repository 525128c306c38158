package io.dockledger.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which right it takes to call the operation, or each operation of the controller. An operation that does not say so is
 * refused to everybody.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    /** The rights, of which one is enough; see {@link Rights}. */
    String[] value();
}

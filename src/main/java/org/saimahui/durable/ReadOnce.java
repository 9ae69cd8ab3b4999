package org.saimahui.durable;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A question of a repository that one transaction asks the database once, also where the answer is that there is no row:
 * everybody who takes part in an act hears the same from {@link TransactionMemory}. The rows are the transaction's own
 * entities, so what it changes in them is seen by the next who asks; saving or deleting one through a repository asks anew.
 *
 * <p>Only for questions whose answer depends on what changes under the contest's row lock, and on columns that change by
 * {@code save} alone. What guards a race (cards, ballots, a row that is locked by itself) is read where it is needed.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadOnce {

    /**
     * Table, with a column {@code contest_id}, in which most contests have no row during most of an evening. For all such
     * tables together is asked once ({@link SeldomRows}) where the contest has any, and only there for the rows themselves. The
     * question has the contest's id as its only argument.
     */
    String seldomIn() default "";
}

/**
 * What can go wrong, said by a closed list of codes with the values at fault.
 *
 * <p>A {@link fr.anct.sdk.core.problem.Problem} is a value: it is thrown inside an {@link
 * fr.anct.sdk.core.problem.AnctException} where nothing can be answered, and listed in the result where several can
 * coexist with a good part.
 */
@NullMarked
package fr.anct.sdk.core.problem;

import org.jspecify.annotations.NullMarked;

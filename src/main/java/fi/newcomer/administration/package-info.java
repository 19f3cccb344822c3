/**
 * What administrators settle about the installation beyond accounts: whether and how each queue receives requests.
 */
@NullMarked
package fi.newcomer.administration;

import org.jspecify.annotations.NullMarked;

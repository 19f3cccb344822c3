/**
 * What administrators settle about the installation beyond accounts: whether and how each queue receives requests, the
 * rules of responsibility, and the content files.
 */
@NullMarked
package fi.newcomer.administration;

import org.jspecify.annotations.NullMarked;

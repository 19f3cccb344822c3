/** The form before it is sent: its questions, the answers so far, and the draft that keeps them. */
@NullMarked
@NamedInterface("form")
package fi.newcomer.request.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

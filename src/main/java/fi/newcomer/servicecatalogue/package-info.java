/**
 * The Finnish Service Catalogue (Suomi.fi PTV): its service-location JSON, written from our offices and read back into their hours.
 */
@NullMarked
package fi.newcomer.servicecatalogue;

import org.jspecify.annotations.NullMarked;

/**
 * Fetching and bringing the files of the Finnish Service Catalogue.
 */
@NullMarked
package fi.newcomer.servicecatalogue.ui;

import org.jspecify.annotations.NullMarked;

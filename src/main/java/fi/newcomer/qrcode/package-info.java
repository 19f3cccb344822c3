/**
 * The QR code of an address: drawn so that worn print can still be read, as SVG and as PNG.
 */
@NullMarked
package fi.newcomer.qrcode;

import org.jspecify.annotations.NullMarked;

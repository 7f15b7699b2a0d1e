/** Renderers: from results to text and JSON. They print, and never compute anything that a result does not already say. */
package org.mbup.report;

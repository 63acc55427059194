package org.carrel.importing;

/**
 * One book of a source, with where it stood there.
 *
 * @param number as a spreadsheet counts rows, or the place in an answer
 * @param original as it came, for the report
 */
public record ImportRow(int number, ExternalBook book, String original) {}

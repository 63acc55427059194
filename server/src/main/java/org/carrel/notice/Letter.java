package org.carrel.notice;

/**
 * What a message says, once for every kind of reader.
 *
 * @param subject one line
 */
record Letter(String subject, String plain, String html) {}

package org.carrel.bench.relevance;

import java.util.List;
import java.util.Map;

/**
 * A book of the catalogue, as far as a judgement looks at it.
 *
 * @param texts by field: title, author, series, subject, language; a field may say several things
 */
record Edition(String workId, Map<String, List<String>> texts) {}

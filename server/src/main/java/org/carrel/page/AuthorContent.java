package org.carrel.page;

import java.util.List;
import java.util.Optional;

/**
 * What a page about somebody shows.
 *
 * @param life from when to when; empty where that is not known
 */
record AuthorContent(String name, String life, List<Card> cards, Optional<String> first, Optional<String> next) {}

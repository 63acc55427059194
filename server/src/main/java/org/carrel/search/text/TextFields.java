package org.carrel.search.text;

import java.util.Map;

/** The fields that words are looked for in, and how much a word found there weighs. All weights of the relevance stand here. */
final class TextFields {
    static final String TITLE = "title";
    /** Subtitle, alternative titles. */
    static final String TITLES = "titles";

    static final String NAMES = "names";
    static final String SERIES = "series";
    static final String SUBJECTS = "subjects";
    static final String PUBLISHER = "publisher";
    /** Summary and notes. */
    static final String ABOUT = "about";
    /** Titles and names of other scripts, in Latin letters. */
    static final String LATIN = "latin";
    /** Stems of title, subtitle and alternative titles. */
    static final String TITLE_STEMS = "title_stems";
    /** Stems of series, subjects and summary. */
    static final String STEMS = "stems";

    /** A whole title as one term; with and without its leading article. */
    static final String TITLE_KEY = "title_key";
    /** A whole name as one term, its words in alphabetical order. */
    static final String NAME_KEY = "name_key";

    static final String SERIES_KEY = "series_key";
    static final String SUBJECT_KEY = "subject_key";

    /** Beginnings of words, by which books are suggested. */
    static final String TITLE_BEGINNINGS = "title_beginnings";

    static final String NAME_BEGINNINGS = "name_beginnings";
    static final String SUBJECT_BEGINNINGS = "subject_beginnings";

    /** What suggestions show. */
    static final String SHOWN = "shown";

    /** ISBN, ISSN and their kin, letters and digits only. */
    static final String IDENTIFIERS = "identifiers";

    static final String LANGUAGE = "language_code";
    static final String FORMAT = "format_code";
    static final String YEAR = "year_point";
    static final String AVAILABLE = "available";
    static final String RANK = "rank";
    static final String POPULARITY = "popularity";

    /** Where words as they are written are looked for. */
    static final Map<String, Float> WORDS =
            Map.of(TITLE, 7f, TITLES, 4f, NAMES, 6f, SERIES, 4f, SUBJECTS, 3f, PUBLISHER, 0.8f, ABOUT, 0.8f, LATIN, 4f);

    static final float TITLE_STEM_WEIGHT = 5f;
    static final float STEM_WEIGHT = 1.2f;

    /** Where a typing mistake is looked for, and what a hit behind one is worth of a right one. */
    static final Map<String, Float> MISTYPED = Map.of(TITLE, 7f, NAMES, 6f, SERIES, 4f, SUBJECTS, 2f, LATIN, 4f);

    static final float MISTYPED_WORTH = 0.5f;

    /** For the words of a query standing together. */
    static final Map<String, Float> PHRASES = Map.of(TITLE, 4f, TITLES, 2f, NAMES, 3f, SERIES, 3f, SUBJECTS, 1.5f);

    /** For a query that is all of it. */
    static final float WHOLE_TITLE = 60f;

    static final float WHOLE_NAME = 20f;

    /** For a whole title beside words of a name. */
    static final float TITLE_AND_NAME = 40f;

    static final float TITLE_BEGINS = 5f;
    static final float WHOLE_SERIES = 12f;
    static final float WHOLE_SUBJECT = 30f;
    static final float IDENTIFIER = 100f;

    /** At most so much for being asked for, and for standing on a shelf: enough to order equals. */
    static final float POPULARITY_WEIGHT = 2f;

    static final float AVAILABLE_WEIGHT = 0.5f;

    private TextFields() {}
}

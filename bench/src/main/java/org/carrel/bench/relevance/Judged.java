package org.carrel.bench.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A query, and what earns a book which grade. */
record Judged(String query, List<Rule> rules) {
    static final int WANTED = 3;

    /** What it takes to earn a grade from 0 to 3. */
    record Rule(int grade, List<Condition> conditions) {
        boolean holdsOf(Edition edition) {
            return conditions.stream().allMatch(condition -> condition.holdsOf(edition));
        }
    }

    /** Reads a file of judgements: comments behind #, a query behind ?, then its rules. */
    static List<Judged> readAll(String text) {
        var all = new ArrayList<Judged>();
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("?")) {
                all.add(new Judged(line.substring(1).strip(), new ArrayList<>()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                all.getLast().rules.add(rule(line));
            }
        }
        return List.copyOf(all);
    }

    private static Rule rule(String line) {
        var conditions = Arrays.stream(line.substring(1).split(" & ", -1))
                .map(Condition::read)
                .toList();
        return new Rule(line.charAt(0) - '0', conditions);
    }

    /** The grades of all works that earn one: the best of their editions, unless a rule of grade 0 turns the book away. */
    Map<String, Integer> grades(List<Edition> editions) {
        var grades = new HashMap<String, Integer>();
        for (var edition : editions) {
            var grade = grade(edition);
            if (grade > 0) {
                grades.merge(edition.workId(), grade, Math::max);
            }
        }
        return grades;
    }

    private int grade(Edition edition) {
        var earned = rules.stream()
                .filter(rule -> rule.holdsOf(edition))
                .mapToInt(Rule::grade)
                .summaryStatistics();
        return earned.getCount() == 0 || earned.getMin() == 0 ? 0 : earned.getMax();
    }
}

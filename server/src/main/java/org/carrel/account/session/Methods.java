package org.carrel.account.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carrel.account.ProofMethod;

/** Ways of proving as a column of the database. */
final class Methods {
    private Methods() {}

    static String[] stored(Collection<ProofMethod> methods) {
        return methods.stream().sorted().map(ProofMethod::stored).toArray(String[]::new);
    }

    static Set<ProofMethod> of(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(ProofMethod::ofStored)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

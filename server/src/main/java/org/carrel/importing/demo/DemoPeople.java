package org.carrel.importing.demo;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.carrel.account.Accounts;
import org.carrel.account.NewUser;
import org.carrel.account.Role;
import org.carrel.account.SignUp;
import org.carrel.platform.database.DataDirectory;
import org.springframework.stereotype.Component;

/** The readers and staff of the demonstration library. Their passwords are made up at the first start, each time others. */
@Component
class DemoPeople {
    static final String FILE = "demo-users.txt";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final List<Somebody> PEOPLE = List.of(
            new Somebody("ada", "Ada Osei", Role.GUEST),
            new Somebody("benito", "Benito Marchetti", Role.GUEST),
            new Somebody("chandra", "Chandra Rao", Role.GUEST),
            new Somebody("dilek", "Dilek Aydın", Role.GUEST),
            new Somebody("librarian", "Lena Librarian", Role.LIBRARIAN),
            new Somebody("admin", "Amir Administrator", Role.ADMIN));

    private record Somebody(String username, String fullName, Role role) {}

    private final Accounts accounts;
    private final DataDirectory data;

    DemoPeople(Accounts accounts, DataDirectory data) {
        this.accounts = accounts;
        this.data = data;
    }

    /** @return the readers among them; somebody of the same name who is there already is left alone */
    List<UUID> move() {
        var passwords = passwords();
        var readers = new ArrayList<UUID>();
        for (var somebody : PEOPLE) {
            var password =
                    Optional.ofNullable(passwords.get(somebody.username())).orElseGet(DemoPeople::password);
            var user = NewUser.of(
                    somebody.username(),
                    somebody.username() + "@demo.example.org",
                    password,
                    Optional.of(somebody.fullName()));
            if (accounts.create(user, somebody.role()) instanceof SignUp.Done(var made) && made.role() == Role.GUEST) {
                readers.add(made.id());
            }
        }
        return List.copyOf(readers);
    }

    /** Written down before anybody is made: after a start that was cut off, the next finds the same. */
    private Map<String, String> passwords() {
        var text = data.secret(
                FILE,
                () -> PEOPLE.stream()
                        .map(somebody -> somebody.username() + " " + password())
                        .collect(Collectors.joining("\n", "", "\n")));
        var passwords = new LinkedHashMap<String, String>();
        text.lines()
                .map(line -> line.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> passwords.put(parts[0], parts[1].strip()));
        return passwords;
    }

    /** Eighty bits, in four groups of four. */
    private static String password() {
        return RANDOM.ints(16, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?=.)", "$1-");
    }
}

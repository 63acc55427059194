package org.carrel.account.privacy;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.Caller;
import org.carrel.account.PersonalData;
import org.carrel.account.SecurityEvent;
import org.carrel.account.User;
import org.carrel.account.UserStatus;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Everything about a person, gathered from all who know something, as it was at one moment. */
@Service
class PersonalExport {
    private final Accounts accounts;
    private final List<PersonalData> sections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonalExport(Accounts accounts, List<PersonalData> sections, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.sections = sections.stream()
                .sorted(Comparator.comparing(PersonalData::section))
                .toList();
        this.events = events;
        this.clock = clock;
    }

    /** By whoever may look after this person's account, and by themselves; the person hears of it by letter. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    Change<Map<String, Object>> of(UUID id, Caller by) {
        var user = accounts.find(id).filter(PersonalExport::isSomebody);
        if (user.isEmpty()) {
            return new Change.Unknown<>("user");
        }
        var barred =
                id.equals(by.userId()) ? Optional.<Reason>empty() : by.rights().barredFrom(accounts.rights(id));
        if (barred.isPresent()) {
            return Change.forbidden(barred.get());
        }
        var all = gathered(user.get());
        events.publishEvent(SecurityEvent.of(SecurityEvent.Kind.EXPORT_ASKED, id, clock.instant()));
        return new Change.Made<>(all);
    }

    private Map<String, Object> gathered(User user) {
        var all = new LinkedHashMap<String, Object>();
        all.put("exportedAt", clock.instant());
        all.put("account", user);
        sections.forEach(section -> all.put(section.section(), section.of(user.id())));
        return all;
    }

    private static boolean isSomebody(User user) {
        return user.status() == UserStatus.ACTIVE || user.status() == UserStatus.SUSPENDED;
    }
}

package org.carrel.account;

import java.time.Duration;
import java.util.Hashtable;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the name service whether a domain takes mail (RFC 5321, 5.1; RFC 7505). What it does not answer counts as yes. */
// JNDI takes its settings in a Hashtable. Only records of the name service are asked for, which are text and never
// objects.
@SuppressWarnings({"JdkObsolete", "BanJNDI"})
final class MailExchanges {
    private static final Logger LOG = LoggerFactory.getLogger(MailExchanges.class);
    private final Hashtable<String, String> settings = new Hashtable<>();

    /** @param server without one, those that the machine asks */
    MailExchanges(Optional<String> server, Duration timeout) {
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, server.map(name -> "dns://" + name).orElse("dns:"));
        settings.put("com.sun.jndi.dns.timeout.initial", Long.toString(timeout.toMillis()));
        settings.put("com.sun.jndi.dns.timeout.retries", "1");
    }

    boolean takesMail(String domain) {
        try {
            var names = new InitialDirContext(settings);
            try {
                var exchanges = ask(names, domain, "MX");
                return exchanges.isPresent()
                        ? !refusesAll(exchanges.get())
                        : ask(names, domain, "A").isPresent()
                                || ask(names, domain, "AAAA").isPresent();
            } finally {
                names.close();
            }
        } catch (NameNotFoundException e) {
            return false;
        } catch (NamingException e) {
            LOG.warn(
                    "The name service did not say whether a domain takes mail: {}",
                    e.getClass().getSimpleName());
            return true;
        }
    }

    /** One type at a time: many servers do not answer a question for several. */
    private static Optional<Attribute> ask(InitialDirContext names, String domain, String type) throws NamingException {
        return Optional.ofNullable(
                names.getAttributes(domain + ".", new String[] {type}).get(type));
    }

    /** A single record that names the root says that no mail is taken. */
    private static boolean refusesAll(Attribute exchanges) throws NamingException {
        return exchanges.size() == 1 && String.valueOf(exchanges.get()).matches("\\d+\\s*\\.?\\s*");
    }
}

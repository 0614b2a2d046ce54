package kz.qadam.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each event of security, by the number of the person whose account it is about: no
 * login, no name, no address of anybody.
 */
public final class SecurityLog {

  private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);

  private SecurityLog() {}

  public static void note(PersonId person, SecurityEvent event) {
    LOG.info("security: {}: {}", PersonId.actor(person), event.words());
  }

  /** The same with what it was about, never with anything that somebody typed. */
  public static void note(PersonId person, SecurityEvent event, String subject) {
    LOG.info("security: {}: {}: {}", PersonId.actor(person), event.words(), subject);
  }

  /** Of somebody who is not known: the login may be anything, even a password typed too early. */
  public static void noteUnknown(SecurityEvent event) {
    LOG.info("security: nobody known: {}", event.words());
  }
}

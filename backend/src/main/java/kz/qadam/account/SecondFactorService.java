package kz.qadam.account;

import java.net.URI;
import java.util.List;

/** The second factor of people who have one: codes that an app makes (RFC 6238). */
public interface SecondFactorService {

  Status getStatus(PersonId person);

  /** How far somebody is, and whether they have a password of their own. */
  record Status(Stage stage, int recoveryCodesLeft, boolean hasPassword) {}

  /** From no second factor to one. */
  enum Stage {
    OFF,
    /** The app may know the key, but no code of it was seen: not asked for at sign-in. */
    BEGUN,
    ON
  }

  /** Makes a key, also in place of one that was not confirmed. Does nothing when it is on. */
  void begin(PersonId person);

  /**
   * The key that was made, until a code confirms it.
   *
   * @throws IllegalStateException it was not begun, or is on
   */
  Setup getSetup(PersonId person);

  /**
   * What the app needs.
   *
   * @param key base32 in groups of four, to be typed
   * @param address {@code otpauth:} with the same key, to be scanned
   */
  record Setup(String key, URI address) {}

  /**
   * Turns it on with the first code of the app, and signs out all other devices.
   *
   * @return recovery codes, which are kept nowhere
   * @throws kz.qadam.problem.ServiceException the code does not fit, or nothing was begun
   */
  List<String> confirm(SignedIn who, String code);

  /**
   * Turns it off.
   *
   * @param password empty for somebody who has none
   * @throws kz.qadam.problem.ServiceException password or code is wrong
   */
  void turnOff(SignedIn who, String password, String code);

  /**
   * Takes it away from somebody who lost app and recovery codes, and puts that into the ledger.
   * Does nothing when it is not on.
   *
   * @throws kz.qadam.problem.ServiceException "person-not-found", or "forbidden": the person has
   *     open grants outside the administrator's area or is the administrator
   */
  void remove(SignedIn administrator, PersonId person);
}

package kz.qadam.account.internal;

import java.util.List;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.SecurityEvent;
import kz.qadam.account.SecurityLog;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import org.springframework.stereotype.Component;

/**
 * Tells the owner of an account from whoever sits at their open session, before anything changes
 * that would outlive the session.
 */
@Component
class OwnerProof {

  private final PersonStore people;
  private final Passwords passwords;
  private final SecondFactorCodes codes;

  OwnerProof(PersonStore people, Passwords passwords, SecondFactorCodes codes) {
    this.people = people;
    this.passwords = passwords;
    this.codes = codes;
  }

  /**
   * Asks for the password of whoever has one.
   *
   * @throws ServiceException it is wrong
   */
  void requirePassword(PersonId person, String password) {
    Optional<String> hash = people.findPerson(person).map(PersonStore.Stored::passwordHash);
    if (hash.isPresent() && !passwords.fits(password, hash)) {
      SecurityLog.note(person, SecurityEvent.WRONG_PASSWORD);
      throw wrong("password", "wrong-password");
    }
  }

  /**
   * Asks for a code, which is then used up.
   *
   * @throws ServiceException it is wrong
   */
  void requireCode(PersonId person, String code) {
    if (!codes.take(person, code)) {
      throw wrong("code", "wrong-code");
    }
  }

  /**
   * Asks for all that the person has.
   *
   * @throws ServiceException password or code is wrong
   */
  void require(PersonId person, String password, String code) {
    requirePassword(person, password);
    if (codes.isAskedOf(person)) {
      requireCode(person, code);
    }
  }

  private static ServiceException wrong(String field, String code) {
    return ServiceException.invalid(List.of(FieldProblem.of(field, code)));
  }
}

package kz.qadam.account;

import java.util.List;
import kz.qadam.territory.KatoCode;

/** Finds people by what they may do, for those who hand out work. */
public interface RoleHolders {

  /**
   * People with a grant of this role, in force today, that holds for the territory or for what is
   * assigned to them there; by name.
   */
  List<NamedPerson> findHolders(Role role, KatoCode territory);
}

package kz.qadam.account;

import java.util.List;
import java.util.Map;

/** What a module keeps of people, for those who take along what is kept of them. */
public interface PersonalRecords {

  /**
   * All of it by what it is, such as {@code drafts}, each row as a JSON object with instants in UTC
   * and other people as {@code person/<number>}. Blocks.
   */
  Map<String, List<String>> list(PersonId person);
}

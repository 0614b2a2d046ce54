package kz.qadam.account.internal;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.qadam.account.AccountService;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.command.Command;
import kz.qadam.problem.ServiceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * {@code ./qadam account create-administrator LOGIN NAME}: the first account of a home, from which
 * all others come.
 */
@Component
class AccountCommand implements Command {

  private final AccountService accounts;
  private final TransactionOperations transactions;
  private final Clock clock;

  AccountCommand(AccountService accounts, TransactionOperations transactions, Clock clock) {
    this.accounts = accounts;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "account";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.size() != 3 || !arguments.getFirst().equals("create-administrator")) {
      out.println("qadam: account create-administrator LOGIN \"NAME\"");
      return MISUSED;
    }
    try {
      AccountService.FirstPassword first =
          transactions.execute(_ -> createAdministrator(arguments.get(1), arguments.get(2)));
      out.println("qadam: first password, shown once and to be changed at sign-in within 7 days:");
      out.println(first.password());
      return OK;
    } catch (ServiceException e) {
      out.println("qadam: refused: " + e.getMessage());
      return FAILED;
    }
  }

  private AccountService.FirstPassword createAdministrator(String login, String name) {
    AccountService.FirstPassword first = accounts.create(login, name);
    Grant grant = new Grant(Role.ADMINISTRATOR, GrantScope.COUNTRY, LocalDate.now(clock), null);
    accounts.give(first.person(), grant, null);
    return first;
  }
}

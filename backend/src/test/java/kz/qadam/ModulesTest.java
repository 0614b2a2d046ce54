package kz.qadam;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void modulesUseOnlyEachOthersRootPackages() {
    ApplicationModules.of(QadamApplication.class).verify();
  }
}

package kz.qadam.site;

/** What this installation is; answered from memory. */
public interface Installation {

  /** Whether its register is made up, so that each page has to say so. */
  boolean isDemo();

  /** Version of the software, e.g. {@code 0.1.0}. */
  String version();
}

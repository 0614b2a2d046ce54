package kz.qadam.demo.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a start does with an empty home.
 *
 * @param data {@code qadam.data}
 */
@ConfigurationProperties("qadam")
record StartSettings(@DefaultValue("unchanged") Choice data) {

  enum Choice {
    /** Loads the demo, unless it was declined at an earlier start. */
    DEMO,
    /** Declines the demo, now and at later starts. */
    EMPTY,
    /** Does nothing: commands and tests. */
    UNCHANGED
  }
}

package kz.qadam.account.internal;

import java.util.List;

/** What a device is called in the list of devices: enough to know a lost tablet by. */
final class DeviceLabel {

  /** Order matters: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari. */
  private static final List<String> BROWSERS =
      List.of("Edg", "OPR", "YaBrowser", "SamsungBrowser", "Firefox", "Chrome", "Safari");

  /** Android calls itself Linux too, and an iPad a Mac. */
  private static final List<String> SYSTEMS =
      List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

  private DeviceLabel() {}

  /** Names of browser and system, no versions; empty when the user agent names neither. */
  static String of(String userAgent) {
    return (first(BROWSERS, userAgent) + ", " + first(SYSTEMS, userAgent))
        .replaceAll("^, |, $", "")
        .replace("Edg", "Edge")
        .replace("OPR", "Opera");
  }

  private static String first(List<String> names, String userAgent) {
    return names.stream().filter(userAgent::contains).findFirst().orElse("");
  }
}

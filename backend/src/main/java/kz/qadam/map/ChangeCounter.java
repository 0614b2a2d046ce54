package kz.qadam.map;

/** Whose change numbers these are: another installation may count the same ones. */
public interface ChangeCounter {

  /** Code of this installation, for {@code ETag}s: letters and digits, the same at every start. */
  String installation();
}

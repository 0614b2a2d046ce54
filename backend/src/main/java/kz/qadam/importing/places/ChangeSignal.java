package kz.qadam.importing.places;

/** Tells every node that places changed. */
public interface ChangeSignal {

  /**
   * Many places, or the background, changed at once; call it last in the transaction, writers queue
   * behind it.
   */
  void announceImport();
}

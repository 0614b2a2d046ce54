package kz.qadam.photo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Files in the folder {@code media} of this installation's home; nodes share it. */
final class FolderMediaStore implements MediaStore {

  private static final String UNFINISHED = ".";

  private final Path folder;
  private final FolderSync sync;

  /** Writes the entries of a folder to the disk. */
  interface FolderSync {
    void sync(Path folder) throws IOException;
  }

  FolderMediaStore(Path home) {
    this(home, FolderMediaStore::syncFolder);
  }

  FolderMediaStore(Path home, FolderSync sync) {
    this.folder = home.resolve("media").toAbsolutePath().normalize();
    this.sync = sync;
  }

  @Override
  public void put(String name, byte[] content) {
    Path target = path(name);
    Path beside = Objects.requireNonNull(target.getParent());
    Path unfinished = target.resolveSibling(UNFINISHED + UUID.randomUUID());
    try {
      Files.createDirectories(beside);
      try (FileChannel file =
          FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          file.write(rest);
        }
        file.force(true);
      }
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      syncUpwards(beside);
    } catch (IOException e) {
      throw new UncheckedIOException("media file " + name, e);
    }
  }

  /** A folder that was made for this file, now or by a put that was killed, is a name as well. */
  private void syncUpwards(Path beside) throws IOException {
    Path home = Objects.requireNonNull(folder.getParent());
    for (Path one = beside; one.startsWith(home); one = Objects.requireNonNull(one.getParent())) {
      sync.sync(one);
    }
  }

  /** Without it the new name may be gone after a power cut, although the file is on the disk. */
  private static void syncFolder(Path folder) throws IOException {
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    }
  }

  @Override
  public Optional<byte[]> find(String name) {
    try {
      return Optional.of(Files.readAllBytes(path(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // the caller asked whether it is there
    } catch (IOException e) {
      throw new UncheckedIOException("media file " + name, e);
    }
  }

  @Override
  public void remove(String name) {
    try {
      Files.deleteIfExists(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException("media file " + name, e);
    }
  }

  @Override
  public long removeLeftovers(Instant before) {
    if (!Files.isDirectory(folder)) {
      return 0; // nothing was ever stored
    }
    Path uploads = folder.resolve("uploads");
    try (Stream<Path> files = Files.walk(folder)) {
      long removed = 0;
      for (Path file : (Iterable<Path>) files::iterator) {
        boolean isUnfinished = String.valueOf(file.getFileName()).startsWith(UNFINISHED);
        if ((isUnfinished || file.startsWith(uploads)) && removeStored(file, before)) {
          removed++;
        }
      }
      return removed;
    } catch (IOException e) {
      throw new UncheckedIOException("leftovers in " + folder, e);
    }
  }

  private static boolean removeStored(Path file, Instant before) throws IOException {
    try {
      return Files.isRegularFile(file)
          && Files.getLastModifiedTime(file).toInstant().isBefore(before)
          && Files.deleteIfExists(file);
    } catch (NoSuchFileException e) {
      return false; // another node was faster, or it got its name
    }
  }

  private Path path(String name) {
    return folder.resolve(MediaNames.require(name));
  }
}

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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Files in the folder {@code media} of this installation's home; nodes share it. */
final class FolderMediaStore implements MediaStore {

  private final Path folder;

  FolderMediaStore(Path home) {
    this.folder = home.resolve("media").toAbsolutePath().normalize();
  }

  @Override
  public void put(String name, byte[] content) {
    Path target = path(name);
    Path beside = Objects.requireNonNull(target.getParent());
    Path unfinished = target.resolveSibling("." + UUID.randomUUID());
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
      syncFolder(beside);
    } catch (IOException e) {
      throw new UncheckedIOException("media file " + name, e);
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

  private Path path(String name) {
    return folder.resolve(MediaNames.require(name));
  }
}

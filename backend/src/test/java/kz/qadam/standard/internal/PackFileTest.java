package kz.qadam.standard.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import kz.qadam.standard.StandardPacks;
import org.junit.jupiter.api.Test;

class PackFileTest {

  private static final Path FOLDER = Path.of("../db/src/main/resources/standard");

  @Test
  void hashesAreThoseOfTheFilesInTheRepository() throws Exception {
    StandardPacks packs = ShippedPacks.load();
    Path folder = FOLDER.resolve(packs.current().id());
    assertThat(packs.currentFileHashes())
        .isEqualTo(
            Map.of(
                "pack.json", sha256(folder.resolve("pack.json")),
                "criteria.csv", sha256(folder.resolve("criteria.csv"))));
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}

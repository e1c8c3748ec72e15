package io.e5stream.embed.encoder;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Bundles on this machine, one directory for each hash.
 *
 * <p>A bundle is made in a directory of its own and moved into place in one step, so that processes
 * that fill the cache at the same time, or die while they do, leave nothing half made.
 *
 * @param root where they lie
 */
public record BundleCache(Path root) {

  private static final String NEW = "new-";

  /** Fills an empty directory with a bundle's files. */
  @FunctionalInterface
  interface Filler {
    void fill(Path directory) throws IOException;
  }

  /** The one of this user. */
  public static BundleCache ofUser() {
    return new BundleCache(UserCache.directory("bundles"));
  }

  /**
   * The bundle of this hash; made first when it is not there, made again when its copy is damaged.
   */
  Bundle get(String hash, Filler filler) throws IOException {
    Path target = root.resolve(hash);
    if (Files.isDirectory(target)) {
      try {
        return verified(target, hash);
      } catch (BundleException e) {
        remove(target);
      }
    }
    Files.createDirectories(root);
    removeRemains();
    Path made = Files.createTempDirectory(root, NEW);
    try {
      filler.fill(made);
      verified(made, hash);
      install(made, target);
    } finally {
      remove(made);
    }
    return verified(target, hash);
  }

  private void removeRemains() throws IOException {
    Instant old = Instant.now().minus(Duration.ofDays(1));
    try (Stream<Path> entries = Files.list(root)) {
      for (Path entry : entries.filter(e -> e.getFileName().toString().startsWith(NEW)).toList()) {
        if (Files.getLastModifiedTime(entry).toInstant().isBefore(old)) {
          remove(entry);
        }
      }
    } catch (NoSuchFileException e) {
      // Another process tidies up too.
      return;
    }
  }

  private static Bundle verified(Path directory, String hash) {
    Bundle bundle = Bundle.loadDirectory(directory);
    if (!bundle.hash().equals(hash)) {
      throw new BundleException(
          "%s holds the bundle %s, expected %s".formatted(directory, bundle.hash(), hash));
    }
    return bundle;
  }

  private static void install(Path made, Path target) throws IOException {
    try {
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // Another process was first; what it made is verified by the caller.
      return;
    } catch (FileSystemException e) {
      if (!Files.isDirectory(target)) {
        throw e;
      }
    }
  }

  /** Deletes a directory and all in it; nothing when it is not there. */
  public static void remove(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}

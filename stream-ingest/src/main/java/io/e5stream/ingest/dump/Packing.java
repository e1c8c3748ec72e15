package io.e5stream.ingest.dump;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** How a stream is packed, told by its first bytes and never by its name. */
enum Packing {
  NONE {
    @Override
    InputStream unpack(InputStream in) {
      return in;
    }
  },
  GZIP {
    @Override
    InputStream unpack(InputStream in) throws IOException {
      // The JDK's takes a member whose end meets that of what is buffered, or a next header that it
      // cannot read, for the end of the file.
      return new GzipCompressorInputStream(in, true);
    }
  },
  ZSTD {
    @Override
    InputStream unpack(InputStream in) throws IOException {
      ZstdInputStream zstd = new ZstdInputStream(in);
      // Pushshift packs with --long=31: a window of 2 GiB, outside the heap.
      zstd.setLongMax(31);
      return zstd;
    }
  },
  BZIP2 {
    @Override
    InputStream unpack(InputStream in) throws IOException {
      // Wikipedia's multistream dumps are many streams in one file.
      return new BZip2CompressorInputStream(in, true);
    }
  },
  /** An archive, which needs a file to move about in. */
  SEVEN_ZIP {
    @Override
    InputStream unpack(InputStream in) throws IOException {
      throw new IOException("7z cannot be read from standard input; give the file's name");
    }
  };

  private static final int MAGIC = 6;

  /** Opens what is inside. */
  abstract InputStream unpack(InputStream in) throws IOException;

  /** Looks at the first bytes without taking them. */
  static Packing of(BufferedInputStream in) throws IOException {
    in.mark(MAGIC);
    byte[] magic = in.readNBytes(MAGIC);
    in.reset();
    if (starts(magic, 0x1f, 0x8b)) {
      return GZIP;
    }
    // Parallel zstd begins with a frame of sizes, to be skipped.
    if (starts(magic, 0x28, 0xb5, 0x2f, 0xfd)
        || (magic.length >= 4
            && (magic[0] & 0xf0) == 0x50
            && magic[1] == 0x2a
            && magic[2] == 0x4d
            && magic[3] == 0x18)) {
      return ZSTD;
    }
    if (starts(magic, 'B', 'Z', 'h') && magic.length >= 4 && magic[3] >= '1' && magic[3] <= '9') {
      return BZIP2;
    }
    if (starts(magic, '7', 'z', 0xbc, 0xaf, 0x27, 0x1c)) {
      return SEVEN_ZIP;
    }
    return NONE;
  }

  private static boolean starts(byte[] magic, int... expected) {
    if (magic.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((magic[i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}

package io.e5stream.ingest.dump;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file to move about in that knows how many bytes were read. */
final class CountingChannel implements SeekableByteChannel {

  private final SeekableByteChannel channel;
  private long count;

  CountingChannel(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /** Bytes read so far, at most the file's size: an archive's headers are read twice. */
  long count() {
    return count;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int n = channel.read(target);
    count = Math.min(channel.size(), count + Math.max(0, n));
    return n;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    return channel.write(source);
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    channel.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

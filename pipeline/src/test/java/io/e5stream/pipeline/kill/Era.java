package io.e5stream.pipeline.kill;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** The connections through a {@link HoldingProxy} that were opened in one period. Thread-safe. */
final class Era {

  private final List<Lane> requests = new ArrayList<>();
  private final List<Lane> responses = new ArrayList<>();
  private final List<Socket> sockets = new ArrayList<>();
  private boolean holdsRequests;
  private boolean holdsResponses;
  private boolean losesRequests;
  private boolean severed;

  synchronized void add(Socket client, Socket server) throws IOException {
    if (severed) {
      close(client);
      close(server);
      return;
    }
    sockets.add(client);
    sockets.add(server);
    requests.add(new Lane(client, server, holdsRequests));
    responses.add(new Lane(server, client, holdsResponses));
    if (losesRequests) {
      requests.get(requests.size() - 1).lose();
    }
    requests.get(requests.size() - 1).start("requests");
    responses.get(responses.size() - 1).start("responses");
  }

  /** From now on nothing reaches the server. */
  synchronized void holdRequests() {
    holdsRequests = true;
    requests.forEach(Lane::hold);
  }

  /** From now on the server's answers do not reach the client. */
  synchronized void holdResponses() {
    holdsResponses = true;
    responses.forEach(Lane::hold);
  }

  /** From now on what clients send is lost; what was held before can still be delivered. */
  synchronized void loseRequests() {
    losesRequests = true;
    requests.forEach(Lane::lose);
  }

  /** Whether a text of ASCII characters is among the held requests. */
  synchronized boolean holdsRequestWith(String text) {
    return requests.stream().anyMatch(lane -> lane.holds(text));
  }

  /** Number of gRPC calls that the server has answered, even if the answer is held. */
  synchronized long answers() {
    return responses.stream().mapToLong(Lane::answers).sum();
  }

  /** Delivers what is held, in order, and lets pass what follows. */
  synchronized void release() {
    holdsRequests = false;
    holdsResponses = false;
    requests.forEach(Lane::release);
    responses.forEach(Lane::release);
  }

  /** Ends the connections; what is held is never delivered. */
  synchronized void sever() {
    severed = true;
    sockets.forEach(Era::close);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Closed is all that is asked for.
    }
  }
}

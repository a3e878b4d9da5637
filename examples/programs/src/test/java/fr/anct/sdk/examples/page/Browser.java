package fr.anct.sdk.examples.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window, spoken to by its own protocol; nothing else is needed to look at a page in it. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> heard;
  /** What the page asked for, and what went wrong in it. */
  private final List<JsonNode> events = new ArrayList<>();

  private int last;

  private Browser(Process process, Path profile, WebSocket socket, BlockingQueue<JsonNode> heard) {
    this.process = process;
    this.profile = profile;
    this.socket = socket;
    this.heard = heard;
  }

  /** The program: {@code -Danct.chromium=…}, or one of the usual names on the path. */
  static Optional<Path> find() {
    String given = System.getProperty("anct.chromium");
    if (given != null) {
      return Optional.of(Path.of(given));
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
            .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start(Path program) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("anct-chromium-");
    Process process = new ProcessBuilder(
            program.toString(),
            "--headless",
            // Tests may run as root in a container, where the sandbox cannot; the pages are our
            // own.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--window-size=1100,900",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    Path port = profile.resolve("DevToolsActivePort");
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(port) || Files.size(port) == 0) {
      if (System.nanoTime() > until || !process.isAlive()) {
        process.destroyForcibly();
        throw new IOException(program + " does not answer");
      }
      Thread.sleep(50);
    }
    HttpClient client = HttpClient.newHttpClient();
    BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    WebSocket socket = client
        .newWebSocketBuilder()
        .buildAsync(page(client, Files.readAllLines(port).get(0)), new Listener(heard))
        .join();
    Browser browser = new Browser(process, profile, socket, heard);
    for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
      browser.call(domain + ".enable");
    }
    return browser;
  }

  private static URI page(HttpClient client, String port) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + port + "/json/list"))
        .build();
    for (JsonNode target :
        JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body())) {
      if (target.path("type").asText().equals("page")) {
        return URI.create(target.path("webSocketDebuggerUrl").asText());
      }
    }
    throw new IOException("no page");
  }

  /** Opens a file and waits until it is there. */
  void open(Path file) throws InterruptedException {
    events.clear();
    call("Page.navigate", "url", file.toUri().toString());
    while (events.stream().noneMatch(event -> method(event).equals("Page.loadEventFired"))) {
      events.add(next());
    }
  }

  /** Runs a script of ours, that the page itself could not, and returns its value. */
  JsonNode evaluate(String script) throws InterruptedException {
    JsonNode answer =
        call("Runtime.evaluate", "expression", script, "awaitPromise", true, "returnByValue", true);
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  void press(String key, int code) throws InterruptedException {
    String text = key.equals("Enter") ? "\r" : "";
    for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          "type",
          type,
          "key",
          key,
          "code",
          key,
          "text",
          type.equals("keyUp") ? "" : text,
          "windowsVirtualKeyCode",
          code);
    }
  }

  /** As if on paper, or on a small screen, or for one who cannot bear motion. */
  void media(String name) throws InterruptedException {
    call("Emulation.setEmulatedMedia", "media", name);
  }

  void width(int pixels) throws InterruptedException {
    call(
        "Emulation.setDeviceMetricsOverride",
        "width",
        pixels,
        "height",
        900,
        "deviceScaleFactor",
        1,
        "mobile",
        false);
  }

  /** Addresses that were asked for, in order. */
  List<String> requests() {
    return events.stream()
        .filter(event -> method(event).equals("Network.requestWillBeSent"))
        .map(event -> event.at("/params/request/url").asText())
        .toList();
  }

  /** What the console says: a policy that was broken, an error of a script. */
  List<String> complaints() {
    return events.stream()
        .filter(event -> method(event).equals("Log.entryAdded")
            || method(event).equals("Runtime.exceptionThrown")
            || method(event).equals("Runtime.consoleAPICalled")
            || method(event).equals("Page.javascriptDialogOpening"))
        .map(JsonNode::toString)
        .toList();
  }

  private JsonNode call(String method, Object... namesAndValues) throws InterruptedException {
    ObjectNode message = JSON.createObjectNode().put("id", ++last).put("method", method);
    ObjectNode params = message.putObject("params");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      params.set(namesAndValues[i].toString(), JSON.valueToTree(namesAndValues[i + 1]));
    }
    socket.sendText(message.toString(), true).join();
    while (true) {
      JsonNode answer = next();
      if (answer.path("id").asInt() == last) {
        if (answer.has("error")) {
          throw new IllegalStateException(method + ": " + answer.get("error"));
        }
        return answer.path("result");
      }
      events.add(answer);
    }
  }

  private JsonNode next() throws InterruptedException {
    JsonNode message = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (message == null) {
      throw new IllegalStateException("the browser does not answer");
    }
    return message;
  }

  private static String method(JsonNode event) {
    return event.path("method").asText();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    socket.abort();
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException | FileSystemException e) {
      // A last helper process still writes there: it is a temporary directory.
    }
  }

  /** Puts the pieces of a message together. */
  private static final class Listener implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> heard;
    private final StringBuilder pieces = new StringBuilder();

    Listener(BlockingQueue<JsonNode> heard) {
      this.heard = heard;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean end) {
      pieces.append(data);
      if (end) {
        try {
          heard.add(JSON.readTree(pieces.toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        pieces.setLength(0);
      }
      return WebSocket.Listener.super.onText(from, data, end);
    }
  }
}
